// Lines at the head of a text that say what it is: "Title: …", "Source: …". People write them over texts they have copied,
// without the marks that front matter stands between.

import { repairMojibake } from "./mojibake.ts";

/** What such lines begin with; the names are those that front matter has. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["title", "title headline"],
      ["author", "author authors by byline writer"],
      ["publisher", "publisher publication source outlet newspaper website"],
      ["date", "date published posted"],
      ["key", "key citekey"],
      ["other", "url link section category categories tags keywords language accessed retrieved"],
    ] as const
  ).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
);

const LINE = /^(\p{L}+)[ \t]*:[ \t]*(\S.{0,300})?$/u;
/** One such line alone may be a sentence: "Source: a man who was there." */
const FEWEST = 2;
/** An address is no name of a paper. */
const ADDRESS = /^(?:https?:|www\.)/i;

export interface HeadFields {
  readonly fields: Readonly<Record<string, string>>;
  /** Offset behind the last of the lines, where the text begins. */
  readonly end: number;
}

/** The fields that a text begins with, each on a line of its own with no other line between them. */
export function headFields(text: string): HeadFields | undefined {
  const fields: Record<string, string> = {};
  let end = 0;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const next = newline < 0 ? text.length : newline + 1;
    // A line of megabytes is none of these.
    const line = next - at > 400 ? "" : text.slice(at, next).trim();
    const [, label = "", value = ""] = LINE.exec(line) ?? [];
    const known = NAMES.get(label.toLowerCase());
    // "Source: a clerk saw 12 men." is what a text says; a title may ask something.
    const name = known === "publisher" && /[.!?]$/.test(value) ? undefined : known;
    if (name === undefined) {
      if (line !== "" || count > 0 || next - at > 400) break;
    } else {
      count++;
      end = next;
      if (value !== "" && !ADDRESS.test(value)) fields[name] ??= repairMojibake(value)?.text ?? value;
    }
    at = next;
  }
  const { title, author, publisher, date } = fields;
  const says = title !== undefined || (date !== undefined && (author ?? publisher) !== undefined);
  return count >= FEWEST && says ? { fields, end } : undefined;
}
