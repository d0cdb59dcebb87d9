// What was worked out when a draft was last judged. A keystroke changes one sentence: what hangs on other words alone
// need not be worked out again.
//
// Everything is remembered by all it hangs on, written out as a key. So whoever remembers nothing comes to the same
// verdicts. Sources are remembered by their positions, not as objects: they may be closed at any time.
//
// Answers are made of answers: a sentence's verdicts of what was measured for its figures. While the verdicts stand, nobody
// asks for the measures; they are kept all the same, since a key elsewhere in the section may change the verdicts alone.

import { Dictionary } from "../index/dictionary.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";

/** An answer with all others that it was made of: they are kept as long as it is. */
interface Entry {
  readonly answer: unknown;
  readonly parts: readonly Entry[];
  /** The judgement that asked for it last. */
  askedAt: number;
}

const NO_PARTS: readonly Entry[] = [];

function keepWhole(entry: Entry, since: number): void {
  // What was asked for itself is seen to by itself.
  if (entry.askedAt >= since) return;
  entry.askedAt = since;
  for (const part of entry.parts) keepWhole(part, since);
}

/** Answers of one kind by their keys. */
export class Answers<Answer> {
  readonly #memory: JudgeMemory;
  readonly #entries = new Map<string, Entry>();

  constructor(memory: JudgeMemory) {
    this.#memory = memory;
  }

  recall(key: string, make: () => Answer): Answer {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = this.#memory.collect(make);
      this.#entries.set(key, entry);
    }
    this.#memory.keep(entry);
    return entry.answer as Answer;
  }

  /** Those that were asked for since then keep what they were made of. */
  keepParts(since: number): void {
    this.#entries.forEach((entry) => {
      if (entry.askedAt >= since) for (const part of entry.parts) keepWhole(part, since);
    });
  }

  forgetUnasked(since: number): void {
    this.#entries.forEach((entry, key) => {
      if (entry.askedAt < since) this.#entries.delete(key);
    });
  }
}

/** Words a draft may add before the memory is begun anew: those of all versions it went through. */
const MOST_WORDS = 2_000;

/** Judgements after which is looked what is still in use. */
const BETWEEN_SWEEPS = 4;

export class JudgeMemory {
  /** The draft's own words keep their numbers from one version to the next. */
  readonly dictionary: Dictionary;
  readonly #index: SourceIndex;
  readonly #kinds = new Map<string, Answers<unknown>>();
  readonly #numbers = new Answers<number>(this);
  #next = 0;
  /** Counts judgements. */
  #now = 0;
  /** What the answer that is being made was made of so far; most are asked for while none is. */
  #parts: Set<Entry> | undefined;

  constructor(index: SourceIndex) {
    this.#index = index;
    this.dictionary = new Dictionary(index.dictionary);
  }

  /** True where it can be used with this index. */
  suits(index: SourceIndex): boolean {
    return this.#index === index && this.dictionary.size < index.dictionary.size + MOST_WORDS;
  }

  /** Answers of one kind. Who asks for a kind says what it is. */
  answers<Answer>(kind: string): Answers<Answer> {
    let answers = this.#kinds.get(kind);
    if (!answers) {
      answers = new Answers(this);
      this.#kinds.set(kind, answers);
    }
    return answers as Answers<Answer>;
  }

  /** A number for a long key, the same as long as the key is in use. */
  numberOf(key: string): number {
    return this.#numbers.recall(key, () => this.newNumber());
  }

  newNumber(): number {
    return this.#next++;
  }

  /** Makes an answer, and takes down which others it asks for. */
  collect(make: () => unknown): Entry {
    const outer = this.#parts;
    const parts = new Set<Entry>();
    this.#parts = parts;
    try {
      const answer = make();
      return { answer, parts: parts.size === 0 ? NO_PARTS : [...parts], askedAt: -1 };
    } finally {
      this.#parts = outer;
    }
  }

  /** The answer is in use. */
  keep(entry: Entry): void {
    entry.askedAt = this.#now;
    this.#parts?.add(entry);
  }

  /** To be called when a draft has been judged to its end: now and then, what it did not need lately is forgotten. */
  forgetUnasked(): void {
    this.#now++;
    if (this.#now % BETWEEN_SWEEPS !== 0) return;
    const since = this.#now - BETWEEN_SWEEPS;
    const all = [this.#numbers, ...this.#kinds.values()];
    for (const answers of all) answers.keepParts(since);
    for (const answers of all) answers.forgetUnasked(since);
  }
}
