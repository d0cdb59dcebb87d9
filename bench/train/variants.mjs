// More wrong figures to learn from: right ones of labelled drafts, exchanged for another figure of the same article,
// or said in another unit, of another span of time, of a fall for a rise.
//
// A person writing drafts thinks up a few dozen wrong figures; each right figure whose place in the sources is known
// gives one more. The exchanged text is read anew, so that everything around it is as it would be while typing.

import { encodeSource } from "../../server/core/index/record.ts";
import { sentenceEnd, sentenceStart } from "../../server/core/index/segment.ts";
import { indexSegments } from "../../server/core/index/sourceIndex.ts";
import { StoredSegment } from "../../server/core/index/storedSegment.ts";
import { examine } from "../../server/core/judge/examine.ts";
import { comparable, compare } from "../../server/core/judge/values.ts";
import { read } from "../../server/core/reading/read.ts";
import { readCase } from "../cases.mjs";

/** Of a draft's right figures each variant exchanges one in so many: the others must go on anchoring it. */
const ONE_IN = 5;
/** Variants of one draft, each with other figures exchanged. */
const VARIANTS = 3;

/** The form in which a figure is written, so that what is put in its place reads as well: "£3.5bn" as "£9.9bn". */
function formOf({ text, kind, unit }) {
  return `${kind} ${kind === "money" || kind === "measure" || kind === "duration" ? unit : ""} ${text
    .toLowerCase()
    .replace(/\d{4}(?!\d)/g, "y")
    .replace(/\d+(?:,\d{3})*(?:\.\d+)?/g, "9")
    .replace(/\p{L}{3,}/gu, (word) => (NUMBER_WORDS.has(word) ? "w" : word))}`;
}

const NUMBER_WORDS = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety second third fourth fifth sixth seventh eighth " +
    "ninth tenth january february march april may june july august september october november december monday " +
    "tuesday wednesday thursday friday saturday sunday twice"
  ).split(" "),
);

/** Cases like the given ones, with some of their right figures exchanged. */
export function variantsOf(cases, corpora) {
  const out = [];
  for (const c of cases) {
    if (!["drafts", "ours", "dated", "plain", "clean"].includes(c.set)) continue;
    const { index } = corpora.get(c.corpus);
    const swaps = swapsOf(c, index, otherFigure);
    const twists = swapsOf(c, index, (figure) => twisted(c.text, figure));
    if (c.set === "clean") {
      for (const swap of [...swaps, ...twists]) out.push(variant(c, [swap], out.length));
      continue;
    }
    const some = twists.filter((_, i) => i % ONE_IN === 0).filter((s, i, all) => s.start >= (all[i - 1]?.end ?? 0));
    if (some.length > 0) out.push(variant(c, some, VARIANTS));
    for (let n = 0; n < VARIANTS; n++) {
      const chosen = swaps.filter((_, i) => i % ONE_IN === n).filter((s, i, all) => s.start >= (all[i - 1]?.end ?? 0));
      if (chosen.length > 0) out.push(variant(c, chosen, n));
    }
  }
  return out;
}

/** One change for each figure whose place in the sources is known, where `change` finds one. */
function swapsOf(c, index, change) {
  const reading = readCase(c);
  const figureLabels = c.labels.filter((l) => l.kind === "figure" && l.docId && l.label === "supported");
  const swaps = [];
  for (const { figure, candidates } of examine(reading, index)) {
    const label = figureLabels.find((l) => l.start < figure.end && figure.start < l.end);
    if (!label || c.labels.some((l) => l.kind === "quote" && l.start < figure.end && figure.start < l.end)) continue;
    const segment = candidates.find((k) => k.segment.source.key === String(label.docId))?.segment;
    const known = candidates.filter((k) => k.segment === segment && k.comparison.agreement === "equal");
    if (!segment || known.length === 0) continue;
    const swap = change(figure, segment, known);
    if (swap) swaps.push({ start: figure.start, end: figure.end, was: figure.text, docId: label.docId, ...swap });
  }
  return swaps;
}

/** Another figure of the article, written in the same form. */
function otherFigure(figure, segment, known) {
  const form = formOf(figure);
  const others = segment.figures.filter(
    (other) =>
      other.kind === figure.kind &&
      formOf(other) === form &&
      comparable(figure, other) &&
      known.every((k) => compare(other, k.figure).agreement === "different"),
  );
  const other = others[figure.start % Math.max(1, others.length)];
  return other && { text: other.text };
}

/** What a figure's words are changed for: the right number, and yet wrong. */
const TWISTS = [
  [/\$/, "€"],
  [/€/, "$"],
  [/£/, "€"],
  [/\bmillion\b/, "billion"],
  [/\bbillion\b/, "million"],
  [/(?<=\d)m\b/, "bn"],
  [/(?<=\d)bn\b/, "m"],
  [/\bdays\b/, "weeks"],
  [/\bweeks\b/, "days"],
  [/\bmonths\b/, "weeks"],
  [/\byears\b/, "months"],
  [/\bhours\b/, "days"],
  [/\bminutes\b/, "hours"],
  [/\bmet(?:re|er)s\b/, "feet"],
  [/\bfeet\b/, "metres"],
  [/\b(?:kilomet(?:re|er)s|km)\b/, "miles"],
  [/\bmiles\b/, "kilometres"],
  [/\bhectares\b/, "acres"],
  [/\bacres\b/, "hectares"],
];
const TWISTS_BEHIND = [
  [/^( [a-z]+)? a day\b/, "$1 a week"],
  [/^( [a-z]+)? a week\b/, "$1 a month"],
  [/^( [a-z]+)? a month\b/, "$1 a year"],
  [/^( [a-z]+)? a year\b/, "$1 a month"],
];
const TWISTS_BEFORE = [
  [/\brose((?: [a-z]+)? )$/, "fell$1"],
  [/\bfell((?: [a-z]+)? )$/, "rose$1"],
  [/\bgrew((?: [a-z]+)? )$/, "shrank$1"],
  [/\bup((?: by)? )$/, "down$1"],
  [/\bdown((?: by)? )$/, "up$1"],
  [/\b(rose|fell|up|down|grew) to $/, "$1 by "],
  [/\b(rose|fell|up|down|grew) by $/, "$1 to "],
];
/** Letters before and behind a figure that may be changed with it. */
const BESIDE = 24;

