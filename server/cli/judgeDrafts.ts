// Judging a share of the drafts. The tasks and answers are plain data, so that they can go to other threads and back.

import { type IgnoreEntry, silencer } from "../core/judge/silence.ts";
import { findingsIn } from "../features/findings.ts";
import type { Severities } from "../features/settings.ts";
import { type DraftText, readDraft } from "../workspace/drafts.ts";
import type { FileSystem } from "../workspace/files.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { type CorpusPlace, draftName, type IndexCache, loadCorpus } from "./loadCorpus.ts";
import type { CheckedDraft } from "./report/model.ts";

export interface JudgeTask extends CorpusPlace {
  /** Saved indexes may be used. */
  readonly cached: boolean;
  readonly drafts: readonly DraftText[];
  readonly today: string;
  readonly severity: Severities;
  readonly ignored: readonly IgnoreEntry[];
}

/** Another thread's work: it loads the sources for itself. */
export async function judgeAlone(
  task: JudgeTask,
  files: FileSystem,
  cache: IndexCache | null,
): Promise<readonly CheckedDraft[]> {
  const { snapshot } = await loadCorpus(task, files, task.cached ? cache : null);
  return judgeDrafts(task, snapshot);
}

export function judgeDrafts(task: JudgeTask, snapshot: Snapshot): readonly CheckedDraft[] {
  return task.drafts.map((draftText): CheckedDraft => {
    const draft = readDraft(draftText, task.today);
    const name = draft.path === "-" ? null : draftName(draft.path, task.workingFolder);
    const claims = snapshot.claimsIn(draft);
    const isSilenced = silencer(
      draft.reading,
      task.ignored.filter((entry) => entry.draft === name),
    );
    return {
      path: draft.path,
      text: draft.text,
      claims,
      findings: findingsIn(snapshot, draft, { severity: task.severity, ignored: task.ignored, draftName: name }),
      silenced: claims.map((claim) => {
        const off = claim.code !== null && task.severity[claim.code] === "off";
        return off || isSilenced(claim);
      }),
    };
  });
}

/** Shares of about the same length of text, in the order of the drafts. */
export function shares(drafts: readonly DraftText[], count: number): readonly (readonly DraftText[])[] {
  const total = drafts.reduce((sum, { text }) => sum + text.length, 0);
  const parts: DraftText[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const draft of drafts) {
    const part = Math.min(count - 1, Math.floor((before / Math.max(1, total)) * count));
    parts[part]?.push(draft);
    before += draft.text.length;
  }
  return parts.filter((part) => part.length > 0);
}
