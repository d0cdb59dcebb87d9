// Quotations of a text: words between marks and block quotes, with the person who says them.

import type { Names } from "../names/readNames.ts";
import type { Attribution, Quotation, Sentence, Token } from "../reading/model.ts";
import type { ProseBlock, ProseDocument } from "../reading/proseDocument.ts";
import type { Span } from "../text/span.ts";
import {
  attributionBefore,
  attributionBehind,
  attributionFollowing,
  attributionHeading,
  attributionLeading,
} from "./attribution.ts";
import type { MarkedSpan } from "./marks.ts";
import { isPhrase } from "./phrase.ts";
import { MentionsByStart } from "./subject.ts";

/** A quotation on its way: found, not yet given a speaker. */
interface Found extends Span {
  readonly outer: Span;
  readonly closed: boolean;
  readonly block: number;
  readonly sentence: number;
  readonly phrase: boolean;
}

/** Every quotation of the document, in the order of the text. */
export function readQuotations(document: ProseDocument, names: Names): readonly Quotation[] {
  const mentions = new MentionsByStart(names);
  const found = findAll(document);
  const tokens = tokensByBlock(document);
  const result: Quotation[] = [];
  found.forEach((quotation, index) => {
    const previous = index > 0 ? found[index - 1] : undefined;
    const own = tokens(quotation.block);
    const attribution = attribute(document, quotation, found, index, own, mentions, result);
    const carriesOn = previous !== undefined && continuesUtterance(document, previous, quotation);
    const inherited =
      attribution ??
      (carriesOn
        ? inherit(result[index - 1])
        : fromNeighbours(document, quotation, index, found, tokens, mentions, result));
    result.push({
      start: quotation.start,
      end: quotation.end,
      text: document.prose.slice(quotation.start, quotation.end),
      outer: quotation.outer,
      sentence: quotation.sentence,
      attribution: inherited,
      phrase: quotation.phrase,
      continues: carriesOn ? index - 1 : null,
    });
  });
  return result;
}

type QuotedSpan = Omit<MarkedSpan, "style">;

function findAll(document: ProseDocument): readonly Found[] {
  const found: Found[] = [];
  let sentence = 0;
  document.blocks.forEach((block, index) => {
    const marked = block.marks;
    const isQuote = marked.length === 0 && block.kind === "quote";
    const spans: readonly QuotedSpan[] = isQuote ? [wholeBlock(document.prose.slice(block.start, block.end))] : marked;
    for (const span of spans) {
      const start = block.start + span.start;
      const end = block.start + span.end;
      const text = document.prose.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      while (sentence + 1 < document.sentences.length && (document.sentences[sentence + 1]?.start ?? 0) <= start)
        sentence++;
      span.isPhrase ??= isPhrase(text);
      found.push({
        start,
        end,
        outer: { start: block.start + span.outer.start, end: block.start + span.outer.end },
        closed: span.closed,
        block: index,
        sentence,
        phrase: span.isPhrase,
      });
    }
  });
  return found;
}

/** A block quote without marks: all of it, but for a line that names the speaker. */
function wholeBlock(text: string): QuotedSpan {
  const signature = /\s[—–-]{1,3}\s?(?=\p{Lu})[^—–\n]{2,80}$/u.exec(text);
  const lead = /^\p{Lu}[^.!?:]{2,60}:\s+/u.exec(text);
  const start = lead ? lead[0].length : 0;
  let end = signature ? signature.index : text.length;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end, outer: { start, end }, closed: true };
}

/** The tokens of a block; none of one that there is not. */
type TokensOfBlock = (block: number) => readonly Token[];

/** Most blocks hold no quotation: theirs are not put together. */
function tokensByBlock({ blocks, sentences }: ProseDocument): TokensOfBlock {
  const ofBlock: Sentence[][] = blocks.map(() => []);
  for (const sentence of sentences) ofBlock[sentence.block]?.push(sentence);
  const known = new Map<number, readonly Token[]>();
  return (block) => {
    let tokens = known.get(block);
    if (!tokens) {
      tokens = (ofBlock[block] ?? []).flatMap((sentence) => sentence.tokens);
      known.set(block, tokens);
    }
    return tokens;
  };
}