function twisted(text, { start, end }) {
  const own = text.slice(start, end);
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  for (const [from, to] of TWISTS_BEHIND)
    if (from.test(behind)) {
      const [found] = from.exec(behind);
      return { end: end + found.length, text: own + found.replace(from, to) };
    }
  for (const [from, to] of TWISTS_BEFORE)
    if (from.test(before)) {
      const [found] = from.exec(before);
      return { start: start - found.length, text: found.replace(from, to) + own };
    }
  for (const [from, to] of TWISTS) if (from.test(own)) return { text: own.replace(from, to) };
  return undefined;
}

function variant(c, swaps, n) {
  let text = "";
  let at = 0;
  const moved = [];
  for (const swap of swaps) {
    text += c.text.slice(at, swap.start);
    moved.push({ ...swap, at: text.length });
    text += swap.text;
    at = swap.end;
  }
  text += c.text.slice(at);
  const shift = (offset) =>
    offset + swaps.reduce((d, s) => d + (s.end <= offset ? s.text.length - (s.end - s.start) : 0), 0);
  const labels = c.labels
    .filter((l) => l.kind !== "figure" || !swaps.some((s) => l.start < s.end && s.start < l.end))
    .map((l) => ({
      ...l,
      start: shift(l.start),
      end: shift(l.end),
      expect: l.expect ?? (l.label === "unsure" ? "info" : "silent"),
    }));
  for (const { at: start, text: put, was, docId } of moved) {
    labels.push({
      kind: "figure",
      label: "contradicted",
      expect: "warn",
      start,
      end: start + put.length,
      docId,
      expected: was,
    });
  }
  return { ...c, set: "variant", base: c.set, id: `${c.id}~${n}`, text, labels };
}

/**
 * Cases whose proving sentences have been taken out of the article: what is right there now is a figure that no source
 * states, in words that the article all but has. Adds the thinned corpora to `corpora`.
 */
export function absencesOf(cases, corpora) {
  const out = [];
  for (const c of cases) {
    if (!["drafts", "ours", "clean"].includes(c.set)) continue;
    const { index } = corpora.get(c.corpus);
    const proofs = proofsOf(c, index);
    for (let n = 0; n < (c.set === "clean" ? 1 : 2); n++) {
      const chosen = c.set === "clean" ? proofs : proofs.filter((_, i) => i % ONE_IN === n);
      if (chosen.length === 0) continue;
      const id = `${c.id}-${n}`;
      corpora.set(`without ${id}`, { index: thinned(index, chosen.flat()) });
      const labels = c.labels.map((l) => {
        const { docId, ...rest } = l;
        return l.kind !== "figure" || l.expect === "warn"
          ? l
          : { ...rest, label: "absent", expect: l.expect ?? "silent" };
      });
      out.push({ ...c, set: "absence", base: c.set, id, corpus: `without ${id}`, labels });
    }
  }
  return out;
}

/** For each right figure of a case: the places of the sources that state it. */
function proofsOf(c, index) {
  const labels = c.labels.filter((l) => l.kind === "figure" && l.docId && l.label === "supported");
  return examine(readCase(c), index).flatMap(({ figure, candidates }) => {
    const label = labels.find((l) => l.start < figure.end && figure.start < l.end);
    if (!label) return [];
    const places = candidates.filter(({ comparison: { agreement } }) => agreement === "equal" || agreement === "close");
    const own = places.filter(({ segment }) => segment.source.key === String(label.docId));
    return own.length > 0 ? [own.map((k) => ({ segment: k.segment, sentence: k.figure.sentence }))] : [];
  });
}

/** The index without these sentences: blanked out, so that everything else stays where it was. */
function thinned(index, places) {
  const blank = new Map();
  for (const { segment, sentence } of places) {
    const text = blank.get(segment) ?? segment.text;
    const [from, to] = [sentenceStart(segment, sentence), sentenceEnd(segment, sentence)];
    blank.set(segment, text.slice(0, from) + text.slice(from, to).replace(/\S/g, " ") + text.slice(to));
  }
  const segments = index.segments.map((segment) => {
    const text = blank.get(segment);
    if (text === undefined) return segment;
    const { source } = segment;
    const reading = read(text, { format: "text", asOf: segment.asOf });
    const record = encodeSource(
      { meta: source, wantedKey: null, reading, sketch: new Uint32Array() },
      index.dictionary,
    );
    return new StoredSegment(source, record, { now: 0 });
  });
  return indexSegments(segments, index.dictionary);
}
