// Documents are read in threads of their own: whoever types does not wait for a PDF, and a file that would never end or
// fill the memory costs only itself.

import { availableParallelism } from "node:os";
import type { FileText } from "../../workspace/files.ts";
import { besideThisFile } from "../beside.ts";
import { NoThreads, ThreadPool } from "../threadPool.ts";
import { LONGEST_TIME } from "./limits.ts";
import { type DocumentKind, readDocument } from "./readDocument.ts";
import type { Task } from "./thread.ts";

const MOST_THREADS = Math.max(1, Math.min(3, availableParallelism() - 1));
/** The thread gives up by itself at the limit, where it can. */
export const GRACE = 2_000;

export function documentThreads(file: string, allowed = LONGEST_TIME + GRACE): ThreadPool<Task, FileText> {
  return new ThreadPool({
    file,
    most: MOST_THREADS,
    allowed,
    decode: (message) => message as FileText,
    lost: (reason) => ({ reason }),
  });
}

let shared: ThreadPool<Task, FileText> | undefined;

/** The text of a document, read in a thread where there are threads. */
export async function readInThread(kind: DocumentKind, bytes: Uint8Array): Promise<FileText> {
  const file = threadFile();
  if (file !== undefined) {
    shared ??= documentThreads(file);
    try {
      return await shared.run({ kind, bytes });
    } catch (error) {
      if (!(error instanceof NoThreads)) throw error;
    }
  }
  return { text: await readDocument(kind, bytes) };
}

/** The program of the threads; undefined in a bundle put together by hand. */
export function threadFile(): string | undefined {
  return besideThisFile(import.meta.filename, "thread");
}
