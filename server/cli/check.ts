// `sourceline check`: judges drafts against the sources and says what the sources do not bear out.

import { CODES, type Code } from "../core/judge/model.ts";
import { DEFAULT_SETTINGS, type Severities, type Severity } from "../features/settings.ts";
import type { DraftText } from "../workspace/drafts.ts";
import type { FileSystem } from "../workspace/files.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import {
  choice,
  dateOption,
  listOf,
  type Options,
  type ParsedArguments,
  parseArguments,
  wholeNumber,
} from "./arguments.ts";
import { type JudgeTask, judgeDrafts, shares } from "./judgeDrafts.ts";
import {
  demandFolders,
  IGNORE_FILE,
  type IndexCache,
  type LoadedCorpus,
  loadIgnored,
  lookedForAt,
  noSourcesLine,
  openCorpus,
} from "./loadCorpus.ts";
import { githubReport } from "./report/github.ts";
import { jsonReport } from "./report/json.ts";
import type { CheckedDraft, Report } from "./report/model.ts";
import { prettyReport } from "./report/pretty.ts";
import { sarifReport } from "./report/sarif.ts";
import { oneLine } from "./report/wording.ts";
import { EXIT, type ExitCode, type Terminal, UsageError } from "./terminal.ts";
import { type Round, type Watching, watchRounds } from "./watch.ts";

const FAIL_ON: readonly Code[] = [
  "figure.contradicted",
  "quotation.altered",
  "quotation.misattributed",
  "citation.unknown",
];

export const CHECK_HELP = `Usage: sourceline check DRAFT… [--sources DIR…] [options]

Judges the figures, quotations, names and citations of drafts against the sources.
DRAFT is a Markdown or text file, a folder of Markdown files, or - for standard input.

  --sources DIR…         folders of sources (default: seeds, sources and references in this folder)
  --format FORMAT        pretty, json, sarif or github (default: pretty)
  --fail-on CODE,…       findings that make the exit code 1, in place of the default ones; the others are
                         shown all the same
                         (default: ${FAIL_ON.join(",")})
  --date YYYY-MM-DD      the day of drafts that do not say theirs (default: today)
  --jobs N               judge in up to N threads, each with its own index: worth it for hundreds of drafts
                         (default: 1)
  --no-cache             read every source anew, and keep nothing for the next call
  --watch                judge again whenever drafts or sources change, until Ctrl-C
  --help                 this page

Exit code: 0 nothing found that --fail-on names, 1 findings that it names, 2 wrong usage, a folder without sources,
or a draft that cannot be read (the others are still judged). With --watch it is that of the last round, once Ctrl-C has
ended it.
Codes: ${CODES.join(", ")}.
`;

export const CHECK_OPTIONS = {
  sources: { type: "string", multiple: true },
  format: { type: "string" },
  "fail-on": { type: "string", multiple: true },
  date: { type: "string" },
  jobs: { type: "string" },
  "no-cache": { type: "boolean" },
  watch: { type: "boolean" },
} satisfies Options;

const REPORTS = { pretty: prettyReport, json: jsonReport, sarif: sarifReport, github: githubReport };

/** Judges a task in another thread. */
export type Elsewhere = (task: JudgeTask) => Promise<readonly CheckedDraft[]>;

export async function check(
  argv: readonly string[],
  terminal: Terminal,
  files: FileSystem,
  elsewhere: Elsewhere,
  cache: IndexCache | null,
  watching: Watching | undefined,
): Promise<ExitCode> {
  const options = parseArguments(argv, CHECK_OPTIONS);
  const format = choice(options.one("format"), "format", ["pretty", "json", "sarif", "github"]);
  const failOn = listOf(options.many("fail-on"), "fail-on", CODES) ?? FAIL_ON;
  const today = dateOption(options.one("date")) ?? terminal.today;
  const jobs = wholeNumber(options.one("jobs"), "jobs") ?? 1;
  const { drafts: words, folders } = await sortWords(options, files);
  if (words.length === 0) throw new UsageError("Which draft? Name a file, or - for standard input.");
  if (options.has("watch") && (words.includes("-") || !watching))
    throw new UsageError("--watch wants files: standard input cannot be watched.");

  const { workingFolder } = terminal;
  const named = await filesAmong(words, files);
  const cached = !options.has("no-cache");
  const place = { folders, workingFolder, named };
  await demandFolders(place, files);
  const open = openCorpus(place, files, cached ? cache : null);
  const round = async (): Promise<Round> => {
    const errors: string[] = [];
    const told: Terminal = { ...terminal, writeError: (text) => errors.push(text) };
    const corpus = await open.update();
    const { snapshot } = corpus;
    const without = noSourcesLine(corpus, place);
    if (without) told.writeError(without);
    if (format === "pretty" && snapshot.skipped.length > 0) told.writeError(skippedLine(snapshot));
    const { drafts, unread } = await readDrafts(words, corpus, options, told, files);
    const blank = drafts.filter(({ text }) => text.trim() === "");
    if (blank.length > 0) told.writeError(blankLine(blank));
    const ignored = await loadIgnored(told, files);
    const common = { ...place, cached, today, severity: audible(failOn), ignored };
    const [own = [], ...others] = shares(drafts, jobs);
    const away = others.map((share) => elsewhere({ ...common, drafts: share }));
    const here = judgeDrafts({ ...common, drafts: own }, snapshot);
    const report: Report = { snapshot, drafts: [here, ...(await Promise.all(away))].flat() };
    const output = REPORTS[format](report, terminal);
    const failing = report.drafts.some(({ findings }) => findings.some((finding) => failOn.includes(finding.code)));
    // A build with a wrong folder must not pass because nothing was there to contradict.
    const code = unread || without ? EXIT.usage : failing ? EXIT.findings : EXIT.nothing;
    const state = JSON.stringify([open.revision, drafts.map(({ text }) => text), output, errors]);
    return { output, errors, code, state };
  };
  if (options.has("watch") && watching) {
    return watchRounds(round, [...words, ...open.roots, IGNORE_FILE], watching, terminal, format === "pretty");
  }
  const { output, errors, code } = await round();
  if (errors.length > 0) terminal.writeError(errors.join(""));
  terminal.write(output);
  return code;
}

