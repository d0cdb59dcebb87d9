// What every form of report is made from.

import type { Claim } from "../../core/judge/model.ts";
import type { Finding } from "../../features/findings.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";

/** A draft and what was found in it: plain data. */
export interface CheckedDraft {
  readonly path: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** For each claim: true where its finding was answered by the writer, or is not asked for. */
  readonly silenced: readonly boolean[];
}

export interface Report {
  readonly snapshot: Snapshot;
  readonly drafts: readonly CheckedDraft[];
}
