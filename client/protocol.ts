// What client and server say to each other beyond the standard protocol. server/lsp/status.ts holds the other side.

/** What is indexed; sent whenever it changes. */
export interface CorpusStatus {
  readonly phase: "indexing" | "ready" | "stopped";
  readonly sources: number;
  readonly skipped: number;
  /** The patterns searched, as the settings have them. */
  readonly searched: readonly string[];
}

/** What was checked in one draft; sent whenever it was judged. */
export interface DraftStatus {
  readonly uri: string;
  readonly figures: number;
  readonly supported: number;
  readonly contradicted: number;
  readonly disputed: number;
  readonly quotations: number;
  readonly misquoted: number;
  readonly miscited: number;
  readonly misnamed: number;
  /** As many as the editor shows among its problems. */
  readonly findings: number;
}

export interface ListedSource {
  readonly uri: string;
  readonly key: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly origin: string;
}

export interface SourceList {
  readonly sources: readonly ListedSource[];
  readonly skipped: readonly { readonly uri: string; readonly reason: string }[];
}

/** Asks for the edits that cite a source where the cursor is. */
export interface CiteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly key: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** For the draft of that version: no edits where the source is cited already. */
export interface CiteAnswer {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly edits: readonly {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly newText: string;
  }[];
}

export const CORPUS_STATUS = "sourceline/corpusStatus";
export const DRAFT_STATUS = "sourceline/draftStatus";
export const LIST_SOURCES = "sourceline/sources";
export const CITE = "sourceline/cite";
