// One source about a ferry line, a draft that gets its figure right or wrong, and what tests over a connection ask of both.

import { type CodeAction, CodeActionRequest, type PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Editor, type EditorOptions, FOLDER } from "./editor.ts";
import { MemoryFiles } from "./memoryFiles.ts";

export const SOURCE = "/desk/sources/ferry.md";
export const DRAFT = `${FOLDER}/draft.md`;

export const ARTICLE = `---
title: Ferry line grows
publisher: Coast Courier
date: 2025-03-04
---
The ferry line to Utholm carried 48,000 passengers to the islands, the operator said.
`;
export const WRONG = "The ferry line to Utholm carried 84,000 passengers to the islands.\n";
export const RIGHT = "The ferry line to Utholm carried 48,000 passengers to the islands.\n";

/** An editor with a server, and the files beside it: the one source. */
export async function openDesk(
  options: EditorOptions = {},
): Promise<{ readonly files: MemoryFiles; readonly editor: Editor }> {
  const files = new MemoryFiles({ [SOURCE]: ARTICLE });
  return { files, editor: await Editor.start(files, options) };
}

export async function actions(editor: Editor, uri: string): Promise<readonly CodeAction[]> {
  const [finding] = await editor.pull(uri);
  const found = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: finding!.range,
    context: { diagnostics: [finding!] },
  });
  return found as CodeAction[];
}

/** The pushed findings of a version, once there are so many of them: the first push may come before the index. */
export async function pushedWith(editor: Editor, version: number, count: number) {
  const found = await editor.hears<PublishDiagnosticsParams>(
    "textDocument/publishDiagnostics",
    (params) => params.version === version && params.diagnostics.length === count,
  );
  return found.diagnostics;
}

export function textAt(text: string, range: Parameters<TextDocument["getText"]>[0]): string {
  return TextDocument.create("file:///x", "markdown", 1, text).getText(range);
}

export function applied(text: string, edits: Parameters<typeof TextDocument.applyEdits>[1]): string {
  return TextDocument.applyEdits(TextDocument.create("file:///x", "markdown", 1, text), edits);
}
