// Judging quotations: verbatim, altered, said by somebody else; and the names of wrong speakers.

import type { Segment } from "../index/segment.ts";
import { type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import { termOf } from "../index/terms.ts";
import { plainName } from "../names/key.ts";
import { fit } from "../quotations/align.ts";
import { comparableWords } from "../quotations/normalise.ts";
import { contentWords } from "../quotations/phrase.ts";
import { findWords, type Match, matchIn, wordsOfSource } from "../quotations/quotationIndex.ts";
import type { Entity, Quotation, Reading } from "../reading/model.ts";
import { hasSome, overlaps, type Some } from "../text/span.ts";
import { Homes } from "./homes.ts";
import type { Claim, Evidence } from "./model.ts";
import { oneLine, passageEvidence, publisherOf } from "./passages.ts";
import { quotationsAround, samePerson, speakerOf } from "./speakers.ts";

/** Every quotation of the draft with its verdict, and the names of speakers to whom the words do not belong. */
export function judgeQuotations(draft: Reading, index: SourceIndex): readonly Claim[] {
  const claims: Claim[] = [];
  const homes = new Homes(draft, index);
  for (const quotation of draft.quotations) {
    if (isOpen(draft, quotation)) continue;
    const trial = new Trial(draft, index, quotation, homes);
    claims.push(...trial.judge());
  }
  return claims;
}

/** Without its closing mark a quotation is still being typed: where it ends is not known. */
function isOpen(draft: Reading, quotation: Quotation): boolean {
  const { outer } = quotation;
  if (outer.start === quotation.start) return false;
  return (
    outer.end === quotation.end &&
    !draft.quotations.some((other) => other.continues !== null && draft.quotations[other.continues] === quotation)
  );
}

const FUNCTION_EDGES = new Set(["a", "an", "the", "and", "but", "that", "so", "of", "to"]);
const NEGATIONS = new Set([
  "not",
  "no",
  "never",
  "n't",
  "nor",
  "neither",
  "without",
  "hardly",
  "don't",
  "doesn't",
  "didn't",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "won't",
  "wouldn't",
  "can't",
  "couldn't",
  "shouldn't",
  "hasn't",
  "haven't",
  "hadn't",
]);

class Trial {
  readonly #draft: Reading;
  readonly #index: SourceIndex;
  readonly #quotation: Quotation;
  readonly #speaker: Entity | undefined;
  readonly #homes: Homes;

  constructor(draft: Reading, index: SourceIndex, quotation: Quotation, homes: Homes) {
    this.#homes = homes;
    this.#draft = draft;
    this.#index = index;
    this.#quotation = quotation;
    this.#speaker = speakerOf(quotation.attribution, draft.entities);
  }

  judge(): readonly Claim[] {
    const { text } = this.#quotation;
    const home = this.#homes.of(this.#quotation.sentence).slice(0, 3);
    const matches = this.#matches(home);
    const exact = matches.filter((match) => this.#isVerbatim(match));
    if (exact.length > 0) return this.#judgeVerbatim(exact, home);
    const altered =
      this.#quotation.phrase || contentWords(text).length < 3
        ? this.#nearPhrase(matches, home)
        : this.#nearMatch(matches, home);
    if (altered) return [this.#altered(altered)];
    return [this.#unverified()];
  }

  #matches(home: readonly Segment[]): readonly Match[] {
    const { text } = this.#quotation;
    const found = [...findWords(this.#index, text)];
    const own = comparableWords(text);
    for (const segment of home) {
      if (found.some((match) => match.segment === segment)) continue;
      const match = matchIn(segment, own);
      if (match) found.push(match);
    }
    return found.sort((a, b) => a.edits - b.edits || b.same - a.same);
  }

  #isVerbatim(match: Match): boolean {
    return this.#edits(match).length === 0 && !match.outOfOrder && !swallowsNegation(match);
  }

  /** Steps that really change the words: not an article drawn into the marks, not an "and" in front. */
  #edits(match: Match): Match["steps"] {
    const own = comparableWords(this.#quotation.text).words;
    return match.steps.filter((step, i) => {
      if (step.kind === "same") return false;
      if (step.kind === "added" && (i === 0 || i === match.steps.length - 1) && FUNCTION_EDGES.has(own[step.own] ?? ""))
        return false;
      return true;
    });
  }

  // ——— verbatim: whose words are they? ———

  #judgeVerbatim(exact: readonly Match[], home: readonly Segment[]): readonly Claim[] {
    const wrong = this.#wrongSpeaker(exact, home);
    if (wrong) return this.#misattributed(wrong.speaker, wrong.match, wrong.evidence);
    const evidence = exact.slice(0, 5).map((match) => passageEvidence(match.segment, match, "supports"));
    if (!hasSome(evidence)) return [this.#unverified()];
    return [
      { ...this.#claim(), verdict: "supported", code: null, message: "", expected: null, confidence: 0.99, evidence },
    ];
  }

  /** The person to whom every source that has the words gives them, if it is surely not the draft's speaker. */
  #wrongSpeaker(
    exact: readonly Match[],
    home: readonly Segment[],
  ): { speaker: Entity; match: Match; evidence: Some<Evidence> } | undefined {
    const own = this.#speaker;
    const { attribution, phrase, text } = this.#quotation;
    if (own?.kind !== "person" || attribution === null || attribution.cue === null) return undefined;
    const short = phrase || contentWords(text).length < 3;
    const named = this.#isNamed();
    let found: { speaker: Entity; match: Match; evidence: Some<Evidence> } | undefined;
    for (const match of exact) {
      // Two words occur anywhere; only where the draft's paragraph is about that source do they mean the same.
      if (short && !home.slice(0, 1).includes(match.segment)) continue;
      for (const place of this.#places(match)) {
        const around = quotationsAround(match.segment.quotations, place.start, place.end);
        if (around.length === 0) {
          if (!short) return undefined;
          continue;
        }
        for (const quotation of around) {
          const speaker = speakerOf(quotation.attribution, match.segment.entities);
          if (!speaker && named && this.#isAnonymous(quotation.attribution, match.segment)) {
            found ??= {
              speaker: { kind: "person", name: quotation.attribution?.text ?? "", key: "", spellings: [], roles: [] },
              match,
              evidence: [passageEvidence(match.segment, spanOfSaying(quotation), "contradicts")],
            };
            continue;
          }
          if (speaker?.kind !== "person" || quotation.attribution?.cue === null) return undefined;
          if (samePerson(own, speaker) !== "different") return undefined;
          if (!named && this.#mayMean(speaker)) return undefined;
          if (saysPronoun(quotation.attribution) && this.#mayBeMeant(match.segment, quotation.start, speaker))
            return undefined;
          found ??= {
            speaker,
            match,
            evidence: [passageEvidence(match.segment, spanOfSaying(quotation), "contradicts")],
          };
        }
      }
    }
    return found;
  }

  /** True where "she said" in the source may as well mean the draft's speaker: named later, or more often. */
  #mayBeMeant(segment: Segment, offset: number, speaker: Entity): boolean {
    const before = plainName(segment.text.slice(0, offset));
    const own = this.#speaker ? lastNamed(before, this.#speaker) : undefined;
    const other = lastNamed(before, speaker);
    return own !== undefined && (other === undefined || own.at > other.at || own.times > other.times);
  }

  /** "a senior official said": surely not the person whom the source names elsewhere. */
  #isAnonymous(attribution: Quotation["attribution"], segment: Segment): boolean {
    if (!attribution || attribution.speaker !== null || attribution.cue === null) return false;
    if (
      !/^an? (?:\p{L}+[ -]){0,4}(?:official|spokesman|spokeswoman|spokesperson|source|neighbour|neighbor|resident|witness|fan|friend|passenger)$/iu.test(
        attribution.text,
      )
    )
      return false;
    const own = this.#speaker;
    return (
      own !== undefined &&
      segment.entities.some((entity) => entity.kind === "person" && samePerson(entity, own) === "same")
    );
  }

  /** True where the draft names the speaker right at the quotation, not by "he" or "the lawyer". */
  #isNamed(): boolean {
    const span = this.#quotation.attribution?.span;
    if (!span) return false;
    return this.#draft.mentions.some(
      (m) =>
        m.entity === this.#quotation.attribution?.speaker &&
        span.start <= m.start &&
        m.end <= span.end &&
        m.form !== "pronoun" &&
        m.form !== "noun",
    );
  }

  /** True where "he" might mean the right speaker, or anyone but the person it seems to mean. */
  #mayMean(speaker: Entity): boolean {
    const { reading, block } = { reading: this.#draft, block: this.#draft.sentences[this.#quotation.sentence]?.block };
    const people = new Set<number>();
    for (const mention of reading.mentions) {
      if (mention.start >= this.#quotation.start) break;
      const own = reading.sentences[mention.sentence]?.block;
      if (own === undefined || block === undefined || block - own > 1) continue;
      const entity = reading.entities[mention.entity];
      if (entity?.kind !== "person") continue;
      if (samePerson(entity, speaker) !== "different") return true;
      if (own === block && mention.form !== "pronoun") people.add(mention.entity);
    }
    // Somebody named paragraphs ago may have been replaced by somebody only described since.
    return people.size !== 1;
  }

  /** Every place where the source has exactly these words. */
  #places(match: Match): readonly { start: number; end: number }[] {
    const own = comparableWords(this.#quotation.text);
    if (own.gaps.length > 0 || own.words.length > 12) return [match];
    const source = wordsOfSource(match.segment);
    const places: { start: number; end: number }[] = [];
    for (const at of source.positions.get(own.words[0] ?? "") ?? []) {
      if (own.words.every((word, i) => source.words[at + i] === word)) {
        places.push({ start: source.starts[at] ?? 0, end: source.ends[at + own.words.length - 1] ?? 0 });
      }
    }
    return places.length > 0 ? places : [match];
  }

  #misattributed(speaker: Entity, match: Match, evidence: Some<Evidence>): readonly Claim[] {
    const own = this.#speaker;
    const message = `${publisherOf(match.segment)} gives these words to ${speaker.name}, not ${own?.name ?? "this speaker"}.`;
    const claim: Claim = {
      ...this.#claim(),
      verdict: "misattributed",
      code: "quotation.misattributed",
      message,
      expected: null,
      confidence: 0.9,
      evidence,
    };
    const name = this.#nameOfSpeaker();
    if (!name) return [claim];
    return [
      claim,
      {
        ...name,
        kind: "name",
        verdict: "misattributed",
        code: "quotation.misattributed",
        message,
        expected: speaker.name,
        confidence: 0.9,
        evidence,
      },
    ];
  }

  /** Where the draft names the speaker, if it does so by name. */
  #nameOfSpeaker(): { start: number; end: number; text: string } | undefined {
    const { attribution } = this.#quotation;
    if (!attribution || attribution.speaker === null) return undefined;
    const { span, speaker } = attribution;
    const named = this.#draft.mentions.filter((m) => m.entity === speaker && m.form !== "pronoun" && m.form !== "noun");
    const inSpan = span && named.find((m) => span.start <= m.start && m.end <= span.end);
    const mention =
      inSpan ??
      named.findLast((m) => m.sentence <= this.#quotation.sentence && this.#quotation.sentence - m.sentence <= 2);
    return mention && { start: mention.start, end: mention.end, text: mention.text };
  }

  // ——— altered ———

  #nearMatch(matches: readonly Match[], home: readonly Segment[]): Match | undefined {
    const own = comparableWords(this.#quotation.text).words;
    let best: Match | undefined;
    for (const match of matches) {
      const edits = this.#edits(match);
      // Words that only changed places are the source's words, too.
      const theirs = new Set(comparableWords(match.segment.text.slice(match.start, match.end)).words);
      const content = contentWords(own.join(" "));
      const sameContent = content.filter((word) => theirs.has(word)).length;
      const share = match.same / (match.same + edits.length);
      const telling =
        sameContent >= 4 ||
        this.#isQuoted(match) ||
        (share >= 0.85 && own.length >= 8) ||
        (sameContent === 3 && edits.length === 1 && home[0] === match.segment);
      // Loosely alike is enough only in a source that the paragraph speaks of anyway.
      const least = home.includes(match.segment) ? 0.6 : 0.8;
      const enough = share >= least && sameContent >= 2 && sameContent / content.length >= 0.55 && telling;
      if (enough && (!best || edits.length < this.#edits(best).length)) best = match;
    }
    return best;
  }

  /** A changed word in a quotation of two or three: only where speaker or sentence make sure that it is the one meant. */
  #nearPhrase(matches: readonly Match[], home: readonly Segment[]): Match | undefined {
    const own = comparableWords(this.#quotation.text).words;
    if (own.length < 2) return undefined;
    const fitting: Match[] = [];
    const near = home.slice(0, 2).flatMap((segment) => shortQuotationsNear(segment, this.#quotation.text));
    for (const match of [...near, ...matches]) {
      if (
        !home.includes(match.segment) ||
        fitting.some((other) => other.segment === match.segment && other.start === match.start)
      )
        continue;
      const edits = this.#edits(match);
      const sames = match.steps.filter((s) => s.kind === "same").map((s) => own[s.own] ?? "");
      const content = contentWords(sames.join(" ")).length;
      if (edits.length > 2 || content === 0 || sames.length < edits.filter((e) => e.kind !== "left-out").length)
        continue;
      // Only a word put for another: "remedial action" is no source of "urgent remedial action".
      const source = wordsOfSource(match.segment).words;
      const changed = edits.filter((edit) => edit.kind === "other");
      if (changed.length === 0 || !changed.every((edit) => isContent(own[edit.own]) === isContent(source[edit.source])))
        continue;
      const around = quotationsAround(match.segment.quotations, match.start, match.end);
      if (!around.some((q) => q.outer.start <= match.start && match.end <= q.outer.end)) continue;
      const speaker = around.map((q) => speakerOf(q.attribution, match.segment.entities)).find((e) => e !== undefined);
      const same = speaker && this.#speaker && samePerson(speaker, this.#speaker) === "same";
      if (same || this.#sharedContext(match) >= (near.includes(match) ? 0.8 : 2)) fitting.push(match);
    }
    const [best, second] = fitting.sort((a, b) => a.edits - b.edits);
    const clear =
      !second || (best && (second.edits > best.edits || (second.segment === best.segment && overlaps(second, best))));
    return clear ? best : undefined;
  }

  /** How much of the draft's sentence around the marks stands near the source's words. */
  #sharedContext(match: Match): number {
    const sentence = this.#draft.sentences[this.#quotation.sentence];
    if (!sentence) return 0;
    const near = match.segment.text.slice(Math.max(0, match.start - 260), match.end + 260).toLowerCase();
    let weight = 0;
    const seen = new Set<number>();
    for (const token of sentence.tokens) {
      if (token.start >= this.#quotation.outer.start && token.end <= this.#quotation.outer.end) continue;
      const term = termOf(token);
      if (term === null || term.length < 4) continue;
      const id = this.#index.dictionary.find(term);
      if (id < 0 || seen.has(id)) continue;
      seen.add(id);
      if (near.includes(term)) weight += weightOf(this.#index, id);
    }
    return weight;
  }

  #isQuoted(match: Match): boolean {
    return quotationsAround(match.segment.quotations, match.start, match.end).length > 0;
  }

  #altered(match: Match): Claim {
    const words = oneLine(match.segment.text.slice(match.start, match.end));
    const evidence: Some<Evidence> = [passageEvidence(match.segment, match, "contradicts")];
    return {
      ...this.#claim(),
      verdict: "altered",
      code: "quotation.altered",
      message: this.#explain(match),
      expected: this.#inDraftsCase(words),
      confidence: 0.9,
      evidence,
    };
  }

  #inDraftsCase(words: string): string {
    const first = this.#quotation.text.trimStart()[0] ?? "";
    const own = words[0] ?? "";
    const cased = /\p{Lu}/u.test(first)
      ? own.toUpperCase()
      : /\p{Ll}/u.test(first) && !/^I\b|^\p{Lu}\p{L}*\s\p{Lu}/u.test(words)
        ? own.toLowerCase()
        : own;
    const end = /[.,!?…]$/.exec(this.#quotation.text.trimEnd())?.[0] ?? "";
    return cased + words.slice(1) + (/[.,!?…]$/.test(words) ? "" : end);
  }

  #explain(match: Match): string {
    const who = publisherOf(match.segment);
    const draft = comparableWords(this.#quotation.text);
    const source = wordsOfSource(match.segment);
    const swallowed = swallowsNegation(match);
    if (match.outOfOrder) return `${who} has these words in another order.`;
    const edits = this.#edits(match);
    if (edits.length === 0 && swallowed)
      return `The ellipsis leaves out “${match.skipped.join(" ")}”, which turns the sentence of ${who} round.`;
    const own = edits.filter((e) => e.own >= 0);
    const theirs = edits.filter((e) => e.source >= 0);
    const ownWords = stretch(
      own.map((e) => e.own),
      draft.starts,
      draft.ends,
      this.#quotation.text,
    );
    const theirWords = stretch(
      theirs.map((e) => e.source),
      source.starts,
      source.ends,
      match.segment.text,
    );
    if (ownWords && theirWords && edits.length <= 6)
      return `${who} has “${theirWords}” where the draft has “${ownWords}”.`;
    if (ownWords && edits.length <= 4) return `${who} does not have “${ownWords}” in this sentence.`;
    if (theirWords && edits.length <= 4)
      return `The draft leaves out “${theirWords}”, which ${who} has in this sentence.`;
    return `${who} has other words: “${oneLine(match.segment.text.slice(match.start, match.end))}”.`;
  }

  #unverified(): Claim {
    const why =
      this.#index.segments.length === 0 ? "no-sources" : this.#quotation.phrase ? "not-a-claim" : "nothing-comparable";
    return {
      ...this.#claim(),
      verdict: "unverified",
      code: this.#quotation.phrase ? null : "quotation.unverified",
      message: this.#quotation.phrase ? "" : "No source has these words.",
      expected: null,
      confidence: 0.5,
      evidence: [],
      why,
    };
  }

  #claim() {
    const { start, end, text } = this.#quotation;
    return { kind: "quotation" as const, start, end, text };
  }
}

/** Where a text last names somebody by any part of the name, and how often it does. */
function lastNamed(plain: string, entity: Entity): { at: number; times: number } | undefined {
  let best: { at: number; times: number } | undefined;
  for (const word of plainName(entity.name).split(" ")) {
    const times = word.length < 3 ? 0 : plain.split(word).length - 1;
    if (times > (best?.times ?? 0)) best = { at: plain.lastIndexOf(word), times };
  }
  return best;
}

/** Short quotations of a source that share at least half of their words with `text`. */
function shortQuotationsNear(segment: Segment, text: string): readonly Match[] {
  const own = comparableWords(text).words;
  const source = wordsOfSource(segment);
  const matches: Match[] = [];
  for (const quotation of segment.quotations) {
    if (quotation.end - quotation.start > text.length * 2 + 12) continue;
    const from = source.starts.findIndex((start) => start >= quotation.start);
    let to = from;
    while (to < source.words.length && (source.starts[to] ?? 0) < quotation.end) to++;
    if (from < 0 || to - from > own.length + 2 || to - from < own.length - 1) continue;
    const alignment = fit(own, source.words.slice(from, to), 0, to - from);
    if (!alignment || alignment.same * 2 < Math.max(own.length, to - from)) continue;
    const steps = alignment.steps.map((step) => (step.source < 0 ? step : { ...step, source: step.source + from }));
    matches.push({
      segment,
      start: source.starts[from] ?? 0,
      end: source.ends[to - 1] ?? 0,
      steps,
      same: alignment.same,
      edits: alignment.edits,
      outOfOrder: false,
      skipped: [],
    });
  }
  return matches;
}

function saysPronoun(attribution: Quotation["attribution"]): boolean {
  return attribution !== null && /^(?:he|she|they|it|who)$|^the /i.test(attribution.text);
}

function isContent(word: string | undefined): boolean {
  return word !== undefined && contentWords(word).length > 0;
}

/** From the first to the last of the words, as the text writes them. */
function stretch(
  positions: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  text: string,
): string {
  if (positions.length === 0) return "";
  const first = Math.min(...positions);
  const last = Math.max(...positions);
  if (last - first > 8) return "";
  return oneLine(text.slice(starts[first], ends[last]));
}

/** An ellipsis over "not": the words are all there, the sense is not. */
function swallowsNegation(match: Match): boolean {
  return match.skipped.length > 0 && match.skipped.length <= 6 && match.skipped.some((word) => NEGATIONS.has(word));
}

/** The quotation together with the words that say whose it is. */
function spanOfSaying(quotation: Quotation): { start: number; end: number } {
  const { outer, attribution } = quotation;
  const span = attribution?.span;
  if (!span || Math.abs(span.start - outer.end) > 400) return { start: outer.start, end: outer.end };
  return { start: Math.min(outer.start, span.start), end: Math.max(outer.end, span.end) };
}
