// What the server asks of the client while it runs: to watch the source folders and the ignore files, and to tell of
// plain-text sources that are open in the editor.

import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Disposable,
  type FileSystemWatcher,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { describe, type Logger } from "./answer.ts";
import type { ClientTraits } from "./clientTraits.ts";
import { uriOf } from "./paths.ts";

export class Registrations {
  readonly #connection: Connection;
  readonly #traits: ClientTraits;
  readonly #logger: Logger;
  #watched = "";
  #present: readonly Disposable[] = [];

  constructor(connection: Connection, traits: ClientTraits, logger: Logger) {
    this.#connection = connection;
    this.#traits = traits;
    this.#logger = logger;
  }

  /** Watches the roots of the sources and the ignore file of each folder, in place of what was watched before. */
  async watch(roots: readonly string[], folders: readonly string[], ignoreFile: string): Promise<void> {
    const wanted = JSON.stringify([roots, folders]);
    if (wanted === this.#watched) return;
    this.#watched = wanted;
    for (const old of this.#present) old.dispose();
    this.#present = [];
    try {
      if (this.#traits.registersWatchers) await this.#watchFiles(roots, folders, ignoreFile);
      if (this.#traits.registersSync && roots.length > 0) await this.#hearOfPlainTexts(roots);
    } catch (error) {
      // Without watching, the sources still are as they were when the editor started.
      this.#logger.error(`The client does not watch the sources: ${describe(error)}`);
    }
  }

  async #watchFiles(roots: readonly string[], folders: readonly string[], ignoreFile: string): Promise<void> {
    const watchers = [
      ...roots.map((root) => this.#watcher(root, "**/*")),
      // A folder that comes or goes is told of by its own name.
      ...roots.map((root) => this.#watcher(parentOf(root), nameOf(root))),
      ...folders.map((folder) => this.#watcher(folder, ignoreFile)),
    ];
    if (watchers.length === 0) return;
    const options = { watchers };
    this.#keep(await this.#connection.client.register(DidChangeWatchedFilesNotification.type, options));
  }

  #watcher(folder: string, pattern: string): FileSystemWatcher {
    if (this.#traits.relativePatterns) return { globPattern: { baseUri: uriOf(folder), pattern } };
    return { globPattern: `${folder}/${pattern}` };
  }

  async #hearOfPlainTexts(roots: readonly string[]): Promise<void> {
    const documentSelector = roots.map((root) => ({ language: "plaintext", scheme: "file", pattern: `${root}/**` }));
    const { client } = this.#connection;
    this.#keep(await client.register(DidOpenTextDocumentNotification.type, { documentSelector }));
    const syncKind = TextDocumentSyncKind.Incremental;
    this.#keep(await client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }));
    this.#keep(await client.register(DidCloseTextDocumentNotification.type, { documentSelector }));
  }

  #keep(registration: Disposable): void {
    this.#present = [...this.#present, registration];
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 1));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
