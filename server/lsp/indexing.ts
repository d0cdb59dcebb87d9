// The reading of all sources: when the server starts, when other files are sources than before, on command. It tells how
// far it is, can be stopped and go on, and keeps the index for the next start.

import type { Connection } from "vscode-languageserver";
import { beginningsOf } from "../features/nameIndex.ts";
import { describe, type Logger } from "./answer.ts";
import { inBackground } from "./background.ts";
import type { ClientTraits } from "./clientTraits.ts";
import { countOf, IndexingProgress } from "./indexingProgress.ts";
import { Registrations } from "./registrations.ts";
import { Cancelled, checkpoint, LatestWins, pause } from "./schedule.ts";
import { IGNORE_FILE, type Session } from "./session.ts";

/** Milliseconds of preparing, and of leaving the thread to others after them: a request is passed on in several turns. */
const SLICE = 1;
const REST = 5;

/** What was read so far is saved once in so many milliseconds, so that a killed process need not begin anew. */
const BETWEEN_SAVES = 60_000;
const GO_ON = "Go On";
/** A folder of sources may hold thousands of pictures; the log is for reading. */
const LOGGED = 20;

/** Where the client wants the index to lie, and for how many milliseconds nothing is to change before it is saved. */
export interface Keeping {
  readonly storagePath: string | null;
  readonly rest: number;
}

/** Who tells the client how things stand. */
export interface Teller {
  /** More sources are read, or their reading has ended. */
  corpusGrew(): void;
  /** All sources are read: whatever the client shows may be wrong now. */
  everythingChanged(): void;
}

export class Indexing {
  readonly #connection: Connection;
  readonly #traits: ClientTraits;
  readonly #logger: Logger;
  readonly #session: Session;
  readonly #registrations: Registrations;
  readonly #keeping: Keeping;
  readonly #teller: Teller;
  readonly #runs = new LatestWins<"prepare" | "save">();
  /** The patterns whose files the corpus holds, or is being given. */
  #indexed: string | undefined;
  #stopped = false;

  constructor(
    connection: Connection,
    traits: ClientTraits,
    logger: Logger,
    session: Session,
    keeping: Keeping,
    teller: Teller,
  ) {
    this.#connection = connection;
    this.#traits = traits;
    this.#logger = logger;
    this.#session = session;
    this.#registrations = new Registrations(connection, traits, logger);
    this.#keeping = keeping;
    this.#teller = teller;
  }

