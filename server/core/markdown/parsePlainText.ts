// Plain text in, blocks of prose out. A line is a paragraph, unless the text was wrapped by hand: then lines that go
// on one sentence belong together.

import type { Block, BlockKind } from "../reading/model.ts";
import { type MappedText, MappedTextBuilder } from "../text/mappedText.ts";
import type { ParsedProse } from "./prose.ts";
import { withoutBlobs } from "./withoutBlobs.ts";

interface Line {
  readonly start: number;
  readonly text: string;
  /** Blank lines stand before it. */
  readonly parted: boolean;
}

/** Cuts plain text into blocks of prose. */
export function parsePlainText(text: string): ParsedProse {
  const lines = linesOf(withoutBlobs(text));
  const wrapped = isWrapped(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(before, line, wrapped)) group.push(line);
    else groups.push([line]);
  }
  const blocks: Block[] = [];
  let heading: number | undefined;
  groups.forEach((group, i) => {
    const { kind, prose } = readGroup(group, groups[i + 1]);
    const first = group[0];
    const last = group.at(-1);
    if (!first || !last || prose.text.length === 0) return;
    const headings = heading === undefined || kind === "heading" ? [] : [heading];
    if (kind === "heading") heading = blocks.length;
    blocks.push({ kind, start: first.start, end: last.start + last.text.length, prose, headings });
  });
  return { blocks, citations: [], comments: [], frontMatter: undefined };
}

const LINE = /[^\r\n\f\v\u2028\u2029]+/g;

/** Lines with anything on them, without the white space around them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const found of text.matchAll(LINE)) {
    const raw = found[0];
    const trimmed = raw.trim().replace(/^\uFEFF/, "");
    if (trimmed.length === 0) continue;
    const start = found.index + raw.indexOf(trimmed);
    const between = text.slice(end, start);
    lines.push({ start, text: trimmed, parted: (between.match(/\r\n|[\n\r\f\v\u2028\u2029]/g)?.length ?? 0) > 1 });
    end = start + trimmed.length;
  }
  return lines;
}

/** A line that ends a sentence, closing marks included. */
const SENTENCE_END = /[.!?…:;][)\]"'”’»]*$/;
const BULLET = /^(?:[•‣◦▪·*–—-]\s+|\d{1,2}[.)]\s+(?=\p{L}))/u;
const GOES_ON = /^(?:[\p{Ll}&]|[,;)%…]\s?|\d[\d.,]*%?\s+\p{Ll})/u;

/** True where `line` goes on the sentence that `before` left open. */
function goesOn(before: Line, line: Line, wrapped: boolean): boolean {
  if (BULLET.test(line.text) || /^https?:/.test(line.text)) return false;
  if (wrapped && !line.parted) return true;
  return !SENTENCE_END.test(before.text) && GOES_ON.test(line.text) && /[\p{L}\p{N},”’)]$/u.test(before.text);
}

/** Widest line of a text wrapped by hand, as in e-mails and old terminals. */
const WIDEST_WRAPPED_LINE = 110;

/** True where lines break because they are full, not because a paragraph ends. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 4) return false;
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0;
  if (widest > WIDEST_WRAPPED_LINE || widest < 40) return false;
  let full = 0;
  let open = 0;
  let pairs = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (!before || !line || line.parted) continue;
    pairs++;
    const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
    if (before.text.length + 1 + firstWord > widest - 2) full++;
    if (!SENTENCE_END.test(before.text)) open++;
  }
  return pairs >= 3 && full >= 0.7 * pairs && open >= 0.4 * pairs;
}

const LONGEST_HEADING = 120;

function readGroup(group: readonly Line[], next: readonly Line[] | undefined): { kind: BlockKind; prose: MappedText } {
  const builder = new MappedTextBuilder();
  let kind: BlockKind = "paragraph";
  for (const line of group) {
    const bullet = builder.length === 0 ? BULLET.exec(line.text)?.[0] : undefined;
    if (bullet) kind = "item";
    // The line break becomes the space that stands at its place.
    if (builder.length > 0) builder.append(" ", line.start - 1);
    const skipped = bullet?.length ?? 0;
    builder.append(line.text.slice(skipped), line.start + skipped);
  }
  const prose = builder.build();
  const only = group.length === 1 ? group[0] : undefined;
  const below = next?.map(({ text }) => text).join(" ") ?? "";
  if (kind === "paragraph" && only && looksLikeHeading(only.text, below)) kind = "heading";
  return { kind, prose };
}

/** A short line without a full stop over a paragraph with one. */
export function looksLikeHeading(line: string, below: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    below.length > line.length &&
    SENTENCE_END.test(below) &&
    /^["'“‘]?[\p{Lu}\p{N}]/u.test(line) &&
    /[\p{L}\p{N}’”'"?)%]$/u.test(line) &&
    !/[.!]["'”’)]*$/.test(line)
  );
}
