// The status bar item: what is indexed and what was checked in the draft in front, or why nothing is.

import * as vscode from "vscode";
import type { CorpusStatus, DraftStatus } from "./protocol.ts";

export class StatusBar implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #drafts = new Map<string, DraftStatus>();
  readonly #listeners: vscode.Disposable[];
  #corpus: CorpusStatus | undefined;
  #failure: string | undefined;

  constructor() {
    this.#item = vscode.window.createStatusBarItem("sourceline.status", vscode.StatusBarAlignment.Right, 100);
    this.#item.name = "Sourceline";
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drafts.delete(document.uri.toString())),
    ];
    this.#show();
  }

  setCorpus(status: CorpusStatus): void {
    this.#corpus = status;
    this.#show();
  }

  /** `uri` as the editor spells it. */
  setDraft(uri: vscode.Uri, status: DraftStatus): void {
    this.#drafts.set(uri.toString(), status);
    this.#show();
  }

  /** Undefined where the server runs again. */
  setFailure(message: string | undefined): void {
    this.#failure = message;
    this.#show();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "markdown") {
      this.#item.hide();
      return;
    }
    Object.assign(this.#item, this.#face(this.#drafts.get(document.uri.toString())));
    this.#item.show();
  }

  #face(
    draft: DraftStatus | undefined,
  ): Pick<vscode.StatusBarItem, "text" | "tooltip" | "command" | "backgroundColor"> {
    const corpus = this.#corpus;
    if (this.#failure !== undefined) {
      return {
        text: "$(error) Sourceline: not running",
        tooltip: `${this.#failure}\n\nClick for the log.`,
        command: "sourceline.showOutput",
        backgroundColor: new vscode.ThemeColor("statusBarItem.errorBackground"),
      };
    }
    if (!corpus || corpus.phase === "indexing") {
      return {
        text: "$(sync~spin) Sourceline: reading sources",
        tooltip: "The sources are being read. Nothing is checked until all of them are.",
        command: "sourceline.showOutput",
        backgroundColor: undefined,
      };
    }
    if (corpus.phase === "stopped") {
      return {
        text: "$(debug-pause) Sourceline: indexing stopped",
        tooltip:
          "You have stopped the reading of sources. Nothing is checked until all of them are read.\n\nClick to go on.",
        command: "sourceline.reindex",
        backgroundColor: undefined,
      };
    }
    if (corpus.sources === 0) {
      return {
        text: "$(circle-slash) Sourceline: no sources",
        tooltip: `Nothing is checked: no source was found in ${corpus.searched.join(", ")}.\n\nClick to choose a source folder.`,
        command: "sourceline.chooseSourceFolder",
        backgroundColor: undefined,
      };
    }
    const counted = draft && countsOf(draft);
    const skipped = corpus.skipped > 0 ? `\n${plural(corpus.skipped, "file")} could not be read.` : "";
    return {
      text: `$(book) Sourceline: ${[plural(corpus.sources, "source"), counted].filter(Boolean).join(" · ")}`,
      tooltip: `Checked against ${plural(corpus.sources, "source")}; nothing leaves your machine.${skipped}\n\nClick to see the sources.`,
      command: "sourceline.showSources",
      backgroundColor: undefined,
    };
  }
}

/** "7 figures, 2 quotations, 3 findings": the last number is that of the problems shown. */
function countsOf(draft: DraftStatus): string {
  const parts: string[] = [];
  if (draft.figures > 0) parts.push(plural(draft.figures, "figure"));
  if (draft.quotations > 0) parts.push(plural(draft.quotations, "quotation"));
  if (draft.findings > 0) parts.push(plural(draft.findings, "finding"));
  return parts.join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
