// The lines of the benchmarks, counted as the scorers in ../shared/bench count them, from probabilities.

/** @param judged list of {e, p: {wrong, anchored}} */
export function tally(cases, judged, thresholds) {
  const warned = new Map();
  const read = new Map();
  for (const { e, p } of judged) {
    const key = e.c;
    if (!read.has(key)) read.set(key, []);
    read.get(key).push(e.figure);
    if (p.wrong <= (p.anchored ? thresholds.anchored : thresholds.lone)) continue;
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

/** The lowest thresholds that keep every line of false alarms within its bar, with a little to spare. */
export function bestThresholds(cases, judged) {
  const bars = { a: 1, c2: 8, c3: 5, e: 1 };
  const holds = (x, lines) => lines.every((line) => Number(percent(x[line])) <= bars[line]);
  let lone = 0.99;
  for (let t = 0.6; t < 0.99; t = round(t + 0.01)) {
    if (holds(tally(cases, judged, { anchored: 0.99, lone: t }), Object.keys(bars))) {
      lone = round(t + 0.01);
      break;
    }
  }
  for (let anchored = 0.5; anchored < 0.99; anchored = round(anchored + 0.01)) {
    const x = tally(cases, judged, { anchored, lone });
    if (holds(x, Object.keys(bars)) && Number(percent(x.alarms)) <= 1.4 && (x.strays?.[0] ?? 0) === 0)
      return { anchored, lone };
  }
  return { anchored: 0.99, lone };
}

const round = (x) => Math.round(x * 100) / 100;

/** Recall that is left when at most so many per cent of the right figures are warned about: a smoother measure. */
export function curve(cases, judged) {
  const parts = [];
  for (const bar of [1, 1.5, 2.5]) {
    for (let t = 0.2; t < 0.999; t += 0.01) {
      const x = tally(cases, judged, { anchored: t, lone: t });
      if (Number(percent(x.alarms)) <= bar) {
        parts.push(`drafts@${bar}% ${percent(x.recall)}`);
        break;
      }
    }
  }
  for (let t = 0.2; t < 0.999; t += 0.01) {
    const x = tally(cases, judged, { anchored: t, lone: t });
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