  /** True where the writer has stopped the reading of sources before its end. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Lists and reads the sources. Unless `anew`, not where the same files are sources as before. */
  async run(anew: boolean): Promise<void> {
    const wanted = this.#session.patternsName;
    if (wanted === this.#indexed && !anew) {
      this.#teller.everythingChanged();
      return;
    }
    this.#indexed = wanted;
    this.#stopped = false;
    const began = performance.now();
    if (this.#session.corpus.paths.length === 0 && !anew) await this.#restore();
    const { sources } = this.#session;
    const progress = new IndexingProgress(this.#connection, this.#traits, () => {
      this.#stopped = true;
      sources.stopListing();
    });
    let saved = began;
    let far: readonly [number, number] = [0, 0];
    try {
      const listing = sources.list(this.#session.wantedPatterns(), this.#session.attachments, anew, (done, total) => {
        far = [done, total];
        progress.report(done, total);
        this.#teller.corpusGrew();
        if (performance.now() - saved < BETWEEN_SAVES) return;
        saved = performance.now();
        inBackground(this.#logger, "Saving the index", () => this.#save(true));
      });
      // Awaited together: a listing that is overtaken while the watchers are registered must not fail unheard.
      await Promise.all([listing, this.#registrations.watch(sources.roots, this.#session.folders, IGNORE_FILE)]);
      for (const { path, text } of this.#session.texts.open.values())
        if (sources.isSource(path)) sources.opened(path, text);
    } catch (error) {
      if (error instanceof Cancelled && this.#stopped && this.#indexed === wanted) this.#tellStopped(...far);
      throw error;
    } finally {
      progress.done();
    }
    this.#stopped = false;
    const { sources: read, skipped } = this.#session.corpus.snapshot;
    const spent = `${(performance.now() - began).toFixed(0)} ms`;
    this.#logger.info(`${read.length} sources read in ${spent}, ${skipped.length} files skipped`);
    for (const file of skipped.slice(0, LOGGED)) this.#logger.info(`Skipped ${file.path}: ${file.reason}`);
    if (skipped.length > LOGGED) this.#logger.info(`and ${skipped.length - LOGGED} more: “Show Sources” lists all`);
    this.#teller.everythingChanged();
    inBackground(this.#logger, "Preparing completion", () =>
      this.#runs.run("prepare", (signal) => this.#prepare(signal)),
    );
  }

  /** The writer wanted no more of it. What was read is kept, and nothing is judged by half of the sources. */
  #tellStopped(done: number, total: number): void {
    this.#indexed = undefined;
    this.#teller.corpusGrew();
    inBackground(this.#logger, "Saving the index", () => this.#save(true));
    this.#logger.info(`Indexing was stopped: ${countOf(done, total)} files read`);
    inBackground(this.#logger, "Telling that indexing was stopped", async () => {
      const message = `Indexing was stopped. ${countOf(done, total)} files are read; nothing is checked until all are.`;
      const answer = await this.#connection.window.showInformationMessage(message, { title: GO_ON });
      if (answer?.title === GO_ON && this.#stopped) await this.run(false);
    });
  }

  /** Takes over what was read of files at an earlier start. Which of them have changed since, the listing tells. */
  async #restore(): Promise<void> {
    try {
      const reason = await this.#session.savedIndex(this.#keeping.storagePath)?.restore();
      if (reason) this.#logger.info(`The saved index is not used: ${reason}`);
    } catch (error) {
      this.#logger.error(`The saved index cannot be read: ${describe(error)}`);
    }
  }

  /** The disk has failed, or the file was cut off: whoever asks gets no answer until all sources are read anew. */
  lost(): void {
    this.#logger.error("The saved index can no longer be read; the sources are read anew.");
    inBackground(this.#logger, "Reading the sources anew", async () => {
      // Whoever came upon it is to be done first.
      await pause(0, new AbortController().signal);
      this.#session.corpus.forget();
      await this.run(true);
    });
  }

  /** Keeps the index for the next start. Half of one is worth it when the rest may never be read. */
  async #save(evenHalf: boolean): Promise<void> {
    if (!this.#session.corpus.isComplete && !evenHalf) return;
    try {
      await this.#session.savedIndex(this.#keeping.storagePath)?.save();
    } catch (error) {
      this.#logger.error(`The index cannot be saved: ${describe(error)}`);
    }
  }

  /** Makes what the first completion and the first change of a source need, while nobody waits for it. */
  async #prepare(signal: AbortSignal): Promise<void> {
    await checkpoint(signal);
    const { corpus } = this.#session;
    for (const work of [beginningsOf(corpus.snapshot.index).prepare(), corpus.prepare()]) {
      let began = performance.now();
      for (const _ of work) {
        if (performance.now() - began < SLICE) continue;
        await pause(REST, signal);
        began = performance.now();
      }
    }
  }

  /** Keeps the index once nothing has changed for a while. */
  saveSoon(): void {
    inBackground(this.#logger, "Saving the index", () =>
      this.#runs.run("save", async (signal) => {
        await pause(this.#keeping.rest, signal);
        await this.#save(false);
      }),
    );
  }

  /** Ends what is under way, and keeps what there is of an index. */
  async end(): Promise<void> {
    this.#session.sources.stop();
    this.#runs.abortAll();
    await this.#save(true);
  }
}
