// Documents are read in threads of their own: whoever types does not wait for a PDF, and a file that would never end or
// fill the memory costs its thread, which the next file gets a new one for.

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FileText } from "../../workspace/files.ts";
import { LONGEST_TIME } from "./limits.ts";
import { type DocumentKind, readDocument } from "./readDocument.ts";
import type { Task } from "./thread.ts";

const MOST_THREADS = Math.max(1, Math.min(3, availableParallelism() - 1));
/** Megabytes of a thread's own heap. */
const LARGEST_HEAP = 1500;
/** The thread gives up by itself at the limit, where it can. */
const GRACE = 2_000;

/** A thread, or the place for one, and the files that wait for it. */
class Lane {
  readonly #file: string;
  readonly #allowed: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(file: string, allowed: number) {
    this.#file = file;
    this.#allowed = allowed;
  }

  get waiting(): number {
    return this.#waiting;
  }

  read(task: Task): Promise<FileText> {
    this.#waiting++;
    const answer = this.#last.then(() => this.#run(task)).finally(() => this.#waiting--);
    this.#last = answer;
    return answer;
  }

  #run(task: Task): Promise<FileText> {
    this.#worker ??= new Worker(this.#file, { resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP } });
    const worker = this.#worker;
    // While it works the program must not end, and when it rests it must not keep the program from ending.
    worker.ref();
    return new Promise((resolve) => {
      const settle = (answer: FileText, lost: boolean) => {
        clearTimeout(timer);
        worker.off("message", answered).off("error", failed).off("exit", ended);
        worker.unref();
        if (lost) {
          this.#worker = undefined;
          // What it still says while it ends concerns nobody.
          worker.on("error", () => undefined);
          void worker.terminate();
        }
        resolve(answer);
      };
      const answered = (answer: FileText) => settle(answer, false);
      const failed = (error: unknown) => settle({ reason: whyLost(error) }, true);
      const ended = () => settle({ reason: "it cannot be read (its reader ended)" }, true);
      const seconds = Math.ceil(this.#allowed / 1000);
      const tooLong = { reason: `reading it takes longer than ${seconds} seconds` };
      const timer = setTimeout(() => settle(tooLong, true), this.#allowed);
      worker.on("message", answered).on("error", failed).on("exit", ended);
      worker.postMessage(task);
    });
  }
}

function whyLost(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return "reading it takes too much memory";
  return `it cannot be read (${error instanceof Error ? error.name : "unknown failure"})`;
}

/** Threads that share the work; more than one only where files wait. */
export class Threads {
  readonly #file: string;
  readonly #allowed: number;
  readonly #lanes: Lane[] = [];

  constructor(file: string, allowed: number = LONGEST_TIME + GRACE) {
    this.#file = file;
    this.#allowed = allowed;
  }

  read(task: Task): Promise<FileText> {
    let lane = this.#lanes.toSorted((a, b) => a.waiting - b.waiting)[0];
    if (!lane || (lane.waiting > 0 && this.#lanes.length < MOST_THREADS)) {
      lane = new Lane(this.#file, this.#allowed);
      this.#lanes.push(lane);
    }
    return lane.read(task);
  }
}

let shared: Threads | undefined;

/** The text of a document, read in a thread. */
export async function readInThread(kind: DocumentKind, bytes: Uint8Array): Promise<FileText> {
  const file = threadFile();
  // In a bundle put together by hand there is no file beside it for the thread.
  if (file === undefined) return { text: await readDocument(kind, bytes) };
  shared ??= new Threads(file);
  return shared.read({ kind, bytes });
}

/** Beside this file, as it is or as it was bundled. */
export function threadFile(): string | undefined {
  const own: string | undefined = import.meta.filename;
  const file = own === undefined ? undefined : join(dirname(own), `thread${extname(own)}`);
  return file !== undefined && existsSync(file) ? file : undefined;
}
