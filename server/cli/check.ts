// `sourceline check`: judges drafts against the sources and says what the sources do not bear out.

import { CODES, type Code } from "../core/judge/model.ts";
import { type IgnoreEntry, silencer } from "../core/judge/silence.ts";
import { findingsIn, type Hearing } from "../features/findings.ts";
import { DEFAULT_SETTINGS, type Severities, type Severity } from "../features/settings.ts";
import { readDraft } from "../workspace/drafts.ts";
import type { FileSystem } from "../workspace/files.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import {
  choice,
  dateOption,
  listOf,
  type Options,
  type ParsedArguments,
  parseArguments,
  wholeNumber,
} from "./arguments.ts";
import { draftName, type LoadedCorpus, loadCorpus, loadIgnored } from "./loadCorpus.ts";
import { githubReport } from "./report/github.ts";
import { jsonReport } from "./report/json.ts";
import type { CheckedDraft, Report } from "./report/model.ts";
import { prettyReport } from "./report/pretty.ts";
import { sarifReport } from "./report/sarif.ts";
import { EXIT, type ExitCode, type Terminal, UsageError } from "./terminal.ts";

const FAIL_ON: readonly Code[] = [
  "figure.contradicted",
  "quotation.altered",
  "quotation.misattributed",
  "citation.unknown",
];

export const CHECK_HELP = `Usage: sourceline check DRAFT… --sources DIR… [options]

Judges the figures, quotations and citations of drafts against the sources.
DRAFT is a Markdown or text file, a folder of Markdown files, or - for standard input.

  --sources DIR…         folders of sources (default: seeds, sources and references in this folder)
  --format FORMAT        pretty, json, sarif or github (default: pretty)
  --fail-on CODE,…       findings that make the exit code 1
                         (default: ${FAIL_ON.join(",")})
  --date YYYY-MM-DD      the day of drafts that do not say theirs (default: today)
  --jobs N               use at most N threads
  --no-cache             read every source anew
  --help                 this page

Exit code: 0 nothing found, 1 findings, 2 wrong usage or a draft that cannot be read (the others are still judged).
Codes: ${CODES.join(", ")}.
`;

const OPTIONS = {
  sources: { type: "string", multiple: true },
  format: { type: "string" },
  "fail-on": { type: "string", multiple: true },
  date: { type: "string" },
  jobs: { type: "string" },
  "no-cache": { type: "boolean" },
} satisfies Options;

const REPORTS = { pretty: prettyReport, json: jsonReport, sarif: sarifReport, github: githubReport };

export async function check(argv: readonly string[], terminal: Terminal, files: FileSystem): Promise<ExitCode> {
  const options = parseArguments(argv, OPTIONS);
  const format = choice(options.one("format"), "format", ["pretty", "json", "sarif", "github"]);
  const failOn = listOf(options.many("fail-on"), "fail-on", CODES) ?? FAIL_ON;
  const today = dateOption(options.one("date")) ?? terminal.today;
  wholeNumber(options.one("jobs"), "jobs");
  const { drafts: words, folders } = await sortWords(options, files);
  if (words.length === 0) throw new UsageError("Which draft? Name a file, or - for standard input.");

  const corpus = await loadCorpus(folders, terminal, files);
  if (corpus.snapshot.sources.length === 0) {
    terminal.writeError(`sourceline: no sources found ${folders.length > 0 ? `in ${folders.join(", ")}` : "here"}.\n`);
  }
  const { drafts, unread } = await readDrafts(words, corpus, terminal, files, today);
  const ignored = await loadIgnored(terminal, files);
  const severity = audible(failOn);
  const report: Report = {
    snapshot: corpus.snapshot,
    drafts: drafts.map((draft) => judged(corpus.snapshot, draft, severity, ignored, terminal)),
  };
  terminal.write(REPORTS[format](report, terminal));
  if (unread) return EXIT.usage;
  const failing = report.drafts.some(({ findings }) => findings.some((finding) => failOn.includes(finding.code)));
  return failing ? EXIT.findings : EXIT.nothing;
}

/** Tells drafts from source folders in `a.md --sources one two` and in `--sources one a.md`. */
async function sortWords(options: ParsedArguments, files: FileSystem) {
  const folders = [...options.many("sources")];
  const behind = new Set<string>();
  for (const word of options.behind("sources")) {
    const { files: found, missing } = await files.list(word);
    const isFile = found.length === 1 && found[0]?.path === word;
    if (word === "-" || isFile || missing) continue;
    folders.push(word);
    behind.add(word);
  }
  return { folders, drafts: options.words.filter((word) => !behind.has(word)) };
}

async function readDrafts(
  words: readonly string[],
  corpus: LoadedCorpus,
  terminal: Terminal,
  files: FileSystem,
  today: string,
): Promise<{ readonly drafts: readonly Draft[]; readonly unread: boolean }> {
  const drafts: Draft[] = [];
  let unread = false;
  for (const path of await draftPaths(words, corpus, files)) {
    const content = await (path === "-" ? terminal.readInput() : files.read(path));
    if ("reason" in content) {
      terminal.writeError(`sourceline check: ${path} is not judged: ${content.reason}.\n`);
      unread = true;
    } else drafts.push(readDraft({ path, version: 0, text: content.text }, today));
  }
  return { drafts, unread };
}

/** Files as named; of a folder every Markdown file that is no source. */
async function draftPaths(
  words: readonly string[],
  corpus: LoadedCorpus,
  files: FileSystem,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const word of words) {
    const found = word === "-" ? [] : (await files.list(word)).files;
    if (found.length === 0 || found[0]?.path === word) paths.push(word);
    else
      paths.push(
        ...found.map(({ path }) => path).filter((path) => /\.(?:md|markdown)$/i.test(path) && !corpus.isSource(path)),
      );
  }
  return [...new Set(paths)];
}

/** What is asked to fail a build is also shown. */
function audible(failOn: readonly Code[]): Severities {
  const raised = failOn
    .filter((code) => DEFAULT_SETTINGS.severity[code] === "off")
    .map((code): [Code, Severity] => [code, "hint"]);
  return { ...DEFAULT_SETTINGS.severity, ...Object.fromEntries(raised) };
}

function judged(
  snapshot: Snapshot,
  draft: Draft,
  severity: Severities,
  ignored: readonly IgnoreEntry[],
  terminal: Terminal,
): CheckedDraft {
  const name = draft.path === "-" ? null : draftName(draft.path, terminal);
  const hearing: Hearing = { severity, ignored, draftName: name };
  const own = ignored.filter((entry) => entry.draft === name);
  return {
    draft,
    claims: snapshot.claimsIn(draft),
    findings: findingsIn(snapshot, draft, hearing),
    isSilenced: silencer(draft.reading, own),
  };
}
