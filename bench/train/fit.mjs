// Fits the weights of the hypotheses: a conditional logit over each figure's hypotheses, where the label allows
// some of them. Full-batch Adam, fixed start, so that the same data gives the same weights.

/**
 * @param examples from examplesOf
 * @param options l2, rounds, signs: -1, 0 or 1 for each number (a sign that a weight must keep)
 */
export function trainWeights(
  examples,
  size,
  { l2 = 0.02, rounds = 200, signs = null, weight = () => 1, rate = 0.06 } = {},
) {
  const used = examples.filter((e) => e.use);
  const weights = Float64Array.from(used, weight);
  const total = weights.reduce((s, x) => s + x, 0);
  const data = flatten(used);
  const w = new Float64Array(size);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const grad = new Float64Array(size);
  let loss = 0;
  for (let round = 1; round <= rounds; round++) {
    grad.fill(0);
    loss = pass(data, weights, w, grad) / total;
    const step = rate * (round < rounds * 0.6 ? 1 : round < rounds * 0.85 ? 0.3 : 0.1);
    for (let i = 0; i < size; i++) {
      const g = grad[i] / total + l2 * w[i] * 0.05;
      m[i] = 0.9 * m[i] + 0.1 * g;
      v[i] = 0.99 * v[i] + 0.01 * g * g;
      w[i] -= (step * (m[i] / (1 - 0.9 ** round))) / (Math.sqrt(v[i] / (1 - 0.99 ** round)) + 1e-8);
      if (signs?.[i] === 1 && w[i] < 0) w[i] = 0;
      if (signs?.[i] === -1 && w[i] > 0) w[i] = 0;
    }
  }
  return { weights: w, loss };
}

/** All rows of all examples, without their zeros, in four typed arrays. */
function flatten(examples) {
  let rows = 0;
  let cells = 0;
  for (const e of examples) {
    rows += e.rows.length;
    for (const r of e.rows) for (let i = 0; i < r.length; i++) if (r[i] !== 0) cells++;
  }
  const first = new Int32Array(examples.length + 1);
  const start = new Int32Array(rows + 1);
  const allowed = new Uint8Array(rows);
  const at = new Int16Array(cells);
  const x = new Float32Array(cells);
  let row = 0;
  let cell = 0;
  examples.forEach((e, n) => {
    e.rows.forEach((r, k) => {
      allowed[row] = e.allowed[k];
      for (let i = 0; i < r.length; i++) {
        if (r[i] === 0) continue;
        at[cell] = i;
        x[cell++] = r[i];
      }
      start[++row] = cell;
    });
    first[n + 1] = row;
  });
  return { first, start, allowed, at, x };
}

function pass({ first, start, allowed, at, x }, weights, w, grad) {
  let loss = 0;
  const s = new Float64Array(2000);
  for (let n = 0; n + 1 < first.length; n++) {
    const from = first[n];
    const to = first[n + 1];
    let max = -Infinity;
    for (let r = from; r < to; r++) {
      let sum = 0;
      for (let c = start[r]; c < start[r + 1]; c++) sum += x[c] * w[at[c]];
      s[r - from] = sum;
      if (sum > max) max = sum;
    }
    let all = 0;
    let good = 0;
    for (let r = from; r < to; r++) {
      const p = Math.exp(s[r - from] - max);
      s[r - from] = p;
      all += p;
      if (allowed[r]) good += p;
    }
    good = Math.max(good, 1e-300);
    loss += weights[n] * (Math.log(all) - Math.log(good));
    for (let r = from; r < to; r++) {
      const d = weights[n] * (s[r - from] / all - (allowed[r] ? s[r - from] / good : 0));
      if (Math.abs(d) < 1e-6) continue;
      for (let c = start[r]; c < start[r + 1]; c++) grad[at[c]] += d * x[c];
    }
  }
  return loss;
}

export function scores(rows, w) {
  return rows.map((row) => {
    let s = 0;
    for (let i = 0; i < row.length; i++) s += row[i] * w[i];
    return s;
  });
}
