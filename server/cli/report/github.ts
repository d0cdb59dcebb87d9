// The report as annotations of a GitHub workflow: one command a finding, on standard output, with the passages that prove
// it in the annotation's text.

import type { Severity } from "../../features/settings.ts";
import { evidenceWriter } from "./evidence.ts";
import { Lines } from "./lines.ts";
import type { Report } from "./model.ts";

export function githubReport({ snapshot, drafts }: Report): string {
  const render = evidenceWriter(snapshot);
  return drafts
    .flatMap(({ path, text, findings }) => {
      const lines = new Lines(text);
      return findings.map((finding) => {
        const start = lines.at(finding.start);
        const end = lines.at(finding.end);
        const fields = {
          file: path,
          line: start.line,
          endLine: end.line,
          // GitHub refuses columns for what spans lines.
          ...(start.line === end.line && { col: start.column, endColumn: end.column }),
          title: finding.code,
        };
        const list = Object.entries(fields).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        const words = [finding.message, ...render(finding.claim.evidence)].join("\n");
        return `::${levelOf(finding.severity)} ${list.join(",")}::${escapeData(words)}\n`;
      });
    })
    .join("");
}

function levelOf(severity: Severity): "error" | "warning" | "notice" {
  return severity === "error" || severity === "warning" ? severity : "notice";
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
