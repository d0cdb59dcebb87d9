// Threads that read sources: thousands of files are indexed on several cores, and whoever types does not wait for them.

import { availableParallelism } from "node:os";
import type { FileText, ReadFile } from "../workspace/files.ts";
import { besideThisFile } from "./beside.ts";
import { LONGEST_TIME } from "./formats/limits.ts";
import { GRACE } from "./formats/threads.ts";
import { giveThreadsRoom } from "./frugalMemory.ts";
import { ThreadPool } from "./threadPool.ts";

/** What a thread is asked. */
export interface ReadTask {
  readonly path: string;
  /** The date that a bibliography gives the source. */
  readonly filed: string | null;
  readonly keepByteOrderMark: boolean;
}

/** What a thread has read: a record in the thread's own words, and those words that it has not told before. */
export interface Reads {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly newWords: readonly string[];
}

export type Readers = ThreadPool<ReadTask, FileText | ReadFile>;

/** More threads than these wait for the one that puts their records together. */
const MOST = 4;
/** A thread has the next files at hand when it is done with one. */
const AHEAD = 8;

/** Leaves a core to whoever types. */
export function threadsBesideTyping(): number {
  return Math.max(1, Math.min(MOST, availableParallelism() - 1));
}

/** Nobody types meanwhile: the thread that puts records together has little to do. */
export function threadsForAll(): number {
  return Math.min(MOST, availableParallelism());
}

/** Threads that read sources; undefined in a bundle put together by hand, which has no program for them. */
export function readersFor(most: number, file = readerFile(), allowed = LONGEST_TIME + GRACE): Readers | undefined {
  if (file === undefined) return undefined;
  giveThreadsRoom();
  const words = new WeakMap<object, string[]>();
  return new ThreadPool({
    file,
    most,
    allowed,
    ahead: AHEAD,
    lost: (reason) => ({ reason }),
    decode: (message, thread) => {
      const answer = message as Reads | FileText;
      if (!("bytes" in answer)) return answer;
      let told = words.get(thread);
      if (!told) {
        told = [];
        words.set(thread, told);
      }
      for (const word of answer.newWords) told.push(word);
      return { record: { bytes: answer.bytes, words: told } };
    },
  });
}

function readerFile(): string | undefined {
  return besideThisFile(import.meta.filename, "reader");
}
