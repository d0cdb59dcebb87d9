// The lines of the benchmarks, counted as the scorers in ../shared/bench count them, from probabilities.

/** @param judged list of {e, p: {wrong, ground}} */
export function tally(cases, judged, thresholds) {
  const warned = new Map();
  const read = new Map();
  for (const { e, p } of judged) {
    const key = e.c;
    if (!read.has(key)) read.set(key, []);
    read.get(key).push(e.figure);
    if (p.wrong <= thresholds[p.ground]) continue;
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
  return `${["alarms", "recall", "recall easy", "recall medium", "recall hard", "a", "b", "b2", "c1", "c2", "c3", "e"]
    .map((k) => `${k} ${percent(t[k])}`)
    .join("  ")}  strays ${t.strays?.[0] ?? 0}`;
}

/** The thresholds that find most while every line of false alarms stays within its bar. */
export function bestThresholds(cases, judged) {
  const bars = { alarms: 1.5, a: 1, c2: 8, c3: 5, e: 1 };
  const never = { stated: 1, covered: 1, lone: 1, nameless: 1 };
  let best = { ...never, worth: -1 };
  const steps = [0.6, 0.62, 0.64, 0.66, 0.68, 0.7, 0.72, 0.74, 0.76, 0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92];
  // Each ground's warnings are counted once; the lines add up over grounds.
  const counted = new Map();
  for (const ground of ["stated", "covered", "lone"]) {
    for (const t of steps) counted.set(`${ground} ${t}`, tally(cases, judged, { ...never, [ground]: t }));
  }
  const rate = (parts, line) => (100 * parts.reduce((n, x) => n + (x[line]?.[0] ?? 0), 0)) / (parts[0][line]?.[1] || 1);
  for (const stated of steps) {
    for (const covered of steps.filter((t) => t >= stated)) {
      for (const lone of steps.filter((t) => t >= covered)) {
        const parts = [counted.get(`stated ${stated}`), counted.get(`covered ${covered}`), counted.get(`lone ${lone}`)];
        if (!Object.entries(bars).every(([line, bar]) => rate(parts, line) <= bar)) continue;
        const worth =
          rate(parts, "recall") + 0.3 * rate(parts, "b") + 0.3 * rate(parts, "b2") + 0.1 * rate(parts, "c1");
        if (worth > best.worth) best = { ...never, stated, covered, lone, worth };
      }
    }
  }
  const { worth, ...thresholds } = best;
  return thresholds;
}

/** Recall that is left when at most so many per cent of the right figures are warned about: a smoother measure. */
export function curve(cases, judged) {
  const parts = [];
  for (const bar of [1, 1.5, 2.5]) {
    for (let t = 0.2; t < 0.999; t += 0.01) {
      const x = tally(cases, judged, { stated: t, covered: t, lone: t, nameless: 1 });
      if (Number(percent(x.alarms)) <= bar) {
        parts.push(`drafts@${bar}% ${percent(x.recall)}`);
        break;
      }
    }
  }
  for (let t = 0.2; t < 0.999; t += 0.01) {
    const x = tally(cases, judged, { stated: t, covered: t, lone: t, nameless: 1 });
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
