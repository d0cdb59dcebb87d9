// The view “Sources” in the Explorer: every source with its key and date, reprints under the text they repeat, and the
// files that were not read, with the reason.

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { citing, NO_DRAFT } from "./citing.ts";
import {
  CITE,
  type CiteAnswer,
  type CiteParams,
  LIST_SOURCES,
  type ListedSource,
  type SourceList,
} from "./protocol.ts";
import { type Node, topLevel } from "./sourceTree.ts";

export class SourcesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Node>;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#view = vscode.window.createTreeView("sourceline.sources", { treeDataProvider: this, showCollapseAll: true });
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** Shows the sources anew; the view asks for them only while it is open. */
  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node?.kind === "source") return node.reprints.map((source) => ({ kind: "source", source, reprints: [] }));
    if (node?.kind === "skipped") return node.files.map((file) => ({ kind: "file", ...file }));
    if (node || !this.#client.isRunning()) return [];
    const list = await this.#client.sendRequest<SourceList>(LIST_SOURCES);
    this.#view.description = list.sources.length > 0 ? String(list.sources.length) : "";
    return topLevel(list);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case "source":
        return this.#sourceItem(node.source, node.reprints);
      case "skipped": {
        const item = new vscode.TreeItem(`Not read: ${node.files.length}`, vscode.TreeItemCollapsibleState.Collapsed);
        item.iconPath = new vscode.ThemeIcon("warning");
        return item;
      }
      case "file":
        return this.#fileItem(node.uri, node.reason);
    }
  }

  #sourceItem(source: ListedSource, reprints: readonly ListedSource[]): vscode.TreeItem {
    const state =
      reprints.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(source.title ?? source.key, state);
    const uri = this.#client.protocol2CodeConverter.asUri(source.uri);
    const again = reprints.length > 0 ? `${reprints.length + 1} files, 1 origin` : null;
    item.description = [`@${source.key}`, source.date, again].filter(Boolean).join(" · ");
    item.tooltip = [source.title, source.publisher, source.date, `@${source.key}`, vscode.workspace.asRelativePath(uri)]
      .filter(Boolean)
      .join("\n");
    item.iconPath = new vscode.ThemeIcon("file");
    item.contextValue = "source";
    item.command = { title: "Open", command: "vscode.open", arguments: [uri] };
    return item;
  }

  #fileItem(path: string, reason: string): vscode.TreeItem {
    const uri = this.#client.protocol2CodeConverter.asUri(path);
    const item = new vscode.TreeItem(vscode.workspace.asRelativePath(uri));
    item.description = reason;
    item.tooltip = `${uri.fsPath}\n${reason}`;
    item.iconPath = new vscode.ThemeIcon("circle-slash");
    item.command = { title: "Open", command: "vscode.open", arguments: [uri] };
    return item;
  }
}

/** Cites the source where the cursor is. How, the server knows: it reads the sentence around it. */
export async function insertCitation(client: LanguageClient, node: Node | undefined): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (node?.kind !== "source") return;
  const { key } = node.source;
  if (editor?.document.languageId !== "markdown") {
    await vscode.window.showInformationMessage(NO_DRAFT);
    return;
  }
  const outcome = await citing(
    () => askForCitation(client, editor, key),
    () => editor.document.version,
  );
  if ("say" in outcome) {
    await vscode.window.showInformationMessage(outcome.say);
    return;
  }
  // An insertion moves the cursor behind it.
  await editor.edit((draft) => {
    for (const { range, newText } of outcome.edits) {
      draft.insert(client.protocol2CodeConverter.asPosition(range.start), newText);
    }
  });
}

function askForCitation(
  client: LanguageClient,
  { document, selection }: vscode.TextEditor,
  key: string,
): Promise<CiteAnswer | null> {
  const to = client.code2ProtocolConverter;
  const params: CiteParams = {
    textDocument: to.asTextDocumentIdentifier(document),
    position: to.asPosition(selection.active),
    key,
  };
  return client.sendRequest(CITE, params);
}

export async function copyKey(node: Node | undefined): Promise<void> {
  if (node?.kind === "source") await vscode.env.clipboard.writeText(`@${node.source.key}`);
}
