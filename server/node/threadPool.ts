// Threads that share work. A task that never ends, fills the memory or ends its thread costs only itself: the thread is
// given up, and the tasks behind it go to a new one.

import { Worker } from "node:worker_threads";
import { FAILED } from "./formats/limits.ts";

/** What a thread says once it has loaded and listens. */
export const READY = "ready";

export interface ThreadPoolOptions<Answer> {
  /** The program of the threads. It says `READY`, and then answers each message with one of its own, in their order. */
  readonly file: string;
  /** At most so many threads. */
  readonly most: number;
  /** Milliseconds for one task. */
  readonly allowed: number;
  /** So many tasks are sent to a thread at once: it need not wait for the next one while we are busy. */
  readonly ahead?: number;
  /** Milliseconds without work after which the threads end. */
  readonly rest?: number;
  /** Makes an answer of what a thread has sent; `thread` is the same object for the same thread. */
  decode(message: unknown, thread: object): Answer;
  /** The answer to a task that was given up. */
  lost(reason: string): Answer;
}

/** Threads cannot be started here. */
export class NoThreads extends Error {
  override readonly name = "NoThreads";
}

/** Megabytes of a thread's own heap. */
const LARGEST_HEAP = 1500;
const REST = 5000;

interface Job<Answer> {
  readonly task: unknown;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface Thread<Answer> {
  readonly worker: Worker;
  /** Sent and not answered yet; the first one is being worked on. */
  readonly jobs: Job<Answer>[];
  ready: boolean;
  timer: NodeJS.Timeout | undefined;
}

export class ThreadPool<Task, Answer> {
  readonly #options: ThreadPoolOptions<Answer>;
  readonly #threads = new Set<Thread<Answer>>();
  #waiting: Job<Answer>[] = [];
  #restTimer: NodeJS.Timeout | undefined;
  #broken = false;

  constructor(options: ThreadPoolOptions<Answer>) {
    this.#options = options;
  }

  /** Threads that run at this moment. */
  get size(): number {
    return this.#threads.size;
  }

  /** Rejects with `NoThreads` where no thread can be started, and never else. */
  run(task: Task): Promise<Answer> {
    if (this.#broken) return Promise.reject(new NoThreads());
    clearTimeout(this.#restTimer);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#share();
    });
  }

  /** Gives waiting tasks to the threads with the least to do; starts one only where all have something. */
  #share(): void {
    const { most, ahead = 1 } = this.#options;
    let given = 0;
    for (; given < this.#waiting.length && !this.#broken; given++) {
      let least: Thread<Answer> | undefined;
      for (const thread of this.#threads) if (!least || thread.jobs.length < least.jobs.length) least = thread;
      if (!least || (least.jobs.length > 0 && this.#threads.size < most)) least = this.#start();
      const job = this.#waiting[given];
      if (!least || !job || least.jobs.length >= ahead) break;
      least.jobs.push(job);
      if (least.jobs.length === 1) this.#begin(least);
      least.worker.postMessage(job.task);
    }
    // Cut off once and not one by one: thousands may be waiting.
    if (given > 0) this.#waiting = this.#waiting.slice(given);
    if (this.#broken) this.#refuseAll();
  }

  #start(): Thread<Answer> | undefined {
    let worker: Worker;
    try {
      worker = new Worker(this.#options.file, { resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP } });
    } catch {
      // The system gives no more threads.
      this.#broken = this.#threads.size === 0;
      return undefined;
    }
    const thread: Thread<Answer> = { worker, jobs: [], ready: false, timer: undefined };
    this.#threads.add(thread);
    worker.on("message", (message: unknown) => {
      if (message === READY) thread.ready = true;
      else this.#answered(thread, message);
    });
    // The error may come before answers that were sent earlier; when the thread has ended, all of them are here.
    let reason = FAILED;
    worker.on("error", (error: unknown) => {
      reason = whyLost(error);
    });
    worker.on("exit", () => this.#giveUp(thread, reason));
    return thread;
  }

  /** The first of the thread's jobs is being worked on from now on. */
  #begin(thread: Thread<Answer>): void {
    const { allowed } = this.#options;
    // While it works the program must not end, and when it rests it must not keep the program from ending.
    thread.worker.ref();
    const [first] = thread.jobs;
    thread.timer = setTimeout(() => {
      // Its answer may be waiting while this program was busy itself: messages come in before this runs.
      setImmediate(() => {
        if (thread.jobs[0] === first && this.#threads.has(thread))
          this.#giveUp(thread, `reading it takes longer than ${Math.ceil(allowed / 1000)} seconds`);
      });
    }, allowed);
  }

  #answered(thread: Thread<Answer>, message: unknown): void {
    const job = thread.jobs.shift();
    clearTimeout(thread.timer);
    if (!job) return;
    if (thread.jobs.length > 0) this.#begin(thread);
    else thread.worker.unref();
    job.resolve(this.#options.decode(message, thread));
    this.#share();
    this.#restIfDone();
  }

  /** The thread is lost, and with it the task it was at. */
  #giveUp(thread: Thread<Answer>, reason: string): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
    const [first, ...others] = thread.jobs;
    // One that never came up would lose task after task, and it is the fault of none.
    if (!thread.ready) {
      this.#broken = true;
      this.#waiting.unshift(...thread.jobs);
      this.#refuseAll();
      return;
    }
    this.#waiting.unshift(...others);
    first?.resolve(this.#options.lost(reason));
    this.#share();
    this.#restIfDone();
  }

  #refuseAll(): void {
    for (const job of this.#waiting) job.reject(new NoThreads());
    this.#waiting = [];
  }

  #restIfDone(): void {
    clearTimeout(this.#restTimer);
    for (const { jobs } of this.#threads) if (jobs.length > 0) return;
    this.#restTimer = setTimeout(() => {
      for (const { worker } of this.#threads) void worker.terminate();
      this.#threads.clear();
    }, this.#options.rest ?? REST).unref();
  }
}

function whyLost(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "reading it takes too much memory" : FAILED;
}
