// What every form of report is made from.

import type { Claim } from "../../core/judge/model.ts";
import type { Finding } from "../../features/findings.ts";
import type { Draft, Snapshot } from "../../workspace/snapshot.ts";

export interface CheckedDraft {
  readonly draft: Draft;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** True where the writer has answered the finding. */
  isSilenced(claim: Claim): boolean;
}

export interface Report {
  readonly snapshot: Snapshot;
  readonly drafts: readonly CheckedDraft[];
}
