// Answers that were worked out lately and are asked for again and again: of words, of names.

/** With eight times as many at hand no text of the usual kind is read any faster, and each such memory holds megabytes. */
const MOST = 2048;
/** Of names: a register has thousands of them, each asked about many times over. */
export const MOST_NAMES = 16384;

/**
 * The same function, with its latest answers at hand: at least `most` of them and at most twice as many, however long
 * it runs. Questions longer than `longest` are worked out each time.
 */
export function remembering<Answer>(
  answerTo: (question: string) => Answer,
  most = MOST,
  longest = 100,
): (question: string) => Answer {
  // When the newer ones are enough, the older ones are forgotten; what is asked again is among the newer ones again.
  let newer = new Map<string, Answer | typeof NOTHING>();
  let older = new Map<string, Answer | typeof NOTHING>();
  return (question) => {
    const known = newer.get(question);
    if (known !== undefined) return known === NOTHING ? (undefined as Answer) : known;
    if (question.length > longest) return answerTo(question);
    if (newer.size >= most) {
      older = newer;
      newer = new Map();
    }
    const own = withoutText(question);
    const before = older.get(question);
    const answer = before === undefined ? answerTo(own) : before === NOTHING ? (undefined as Answer) : before;
    newer.set(own, answer === undefined ? NOTHING : answer);
    return answer;
  };
}

/** In place of an answer that is undefined, so that one look tells that the question was asked. */
const NOTHING = Symbol("nothing");

/** Shorter ones are copied whenever they are cut out. */
const LEAST_VIEW = 13;

/** A word cut from a text keeps all of the text in memory, as engines do it; a copy does not. */
function withoutText(word: string): string {
  return word.length < LEAST_VIEW ? word : ` ${word}`.slice(1);
}
