// `sourceline sources`: what the sources are called, what is known of them, and which files were left out and why.

import type { BibliographyEntry } from "../core/sources/bibliography.ts";
import { sourceFormatOf } from "../core/sources/parseSource.ts";
import { plural } from "../features/claims.ts";
import type { FileSystem } from "../workspace/files.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { choice, type Options, parseArguments } from "./arguments.ts";
import { type IndexCache, loadCorpus, noSourcesLine } from "./loadCorpus.ts";
import { sourceFields } from "./report/json.ts";
import { oneLine } from "./report/wording.ts";
import { EXIT, type ExitCode, type Terminal, UsageError } from "./terminal.ts";

export const SOURCES_HELP = `Usage: sourceline sources [--sources DIR…] [options]

Lists the sources with key, title, date, format and origin, entries of bibliographies that have no text, and the files
that were skipped, with the reason.

  --sources DIR…         folders of sources (default: seeds, sources and references in this folder)
  --format pretty|json   how to print (default: pretty)
  --no-cache             read every source anew, and keep nothing for the next call
  --help                 this page

Exit code: 0 listed, also where there is no source, which is said on standard error; 2 wrong usage.
`;

export const SOURCES_OPTIONS = {
  sources: { type: "string", multiple: true },
  format: { type: "string" },
  "no-cache": { type: "boolean" },
} satisfies Options;

export async function sources(
  argv: readonly string[],
  terminal: Terminal,
  files: FileSystem,
  cache: IndexCache | null,
): Promise<ExitCode> {
  const options = parseArguments(argv, SOURCES_OPTIONS);
  const format = choice(options.one("format"), "format", ["pretty", "json"]);
  const behind = options.behind("sources");
  const stray = options.words.find((word) => !behind.includes(word));
  if (stray !== undefined) throw new UsageError(`What is “${stray}”? Folders come after --sources.`);
  const folders = [...options.many("sources"), ...behind];
  const place = { folders, workingFolder: terminal.workingFolder, named: [] };
  const corpus = await loadCorpus(place, files, options.has("no-cache") ? null : cache);
  const { snapshot } = corpus;
  const without = noSourcesLine(corpus, place);
  if (without) terminal.writeError(without);
  terminal.write(format === "json" ? json(snapshot) : pretty(snapshot));
  // An empty list is an answer, and all that was skipped is listed with it.
  return EXIT.nothing;
}

const FORMAT_NAMES = { text: "text", markdown: "Markdown", html: "web page", pdf: "PDF", docx: "Word" } as const;

/** Entries of bibliographies that have no text: their keys may be cited, and nothing is checked against them. */
function withoutText(snapshot: Snapshot): readonly BibliographyEntry[] {
  return [...snapshot.entries.values()].filter(({ key }) => snapshot.sourceOf(key) === undefined);
}

function json(snapshot: Snapshot): string {
  const { sources: list, skipped } = snapshot;
  const sources = list.map((source) => ({ ...sourceFields(source), format: sourceFormatOf(source.path) ?? null }));
  const entries = withoutText(snapshot).map(({ key, meta }) => ({ key, ...meta }));
  return `${JSON.stringify({ schema: "sourceline-sources/1", sources, entries, skipped }, null, 2)}\n`;
}

function pretty(snapshot: Snapshot): string {
  const { sources: list, skipped } = snapshot;
  const reprints = new Map<string, number>();
  for (const { origin } of list) reprints.set(origin, (reprints.get(origin) ?? 0) + 1);
  const lines = list.flatMap(({ key, path, title, publisher, author, date, origin }) => {
    const shared = (reprints.get(origin) ?? 1) > 1;
    const about = [author, publisher, date].filter(Boolean).join(", ");
    const format = FORMAT_NAMES[sourceFormatOf(path) ?? "text"];
    return [
      `@${key}  ${oneLine(`${title ?? "(no title)"}${about ? ` (${about})` : ""}`)}`,
      `    ${oneLine(path)} (${format})${shared ? (origin === key ? ", reprinted by others" : `, a reprint of @${origin}`) : ""}`,
    ];
  });
  const entries = withoutText(snapshot).map(
    ({ key, meta: { title, date } }) =>
      `    @${key}  ${oneLine([title, date].filter(Boolean).join(", ") || "(no title)")}`,
  );
  if (entries.length > 0) lines.push(`Without a text: ${entries.length}`, ...entries);
  const left = skipped.map(({ path, reason }) => `    ${oneLine(path)}: ${oneLine(reason)}`);
  const origins = reprints.size === list.length ? "" : `, ${plural(reprints.size, "origin")}`;
  const count = `${plural(list.length, "source")}${origins}`;
  return `${[...lines, ...(left.length > 0 ? [`Skipped: ${left.length}`, ...left] : []), count].join("\n")}\n`;
}
