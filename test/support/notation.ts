// The notation of the feature tests: sources and a draft in one string, with the expected warnings written under the
// lines they are about. It is read strictly, so that a test cannot pass by a slip of the pen.
//
//   //- sources/ecb.md
//   Inflation fell to 2.4 percent in November.
//
//   //- draft.md
//   Inflation fell to 2.9 percent in November [@ecb].
//                     ^^^^^^^^^^^ contradicted @ecb "2.4 percent"
//
// A mark may leave out the key and the value. `<|>` is the cursor, and is no part of the draft.

import { CODES } from "../../server/core/judge/model.ts";
import type { Span } from "../../server/core/text/span.ts";

/** What a mark may claim: the last word of a finding's code, that the sources support it, or that it is part of a name. */
export const VERDICTS = ["supported", "named", ...CODES.map((code) => code.slice(code.indexOf(".") + 1))];

export interface Mark extends Span {
  readonly verdict: string;
  readonly source: string | null;
  readonly value: string | null;
}

export interface Scene {
  /** Texts of the sources by path. */
  readonly sources: Readonly<Record<string, string>>;
  readonly draft: string;
  readonly marks: readonly Mark[];
  readonly cursor: number | null;
}

export const CURSOR = "<|>";
const HEAD = /^\/\/- (\S+)$/;
const MARK = /^( *)(\^+) (\S+)(?: @(\S+))?(?: "([^"]*)")?$/;

export function parseScene(fixture: string): Scene {
  const sources: Record<string, string> = {};
  let draft: readonly string[] | undefined;
  for (const { path, lines } of sections(dedent(fixture))) {
    if (path === "draft.md") {
      if (draft) throw new Error("There are two drafts");
      draft = lines;
    } else {
      if (path in sources) throw new Error(`There are two sources ${path}`);
      if (lines.some((line) => MARK.test(line))) throw new Error(`A mark stands in the source ${path}`);
      if (lines.some((line) => line.includes(CURSOR))) throw new Error(`A cursor stands in the source ${path}`);
      sources[path] = `${lines.join("\n").trim()}\n`;
    }
  }
  if (!draft) throw new Error("There is no section “//- draft.md”");
  return { sources, ...parseDraft(draft) };
}

function sections(text: string): readonly { readonly path: string; readonly lines: readonly string[] }[] {
  const found: { path: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const path = HEAD.exec(line)?.[1];
    if (path !== undefined) {
      found.push({ path, lines: [] });
    } else if (line.startsWith("//-")) {
      throw new Error(`Not a section: ${line}`);
    } else if (found.length > 0) {
      found.at(-1)!.lines.push(line);
    } else if (line.trim() !== "") {
      throw new Error(`Text before the first section: ${line}`);
    }
  }
  return found;
}

function parseDraft(lines: readonly string[]): Pick<Scene, "draft" | "marks" | "cursor"> {
  const kept: string[] = [];
  const marks: Mark[] = [];
  let start = 0;
  let cursor: number | null = null;
  for (const line of lines) {
    const mark = MARK.exec(line);
    if (mark) {
      marks.push(placed(mark, kept.at(-1), start - (kept.at(-1)?.length ?? 0) - 1));
      continue;
    }
    if (/^\s*\^/.test(line)) throw new Error(`Not a mark: ${line}`);
    const at = line.indexOf(CURSOR);
    if (at >= 0) {
      if (cursor !== null || line.includes(CURSOR, at + 1)) throw new Error("There are two cursors");
      cursor = start + at;
    }
    const text = line.replace(CURSOR, "");
    kept.push(text);
    start += text.length + 1;
  }
  const draft = kept.join("\n").trimEnd();
  return { draft: `${draft}\n`, marks, cursor };
}

function placed(
  [line, indent, carets, verdict, source, value]: RegExpExecArray,
  above: string | undefined,
  lineStart: number,
) {
  if (above === undefined) throw new Error(`No line stands above the mark: ${line}`);
  if (!VERDICTS.includes(verdict!)) throw new Error(`“${verdict}” is none of ${VERDICTS.join(", ")}`);
  const end = indent!.length + carets!.length;
  if (end > above.length) throw new Error(`The mark goes past its line: ${line}`);
  return {
    start: lineStart + indent!.length,
    end: lineStart + end,
    verdict: verdict!,
    source: source ?? null,
    value: value ?? null,
  };
}

/** Without the indentation that all lines share. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join("\n");
}
