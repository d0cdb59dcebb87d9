// Cuts a BibTeX file into its entries. Nothing in it is taken for granted: an entry that is broken ends where the next
// one begins, and costs only itself.

import type { BibliographyProblem } from "./bibliography.ts";

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** The entry as written, from its `@` on. */
  readonly text: string;
  /** Values by the names of their fields in small letters, without the marks around them. */
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  /** The `@string` definitions, which entries refer to. */
  readonly strings: string;
  readonly problems: readonly BibliographyProblem[];
}

const ENTRY = /^[ \t]*@[ \t]*([a-zA-Z]+)[ \t]*([{(])/gm;
const LONGEST_ENTRY = 200_000;

export function parseBibtex(text: string): BibtexFile {
  const entries: BibtexEntry[] = [];
  const problems: BibliographyProblem[] = [];
  let strings = "";
  const lines = new LineCounter(text);
  const found = [...text.matchAll(ENTRY)];
  let done = 0;
  found.forEach((start, i) => {
    const at = start.index + start[0].indexOf("@");
    // An "@" at the begin of a line inside a value, as in an abstract, begins no entry.
    if (at < done) return;
    const type = (start[1] ?? "").toLowerCase();
    const bodyAt = start.index + start[0].length;
    const limit = Math.min(text.length, at + LONGEST_ENTRY);
    const end = endOf(text, bodyAt, start[2] === "(" ? ")" : "}", limit);
    if (type === "comment") {
      if (end !== undefined) done = end;
      return;
    }
    const closed = end ?? Math.min(limit, found[i + 1]?.index ?? limit);
    done = closed;
    const line = lines.at(at);
    const whole = text.slice(at, closed);
    if (type === "string") strings += `${whole}\n`;
    if (type === "string" || type === "preamble") return;
    const key = /^\s*([^\s,{}"=()]+)\s*,?/.exec(text.slice(bodyAt, closed));
    if (!key?.[1]) {
      problems.push({ line, message: `the entry in line ${line} has no key` });
      return;
    }
    if (end === undefined) problems.push({ line, message: `the entry ${key[1]} in line ${line} has no end` });
    const fields = fieldsOf(text, bodyAt + key[0].length, closed);
    entries.push({ type, key: key[1], text: whole, fields, line });
  });
  return { entries, strings, problems };
}

/** Behind the brace that closes the entry; undefined where there is none before the next entry. */
function endOf(text: string, from: number, close: string, limit: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let i = from; i < limit; i++) {
    const letter = text[i];
    if (letter === "\\") i++;
    else if (letter === "{") depth++;
    else if (letter === "}" && depth > 0) depth--;
    else if (letter === '"' && depth === 0) quoted = !quoted;
    else if (letter === close && depth === 0 && (!quoted || close === "}")) return i + 1;
    else if (letter === "@" && looksLikeEntry(text, i)) return undefined;
  }
  return undefined;
}

/** A new entry on a line of its own, so full of form that the one before must have lost its end. */
function looksLikeEntry(text: string, at: number): boolean {
  if (at > 0 && text[at - 1] !== "\n") return false;
  return /^@[a-zA-Z]+[ \t]*\{[ \t]*[^\s,{}"=()]+[ \t]*,[ \t]*\r?\n[ \t]*[\w-]+[ \t]*=/.test(text.slice(at, at + 400));
}

function fieldsOf(text: string, from: number, to: number): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const name = /[\s,]*([a-zA-Z][\w+:-]*)\s*=\s*/y;
  for (let at = from; at < to; ) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found?.[1] || name.lastIndex > to) {
      // What cannot be read goes as far as the next comma.
      const next = text.indexOf(",", at);
      if (next < 0 || next >= to) break;
      at = next + 1;
      continue;
    }
    const { value, end } = valueAt(text, name.lastIndex, to);
    const field = found[1].toLowerCase();
    if (!fields.has(field)) fields.set(field, value);
    at = Math.max(end, name.lastIndex);
  }
  return fields;
}

function valueAt(text: string, from: number, to: number): { readonly value: string; readonly end: number } {
  const open = text[from];
  if (open !== "{" && open !== '"') {
    const bare = /[^,\s}]*/y;
    bare.lastIndex = from;
    const value = bare.exec(text)?.[0] ?? "";
    return { value, end: from + Math.max(value.length, 1) };
  }
  let depth = 0;
  for (let i = from + 1; i < to; i++) {
    const letter = text[i];
    if (letter === "\\") i++;
    else if (letter === "{") depth++;
    else if (letter === "}" && depth > 0) depth--;
    else if (depth === 0 && letter === (open === "{" ? "}" : '"'))
      return { value: text.slice(from + 1, i), end: i + 1 };
  }
  // Cut at the end of its line: the value that lost its brace has not got the rest of the file.
  const line = text.indexOf("\n", from);
  const end = line < 0 || line > to ? to : line;
  return { value: text.slice(from + 1, end), end };
}

/** A value without braces, where nothing better can be made of it. */
export function plainValue(value: string): string {
  return value
    .replace(/\\(?=[&%$#_])|[{}]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offsets are asked for in their order. */
  at(offset: number): number {
    for (; this.#at < offset; this.#at++) if (this.#text.charCodeAt(this.#at) === 10) this.#line++;
    return this.#line;
  }
}
