#!/usr/bin/env node
// Trains the weights of the judge on `../shared/bench` and on our own drafts, and reports cross-validated figures for every
// line. node bench/train/train.mjs [--write | --ablate | --weights] [--networks N] [--seed N] [--list drafts|realerrors|swapped|…]
//
// `--write` writes the weights that ship and cross-validates nothing, which takes four times as long.
// Folds never share an article: a fold is a group of drafts with its articles, or a part of the other articles.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sameFrame } from "../../server/core/judge/frames.ts";
import { groundOf } from "../../server/core/judge/hypotheses.ts";
import { PLACE_FEATURES } from "../../server/core/judge/placeFeatures.ts";
import { statedOfOther } from "../../server/core/judge/threshold.ts";
import { loadCases, loadFolders } from "../cases.mjs";
import { examplesOf, FEATURES, foldNetwork, rowsOf } from "./examples.mjs";
import { committeeScores, flatten, sparse, trainWeights } from "./fit.mjs";
import { trainNetworks } from "./fitThreads.mjs";
import { bestThresholds, curve, even, isWarned, logLoss, report, tally } from "./lines.mjs";
import { absencesOf, variantsOf } from "./variants.mjs";

const args = process.argv.slice(2);
const has = (name) => args.includes(name);
const after = (name) => args[args.indexOf(name) + 1];

// Real and swapped errors in lone sentences are few; without more weight all others drown them. Texts made of others are many,
// and less like what people get wrong. Of drafts with exchanged figures little more is learnt than not to be sure.
const WEIGHT = {
  drafts: 1.5,
  ours: 0.8,
  exchanged: 0.1,
  dated: 0.35,
  plain: 0.4,
  single: 0.6,
  clean: 1,
  perturbed: 1,
  swapped: 3,
  realerrors: 3,
  orphan: 0.3,
  variant: 0.1,
  absence: 0.02,
};
const PLACE_SETTINGS = { l2: 3e-4, epochs: 20, rate: 0.03, seed: 5 };
const SETTINGS = { l2: 2e-3, l2Hidden: 5e-4, units: 16, dropout: 0.15, epochs: 10, rate: 0.005 };
/** Networks whose scores are averaged; they differ by the seed they start from. Two tell what six are worth in a third of the time. */
const COMMITTEE = has("--networks") ? Number(after("--networks")) : 6;
/** The first of those seeds: with others one sees how far a line hangs on chance. */
const SEED = has("--seed") ? Number(after("--seed")) : 0;

/** What `--write` writes: what cross-validation chooses, or a little above where it chose by a handful of figures. */
const THRESHOLDS = {
  stated: 0.71,
  covered: 0.71,
  lone: 0.93,
  statedSingle: 0.66,
  coveredSingle: 0.74,
  loneSingle: 0.8,
  nameless: 0.66,
  namelessCovered: 0.62,
  framed: 0.5,
};

const shared = loadCases();
const dated = loadFolders();
const corpora = new Map([...shared.corpora, ...dated.corpora]);
const cases = [...shared.cases, ...dated.cases];
// What a group of numbers is worth is told without the texts made from others: a quarter of the time, the same order.
const made = new Set(has("--ablate") ? [] : [...variantsOf(cases, corpora), ...absencesOf(cases, corpora)]);
const examples = examplesOf([...cases, ...made], corpora);
/** Groups of articles are dealt out to so many parts, each judged by weights that learnt from the others. */
const PARTS = 4;
const groups = [...new Set(examples.map((e) => e.c.fold))].sort();
const partOf = new Map(groups.map((group, i) => [group, i % PARTS]));
const FOLDS = [...new Set(partOf.values())];
const wrong = examples.filter((e) => e.wrong);
console.error(
  `${examples.length} figures, in ${cases.length} texts and ${made.size} made from them; of ${wrong.length} wrong ones ${wrong.filter((e) => e.use).length} can be reached`,
);

/** Which figure would it be? Learnt without looking at values, from figures whose place in the sources is known. */
function trainPlace(list, mask) {
  const known = list.flatMap((e) => {
    if (!e.use || e.e.candidates.length < 2 || (!e.wrong && e.allowed[0])) return [];
    const allowed = e.e.candidates.map((_, i) => e.allowed[i + 1]);
    if (!allowed.includes(1)) return [];
    const rows = e.e.candidates.map((k) => sparse(hidden(k.place, mask)));
    return [{ rows, allowed, weight: e.wrong ? 1.5 : 1 }];
  });
  return trainWeights(known, PLACE_FEATURES.length, PLACE_SETTINGS);
}

