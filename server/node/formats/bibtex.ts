// Decodes the entries of a BibTeX file, LaTeX's letters and names included, with Citation.js.

import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import {
  type Bibliography,
  type BibliographyEntry,
  type CslItem,
  described,
  isCslItem,
  parseFileField,
} from "../../core/sources/bibliography.ts";
import { type BibtexEntry, parseBibtex, plainValue } from "../../core/sources/bibtex.ts";

interface Decoder {
  readonly input: { chain(text: string, options: object): unknown };
}

export function readBibtex(text: string): Bibliography {
  const { entries, strings, problems } = parseBibtex(text);
  const found: BibliographyEntry[] = [];
  const unread = [...problems];
  for (const entry of entries) {
    const item = decode(entry, strings);
    if (!item && !problems.some(({ line }) => line === entry.line)) {
      unread.push({ line: entry.line, message: `the entry ${entry.key} in line ${entry.line} cannot be read in full` });
    }
    const files = parseFileField(entry.fields.get("file") ?? "");
    found.push({ key: entry.key, ...described(item ?? asWritten(entry)), files, line: entry.line });
  }
  return { entries: found, problems: unread };
}

/** Fields that say something of the source. Abstracts and notes are long, and where most mistakes are. */
const WANTED = new Set(
  "author editor title date year month journal journaltitle booktitle publisher institution organization school url howpublished shorttitle crossref".split(
    " ",
  ),
);

function decode(entry: BibtexEntry, strings: string): CslItem | undefined {
  const fields = [...entry.fields].filter(([name]) => WANTED.has(name));
  const isMacro = ([name, value]: readonly [string, string]) =>
    /^[a-zA-Z][\w-]*$/.test(value) && isBare(entry.text, name, value);
  const lines = fields.map((field) => `${field[0]} = ${isMacro(field) ? field[1] : `{${field[1]}}`}`);
  const options = { generateGraph: false, forceType: "@biblatex/text" };
  try {
    const items = (plugins as unknown as Decoder).input.chain(
      `${strings}@${entry.type}{key,\n${lines.join(",\n")}\n}`,
      options,
    );
    const [item] = Array.isArray(items) ? (items as readonly unknown[]) : [];
    return isCslItem(item) ? item : undefined;
  } catch {
    // The caller tells of it, and takes the fields as they are written.
    return undefined;
  }
}

/** `month = sep`, `publisher = acm`: a name without marks around it stands for something else. */
function isBare(text: string, name: string, value: string): boolean {
  return new RegExp(`\\b${name}\\s*=\\s*${value}\\s*[,}\\n]`, "i").test(text);
}

function asWritten({ fields }: BibtexEntry): CslItem {
  const field = (...names: readonly string[]) => {
    const name = names.find((one) => fields.has(one));
    return name === undefined ? undefined : plainValue(fields.get(name) ?? "");
  };
  return {
    title: field("title"),
    author: field("author")?.replaceAll(" and ", ", "),
    publisher: field("journal", "journaltitle", "publisher", "institution", "organization"),
    date: field("date", "year"),
    URL: field("url"),
  };
}
