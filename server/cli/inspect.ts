// `sourceline inspect`: prints what the reader understood of a text. For people who wonder and for benchmarks.

import { draftDate } from "../core/reading/draftDate.ts";
import type { Figure, Reading } from "../core/reading/model.ts";
import { parseProse, read, readProse } from "../core/reading/read.ts";
import { formatOf, parseSource, readAsOf } from "../core/sources/parseSource.ts";
import type { FileSystem } from "../workspace/files.ts";
import { choice, dateOption, type Options, parseArguments } from "./arguments.ts";
import { oneLine } from "./report/wording.ts";
import { EXIT, type ExitCode, type Terminal, UsageError } from "./terminal.ts";

export const INSPECT_HELP = `Usage: sourceline inspect [FILE|-] [options]

Prints the figures, names and quotations the reader finds in a text.
Without FILE, or with -, the text comes from standard input.

  --format pretty|json   how to print (default: pretty; with --lines always json)
  --lines                every line is a text of its own, every line of output one JSON object
  --date YYYY-MM-DD      the day "last week" counts from, where the text does not say (default: today)
  --help                 this page
`;

export const INSPECT_OPTIONS = {
  format: { type: "string" },
  lines: { type: "boolean" },
  date: { type: "string" },
} satisfies Options;

export async function inspect(argv: readonly string[], terminal: Terminal, files: FileSystem): Promise<ExitCode> {
  const options = parseArguments(argv, INSPECT_OPTIONS);
  if (options.words.length > 1) throw new UsageError("inspect reads one file at a time.");
  const format = choice(options.one("format"), "format", ["pretty", "json"]);
  const asOf = dateOption(options.one("date")) ?? terminal.today;
  const path = options.words[0] ?? "-";
  const text = await readText(path, terminal, files);
  if (options.has("lines")) {
    terminal.write(inspectLines(text, asOf));
    return EXIT.nothing;
  }
  const parsed = parseProse(text, formatOf(path));
  const reading = readProse(text, parsed, draftDate(parsed) ?? sourceDate(text, path) ?? asOf);
  terminal.write(format === "json" ? `${JSON.stringify(inspected(reading), null, 2)}\n` : pretty(reading));
  return EXIT.nothing;
}

/** The day that an article says it is of, if it says one. */
function sourceDate(text: string, path: string): string | null {
  return readAsOf(parseSource(text, path).meta, null);
}

async function readText(path: string, terminal: Terminal, files: FileSystem): Promise<string> {
  const content = await (path === "-" ? terminal.readInput() : files.read(path));
  if ("reason" in content) throw new UsageError(`Cannot read ${path}: ${content.reason}.`);
  return content.text;
}

function inspectLines(text: string, asOf: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${JSON.stringify(inspected(read(line, { format: "text", asOf })))}\n`).join("");
}

export function inspected(reading: Reading) {
  const nameOf = (entity: number | null) => (entity === null ? null : (reading.entities[entity]?.name ?? null));
  return {
    figures: reading.figures.map(inspectedFigure),
    names: reading.mentions.map(({ start, end, text, entity, form }) => {
      const { name = text, kind = "other", roles = [] } = reading.entities[entity] ?? {};
      return { start, end, text, name, kind, form, roles: roles.map((role) => role.text) };
    }),
    quotations: reading.quotations.map(({ start, end, text, attribution, phrase }) => ({
      start,
      end,
      text,
      speaker: attribution && (nameOf(attribution.speaker) ?? attribution.text),
      cue: attribution?.cue ?? null,
      phrase,
    })),
  };
}

function inspectedFigure(figure: Figure) {
  const { start, end, text, kind, value, min, max, unit, bound, of, from, parts, date } = figure;
  return { start, end, text, kind, value, min, max, unit, bound, of, from, parts, ...(date !== null && { date }) };
}

function pretty(reading: Reading): string {
  const { figures, names, quotations } = inspected(reading);
  const lines = [
    `Figures (${figures.length})`,
    ...figures.map((figure) => `  ${oneLine(figure.text)}: ${figure.kind} ${meaning(figure)}`),
    `Names (${reading.entities.length})`,
    ...reading.entities.map(({ name, kind, spellings, roles }, i) => {
      const times = names.filter((_, position) => reading.mentions[position]?.entity === i).length;
      const others = spellings.filter((spelling) => spelling !== name);
      const also = others.length > 0 ? `, also ${others.join(", ")}` : "";
      const is = roles.length > 0 ? `, ${roles.map((role) => role.text).join("; ")}` : "";
      return `  ${oneLine(`${name}: ${kind}${is}${also}`)} (${times})`;
    }),
    `Quotations (${quotations.length})`,
    ...quotations.map(({ text, speaker }) => `  “${oneLine(text)}”${speaker ? ` by ${oneLine(speaker)}` : ""}`),
  ];
  return `${lines.join("\n")}\n`;
}

const BOUNDS: Readonly<Record<Figure["bound"], string>> = {
  "=": "",
  "~": "about ",
  "<": "less than ",
  ">": "more than ",
  up: "up by ",
  down: "down by ",
};

function meaning(figure: ReturnType<typeof inspectedFigure>): string {
  const value =
    figure.date ??
    figure.parts?.join(" to ") ??
    figure.value ??
    (figure.min === null && figure.max === null ? "?" : `${figure.min ?? ""} to ${figure.max ?? ""}`);
  const unit = figure.unit ? ` ${figure.unit}` : "";
  const of = figure.of.length > 0 ? ` (${figure.of.join(" ")})` : "";
  return `${BOUNDS[figure.bound]}${value}${unit}${of}`;
}