function attribute(
  document: ProseDocument,
  quotation: Found,
  found: readonly Found[],
  index: number,
  tokens: readonly Token[],
  mentions: MentionsByStart,
  earlier: readonly Quotation[],
): Attribution | null {
  const block = document.blocks[quotation.block] as ProseBlock;
  const next = found[index + 1];
  const previous = found[index - 1];
  const stop = next && next.block === quotation.block ? next.outer.start : block.end;
  const from = previous && previous.block === quotation.block ? previous.outer.end : block.start;

  const last = document.prose[quotation.end - 1] ?? "";
  const behind = clauseBehind(tokens, quotation.outer.end, stop);
  // “Never again!” Park’s sister wrote: “…” — those words bring in what follows.
  const leadsOn = /[!?]/.test(last) && stop !== block.end && behind.at(-1)?.text === ":";
  if ((last !== "." && !leadsOn) || /^[\s]*[-–—]/.test(document.prose.slice(quotation.outer.end, stop))) {
    const attribution = attributionBehind(document.prose, behind, mentions);
    if (attribution && !(/[!?]/.test(last) && isOwnStatement(behind, attribution))) return attribution;
  }
  if (quotation.phrase && isNickname(document.prose, quotation)) return null;
  const before = clauseBefore(tokens, from, quotation.outer.start);
  const attribution = attributionBefore(document.prose, before, mentions);
  if (attribution) return attribution;
  const sameClause =
    previous !== undefined && from === previous.outer.end && startsMidClause(document, previous, quotation, tokens);
  if (sameClause) return inherit(earlier[index - 1]);
  return null;
}

/** “Who pays?” Park said the bill was his. — a sentence of its own, whose verb has another statement behind it. */
function isOwnStatement(behind: readonly Token[], { span, cue }: Attribution): boolean {
  if (!span || !/^\p{Lu}/u.test(behind[0]?.text ?? "")) return false;
  const verb = behind.findIndex((token) => token.start >= span.end && token.text === cue);
  if (verb < 0) return false;
  for (const token of behind.slice(verb + 1)) {
    if (token.text === "," || /^(?:as|while|when|after|before|who|and|but)$/.test(token.lower)) return false;
    if (token.pos === "VERB" || token.pos === "AUX") return true;
  }
  return false;
}

/** Vincent “Vinny” Kowalski: between two capitals without a comma. */
function isNickname(prose: string, quotation: Found): boolean {
  const before = /\p{Lu}[\p{L}.]*\s$/u.test(
    prose.slice(Math.max(0, quotation.outer.start - 24), quotation.outer.start),
  );
  return (
    before &&
    /^\s\p{Lu}\p{Ll}/u.test(prose.slice(quotation.outer.end, quotation.outer.end + 3)) &&
    !/[.,!?]$/.test(prose.slice(quotation.start, quotation.end))
  );
}

/** Two quotations of one sentence without a new subject between: “…” and “…”. */
function startsMidClause(
  document: ProseDocument,
  previous: Found,
  quotation: Found,
  tokens: readonly Token[],
): boolean {
  const last = document.prose[previous.end - 1] ?? "";
  if (/[.!?]/.test(last)) return false;
  for (let i = lowerBound(tokens, previous.outer.end); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.end > quotation.outer.start) break;
    if (endsSentence(token)) return false;
  }
  return true;
}

/** Asked of most words of a draft at each key, which a pattern would make three times as slow. */
function endsSentence({ text }: Token): boolean {
  return text === "." || text === "!" || text === "?";
}

const UNIT = /^(?:\d.*|[mkb]n?|tn|km|kg|[ap]m)\.$/;

/** Tokens from `from` up to the end of the sentence that goes on there. */
function clauseBehind(tokens: readonly Token[], from: number, stop: number): readonly Token[] {
  const clause: Token[] = [];
  for (let i = lowerBound(tokens, from); i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start >= stop || token.text === ";" || endsSentence(token) || clause.length > 60) break;
    clause.push(token);
  }
  return clause;
}

/** Tokens of the sentence that leads up to `to`, back to its begin or to `from`. */
function clauseBefore(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const clause: Token[] = [];
  for (let i = lowerBound(tokens, to) - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.start < from || endsSentence(token) || clause.length > 60) break;
    // "… for a fee put at £40m. Park was glad: “…”"
    if (token.text.endsWith(".") && UNIT.test(token.text) && /^\p{Lu}/u.test(clause.at(-1)?.text ?? "")) break;
    clause.push(token);
  }
  return clause.reverse();
}

