// Findings the writer has answered: comments in the draft, and the list in `.sourceline/ignore.json`.
//
//   <!-- sourceline-disable-next-line figure.contradicted -- the ministry has corrected it since -->
//   <!-- sourceline-disable quotation.altered --> … <!-- sourceline-enable quotation.altered -->
//
// Without a code they hold for every code.

import type { Comment, Reading } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import { type Claim, CODES, type Code } from "./model.ts";

/** One answered finding. It holds as long as its sentence stays as it is, wherever in the draft it moves. */
export interface IgnoreEntry {
  /** The draft's path below the workspace folder, with slashes. */
  readonly draft: string;
  readonly code: Code;
  /** The claim as written: "10,000 troops". */
  readonly text: string;
  /** Hash of the sentence around it. */
  readonly sentence: string;
  readonly reason?: string;
}

/** Tells which claims of one reading are silenced. `entries` are those of this draft. */
export function silencer(reading: Reading, entries: readonly IgnoreEntry[] = []): (claim: Claim) => boolean {
  const silences = silencesIn(reading);
  const ignored = new Set(entries.map(entryKey));
  return (claim) => {
    const { code } = claim;
    if (code === null) return false;
    if (silences.some((silence) => silence.start <= claim.start && claim.start < silence.end && silence.covers(code))) {
      return true;
    }
    return ignored.size > 0 && ignored.has(entryKey(ignoreEntry("", reading, claim, code)));
  };
}

function entryKey({ code, text, sentence }: IgnoreEntry): string {
  return `${code}\n${text}\n${sentence}`;
}

/** The entry that silences this finding. */
export function ignoreEntry(draft: string, reading: Reading, claim: Claim, code: Code, reason?: string): IgnoreEntry {
  const entry = { draft, code, text: claim.text, sentence: hashOf(sentenceAround(reading, claim)) };
  return reason ? { ...entry, reason } : entry;
}

function sentenceAround(reading: Reading, claim: Span): string {
  const sentence = reading.sentences.find(({ start, end }) => start <= claim.start && claim.start < end);
  return sentence ? reading.text.slice(sentence.start, sentence.end) : reading.text.slice(claim.start, claim.end);
}

/** FNV-1a of the words alone, so that another line break or a doubled space changes nothing. */
function hashOf(sentence: string): string {
  let hash = 0x811c9dc5;
  const text = sentence.replace(/\s+/g, " ").trim();
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

interface Silence extends Span {
  covers(code: Code): boolean;
}

const DIRECTIVE = /^\s*sourceline-(disable-next-line|disable|enable)(?=\s|$)([\s\S]*)$/;

function silencesIn(reading: Reading): readonly Silence[] {
  const silences: Silence[] = [];
  let open: { readonly codes: readonly Code[]; readonly start: number }[] = [];
  for (const comment of reading.comments) {
    const found = DIRECTIVE.exec(comment.text);
    if (!found) continue;
    const codes = codesIn(found[2] ?? "");
    if (codes.length === 0) continue;
    if (found[1] === "disable-next-line") {
      silences.push({ ...nextLine(reading.text, comment), covers: (code) => codes.includes(code) });
    } else if (found[1] === "disable") {
      open.push({ codes, start: comment.end });
    } else {
      const closing = new Set(codes);
      for (const { codes: closed, start } of open) {
        const ended = closed.filter((code) => closing.has(code));
        silences.push({ start, end: comment.start, covers: (code) => ended.includes(code) });
      }
      open = open
        .map(({ codes: kept, start }) => ({ codes: kept.filter((code) => !closing.has(code)), start }))
        .filter(({ codes: kept }) => kept.length > 0);
    }
  }
  const end = reading.text.length;
  for (const { codes, start } of open) silences.push({ start, end, covers: (code) => codes.includes(code) });
  return silences;
}

/** The codes named before ` -- reason`; all of them where none is named. A misspelt code silences nothing. */
function codesIn(rest: string): readonly Code[] {
  const words = (rest.split(/(?:^|\s)--(?:\s|$)/, 1)[0] ?? "").split(/[\s,]+/).filter(Boolean);
  return words.length === 0 ? CODES : CODES.filter((code) => words.includes(code));
}

/** The first line with anything on it behind the line on which the comment ends. */
function nextLine(text: string, comment: Comment): Span {
  const lineEnd = text.indexOf("\n", comment.end);
  if (lineEnd < 0) return { start: text.length, end: text.length };
  const blank = /^\s*/.exec(text.slice(lineEnd + 1))?.[0].length ?? 0;
  const start = lineEnd + 1 + blank;
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}