/** Each example's rows, its standings taken from place weights that never saw its fold: else they flatter. */
function prepare(mask) {
  const places = new Map(FOLDS.map((fold) => [fold, trainPlace(outside(fold), mask)]));
  return new Map(
    examples.map((e) => [
      e,
      rowsOf(e.reading, e.e, places.get(partOf.get(e.c.fold))).map((row) => sparse(hidden(row, mask))),
    ]),
  );
}

/** A committee for each list of examples. */
async function train(lists, rows) {
  const used = examples.filter((e) => e.use);
  const flat = flatten(used.map((e) => ({ rows: rows.get(e), allowed: e.allowed, weight: WEIGHT[e.c.set] })));
  const position = new Map(used.map((e, i) => [e, i]));
  const jobs = lists.flatMap((list) => {
    const chosen = Int32Array.from(list.filter((e) => e.use).map((e) => position.get(e)));
    return Array.from({ length: COMMITTEE }, (_, seed) => ({ chosen, settings: { ...SETTINGS, seed: SEED + seed } }));
  });
  const networks = await trainNetworks(flat, FEATURES.length, jobs);
  return lists.map((_, i) => networks.slice(i * COMMITTEE, (i + 1) * COMMITTEE));
}

function hidden(row, mask) {
  if (!mask) return row;
  const shown = row.slice();
  for (const i of mask) if (i < shown.length) shown[i] = 0;
  return shown;
}

function outside(fold) {
  return examples.filter((e) => partOf.get(e.c.fold) !== fold);
}

async function crossValidate(rows) {
  const committees = await train(FOLDS.map(outside), rows);
  return FOLDS.flatMap((fold, i) => {
    const networks = committees[i];
    return examples
      .filter((e) => partOf.get(e.c.fold) === fold && !made.has(e.c))
      .map((e) => ({ e, p: probability(e, rows.get(e), networks) }));
  });
}

function probability(e, rows, networks) {
  const s = committeeScores(rows, networks);
  const max = Math.max(...s);
  let all = 0;
  let bad = 0;
  let good = 0;
  let best = -1;
  s.forEach((x, i) => {
    const p = Math.exp(x - max);
    all += p;
    const { agreement } = e.e.candidates[i - 1]?.comparison ?? {};
    if (agreement === "equal" || agreement === "close") good += p;
    // What the judge leaves out by rule cannot be warned about.
    if (!e.different[i] || e.silenced[i]) return;
    bad += p;
    if (best < 0 || x > s[best]) best = i;
  });
  const top = e.e.candidates[best - 1];
  const isFramed = top !== undefined && 2 * good < bad && sameFrame(e.reading, e.figure)(top);
  const isStatedOfOther = top !== undefined && statedOfOther(e.figure, e.e.candidates)(top);
  return { wrong: bad / all, best, ground: top === undefined ? "lone" : groundOf(top), isFramed, isStatedOfOther };
}

const rows = prepare();
const judged = has("--write") ? [] : await crossValidate(rows);
const thresholds = has("--write") ? THRESHOLDS : bestThresholds(cases, judged);
if (!has("--write")) {
  console.log("log loss on drafts", logLoss(judged));
  for (const t of [0.6, 0.7, 0.8, 0.9]) console.log(t, report(tally(cases, judged, even(t))));
  console.log("chosen", thresholds, report(tally(cases, judged, thresholds)));
  console.log("written", THRESHOLDS, report(tally(cases, judged, THRESHOLDS)));
  console.log("curve", curve(cases, judged));
}

/** Groups of numbers whose worth `--ablate` reports: the names match with or without "different:" before them. */
const GROUPS = {
  "words around, literal": /^(exactNear|wording\w*|bestWording)$/,
  "words around, by meaning": /^(soft\w+|reverse(Near|Sentence)|best(Near|Around)|wider)$/,
  "words beside, in lists of figures": /^(tight|reverseTight|bestTight)$/,
  "names and entities": /^(names\w+|nameless|sharedEntity|nameCover|owner|otherOwner|entity|otherEntity)$/,
  "what is counted, verb": /^(head\w*|modifiers|predicate\w*)$/,
  "other figures of the sentence": /^(neighbours\w*)$/,
  "figures of the section in the source": /^(sectionAgrees|sectionStated|none:agrees|none:stated)$/,
  "stated rightly elsewhere in the draft": /^taken$/,
  "how the source covers the draft": /^(cover\w+|relative\w+|margin|none:(anchored|relative|names|margin))$/,
  "place against the other candidates": /^((agreeing|different)(Behind|Share|First)|none:(bestPlace|agreeingBehind))$/,
  "exchanged pairs": /^exchanged\w*$/,
  "kind of slip": /^(slip:\w+|slipLong|distance)$/,
  arithmetic: /^derived:/,
  "time, mood, to and by, per": /^(toBy|per|otherTime|otherMood)$/,
  "years and months written out": /^(ownYear\w+|year[A-Z]\w+|month\w+)$/,
  "what the words make of it": /^(ours|theirs|both):/,
  "words without a match, alternatives": /^(missing\w*|unsaid|opposed\w*)$/,
  "figures of the sentence left over": /^(beside\w+|none:figuresBeside|figuresBeside)$/,
  "lone sentence": /^(none:)?loneSentence$/,
};

