/// <reference types="vscode" />
// What the tests in the editor share: opening drafts, waiting for what comes by and by, pointing at words.

import assert from "node:assert/strict";
import * as vscode from "vscode";

export const extensionId = "sourceline.sourceline";

export function workspaceUri(...parts: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "a folder is open");
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** Asks again and again until there is an answer; the answer of the last time goes into the error. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new assert.AssertionError({ message: `not within 20 seconds: ${what}` });
}

export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

let drafts = 0;

/** Writes a draft into the workspace and opens it. `closeDrafts` removes it again. */
export async function openDraft(text: string): Promise<vscode.TextDocument> {
  drafts += 1;
  const uri = workspaceUri(`written-${drafts}.md`);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(`---\ndate: 2025-03-14\n---\n\n${text}\n`));
  return openFile(uri);
}

export async function closeDrafts(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const [name] of await vscode.workspace.fs.readDirectory(workspaceUri())) {
    if (name.startsWith("written-")) await vscode.workspace.fs.delete(workspaceUri(name));
  }
}

/** The findings of ours, without those of other extensions on Markdown. */
export function findingsIn(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((finding) => codeOf(finding) !== undefined);
}

export function findingNamed(document: vscode.TextDocument, code: string): vscode.Diagnostic | undefined {
  return findingsIn(document).find((finding) => codeOf(finding) === code);
}

export function codeOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" && /^(figure|quotation|citation|name)\./.test(value) ? value : undefined;
}

/** The place in the middle of some words of a document. */
export function middleOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” is in the document`);
  return document.positionAt(at + Math.floor(words.length / 2));
}

export function endOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `“${words}” is in the document`);
  return document.positionAt(at + words.length);
}

/** All that the hovers at a place say, without Markdown's backslashes; undefined while they say nothing. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    middleOf(document, words),
  );
  const texts = hovers.flatMap((hover) =>
    hover.contents.map((content) => (typeof content === "string" ? content : content.value)),
  );
  return texts.join("\n\n").replace(/\\(?=[^\w\s])/g, "") || undefined;
}

/** Completions behind some words of a document, each filled in as the list does it on looking at one. */
export async function completionsBehind(
  document: vscode.TextDocument,
  words: string,
  trigger?: string,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    endOf(document, words),
    trigger,
    20,
  );
  return list.items;
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

/** What a completion puts into the text. */
export function insertOf({ insertText, label }: vscode.CompletionItem): string {
  if (insertText === undefined) return typeof label === "string" ? label : label.label;
  return typeof insertText === "string" ? insertText : insertText.value;
}

export function documentationOf({ documentation }: vscode.CompletionItem): string {
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}
