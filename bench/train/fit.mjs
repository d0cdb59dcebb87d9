// Fits weights by a conditional logit: each example is a list of rows, some of which its label allows. Adam over
// small batches in a seeded order, so that the same data gives the same weights.

/**
 * @param examples list of { rows, each made by `sparse`; allowed: ArrayLike<number>; weight: number }
 * @param size numbers in a row
 */
export function trainWeights(examples, size, { l2 = 1e-3, epochs = 30, rate = 0.02, batch = 64, seed = 1 } = {}) {
  const random = generator(seed);
  const order = examples.map((_, i) => i);
  const w = new Float64Array(size);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  const grad = new Float64Array(size);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (epoch < epochs * 0.5 ? 1 : epoch < epochs * 0.8 ? 0.3 : 0.1);
    for (let from = 0; from < order.length; from += batch) {
      grad.fill(0);
      let total = 0;
      for (const n of order.slice(from, from + batch)) {
        total += examples[n].weight;
        addGradient(examples[n], w, grad);
      }
      steps++;
      const unbias1 = 1 - 0.9 ** steps;
      const unbias2 = 1 - 0.999 ** steps;
      for (let i = 0; i < size; i++) {
        const g = grad[i] / total + l2 * w[i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        w[i] -= (step * (m[i] / unbias1)) / (Math.sqrt(v[i] / unbias2) + 1e-8);
      }
    }
  }
  return w;
}

export function scores(rows, w) {
  return rows.map(({ at, x }) => {
    let s = 0;
    for (let c = 0; c < at.length; c++) s += x[c] * w[at[c]];
    return s;
  });
}

/** A row without its zeros. */
export function sparse(row) {
  const at = [];
  for (let i = 0; i < row.length; i++) if (row[i] !== 0) at.push(i);
  return { at: Int32Array.from(at), x: Float64Array.from(at, (i) => row[i]) };
}

function addGradient({ rows, allowed, weight }, w, grad) {
  const s = new Float64Array(rows.length);
  let max = -Infinity;
  rows.forEach(({ at, x }, k) => {
    let sum = 0;
    for (let c = 0; c < at.length; c++) sum += x[c] * w[at[c]];
    s[k] = sum;
    max = Math.max(max, sum);
  });
  let all = 0;
  let good = 0;
  for (let k = 0; k < s.length; k++) {
    s[k] = Math.exp(s[k] - max);
    all += s[k];
    if (allowed[k]) good += s[k];
  }
  good = Math.max(good, 1e-300);
  rows.forEach(({ at, x }, k) => {
    const d = weight * (s[k] / all - (allowed[k] ? s[k] / good : 0));
    if (Math.abs(d) < 1e-7) return;
    for (let c = 0; c < at.length; c++) grad[at[c]] += d * x[c];
  });
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
