// A thread that reads documents: broken ones may keep it busy for ever, and then it is ended.

import { parentPort } from "node:worker_threads";
import type { FileText } from "../../workspace/files.ts";
import { READY } from "../threadPool.ts";
import { type DocumentKind, readDocument, reasonFor } from "./readDocument.ts";

/** What the thread is asked; the answer is the file's text, or why there is none. */
export interface Task {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

parentPort?.on("message", async ({ kind, bytes }: Task) => {
  let answer: FileText;
  try {
    answer = { text: await readDocument(kind, bytes) };
  } catch (error) {
    answer = { reason: reasonFor(error) };
  }
  parentPort?.postMessage(answer);
});
parentPort?.postMessage(READY);
