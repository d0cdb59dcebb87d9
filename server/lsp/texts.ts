// Texts open in the editor. Each version is a value of its own, so that a request keeps the one it was asked about.

import type { Connection } from "vscode-languageserver";
import { TextDocumentSyncKind } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
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
  readonly lines: Lines;
  /** The text read as a draft; read when first asked for. */
  readonly draft: Draft;
}

export type ReadDraft = (path: string, version: number, text: string) => Draft;

/** Which texts are open now, by path. Never changed: every event makes a new one. */
export type OpenTexts = ReadonlyMap<string, OpenText>;

export interface TextEvents {
  opened(text: OpenText): void;
  changed(text: OpenText): void;
  closed(text: OpenText): void;
}

export const TEXT_SYNC = { openClose: true, change: TextDocumentSyncKind.Incremental, save: false };

/** Keeps up with the client's texts. */
export class Texts {
  readonly #documents = new Map<string, TextDocument>();
  readonly #readDraft: ReadDraft;
  #open: OpenTexts = new Map();

  constructor(readDraft: ReadDraft) {
    this.#readDraft = readDraft;
  }

  get open(): OpenTexts {
    return this.#open;
  }

  /** Makes every draft be read anew when next asked for, since what reading rests on has changed. */
  forgetReadings(): void {
    this.#open = new Map([...this.#documents].map(([path, document]) => [path, this.#freeze(path, document)]));
  }

  listen(connection: Connection, events: TextEvents): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      events.opened(this.#keep(TextDocument.create(uri, languageId, version, text)));
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const document = this.#documents.get(pathOf(textDocument.uri));
      if (document && contentChanges.length > 0) {
        events.changed(this.#keep(TextDocument.update(document, contentChanges, textDocument.version)));
      }
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const path = pathOf(textDocument.uri);
      const last = this.#open.get(path);
      this.#documents.delete(path);
      this.#open = new Map([...this.#open].filter(([other]) => other !== path));
      if (last) events.closed(last);
    });
  }

  #keep(document: TextDocument): OpenText {
    const path = pathOf(document.uri);
    const text = this.#freeze(path, document);
    this.#documents.set(path, document);
    this.#open = new Map(this.#open).set(path, text);
    return text;
  }

  #freeze(path: string, document: TextDocument): OpenText {
    const { uri, languageId, version } = document;
    return new OneVersion(uri, path, languageId, version, document.getText(), this.#readDraft);
  }
}

/** Lines and reading are made when first asked for: most versions are typed over before anybody asks. */
class OneVersion implements OpenText {
  readonly uri: string;
  readonly path: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly #readDraft: ReadDraft;
  #lines: Lines | undefined;
  #draft: Draft | undefined;

  constructor(uri: string, path: string, languageId: string, version: number, text: string, readDraft: ReadDraft) {
    this.uri = uri;
    this.path = path;
    this.languageId = languageId;
    this.version = version;
    this.text = text;
    this.#readDraft = readDraft;
  }

  get lines(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }

  get draft(): Draft {
    this.#draft ??= this.#readDraft(this.path, this.version, this.text);
    return this.#draft;
  }
}
