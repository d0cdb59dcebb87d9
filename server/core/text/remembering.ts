// Answers that were worked out lately and are asked for again and again: of words, of names.

/** With eight times as many at hand no text of the usual kind is read any faster, and each such memory holds megabytes. */
const MOST = 2048;
/** Of names: a register has thousands of them, each asked about many times over. */
export const MOST_NAMES = 16384;

/** How often all memories were told to forget. */
let generation = 0;

/**
 * Lets all memories forget what was not asked for since the last time. Where somebody types, most questions are halves of
 * words and never come again: they would fill memories made for registers, slowly, for days.
 */
export function forgetUnasked(): void {
  generation++;
}

/** How often that was. Who finds another number than the last time forgets. */
export function generationNow(): number {
  return generation;
}

/** The latest answers by their questions: at least `most`, unless told to forget, and at most twice as many. */
export class RecentAnswers<Answer> {
  readonly #most: number;
  // When the newer ones are enough, the older ones are forgotten; what is asked again is among the newer ones again.
  #newer = new Map<string, Answer | typeof NOTHING>();
  #older = new Map<string, Answer | typeof NOTHING>();
  #generation = generation;

  constructor(most: number) {
    this.#most = most;
  }

  recall(question: string, answerTo: (question: string) => Answer): Answer {
    const known = this.#newer.get(question);
    if (known !== undefined) return known === NOTHING ? (undefined as Answer) : known;
    if (this.#newer.size >= this.#most || this.#generation !== generation) {
      this.#older = this.#newer;
      this.#newer = new Map();
      this.#generation = generation;
    }
    const own = withoutText(question);
    const before = this.#older.get(question);
    const answer = before === undefined ? answerTo(own) : before === NOTHING ? (undefined as Answer) : before;
    this.#newer.set(own, answer === undefined ? NOTHING : answer);
    return answer;
  }
}

/** The same function, with its latest answers at hand. Questions longer than `longest` are worked out each time. */
export function remembering<Answer>(
  answerTo: (question: string) => Answer,
  most = MOST,
  longest = 100,
): (question: string) => Answer {
  const answers = new RecentAnswers<Answer>(most);
  return (question) => (question.length > longest ? answerTo(question) : answers.recall(question, answerTo));
}

/** In place of an answer that is undefined, so that one look tells that the question was asked. */
const NOTHING = Symbol("nothing");

/** Shorter ones are copied whenever they are cut out. */
const LEAST_VIEW = 13;

/** A word cut from a text keeps all of the text in memory, as engines do it; a copy does not. */
function withoutText(word: string): string {
  return word.length < LEAST_VIEW ? word : ` ${word}`.slice(1);
}
