// The report as SARIF 2.1.0, for code scanning and for editors that read it.

import { CODES, type Evidence } from "../../core/judge/model.ts";
import { isExtracted } from "../../core/sources/parseSource.ts";
import type { Span } from "../../core/text/span.ts";
import type { Finding } from "../../features/findings.ts";
import { passagesOnce } from "../../features/passages.ts";
import { DEFAULT_SETTINGS, type Severity } from "../../features/settings.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { VERSION } from "../version.ts";
import { Lines } from "./lines.ts";
import type { Report } from "./model.ts";
import { RULE_TEXTS } from "./rules.ts";

export function sarifReport({ snapshot, drafts }: Report): string {
  const linesOf = sourceLines(snapshot);
  const results = drafts.flatMap(({ path, text, findings }) => {
    const lines = new Lines(text);
    return findings.map((finding) => ({
      ruleId: finding.code,
      ruleIndex: CODES.indexOf(finding.code),
      level: levelOf(finding.severity),
      message: { text: finding.message },
      locations: [{ physicalLocation: location(path, finding, lines) }],
      relatedLocations: passagesOnce(snapshot, finding.claim.evidence).map((evidence, id) =>
        related(evidence, id, linesOf),
      ),
      ...fixesOf(finding, path, lines),
    }));
  });
  const report = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Sourceline", semanticVersion: VERSION, rules: CODES.map(rule) } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function rule(code: (typeof CODES)[number]) {
  const severity = DEFAULT_SETTINGS.severity[code];
  const { short, help } = RULE_TEXTS[code];
  return {
    id: code,
    shortDescription: { text: short },
    // The pages that say more lie beside the program, at no address that a reader of the report could open.
    help: { text: help },
    defaultConfiguration: { enabled: severity !== "off", level: levelOf(severity) },
  };
}

function levelOf(severity: Severity): "error" | "warning" | "note" | "none" {
  if (severity === "error" || severity === "warning") return severity;
  return severity === "off" ? "none" : "note";
}

function location(path: string, span: Span, lines: Lines) {
  return { artifactLocation: { uri: uriOf(path) }, region: region(span, lines) };
}

function region(span: Span, lines: Lines) {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: lines.lettersBefore(span.start),
    charLength: span.end - span.start,
  };
}

function related(evidence: Evidence, id: number, linesOf: (key: string) => Lines) {
  return {
    id,
    message: { text: evidence.text },
    // No program can show a place inside of a PDF by lines.
    physicalLocation: isExtracted(evidence.path)
      ? { artifactLocation: { uri: uriOf(evidence.path) } }
      : location(evidence.path, evidence, linesOf(evidence.source)),
  };
}

/** "Use the source's figure", for programs that apply fixes. */
function fixesOf(finding: Finding, path: string, lines: Lines) {
  const { expected } = finding.claim;
  if (expected === null) return {};
  return {
    fixes: [
      {
        description: { text: `Use “${expected}”` },
        artifactChanges: [
          {
            artifactLocation: { uri: uriOf(path) },
            replacements: [{ deletedRegion: region(finding, lines), insertedContent: { text: expected } }],
          },
        ],
      },
    ],
  };
}

function sourceLines(snapshot: Snapshot): (key: string) => Lines {
  const known = new Map<string, Lines>();
  return (key) => {
    const lines = known.get(key) ?? new Lines(snapshot.load(key)?.text ?? "");
    known.set(key, lines);
    return lines;
  };
}

/** A relative reference, with slashes and without letters that addresses may not have. */
function uriOf(path: string): string {
  const slashes = path.replaceAll("\\", "/");
  return slashes.split("/").map(encodeURIComponent).join("/");
}
