// The lines of the benchmarks, counted as the scorers in ../shared/bench count them, from probabilities.

import { STATED_OF_OTHER } from "../../server/core/judge/threshold.ts";

/** Sets of our own, told apart from the shared drafts. */
const OWN = ["ours", "exchanged", "dated", "plain", "single"];

/** As thresholdOf in server/core/judge/threshold.ts decides. */
export function isWarned({ wrong, ground, isFramed, isStatedOfOther }, thresholds) {
  if (isStatedOfOther) return wrong > Math.max(thresholds[ground], STATED_OF_OTHER);
  return wrong > thresholds[ground] || (isFramed && !ground.startsWith("stated") && wrong > thresholds.framed);
}

/** @param judged list of {e, p: {wrong, ground, isFramed, isStatedOfOther}} */
export function tally(cases, judged, thresholds) {
  const warned = new Map();
  const read = new Map();
  for (const { e, p } of judged) {
    const key = e.c;
    if (!read.has(key)) read.set(key, []);
    read.get(key).push(e.figure);
    if (!isWarned(p, thresholds)) continue;
    if (!warned.has(key)) warned.set(key, []);
    warned.get(key).push(e.figure);
  }
  const t = {};
  const add = (line, hit) => {
    t[line] ??= [0, 0];
    t[line][1]++;
    if (hit) t[line][0]++;
  };
  const overlaps = (a, b) => a.start < b.end && b.start < a.end;
  for (const c of cases) {
    const warnings = warned.get(c) ?? [];
    for (const l of c.labels) {
      if (l.kind !== "figure") continue;
      const hit = warnings.some((w) => overlaps(w, l));
      if (c.set === "drafts") {
        if (l.expect === "warn") {
          add("recall", hit);
          add(`recall ${l.difficulty}`, hit);
        } else if (l.expect === "silent")
          add(
            "alarms",
            hit &&
              !c.labels.some(
                (x) => x !== l && x.expect === "warn" && warnings.some((w) => overlaps(w, l) && overlaps(w, x)),
              ),
          );
      } else if (OWN.includes(c.set)) {
        if (l.expect === "warn") add(`${c.set} recall`, hit);
        else if (l.expect === "silent") add(`${c.set} alarms`, hit);
      } else if (c.set === "orphan") add("e", hit);
      else if (c.set === "clean") {
        if (l.label === "supported" || l.label === "derived") add("a", hit);
      } else if (c.set === "perturbed" && l.label === "contradicted") add("b", hit);
      else if (c.set === "swapped" && l.label === "contradicted") add("b2", hit);
      else if (c.set === "realerrors") {
        if (l.label === "contradicted") add("c1", hit);
        else if (l.label === "absent") add("c3", hit);
        else if (l.label !== "unsure") add("c2", hit);
      }
    }
    if (c.set === "drafts") for (const w of warnings) if (!c.labels.some((l) => overlaps(w, l))) add("strays", true);
  }
  return t;
}

const percent = ([n, d] = [0, 0]) => (d ? ((100 * n) / d).toFixed(1) : "-");
export function report(t) {
  const lines = [
    ...["alarms", "recall", "recall easy", "recall medium", "recall hard"],
    ...OWN.flatMap((set) => [`${set} alarms`, `${set} recall`]),
    ...["a", "b", "b2", "c1", "c2", "c3", "e"],
  ];
  return `${lines.map((k) => `${k} ${percent(t[k])}`).join("  ")}  strays ${t.strays?.[0] ?? 0}`;
}

/** Too few figures hang on these to choose them: fixed while the others are chosen, and told apart in train.mjs. */
const UNCHOSEN = { nameless: 1, namelessCovered: 0.62, framed: 1 };

