// What was worked out when a draft was last judged. A keystroke changes one sentence: what hangs on other words alone
// need not be worked out again.
//
// Everything is remembered by all it hangs on, written out as a key. So whoever remembers nothing comes to the same
// verdicts. Sources are remembered by their positions, not as objects: they may be closed at any time.

import { Dictionary } from "../index/dictionary.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";

/** Answers by their keys. What the latest judgement did not ask for is forgotten. */
export class Answers<Answer> {
  #known = new Map<string, Answer>();
  #asked = new Map<string, Answer>();

  recall(key: string, make: () => Answer): Answer {
    let answer = this.#asked.get(key);
    if (answer === undefined) {
      answer = this.#known.get(key) ?? make();
      this.#asked.set(key, answer);
    }
    return answer;
  }

  forgetUnasked(): void {
    this.#known = this.#asked;
    this.#asked = new Map();
  }
}

/** Words a draft may add before the memory is begun anew: those of all versions it went through. */
const MOST_WORDS = 20_000;

export class JudgeMemory {
  /** The draft's own words keep their numbers from one version to the next. */
  readonly dictionary: Dictionary;
  readonly #index: SourceIndex;
  readonly #kinds = new Map<string, Answers<unknown>>();
  readonly #numbers = new Answers<number>();
  #next = 0;

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
      answers = new Answers();
      this.#kinds.set(kind, answers);
    }
    return answers as Answers<Answer>;
  }

  /** A number for a long key, the same as long as the key is in use. */
  numberOf(key: string): number {
    return this.#numbers.recall(key, () => this.#next++);
  }

  /** To be called when a draft has been judged to its end. */
  forgetUnasked(): void {
    this.#numbers.forgetUnasked();
    for (const answers of this.#kinds.values()) answers.forgetUnasked();
  }
}