function lowerBound(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** “…,” he said. “…” — or a paragraph that opens marks again. */
function continuesUtterance(document: ProseDocument, previous: Found, quotation: Found): boolean {
  if (previous.block !== quotation.block) {
    return (
      !previous.closed &&
      quotation.block === previous.block + 1 &&
      quotation.outer.start === document.blocks[quotation.block]?.start
    );
  }
  if (quotation.phrase && previous.phrase) return false;
  const between = document.prose.slice(previous.outer.end, quotation.outer.start);
  return (
    between.length < 160 &&
    /,$|[.!?]$|…$/.test(document.prose.slice(previous.start, previous.end)) &&
    /[.,;]\s*$/.test(between)
  );
}

/** A paragraph that is nothing but a quotation: the paragraph before, or the line behind, says whose it is. */
function fromNeighbours(
  document: ProseDocument,
  quotation: Found,
  index: number,
  found: readonly Found[],
  tokens: TokensOfBlock,
  mentions: MentionsByStart,
  earlier: readonly Quotation[],
): Attribution | null {
  const block = document.blocks[quotation.block] as ProseBlock;
  const previous = found[index - 1];
  if (block.kind === "quote") {
    const following = attributionFollowing(document.prose, sentenceFrom(tokens(quotation.block + 1)), mentions);
    if (following) return following;
  }
  if (quotation.outer.start !== block.start) {
    // “…” he said. “…”, with more words between than one utterance has.
    if (
      previous?.block === quotation.block &&
      !quotation.phrase &&
      onlyAttribution(document, previous, quotation, earlier[index - 1])
    ) {
      return inherit(earlier[index - 1]);
    }
    if (previous?.block === quotation.block || quotation.phrase) return null;
    const own = tokens(quotation.block);
    const lead = lastSentence(own, lowerBound(own, quotation.outer.start));
    return attributionLeading(document.prose, lead, mentions);
  }
  if (quotation.phrase && block.kind !== "quote" && quotation.outer.end !== block.end) return null;
  const at = blockBefore(document, quotation.block);
  const before = document.blocks[at];
  if (!before) return null;
  const line = tokens(at);
  if (before.kind === "heading") return attributionHeading(document.prose, line, mentions);
  if (previous?.block === at) {
    const last = earlier[index - 1];
    const goesOn =
      last &&
      (previous.outer.end === before.end ||
        endsInAttribution(document, previous, before, last) ||
        (quotation.outer.end === block.end && isOneSpeakers(document, before, earlier)));
    return goesOn ? inherit(last) : null;
  }
  return (
    attributionLeading(document.prose, lastSentence(line), mentions) ??
    attributionHeading(document.prose, line, mentions)
  );
}

/** What a website's player leaves between two paragraphs of a story. */
const CAPTION =
  /^(?:media (?:playback|caption)\b|(?:image|video) caption\b|this video (?:can ?not|can't|is not)\b|advertisement\W*$)/i;

/** Number of the block before `block`, captions of players left out; -1 if there is none. */
function blockBefore({ blocks, prose }: ProseDocument, block: number): number {
  let at = block - 1;
  for (; at >= 0; at--) {
    const { start, end } = blocks[at] as ProseBlock;
    if (end - start > 120 || !CAPTION.test(prose.slice(start, end))) break;
  }
  return at;
}

/** “…,” he told the BBC. — nothing but the attribution stands behind the last quotation of the paragraph. */
function endsInAttribution(document: ProseDocument, previous: Found, block: ProseBlock, quotation: Quotation): boolean {
  const span = quotation.attribution?.span;
  if (!span) return false;
  const rest = document.prose.slice(previous.outer.end, block.end);
  return rest.length < 140 && !/[.!?]\s+\S/.test(rest) && (span.start >= previous.outer.end || rest.trim().length <= 1);
}

/** Park said they were “grateful” for it. — a paragraph of one sentence whose words all are one person's. */
function isOneSpeakers(document: ProseDocument, block: ProseBlock, earlier: readonly Quotation[]): boolean {
  if (/[.!?]["”’']?\s+\S/.test(document.prose.slice(block.start, block.end))) return false;
  const own = earlier.filter(({ outer }) => block.start <= outer.start && outer.end <= block.end);
  const speaker = own[0]?.attribution?.speaker;
  return (
    speaker != null &&
    own.every(({ attribution }) => attribution?.speaker === speaker && attribution.cue !== null && attribution.span)
  );
}

function onlyAttribution(
  document: ProseDocument,
  previous: Found,
  quotation: Found,
  attributed: Quotation | undefined,
): boolean {
  const between = document.prose.slice(previous.outer.end, quotation.outer.start);
  return attributed?.attribution != null && between.length < 200 && !/[.!?]\s+\S/.test(between);
}

function sentenceFrom(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => /^[.!?]$/.test(token.text));
  return tokens.slice(0, end < 0 ? 40 : Math.min(end, 40));
}

const LONGEST_SENTENCE = 120;

/** The last sentence of the tokens before position `to`, or the end of it. */
function lastSentence(tokens: readonly Token[], to = tokens.length): readonly Token[] {
  let end = to;
  while (end > 0 && /^[.!?:]$/.test((tokens[end - 1] as Token).text)) end--;
  let start = end;
  const ends = (i: number) => /^[.!?]$/.test((tokens[i] as Token).text) && !/^\p{Ll}/u.test(tokens[i + 1]?.text ?? "");
  while (start > 0 && end - start < LONGEST_SENTENCE && !ends(start - 1)) start--;
  return tokens.slice(start, end);
}

function inherit(quotation: Quotation | undefined): Attribution | null {
  if (!quotation?.attribution) return null;
  return { ...quotation.attribution, span: null };
}