/** Highest share of false alarms, and what a per cent of the others is worth. */
const BARS = {
  alarms: 1.4,
  "ours alarms": 1.2,
  "dated alarms": 1.2,
  "plain alarms": 1.6,
  "single alarms": 1.6,
  "exchanged alarms": 1.2,
  a: 1,
  c2: 8,
  c3: 5,
  e: 1,
};
const WORTH = {
  recall: 1,
  "ours recall": 0.3,
  "exchanged recall": 0.1,
  "dated recall": 0.3,
  "plain recall": 0.3,
  "single recall": 0.3,
  b: 0.3,
  b2: 0.3,
  c1: 0.1,
};
const STEPS = Array.from({ length: 24 }, (_, i) => Number((0.5 + 0.02 * i).toFixed(2)));
const GROUNDS = ["stated", "covered", "lone", "statedSingle", "coveredSingle", "loneSingle"];

/** The thresholds that find most while every line of false alarms stays within its bar, mended one by one. */
export function bestThresholds(cases, judged) {
  const never = { ...Object.fromEntries(GROUNDS.map((ground) => [ground, 1])), ...UNCHOSEN, namelessCovered: 1 };
  // Each ground's warnings are counted once; the lines add up over grounds.
  const counted = new Map();
  for (const ground of GROUNDS)
    for (const t of STEPS) counted.set(`${ground} ${t}`, tally(cases, judged, { ...never, [ground]: t }));
  const rate = (thresholds, line) => {
    const parts = GROUNDS.map((ground) => counted.get(`${ground} ${thresholds[ground]}`)[line] ?? [0, 0]);
    return (100 * parts.reduce((n, [hits]) => n + hits, 0)) / Math.max(1, ...parts.map(([, all]) => all));
  };
  const worth = (thresholds) =>
    Object.entries(WORTH).reduce((sum, [line, w]) => sum + w * rate(thresholds, line), 0) -
    Object.entries(BARS).reduce((sum, [line, bar]) => sum + 30 * Math.max(0, rate(thresholds, line) - bar), 0);
  let best = null;
  for (const start of [0.6, 0.7, 0.8]) {
    let thresholds = { ...never, ...Object.fromEntries(GROUNDS.map((ground) => [ground, start])) };
    for (let better = true; better; ) {
      better = false;
      for (const ground of GROUNDS) {
        for (const t of STEPS) {
          const other = { ...thresholds, [ground]: t };
          if (worth(other) <= worth(thresholds) + 1e-9 || !isInOrder(other)) continue;
          thresholds = other;
          better = true;
        }
      }
    }
    if (best === null || worth(thresholds) > worth(best)) best = thresholds;
  }
  return best;
}

/** Less sure that the same matter is meant, more sure that the value is another. */
function isInOrder(t) {
  return (
    t.stated <= t.covered && t.covered <= t.lone && t.statedSingle <= t.coveredSingle && t.coveredSingle <= t.loneSingle
  );
}

/** One threshold for all grounds. */
export function even(t) {
  return { ...Object.fromEntries(GROUNDS.map((ground) => [ground, t])), ...UNCHOSEN };
}

/** Recall that is left when at most so many per cent of the right figures are warned about: a smoother measure. */
export function curve(cases, judged) {
  const parts = [];
  for (const bar of [1, 1.5, 2.5]) {
    for (let t = 0.2; t < 0.999; t += 0.01) {
      const x = tally(cases, judged, even(t));
      if (Number(percent(x.alarms)) <= bar) {
        parts.push(`drafts@${bar}% ${percent(x.recall)}`);
        break;
      }
    }
  }
  for (let t = 0.2; t < 0.999; t += 0.01) {
    const x = tally(cases, judged, even(t));
    if (
      Number(percent(x.c3)) <= 5 &&
      Number(percent(x.a)) <= 1 &&
      Number(percent(x.e)) <= 1 &&
      Number(percent(x.c2)) <= 8
    ) {
      parts.push(`realclaims b ${percent(x.b)} b2 ${percent(x.b2)} c1 ${percent(x.c1)}`);
      break;
    }
  }
  return parts.join("  ");
}

/** How surprised the probabilities are by the labels of the drafts: the measure with the least noise. */
export function logLoss(judged) {
  let sum = 0;
  let n = 0;
  for (const { e, p } of judged) {
    if (e.c.set !== "drafts") continue;
    sum -= Math.log(Math.max(1e-6, e.wrong ? p.wrong : 1 - p.wrong));
    n++;
  }
  return (sum / n).toFixed(4);
}