function skippedLine({ skipped }: Snapshot): string {
  const files = skipped.map(({ path, reason }) => `${oneLine(path)} (${oneLine(reason)})`);
  return `sourceline: skipped among the sources: ${someOf(files)}.\n`;
}

/** Nothing is found in an empty draft, which its writer may take for good news: it was not saved, or is another file. */
function blankLine(drafts: readonly DraftText[]): string {
  const names = drafts.map(({ path }) => (path === "-" ? "standard input" : oneLine(path)));
  const why = names.length === 1 ? "it is empty" : "they are empty";
  return `sourceline: nothing to judge in ${someOf(names)}: ${why}.\n`;
}

/** All of a short list, and the first three of a long one. */
function someOf(list: readonly string[]): string {
  return (list.length > 3 ? [...list.slice(0, 3), `${list.length - 3} more`] : list).join(", ");
}

/** Tells drafts from source folders in `a.md --sources one two` and in `--sources one a.md`. */
async function sortWords(options: ParsedArguments, files: FileSystem) {
  const folders = [...options.many("sources")];
  const behind = new Set<string>();
  for (const word of options.behind("sources")) {
    if (word === "-" || (await files.list(word)).missing || (await isFile(word, files))) continue;
    folders.push(word);
    behind.add(word);
  }
  return { folders, drafts: options.words.filter((word) => !behind.has(word)) };
}

async function isFile(word: string, files: FileSystem): Promise<boolean> {
  return (await files.list(word)).files[0]?.path === word;
}

async function filesAmong(words: readonly string[], files: FileSystem): Promise<readonly string[]> {
  const are = await Promise.all(words.map((word) => isFile(word, files)));
  return words.filter((_, i) => are[i]);
}

async function readDrafts(
  words: readonly string[],
  corpus: LoadedCorpus,
  options: ParsedArguments,
  terminal: Terminal,
  files: FileSystem,
): Promise<{ readonly drafts: readonly DraftText[]; readonly unread: boolean }> {
  const drafts: DraftText[] = [];
  let unread = false;
  for (const path of await draftPaths(words, corpus, files)) {
    const content = await (path === "-" ? terminal.readInput() : files.read(path));
    if ("reason" in content) {
      const reason =
        (await whyNoDraftIn(path, files)) ??
        (await whyMissing(path, options, terminal.workingFolder, files)) ??
        content.reason;
      terminal.writeError(`sourceline check: ${path} is not judged: ${reason}.\n`);
      unread = true;
    } else drafts.push({ path, version: 0, text: content.text });
  }
  return { drafts, unread };
}

/** Files as named; of a folder every Markdown file that is no source, or where it has none the folder itself. */
async function draftPaths(
  words: readonly string[],
  corpus: LoadedCorpus,
  files: FileSystem,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const word of words) {
    const found = word === "-" ? [] : (await files.list(word)).files.map(({ path }) => path);
    const drafts = found.filter((path) => path === word || (isMarkdown(path) && !corpus.isSource(path)));
    paths.push(...(drafts.length > 0 ? drafts : [word]));
  }
  return [...new Set(paths)];
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** A folder stands among the drafts only where it holds none. Undefined of what is no folder. */
async function whyNoDraftIn(path: string, files: FileSystem): Promise<string | undefined> {
  if (path === "-" || (await isFile(path, files))) return undefined;
  const folder = await files.list(path);
  if (folder.missing) return undefined;
  return folder.files.some((file) => isMarkdown(file.path))
    ? "the Markdown files in the folder are sources"
    : "there is no Markdown file in the folder";
}

/**
 * What is not there, and where it would be. A word behind `--sources` was meant for a folder of sources as likely as for a
 * draft.
 */
async function whyMissing(
  path: string,
  options: ParsedArguments,
  workingFolder: string,
  files: FileSystem,
): Promise<string | undefined> {
  if (path === "-" || !(await files.list(path)).missing) return undefined;
  const folder = options.behind("sources").includes(path) ? "no such folder of sources" : "no such folder";
  return `there is no such file, and ${folder}${lookedForAt(path, workingFolder)}`;
}

/** What is asked to fail a build is also shown. */
function audible(failOn: readonly Code[]): Severities {
  const raised = failOn
    .filter((code) => DEFAULT_SETTINGS.severity[code] === "off")
    .map((code): [Code, Severity] => [code, "hint"]);
  return { ...DEFAULT_SETTINGS.severity, ...Object.fromEntries(raised) };
}
