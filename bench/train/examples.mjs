// Turns labelled cases into training examples: for each figure its hypotheses, and which of them the label allows.

import { isDateLine } from "../../server/core/judge/dateLine.ts";
import { examine } from "../../server/core/judge/examine.ts";
import { FEATURES, hypothesesOf } from "../../server/core/judge/hypotheses.ts";
import { otherMatterThan } from "../../server/core/judge/otherMatter.ts";
import { otherPersonThan } from "../../server/core/judge/otherPerson.ts";
import { otherPlaceThan } from "../../server/core/judge/otherPlace.ts";
import { waysOf } from "../../server/core/judge/otherWay.ts";
import { otherOfPair } from "../../server/core/judge/pairs.ts";
import { PLACE_FEATURES } from "../../server/core/judge/placeFeatures.ts";
import { pairFit } from "../../server/core/judge/swapped.ts";
import { comparable, compare } from "../../server/core/judge/values.ts";
import { isWorkedOut } from "../../server/core/judge/workedOut.ts";
import { read } from "../../server/core/reading/read.ts";
import { readCase } from "../cases.mjs";

const PLACES = PLACE_FEATURES.length;

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** Words of a proving sentence, looked up without minding quotation marks and white space. */
function spanOf(text, words) {
  if (!words) return null;
  const loose = words
    .trim()
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’‘"“”]/g, "."))
    .join("\\s+");
  const found = new RegExp(loose).exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Figures a label's `expected` mentions: "Eight teams", "£148,000". */
const expectedCache = new Map();
function expectedFigures(text) {
  if (!text) return [];
  if (!expectedCache.has(text)) expectedCache.set(text, read(String(text), { format: "text", asOf: null }).figures);
  return expectedCache.get(text);
}

/**
 * All hypotheses of one figure in one list: none, the candidates, the derivations. What a candidate with another value has in
 * "different:…" it has in the plain numbers as well: so little can be learnt for it that it shares what all candidates teach.
 * `foldNetwork` adds up what was learnt in both.
 */
export function rowsOf(reading, examined, placeWeights) {
  const { none, candidates, derived } = hypothesesOf(reading, examined, placeWeights);
  for (const row of candidates) {
    const different = row.subarray(PLACES, 2 * PLACES);
    if (different.some((x) => x !== 0)) row.set(different, 0);
  }
  return [none, ...candidates, ...derived];
}

/** The network for candidates whose numbers stand in one of the two places only. */
export function foldNetwork({ direct, into, bias, out }) {
  const units = bias.length;
  const folded = { direct: direct.slice(), into: into.slice(), bias, out };
  for (let i = 0; i < PLACES; i++) {
    folded.direct[PLACES + i] += direct[i];
    for (let h = 0; h < units; h++) folded.into[(PLACES + i) * units + h] += into[i * units + h];
  }
  return folded;
}

export function examplesOf(cases, corpora) {
  const out = [];
  for (const c of cases) {
    const { index } = corpora.get(c.corpus);
    const reading = readCase(c);
    const examined = examine(reading, index);
    const labels = c.labels.filter((l) => l.kind === "figure");
    examined.forEach((e, position) => {
      const { figure, candidates } = e;
      const mine = labels.filter((l) => overlaps(l, figure));
      const quoted = c.labels.some((l) => l.kind === "quote" && l.expect === "warn" && overlaps(l, figure));
      const label = mine.find((l) => truth(c, l) === "wrong") ?? mine[0] ?? null;
      if (label && truth(c, label) === "skip") return;
      const wrong = label !== null && truth(c, label) === "wrong";
      const n = 1 + candidates.length + e.derived.length;
      const different = new Uint8Array(n);
      candidates.forEach((k, i) => {
        different[i + 1] = k.comparison.agreement === "different" ? 1 : 0;
      });
      const silenced = new Uint8Array(n);
      const isOfDateLine = isDateLine(reading, figure);
      const isOnOtherMatter = otherMatterThan(reading, figure);
      const isOfOtherPlace = otherPlaceThan(reading, figure);
      const isOfOtherPerson = otherPersonThan(reading, figure);
      const mates = reading.figures.filter((mate) => mate.sentence === figure.sentence);
      const isOtherOfPair = otherOfPair(reading, figure, mates, candidates);
      const fitOf = pairFit(reading, figure, mates, candidates);
      const ways = waysOf(reading, figure);
      const told = candidates.map((k) => ways?.of(k) ?? "other");
      const isToldOtherwise = told.includes("same") || told.includes("unsure");
      candidates.forEach((k, i) => {
        const isUnlike = isToldOtherwise || told[i] === "unlike" || isWorkedOut(reading, figure, k);
        const isOther =
          isOnOtherMatter(k) || isOfOtherPlace(k) || isOfOtherPerson(k) || isOtherOfPair(k) || fitOf(k) === "straight";
        if (isOfDateLine || isUnlike || isOther) silenced[i + 1] = 1;
      });
      const allowed = new Uint8Array(n);
      let use = true;
      if (wrong) {
        const docs = new Set(
          [label.docId, ...(label.otherSources ?? []).map((o) => o.docId)].filter(Boolean).map(String),
        );
        const inDoc = (k) => docs.size === 0 || docs.has(k.segment.source.key) || docs.has(k.segment.source.path);
        const wanted = expectedFigures(label.expected);
        const spans = new Map();
        const proof = (k) => {
          const words = label.sourceSentence ?? label.sourceQuote ?? null;
          if (!spans.has(k.segment)) spans.set(k.segment, spanOf(k.segment.text, words));
          const span = spans.get(k.segment);
          if (!span) return false;
          const s = k.figure.sentence * 4;
          return span.start < k.segment.sentences[s + 1] && span.start + 1 > k.segment.sentences[s] - 2;
        };
        const right = (k) => wanted.some((w) => comparable(w, k.figure) && compare(w, k.figure).agreement === "equal");
        // "April" for a source's "4 April 2014": less than the source says, but of it.
        const partly = (k) =>
          wanted.some(
            (w) =>
              w.kind === k.figure.kind && comparable(w, k.figure) && compare(w, k.figure).agreement !== "different",
          );
        const tiers = [(k) => right(k) && proof(k), right, (k) => partly(k) && proof(k), partly, proof];
        use = false;
        for (const tier of tiers) {
          candidates.forEach((k, i) => {
            if (different[i + 1] && inDoc(k) && tier(k)) {
              allowed[i + 1] = 1;
              use = true;
            }
          });
          if (use) break;
        }
      } else {
        let proven = false;
        if (label?.docId && (label.label === "supported" || label.label === "derived")) {
          candidates.forEach((k, i) => {
            const a = k.comparison.agreement;
            if ((a === "equal" || a === "close") && k.segment.source.key === String(label.docId)) {
              allowed[i + 1] = 1;
              proven = true;
            }
          });
        }
        for (let i = candidates.length + 1; i < n; i++) allowed[i] = 1;
        // The same number elsewhere is no support where no source speaks of the figure.
        if (isAbsent(c, label)) allowed[0] = 1;
        else if (!proven || label.label === "derived") for (let i = 0; i < n; i++) allowed[i] = different[i] ? 0 : 1;
        if (quoted) use = false;
      }
      out.push({
        c,
        reading,
        label,
        figure,
        e,
        position,
        different,
        silenced,
        allowed,
        use,
        wrong,
        labels: mine,
      });
    });
  }
  return out;
}

/** True where no source at hand speaks of the figure: labelled so, or all its articles were taken away. */
function isAbsent(c, label) {
  return c.set === "orphan" || c.set === "absence" || label?.label === "absent";
}

export function truth(c, label) {
  if (c.set === "orphan") return "right";
  if (label.expect) return label.expect === "warn" ? "wrong" : label.expect === "info" ? "skip" : "right";
  if (label.label === "unsure") return "skip";
  if (c.set === "perturbed" || c.set === "swapped")
    return label.changed ? "wrong" : label.label === "contradicted" ? "wrong" : "right";
  return label.label === "contradicted" ? "wrong" : "right";
}

export { FEATURES };
