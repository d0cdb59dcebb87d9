// Commands about the sources: choosing their folder, and looking through what is indexed.

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { LIST_SOURCES, type SourceList } from "./protocol.ts";

/** Asks for a folder and adds it to the setting `sourceline.sources`, of the workspace where there is one. */
export async function chooseSourceFolder(): Promise<void> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: true,
    openLabel: "Use as Sources",
    title: "Folders with your source articles",
    ...(first && { defaultUri: first.uri }),
  });
  if (!chosen || chosen.length === 0) return;
  const settings = vscode.workspace.getConfiguration("sourceline");
  const present = settings.get<string[]>("sources") ?? [];
  const target = first ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update("sources", [...new Set([...present, ...chosen.map(patternOf)])], target);
}

/** "articles/**" below a workspace folder, the whole path elsewhere. */
function patternOf(folder: vscode.Uri): string {
  const inside = vscode.workspace.getWorkspaceFolder(folder);
  const path = inside
    ? folder.path.slice(inside.uri.path.length).replace(/^\//, "")
    : folder.fsPath.replaceAll("\\", "/");
  return path === "" ? "**" : `${path}/**`;
}

interface SourceItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
}

/** Lists the sources and what was skipped, with the reason; opens the chosen one. */
export async function showSources(client: LanguageClient): Promise<void> {
  const list = await client.sendRequest<SourceList>(LIST_SOURCES);
  const toUri = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  const sources = list.sources.map(
    (source): SourceItem => ({
      label: plain(source.title ?? source.key),
      description: `@${source.key}`,
      detail: plain(
        [source.publisher, source.date, source.origin === source.key ? null : `same text as @${source.origin}`]
          .filter(Boolean)
          .join(" · "),
      ),
      uri: toUri(source.uri),
    }),
  );
  const skipped = list.skipped.map((file): SourceItem => {
    const uri = toUri(file.uri);
    return {
      label: `$(warning) ${plain(vscode.workspace.asRelativePath(uri))}`,
      detail: plain(`Not read: ${file.reason}`),
      uri,
    };
  });
  const items: SourceItem[] = [...sources];
  if (skipped.length > 0) items.push({ label: "Skipped", kind: vscode.QuickPickItemKind.Separator }, ...skipped);
  items.push({ label: "", kind: vscode.QuickPickItemKind.Separator }, { label: "$(folder) Choose Source Folder…" });
  const picked = await vscode.window.showQuickPick(items, {
    title: `Sourceline: ${list.sources.length} sources`,
    placeHolder: "Type a word of a title, publisher, key or date",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  // Opens what is no text, a PDF for one, in whatever the writer has for it.
  if (picked?.uri) await vscode.commands.executeCommand("vscode.open", picked.uri);
  else if (picked) await chooseSourceFolder();
}

/** A list shows `$(name)` as an icon; a title from a source is only words. */
function plain(words: string): string {
  return words.replaceAll("$(", "\\$(");
}
