#!/usr/bin/env node
// Trains the weights of the judge on `../shared/bench` and reports cross-validated figures for every line.
// node bench/train/train.mjs [--write] [--ablate] [--list drafts]
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCases } from "../cases.mjs";
import { examplesOf, FEATURES } from "./examples.mjs";
import { scores, trainWeights } from "./fit.mjs";
import { bestThreshold, curve, report, tally } from "./lines.mjs";

const args = new Set(process.argv.slice(2));
const t0 = Date.now();
const { corpora, cases } = loadCases();
console.error("read", Date.now() - t0, "ms");
const examples = examplesOf(cases, corpora);
console.error("examined", examples.length, "figures,", Date.now() - t0, "ms");
const reach = examples.filter((e) => e.wrong);
console.error("wrong figures that can be reached", reach.filter((e) => e.use).length, "of", reach.length);

const weight = (e) =>
  ({ drafts: 1, clean: 0.6, perturbed: 0.8, swapped: 0.8, realerrors: 0.8, orphan: 0.3 })[e.c.set] ?? 1;
const folds = [...new Set(examples.map((e) => e.c.fold))].sort();

function crossValidate(mask = null, options = {}) {
  const hidden = mask
    ? examples.map((e) => ({ ...e, rows: e.rows.map((r) => r.map((x, i) => (mask[i] ? 0 : x))) }))
    : examples;
  const judged = [];
  for (const fold of folds) {
    const { weights } = trainWeights(
      hidden.filter((e) => e.c.fold !== fold),
      FEATURES.length,
      { weight, ...options },
    );
    for (const e of hidden) if (e.c.fold === fold) judged.push({ e, p: probability(e, weights) });
  }
  return judged;
}

export function probability(e, weights) {
  const s = scores(e.rows, weights);
  const max = Math.max(...s);
  let all = 0;
  let bad = 0;
  let best = -1;
  s.forEach((x, i) => {
    const p = Math.exp(x - max);
    all += p;
    if (e.different[i]) bad += p;
    if (e.different[i] && (best < 0 || x > s[best])) best = i;
  });
  return { wrong: bad / all, best };
}

const option = (name, otherwise) =>
  args.has(`--${name}`) ? Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) : otherwise;
const settings = { l2: option("l2", 0.02), rounds: option("rounds", 200), rate: option("rate", 0.06) };
const judged = crossValidate(null, settings);
console.error("cross-validated", Date.now() - t0, "ms");
for (const t of [0.5, 0.6, 0.7, 0.8, 0.9]) console.log(t, report(tally(cases, judged, t)));
console.log("chosen", bestThreshold(cases, judged));
console.log("curve", curve(cases, judged));
if (args.has("--ablate")) {
  const groups = new Map();
  FEATURES.forEach((name, i) => {
    const key = name.replace(/^different:/, "");
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  for (const [key, at] of groups) {
    const mask = new Uint8Array(FEATURES.length);
    for (const i of at) mask[i] = 1;
    console.log(`without ${key.padEnd(20)}`, bestThreshold(cases, crossValidate(mask, settings)));
  }
}
const { weights, loss } = trainWeights(examples, FEATURES.length, { weight, ...settings });
console.error("loss", loss);
if (args.has("--write")) {
  const threshold = Number(bestThreshold(cases, judged).split(" ")[0]) || 0.95;
  writeFileSync(
    fileURLToPath(new URL("../../server/core/judge/weights.ts", import.meta.url)),
    `// Weights of the hypotheses' numbers (see hypotheses.ts), made by bench/train/train.mjs. Do not edit.\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights may come near a constant\n\n` +
      `/** A figure is contradicted when this much of the probability says so. */\nexport const THRESHOLD = ${threshold};\n\n` +
      `/** In the order of FEATURES. */\n// biome-ignore format: one weight a line with its name\nexport const WEIGHTS: readonly number[] = [\n${FEATURES.map((name, i) => `  ${weights[i].toFixed(4)}, // ${name}`).join("\n")}\n];\n`,
  );
}
if (args.has("--weights"))
  FEATURES.map((n, i) => [n, weights[i]])
    .sort((a, b) => b[1] - a[1])
    .forEach(([n, x]) => {
      console.log(n.padEnd(28), x.toFixed(2));
    });
if (args.has("--list")) {
  const t = 0.7;
  for (const { e, p } of judged) {
    if (e.c.set !== (process.argv[process.argv.indexOf("--list") + 1] ?? "drafts")) continue;
    const warned = p.wrong > t;
    if (warned === e.wrong || (warned && e.labels.some((l) => l.expect === "info"))) continue;
    const k = e.e.candidates[p.best - 1];
    console.log(
      `${warned ? "ALARM" : "MISS "} ${p.wrong.toFixed(2)} ${e.c.id} [${e.figure.text}] ${around(e.c.text, e.figure)} | wants ${e.label?.expected ?? ""} | ${e.use ? "" : "UNREACHABLE"} best: ${k ? `[${k.figure.text}] ${around(k.segment.text, k.figure)}` : "-"}`,
    );
  }
}
function around(text, span) {
  return `${text.slice(Math.max(0, span.start - 60), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 50)}`.replace(
    /\s+/g,
    " ",
  );
}
