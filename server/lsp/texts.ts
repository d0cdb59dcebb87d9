// Texts open in the editor. Each version is a value of its own, so that a request keeps the one it was asked about.

import type { Connection, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocumentSyncKind, type TextDocumentSyncOptions } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { OpenDrafts } from "../workspace/drafts.ts";
import type { Draft } from "../workspace/snapshot.ts";
import { Lines } from "./lines.ts";
import { pathOf } from "./paths.ts";

/** One version of an open text. */
export interface OpenText {
  /** As the client spells it. */
  readonly uri: string;
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Where the change that made this version ended; null where it was none at a single place. */
  readonly typedAt: number | null;
  readonly lines: Lines;
  /** The text read as a draft; read when first asked for. */
  readonly draft: Draft;
}

/** Which texts are open now, by path. Never changed: every event makes a new one. */
export type OpenTexts = ReadonlyMap<string, OpenText>;

export interface TextEvents {
  opened(text: OpenText): void;
  changed(text: OpenText): void;
  closed(text: OpenText): void;
}

export const TEXT_SYNC: TextDocumentSyncOptions = {
  openClose: true,
  change: TextDocumentSyncKind.Incremental,
  save: false,
};

/** Keeps up with the client's texts. */
export class Texts {
  readonly #documents = new Map<string, TextDocument>();
  readonly #drafts = new OpenDrafts();
  readonly #today: () => string;
  #open: OpenTexts = new Map();

  constructor(today: () => string) {
    this.#today = today;
  }

  get open(): OpenTexts {
    return this.#open;
  }

  listen(connection: Connection, events: TextEvents): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      events.opened(this.#keep(TextDocument.create(uri, languageId, version, text), null));
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const document = this.#documents.get(pathOf(textDocument.uri));
      if (document && contentChanges.length > 0) {
        const changed = TextDocument.update(document, contentChanges, textDocument.version);
        events.changed(this.#keep(changed, endOf(contentChanges, changed)));
      }
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const path = pathOf(textDocument.uri);
      const last = this.#open.get(path);
      this.#documents.delete(path);
      this.#drafts.close(path);
      this.#open = new Map([...this.#open].filter(([other]) => other !== path));
      if (last) events.closed(last);
    });
  }

  #keep(document: TextDocument, typedAt: number | null): OpenText {
    const path = pathOf(document.uri);
    const text = this.#freeze(path, document, typedAt);
    this.#documents.set(path, document);
    this.#open = new Map(this.#open).set(path, text);
    return text;
  }

  #freeze(path: string, document: TextDocument, typedAt: number | null): OpenText {
    const { uri, languageId, version } = document;
    const text = document.getText();
    return new OneVersion(uri, path, languageId, version, text, typedAt, () =>
      this.#drafts.update({ path, version, text }, this.#today()),
    );
  }
}

function endOf(changes: readonly TextDocumentContentChangeEvent[], changed: TextDocument): number | null {
  const [change, ...more] = changes;
  if (!change || more.length > 0 || !("range" in change)) return null;
  return changed.offsetAt(change.range.start) + change.text.length;
}

/** Lines and reading are made when first asked for: most versions are typed over before anybody asks. */
class OneVersion implements OpenText {
  readonly uri: string;
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly typedAt: number | null;
  readonly #read: () => Draft;
  #lines: Lines | undefined;
  #draft: Draft | undefined;

  constructor(
    uri: string,
    path: string,
    languageId: string,
    version: number,
    text: string,
    typedAt: number | null,
    read: () => Draft,
  ) {
    this.uri = uri;
    this.path = path;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
    this.typedAt = typedAt;
    this.#read = read;
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }

  get draft(): Draft {
    this.#draft ??= this.#read();
    return this.#draft;
  }
}