if (has("--ablate")) {
  for (const [group, pattern] of Object.entries(GROUPS)) {
    const mask = [...FEATURES.keys()].filter((i) => pattern.test(FEATURES[i].replace(/^different:(?!\w+:)/, "")));
    const without = await crossValidate(prepare(mask));
    console.log(
      `without ${group.padEnd(40)} ${logLoss(without)} ${report(tally(cases, without, bestThresholds(cases, without)))}`,
    );
  }
}

if (has("--write") || has("--weights")) {
  const place = trainPlace(examples);
  const [networks] = await train([examples], rows);
  const direct = FEATURES.map((_, i) => networks.reduce((sum, net) => sum + net.direct[i], 0) / networks.length);
  if (has("--weights")) for (const [i, name] of FEATURES.entries()) console.log(name.padEnd(28), direct[i].toFixed(2));
  if (has("--write")) writeWeights(place, networks.map(foldNetwork), THRESHOLDS);
}

/** Whole numbers of 16 bits, as `unpacked` in server/core/judge/network.ts reads them. */
function packed(values) {
  const unit = Number((values.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9) / 32767).toPrecision(8));
  return { unit, bytes: Buffer.from(Int16Array.from(values, (x) => Math.round(x / unit)).buffer).toString("base64") };
}

function writeWeights(place, networks, thresholds) {
  const list = (names, values) => names.map((name, i) => `  ${values[i].toFixed(3)}, // ${name}`).join("\n");
  const head = "made by bench/train/train.mjs. Do not edit.";
  const path = (name) => fileURLToPath(new URL(`../../server/core/judge/${name}`, import.meta.url));
  writeFileSync(
    path("weights.ts"),
    `// Thresholds of the judge and the weights of a figure's place, ${head}
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights may come near a constant
// biome-ignore-all format: one weight a line with its name

/** A figure is contradicted when this much of the probability says so; see groundOf, and thresholdOf in threshold.ts. */
export const THRESHOLDS = { ${Object.entries(thresholds)
      .map(([ground, t]) => `${ground}: ${t}`)
      .join(", ")} } as const;

/** How much each of PLACE_FEATURES tells which figure of the sources is meant. */
export const PLACE_WEIGHTS: readonly number[] = [
${list(PLACE_FEATURES, place)}
];
`,
  );
  writeFileSync(
    path("networks.data.ts"),
    `// Weights of the networks that tell what is the case with a figure, ${head}

import type { PackedWeights } from "./network.ts";

export const PACKED: readonly Readonly<Record<"direct" | "into" | "bias" | "out", PackedWeights>>[] = ${JSON.stringify(
      networks.map((net) => Object.fromEntries(Object.entries(net).map(([part, values]) => [part, packed(values)]))),
      null,
      2,
    )};
`,
  );
}

if (has("--list")) {
  for (const { e, p } of judged.sort((a, b) => b.p.wrong - a.p.wrong)) {
    if (after("--list") !== "all" && e.c.set !== after("--list")) continue;
    const warned = has("--at") ? p.wrong > Number(after("--at")) : isWarned(p, thresholds);
    if (warned === e.wrong || (warned && e.labels.some((l) => l.expect === "info"))) continue;
    const k = e.e.candidates[p.best - 1];
    const wanted = `${e.label?.expected ?? ""}${e.use ? "" : " UNREACHABLE"}`;
    console.log(
      `${warned ? "ALARM" : "MISS "} ${p.wrong.toFixed(2)} ${p.ground} ${e.c.set} ${e.c.id} [${e.figure.text}] ${around(e.c.text, e.figure)} | wants ${wanted} | best ${k ? around(k.segment.text, k.figure) : "-"}`,
    );
  }
}

function around(text, { start, end }) {
  const words = `${text.slice(Math.max(0, start - 60), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 50)}`;
  return words.replace(/\s+/g, " ");
}
