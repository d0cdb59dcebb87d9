// The corpus and its saved index: taken over at the start, saved when something has changed.

import { decodeIndexFile, encodeIndexFile } from "../core/index/indexFile.ts";
import type { StoredBytes } from "../core/index/storedBytes.ts";
import type { Corpus } from "./corpus.ts";
import type { IndexStorage } from "./files.ts";

export class SavedIndex {
  readonly #storage: IndexStorage;
  readonly #program: string;
  readonly #corpus: Corpus;
  /** The state of the corpus that the storage holds. */
  #saved: number | undefined;

  readonly #lost: (() => void) | undefined;

  /**
   * `program` names the version of the program that reads sources: another one reads them otherwise. `lost` is called
   * when what was restored can be read no longer, and then has to be read anew; for whoever has no time for that later,
   * all of it is checked at once.
   */
  constructor(storage: IndexStorage, program: string, corpus: Corpus, lost?: () => void) {
    this.#storage = storage;
    this.#program = program;
    this.#corpus = corpus;
    this.#lost = lost;
    // Where nothing was ever read there is nothing to save.
    this.#saved = corpus.paths.length === 0 ? corpus.filesRevision : undefined;
  }

  /**
   * Fills an empty corpus. Gives why a saved index was not used, in words; null where it was, or where there is none. Throws
   * where it cannot be read.
   */
  async restore(): Promise<string | null> {
    const bytes = await this.#storage.load();
    if (!bytes) return null;
    let isRestored = false;
    let isLost = false;
    const orLost = <Result>(use: () => Result): Result => {
      try {
        return use();
      } catch (error) {
        if (isRestored && !isLost) this.#lost?.();
        isLost = true;
        throw error;
      }
    };
    const { length } = bytes;
    const file: StoredBytes = {
      length,
      read: (at, into) => orLost(() => bytes.read(at, into)),
      damaged: () => orLost(() => bytes.damaged()),
    };
    const content = decodeIndexFile(file, this.#program);
    if ("reason" in content) return content.reason;
    if (!this.#lost) for (const { record } of content.sources) record.check();
    this.#corpus.restore(content);
    isRestored = true;
    this.#saved = this.#corpus.filesRevision;
    return null;
  }

  get isSaved(): boolean {
    return this.#saved === this.#corpus.filesRevision;
  }

  /** Saves the corpus unless it was saved as it is. */
  async save(): Promise<void> {
    if (this.isSaved) return;
    const revision = this.#corpus.filesRevision;
    await this.#storage.save(encodeIndexFile(this.#corpus.save(), this.#program));
    this.#saved = revision;
  }
}
