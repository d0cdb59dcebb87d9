// What an article says of itself: its title, byline, date line, the agency that signs it, the paper it appeared in.

import { looksLikeHeading } from "../markdown/parsePlainText.ts";
import type { Block, BlockKind } from "../reading/model.ts";
import { agencySigned } from "./agencies.ts";
import { parseDate } from "./isoDate.ts";
import type { SourceMeta } from "./model.ts";

/** How many blocks at the head may say something of the article rather than belong to it. */
const HEAD = 8;
const LONGEST_LINE = 160;

/** What the blocks of a text say of it. `marked`: its writer has marked what is a heading. */
export function textMeta(blocks: readonly Block[], text: string, marked: boolean): SourceMeta {
  const top = blocks.slice(0, HEAD).flatMap((block) => linesOf(block, text));
  const head = top.map((line) => line.text);
  const last = blocks.at(-1)?.prose.text ?? "";
  const reprint = appearedFirst(blocks.slice(-3).map((block) => block.prose.text));
  const byline = firstOf(head, bylineIn);
  return {
    title: reprint?.title ?? titleOf(top, marked),
    publisher: reprint?.publisher ?? byline?.publisher ?? firstOf(head, datelineAgency) ?? agencySigned(last) ?? null,
    author: byline?.author ?? null,
    date: firstOf(head, dateLine) ?? dateLine(last) ?? null,
  };
}

interface HeadLine {
  readonly kind: BlockKind;
  readonly text: string;
}

const MOST_LINES = 5;

/** Headline, byline and date on lines of their own are one paragraph of Markdown where no blank line parts them. */
function linesOf({ kind, prose, start, end }: Block, text: string): readonly HeadLine[] {
  const whole = { kind, text: prose.text };
  if (kind !== "paragraph") return [whole];
  const written = text.slice(start, end).split(/\r?\n/);
  if (written.length === 1 || written.length > MOST_LINES) return [whole];
  const lines = written.map((line) => line.replace(/[*_]+|\\$/g, "").trim());
  const [, ...others] = lines;
  const parted =
    !lines.some((line) => line.length > LONGEST_LINE || /[.!?]["'”’)]*$/.test(line)) &&
    others.some((line) => (bylineIn(line) ?? dateLine(line)) !== undefined);
  return parted ? lines.map((line) => ({ kind, text: line })) : [whole];
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

const HEADING_PLACES = 4;
const LEAST_WORDS_OF_HEADLINE = 4;
/** Lines that players, galleries and share buttons leave in saved pages. */
const FURNITURE =
  /^(?:media playback|this (?:video|content|page)|share (?:this|on)|advertisement|skip to|image (?:copyright|caption|source)|read more|more on|listen:|watch:|updates? on|sign up|follow us)\b/i;

/** Lines of front matter that is broken or never ends. */
const FIELD =
  /^(?:-{3}\s*)?(?:title|headline|date|published|publisher|author|source|key|tags|categories|description|summary|layout|slug|lang|url|link)\s*:/;

/**
 * The headline: a heading with nothing but taglines and bylines above it. A short one may be the name of a section; it is
 * taken where its writer has marked it, and nothing longer follows.
 */
function titleOf(lines: readonly HeadLine[], marked: boolean): string | null {
  let short: string | null = null;
  for (const [i, { kind, text }] of lines.slice(0, HEADING_PLACES).entries()) {
    if (FIELD.test(text)) continue;
    const next = lines[i + 1]?.text ?? "";
    const overByline = (bylineIn(next) ?? dateLine(next)) !== undefined && !/[.!:,;]$/.test(text);
    // In Markdown a line is no heading without a mark; the first one may still be meant as one.
    const first = i === 0 && kind === "paragraph" && (overByline || looksLikeHeading(text, next));
    if (kind === "heading" || first) {
      const words = text.split(/\s+/).length;
      if (FURNITURE.test(text) || (bylineIn(text) ?? dateLine(text)) !== undefined) continue;
      if (words >= LEAST_WORDS_OF_HEADLINE) return text;
      if (i === 0 && kind === "heading" && marked) short = text;
    } else if (/[.!?]["'”’)]*$/.test(text)) break;
  }
  return short;
}

const APPEARED =
  /^(?:The (?:post|article) )(.{3,300}?) (?:appeared first on|first appeared on|was first published (?:on|in)) (.{2,80}?)\.?$/;
const ORIGINALLY =
  /^This (?:article|story|post|piece) (?:was )?(?:originally |first )+(?:appeared|published) (?:in|on|by) (.{2,80}?)\.?$/;

function appearedFirst(
  lines: readonly string[],
): { readonly title: string | null; readonly publisher: string } | undefined {
  return firstOf(lines, (line) => {
    if (line.length > 400) return undefined;
    const post = APPEARED.exec(line);
    if (post?.[1] && post[2]) return { title: post[1], publisher: post[2] };
    const publisher = ORIGINALLY.exec(line)?.[1];
    return publisher ? { title: null, publisher } : undefined;
  });
}

const BYLINE = /^(?:by|written by|reporting by)(?::\s*|\s+)(\p{Lu}.{1,100})$/iu;
const PARTS_OF_BYLINE =
  /\s*(?:[|•·–—]|,\s*(?=(?:The )?[A-Z][\p{L} ]+ (?:Writer|Staff|Press|News|Correspondent|Editor)\b))\s*/u;

function bylineIn(line: string): { readonly author: string; readonly publisher: string | undefined } | undefined {
  const found = BYLINE.exec(line)?.[1];
  if (!found || /[.!?]$/.test(found)) return undefined;
  const [author, ...rest] = found.split(PARTS_OF_BYLINE);
  if (!author || !/^["“]?\p{Lu}/u.test(author) || author.split(/\s+/).length > 12) return undefined;
  return { author, publisher: firstOf(rest, agencySigned) };
}

/** "SEOUL (Reuters) - North Korea …", "BEIJING, Sept. 3 (Xinhua) --". */
const DATELINE = /^\p{Lu}[\p{L}.,/ \d-]{1,60}?\(([\p{L} -]{2,40})\)\s*[-–—:]/u;

function datelineAgency(line: string): string | undefined {
  const agency = DATELINE.exec(line.slice(0, LONGEST_LINE))?.[1];
  return agency ? agencySigned(agency) : undefined;
}

/** Words that may stand around a date in a line about the article: "Published: 3 Sept 2025 at 10:15 GMT". */
const AROUND_DATE =
  /\b(?:published|posted|updated|last|modified|first|date|on|at|by|of|gmt|utc|bst|est|edt|cet|kst|ist|am|pm|a\.m|p\.m|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi;
const DATE_WORDS =
  /\b(?:\d{4}-\d\d-\d\d(?:t[\d:.]+z?)?|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}:\d\d(?::\d\d)?|\d{1,4}(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/gi;

/** The date of a line that holds hardly anything else. Sentences with dates in them tell of other days. */
function dateLine(line: string): string | undefined {
  if (line.length > LONGEST_LINE || !/\d{4}/.test(line)) return undefined;
  const date = parseDate(line);
  if (date === null || date.length < 10) return undefined;
  const rest = line.replace(AROUND_DATE, " ").replace(DATE_WORDS, " ");
  const words = rest.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words <= 4 && !/[.!?]$/.test(line.replace(/\b[ap]\.m\.$/i, "")) ? date : undefined;
}
