// The report for people at a terminal: each finding under its line, with the passage that proves it.

import type { Claim } from "../../core/judge/model.ts";
import { claimsNothing, plural } from "../../features/claims.ts";
import type { Finding } from "../../features/findings.ts";
import type { Severity } from "../../features/settings.ts";
import type { Terminal } from "../terminal.ts";
import { evidenceWriter, type RenderEvidence } from "./evidence.ts";
import { Lines } from "./lines.ts";
import type { CheckedDraft, Report } from "./model.ts";
import { CONTROLS, oneLine } from "./wording.ts";

/** Columns of a draft's line that are shown around the claim. */
const SHOWN = 100;

type Paint = (text: string, style: keyof typeof STYLES) => string;
const STYLES = { bold: 1, red: 31, yellow: 33, blue: 34, faint: 2 } as const;

export function prettyReport(report: Report, terminal: Pick<Terminal, "colour">): string {
  const paint: Paint = (text, style) => (terminal.colour ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text);
  const render = evidenceWriter(report.snapshot);
  const parts = report.drafts.flatMap((checked) => {
    const lines = new Lines(checked.text);
    return checked.findings.map((finding) => renderFinding(checked, finding, lines, render, paint));
  });
  return `${[...parts, summary(report, paint)].join("\n")}\n`;
}

function renderFinding(
  draft: CheckedDraft,
  finding: Finding,
  lines: Lines,
  render: RenderEvidence,
  paint: Paint,
): string {
  const { line, column } = lines.at(finding.start);
  const place = `${draft.path === "-" ? "<stdin>" : draft.path}:${line}:${column}`;
  const head = `${paint(place, "bold")}: ${paint(`${finding.severity}[${finding.code}]`, colourOf(finding.severity))}`;
  const shown = window(lines.textOf(line), column - 1, finding.end - finding.start);
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  return [
    `${head}: ${oneLine(finding.message)}`,
    paint(`${blank} |`, "faint"),
    `${paint(`${gutter} |`, "faint")} ${shown.text}`,
    `${paint(`${blank} |`, "faint")} ${" ".repeat(shown.before)}${paint("^".repeat(shown.marked), colourOf(finding.severity))}`,
    ...render(finding.claim.evidence).map((passage) => `${blank} ${paint("=", "faint")} ${passage}`),
    // Of a dispute the message gives both values.
    ...(finding.claim.expected === null || finding.code === "figure.disputed"
      ? []
      : [`${blank} ${paint("=", "faint")} the sources say: ${oneLine(finding.claim.expected)}`]),
    "",
  ].join("\n");
}

function colourOf(severity: Severity): keyof typeof STYLES {
  return severity === "error" ? "red" : severity === "warning" ? "yellow" : "blue";
}

/** The part of a long line around the claim, tabs as spaces so that the carets stand under it. */
function window(line: string, start: number, length: number): { text: string; before: number; marked: number } {
  const end = Math.min(line.length, start + length);
  let from = 0;
  let to = line.length;
  if (line.length > SHOWN) {
    const room = Math.max(0, SHOWN - (end - start));
    from = Math.max(0, start - Math.floor(room / 2));
    to = Math.min(line.length, from + Math.max(SHOWN, end - from));
    while (from > 0 && from < start && /\S/.test(line[from - 1] ?? "")) from++;
    while (to < line.length && to > end && /\S/.test(line[to] ?? "")) to--;
  }
  const ahead = from > 0 ? "… " : "";
  const behind = to < line.length ? " …" : "";
  const text = `${ahead}${line.slice(from, to).replace(CONTROLS, " ").trimEnd()}${behind}`;
  const before = width(ahead + line.slice(from, start));
  return { text, before, marked: Math.max(1, width(line.slice(start, end))) };
}

/** Columns a terminal needs: combining marks need none, Chinese, Japanese and Korean letters and emoji two. */
function width(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (/\p{M}|\u200d|\ufe0f/u.test(letter)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return columns;
}

function summary({ snapshot, drafts }: Report, paint: Paint): string {
  const claims = drafts.flatMap((checked) => checked.claims);
  const findings = drafts.reduce((sum, checked) => sum + checked.findings.length, 0);
  const figures = claims.filter((claim) => claim.kind === "figure" && !claimsNothing(claim));
  const supported = figures.filter((claim: Claim) => claim.verdict === "supported").length;
  const quotations = claims.filter((claim) => claim.kind === "quotation").length;
  // Where nothing was compared, nothing was found either, and that is no good news.
  if (drafts.length === 0) return "No draft was judged.";
  if (snapshot.sources.length === 0) return "Nothing was judged: there are no sources.";
  const what = findings === 0 ? "Nothing found" : paint(plural(findings, "finding"), "bold");
  return `${what} in ${plural(drafts.length, "draft")}: ${plural(figures.length, "figure")}, ${supported} of them supported, ${plural(quotations, "quotation")}; ${plural(snapshot.sources.length, "source")}.`;
}
