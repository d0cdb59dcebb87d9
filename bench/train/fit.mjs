// Fits weights so that of each example's rows those its label allows come out likely (a conditional logit, with hidden
// units where wanted). Adam over small batches in a seeded order, so that the same data gives the same weights.

/**
 * Examples as `trainNetwork` takes them, one behind the other, in memory that threads share.
 *
 * @param examples list of { rows, each made by `sparse`; allowed: ArrayLike<number>; weight: number }
 */
export function flatten(examples) {
  const count = (of) => examples.reduce((sum, { rows }) => sum + of(rows), 0);
  const rowCount = count((rows) => rows.length);
  const values = count((rows) => rows.reduce((sum, { at }) => sum + at.length, 0));
  const shared = (Kind, length) => new Kind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT));
  const flat = {
    /** For each example its first row, for each row its first value; both with one more at the end. */
    firstRows: shared(Int32Array, examples.length + 1),
    firstValues: shared(Int32Array, rowCount + 1),
    at: shared(Uint16Array, values),
    x: shared(Float64Array, values),
    allowed: shared(Uint8Array, rowCount),
    weights: shared(Float64Array, examples.length),
  };
  let row = 0;
  let value = 0;
  for (const [n, { rows, allowed, weight }] of examples.entries()) {
    flat.weights[n] = weight;
    for (const [k, { at, x }] of rows.entries()) {
      flat.at.set(at, value);
      flat.x.set(x, value);
      flat.allowed[row] = allowed[k] ? 1 : 0;
      value += at.length;
      flat.firstValues[++row] = value;
    }
    flat.firstRows[n + 1] = row;
  }
  return flat;
}

/**
 * @param examples as in `flatten`
 * @param size numbers in a row
 */
export function trainWeights(examples, size, settings = {}) {
  const order = examples.map((_, n) => n);
  return trainNetwork(flatten(examples), order, size, { ...settings, units: 0 }).direct;
}

/**
 * Weights of one network (server/core/judge/network.ts): a plain sum, and a layer of hidden units beside it.
 *
 * @param flat made by `flatten`
 * @param chosen positions of the examples to learn from
 * @param settings l2: what large weights cost in the sum, l2Hidden: in the hidden layer; units: hidden units; dropout: the
 * share of hidden units left out of each example, so that none relies on others (Srivastava and others, 2014)
 */
export function trainNetwork(
  flat,
  chosen,
  size,
  { l2 = 1e-3, l2Hidden = 1e-3, units = 0, dropout = 0, epochs = 30, rate = 0.02, batch = 64, seed = 1 } = {},
) {
  const random = generator(seed);
  const order = Array.from(chosen);
  const net = {
    direct: new Float64Array(size),
    into: Float64Array.from({ length: size * units }, () => 0.12 * normal(random)),
    bias: new Float64Array(units),
    out: Float64Array.from({ length: units }, () => 0.1 * normal(random)),
  };
  const parts = Object.keys(net).map((name) => ({
    w: net[name],
    grad: new Float64Array(net[name].length),
    m: new Float64Array(net[name].length),
    v: new Float64Array(net[name].length),
    cost: name === "direct" ? l2 : name === "bias" ? 0 : l2Hidden,
  }));
  const gradient = Object.fromEntries(Object.keys(net).map((name, i) => [name, parts[i].grad]));
  const kept = new Float64Array(units).fill(1);
  const room = roomFor(flat, units);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate * (epoch < epochs * 0.5 ? 1 : epoch < epochs * 0.8 ? 0.3 : 0.1);
    for (let from = 0; from < order.length; from += batch) {
      for (const { grad } of parts) grad.fill(0);
      let total = 0;
      for (const n of order.slice(from, from + batch)) {
        total += flat.weights[n];
        if (dropout > 0) for (let h = 0; h < units; h++) kept[h] = random() < dropout ? 0 : 1 / (1 - dropout);
        addGradient(flat, n, net, kept, gradient, room);
      }
      steps++;
      const unbias1 = 1 - 0.9 ** steps;
      const unbias2 = 1 - 0.999 ** steps;
      for (const { w, grad, m, v, cost } of parts) {
        for (let i = 0; i < w.length; i++) {
          const g = grad[i] / total + cost * w[i];
          m[i] = 0.9 * m[i] + 0.1 * g;
          v[i] = 0.999 * v[i] + 0.001 * g * g;
          w[i] -= (step * (m[i] / unbias1)) / (Math.sqrt(v[i] / unbias2) + 1e-8);
        }
      }
    }
  }
  return net;
}

