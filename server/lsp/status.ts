// What the server tells the editor extension beyond the standard protocol, for its status bar and its view of sources.
// client/protocol.ts holds the other side. Other clients never hear of it unless they ask.

import {
  NotificationType,
  type Position,
  ProtocolRequestType,
  RequestType0,
  type TextEdit,
} from "vscode-languageserver";
import { type Counts, claimsOf, countClaims } from "../features/claims.ts";
import { findingsIn, type Hearing, silencedIn } from "../features/findings.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { uriOf } from "./paths.ts";
import type { OpenText } from "./texts.ts";

export interface CorpusStatus {
  /** "stopped": the writer has stopped the indexing, and nothing is judged. */
  readonly phase: "indexing" | "ready" | "stopped";
  readonly sources: number;
  readonly skipped: number;
  readonly searched: readonly string[];
}

export interface DraftStatus extends Counts {
  readonly uri: string;
  /** As many as the editor shows among its problems. */
  readonly findings: number;
}

export interface SourceList {
  readonly sources: readonly {
    readonly uri: string;
    readonly key: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly origin: string;
  }[];
  readonly skipped: readonly { readonly uri: string; readonly reason: string }[];
}

export interface CiteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  readonly key: string;
}

/** The edits of one version of a text. */
export interface CiteAnswer {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly edits: readonly TextEdit[];
}

export const CorpusStatusNotification = new NotificationType<CorpusStatus>("sourceline/corpusStatus");
export const DraftStatusNotification = new NotificationType<DraftStatus>("sourceline/draftStatus");
export const ListSourcesRequest = new RequestType0<SourceList, void>("sourceline/sources");
/** The edits that cite a source where the cursor is: none where it is cited there already, null for a text not open. */
export const CiteRequest = new ProtocolRequestType<CiteParams, CiteAnswer | null, never, void, void>("sourceline/cite");

export function corpusStatus(snapshot: Snapshot, searched: readonly string[], stopped = false): CorpusStatus {
  return {
    phase: snapshot.complete ? "ready" : stopped ? "stopped" : "indexing",
    sources: snapshot.sources.length,
    skipped: snapshot.skipped.length,
    searched,
  };
}

export function draftStatus(snapshot: Snapshot, text: OpenText, hearing: Hearing): DraftStatus {
  const silenced = silencedIn(text.draft, hearing);
  const findings = findingsIn(snapshot, text.draft, hearing).length;
  return { uri: text.uri, findings, ...countClaims(claimsOf(snapshot, text.draft), silenced) };
}

export function sourceList(snapshot: Snapshot): SourceList {
  return {
    sources: snapshot.sources.map(({ path, key, title, publisher, date, origin }) => {
      return { uri: uriOf(path), key, title, publisher, date, origin };
    }),
    skipped: snapshot.skipped.map(({ path, reason }) => ({ uri: uriOf(path), reason })),
  };
}
