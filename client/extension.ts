// The extension: starts the language server, owns the status bar item and the commands. It knows nothing about text.

import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import { CORPUS_STATUS, type CorpusStatus, DRAFT_STATUS, type DraftStatus } from "./protocol.ts";
import { chooseSourceFolder, showSources } from "./sources.ts";
import { copyKey, insertCitation, SourcesView } from "./sourcesView.ts";
import { StatusBar } from "./statusBar.ts";

const SAVE_IGNORE_FILE = "sourceline.saveIgnoreFile";

let running: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Sourceline", { log: true });
  const statusBar = new StatusBar();
  const client = new LanguageClient("sourceline", "Sourceline", serverOptions(context), clientOptions(context, output));
  const sourcesView = new SourcesView(client);
  context.subscriptions.push(
    output,
    statusBar,
    sourcesView,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) statusBar.setFailure(undefined);
      else if (newState === State.Stopped && running) statusBar.setFailure("The language server has stopped.");
    }),
    client.onNotification(CORPUS_STATUS, (status: CorpusStatus) => {
      statusBar.setCorpus(status);
      if (status.phase === "ready") sourcesView.refresh();
    }),
    client.onNotification(DRAFT_STATUS, (status: DraftStatus) => {
      statusBar.setDraft(client.protocol2CodeConverter.asUri(status.uri), status);
    }),
    vscode.commands.registerCommand("sourceline.chooseSourceFolder", chooseSourceFolder),
    vscode.commands.registerCommand("sourceline.showSources", () => showSources(client)),
    vscode.commands.registerCommand("sourceline.insertCitation", (node) => insertCitation(client, node)),
    vscode.commands.registerCommand("sourceline.copyKey", copyKey),
    vscode.commands.registerCommand("sourceline.showOutput", () => output.show()),
    vscode.commands.registerCommand(SAVE_IGNORE_FILE, saveIgnoreFile),
  );
  try {
    await client.start();
    running = client;
  } catch (error) {
    // VS Code does not tell the writer that an extension did not start; without this the drafts would just look right.
    const reason = error instanceof Error ? error.message : String(error);
    output.error(error instanceof Error ? error : String(error));
    statusBar.setFailure(`Sourceline could not start: ${reason}`);
    const choice = await vscode.window.showErrorMessage(`Sourceline could not start: ${reason}`, "Show Log");
    if (choice) output.show();
  }
}

export async function deactivate(): Promise<void> {
  const client = running;
  running = undefined;
  await client?.stop();
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6010"] } },
  };
}

function clientOptions(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "untitled", language: "markdown" },
    ],
    outputChannel,
    diagnosticCollectionName: "sourceline",
    // A pull while typing is what keeps warnings fresh; on focus the corpus may have changed in another window.
    diagnosticPullOptions: { onChange: true, onTabs: false, onFocus: true },
    initializationOptions: { status: true, storagePath: context.storageUri?.fsPath },
    middleware: {
      provideCodeActions: async (document, range, context, token, next) => {
        const actions = await next(document, range, context, token);
        for (const action of actions ?? []) {
          const written = action instanceof vscode.CodeAction ? ignoreFileOf(action) : undefined;
          if (written) action.command = { title: "Save", command: SAVE_IGNORE_FILE, arguments: [written] };
        }
        return actions;
      },
    },
  };
}

/** The ignore file, if the quick fix writes it. */
function ignoreFileOf(action: vscode.CodeAction): vscode.Uri | undefined {
  return action.edit
    ?.entries()
    .map(([uri]) => uri)
    .find((uri) => uri.path.endsWith("/.sourceline/ignore.json"));
}

/** An edit leaves the file unsaved in a tab nobody asked for; colleagues and the server read it from disk. */
async function saveIgnoreFile(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
}