/** Room for the hidden units and scores of the example with most rows. */
function roomFor({ firstRows }, units) {
  let most = 0;
  for (let n = 1; n < firstRows.length; n++) most = Math.max(most, firstRows[n] - firstRows[n - 1]);
  return { hidden: new Float64Array(most * units), scores: new Float64Array(most), back: new Float64Array(units) };
}

/** Hidden units of a row: what goes into them, and out of them. */
function hiddenOf({ at, x }, { into, bias }, hidden) {
  const units = bias.length;
  hidden.set(bias);
  for (let c = 0; c < at.length; c++) {
    const value = x[c];
    const from = at[c] * units;
    for (let h = 0; h < units; h++) hidden[h] += value * into[from + h];
  }
  for (let h = 0; h < units; h++) hidden[h] = Math.tanh(hidden[h]);
}

function scoreOf({ at, x }, { direct, out }, hidden) {
  let score = 0;
  for (let c = 0; c < at.length; c++) score += x[c] * direct[at[c]];
  for (let h = 0; h < out.length; h++) score += hidden[h] * out[h];
  return score;
}

/** Scores of the rows by each network, averaged. */
export function committeeScores(rows, networks) {
  const all = networks.map((net) => {
    const hidden = new Float64Array(net.bias.length);
    return rows.map((row) => {
      hiddenOf(row, net, hidden);
      return scoreOf(row, net, hidden);
    });
  });
  return rows.map((_, i) => all.reduce((sum, list) => sum + list[i], 0) / networks.length);
}

/** A row without its zeros. */
export function sparse(row) {
  const at = [];
  for (let i = 0; i < row.length; i++) if (row[i] !== 0) at.push(i);
  return { at: Int32Array.from(at), x: Float64Array.from(at, (i) => row[i]) };
}

/** Adds the gradient of -log(probability of what the label allows); `kept` says by how much each hidden unit counts. */
function addGradient(
  { firstRows, firstValues, at, x, allowed, weights },
  n,
  { direct, into, bias, out },
  kept,
  gradient,
  { hidden, scores, back },
) {
  const units = bias.length;
  const first = firstRows[n];
  const rows = firstRows[n + 1] - first;
  let max = -Infinity;
  for (let k = 0; k < rows; k++) {
    const own = k * units;
    for (let h = 0; h < units; h++) hidden[own + h] = bias[h];
    const end = firstValues[first + k + 1];
    let score = 0;
    for (let c = firstValues[first + k]; c < end; c++) {
      const value = x[c];
      const feature = at[c];
      const from = feature * units;
      for (let h = 0; h < units; h++) hidden[own + h] += value * into[from + h];
      score += value * direct[feature];
    }
    for (let h = 0; h < units; h++) {
      hidden[own + h] = Math.tanh(hidden[own + h]) * kept[h];
      score += hidden[own + h] * out[h];
    }
    scores[k] = score;
    if (score > max) max = score;
  }
  let all = 0;
  let good = 0;
  for (let k = 0; k < rows; k++) {
    scores[k] = Math.exp(scores[k] - max);
    all += scores[k];
    if (allowed[first + k]) good += scores[k];
  }
  good = Math.max(good, 1e-300);
  for (let k = 0; k < rows; k++) {
    const d = weights[n] * (scores[k] / all - (allowed[first + k] ? scores[k] / good : 0));
    if (Math.abs(d) < 1e-7) continue;
    const own = k * units;
    for (let h = 0; h < units; h++) {
      if (kept[h] === 0) {
        back[h] = 0;
        continue;
      }
      const y = hidden[own + h] / kept[h];
      gradient.out[h] += d * hidden[own + h];
      back[h] = d * out[h] * kept[h] * (1 - y * y);
      gradient.bias[h] += back[h];
    }
    const end = firstValues[first + k + 1];
    for (let c = firstValues[first + k]; c < end; c++) {
      const value = x[c];
      const from = at[c] * units;
      gradient.direct[at[c]] += d * value;
      for (let h = 0; h < units; h++) gradient.into[from + h] += value * back[h];
    }
  }
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** A normally distributed number (Box and Muller, 1958). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
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
