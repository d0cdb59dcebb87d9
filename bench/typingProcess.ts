// Our side of the benchmark of typing, in a process of its own that holds as little memory as the server does: V8's defaults
// would leave it several times as much room. Started by typing.ts with the folder of a saved index.

import { decodeIndexFile } from "../server/core/index/indexFile.ts";
import { findingsIn } from "../server/features/findings.ts";
import { parseSettings } from "../server/features/settings.ts";
import { holdLittleMemory } from "../server/node/frugalMemory.ts";
import { indexStorage } from "../server/node/indexStorage.ts";
import { OpenDrafts, readDraft } from "../server/workspace/drafts.ts";
import { snapshotOf } from "./largeCorpus.ts";

/** `isNew`: a draft that was never seen, otherwise the next version of one that is open. */
export interface Judge {
  readonly text: string;
  readonly version: number;
  readonly isNew: boolean;
}

export interface Judged {
  readonly milliseconds: number;
  readonly findings: number;
}

export const PROGRAM = "bench";
const TODAY = "2025-09-05";

async function run(folder: string): Promise<void> {
  const endStart = holdLittleMemory();
  const file = await indexStorage(folder, PROGRAM).load();
  const content = file ? decodeIndexFile(file, PROGRAM) : { reason: "There is no index." };
  if ("reason" in content) throw new Error(content.reason);
  const snapshot = snapshotOf(content);
  endStart();
  const { settings } = parseSettings(undefined);
  const hearing = { severity: settings.severity, ignored: [], draftName: "draft.md" };
  const open = new OpenDrafts();
  process.on("message", ({ text, version, isNew }: Judge) => {
    const draftText = { path: "/bench/draft.md", version, text };
    const began = performance.now();
    const draft = isNew ? readDraft(draftText, TODAY) : open.update(draftText, TODAY);
    const findings = findingsIn(snapshot, draft, hearing).length;
    const judged: Judged = { milliseconds: performance.now() - began, findings };
    process.send?.(judged);
  });
}

if (import.meta.main) await run(process.argv[2] ?? "");
