// A machine of wink-nlp's model: patterns of words as states, and for each state which word leads to which other.
//
// wink-nlp looks each step up in objects with numbers of words as their keys. Here only the words that some pattern asks for
// are told apart, and a step is a look into one small table: a quarter of the time.

/**
 * As wink-nlp writes it: a version, how many states there are, what leads where, names of states in which a pattern ends,
 * and for these how many words before and behind are not meant.
 */
type MachineData = readonly [
  unknown,
  number,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
];

/** The event that ends a text, and that which stands for the others: the pattern was complete before it. */
const END = 2_070_000;
const OTHERWISE = 2_070_003;

/** Columns of a table: of words that no pattern asks for, of the end of the text, of what is looked past. */
export const OTHER_COLUMN = 0;
const END_COLUMN = 1;
export const SKIPPED_COLUMN = 255;

/** Columns of a row. */
const ROW = 256;

/** The events that the patterns of some machines ask for, each with its column. */
export class Events {
  readonly #columns = new Map([[END, END_COLUMN]]);

  add(event: number): number {
    const column = this.#columns.get(event) ?? this.#columns.size + OTHER_COLUMN + 1;
    this.#columns.set(event, column);
    return column;
  }

  columnOf(event: number): number {
    return this.#columns.get(event) ?? OTHER_COLUMN;
  }
}

/** A pattern of this name is one only so that no other is found there. */
const NO_PATTERN = "0";

export class StateMachine {
  /** For each state a row of next states; 0, where all begin, if nothing leads on. */
  readonly #next: Uint16Array;
  readonly #otherwise: Uint16Array;
  readonly #names: (string | undefined)[];
  /** How far behind its first word that one stands which a pattern is about. */
  readonly #about: Uint8Array;

  /** @param events of this machine and those that share words with it, which it adds to */
  constructor(json: string, events: Events) {
    const [, last, transitions, names, marks] = JSON.parse(json) as MachineData;
    this.#next = new Uint16Array((last + 1) * ROW);
    this.#otherwise = new Uint16Array(last + 1);
    this.#about = new Uint8Array(last + 1);
    this.#names = Array.from({ length: last + 1 }, (_, state) => names[state]);
    for (const [state, row] of Object.entries(transitions)) {
      for (const [event, next] of Object.entries(row)) {
        if (Number(event) === OTHERWISE) this.#otherwise[Number(state)] = next;
        else this.#next[Number(state) * ROW + events.add(Number(event))] = next;
      }
    }
    for (const [state, [from]] of Object.entries(marks)) this.#about[Number(state)] = from;
  }

  /**
   * Finds patterns from left to right, and tells of each the word that it is about. Where no pattern goes on, the search
   * begins again behind the word where it began, in the state in which it was left; all as wink-nlp does it, since the
   * patterns were learned so.
   */
  run(columns: readonly number[], found: (at: number, name: string) => void): void {
    const tell = (first: number, state: number) => {
      const name = this.#names[state];
      if (name !== undefined && name !== NO_PATTERN) found(first + (this.#about[state] ?? 0), name);
    };
    let first = 0;
    let state = 0;
    /** Complete so far, should what follows lead nowhere. */
    let complete = 0;
    let completeAt = 0;
    for (let from = 0; from <= columns.length; from++) {
      for (let at = from; at <= columns.length; at++) {
        const column = at === columns.length ? END_COLUMN : (columns[at] ?? OTHER_COLUMN);
        if (column === SKIPPED_COLUMN) continue;
        const next = this.#next[state * ROW + column] ?? 0;
        if (state === 0) first = at;
        state = next;
        if (next > 0 && this.#names[next] === undefined) {
          const otherwise = this.#otherwise[next] ?? 0;
          if (otherwise > 0) {
            complete = otherwise;
            completeAt = at;
          }
          continue;
        }
        if (next > 0) {
          tell(first, next);
          from = at;
        } else if (complete > 0) {
          tell(first, complete);
          from = completeAt;
        }
        if (next > 0 || complete > 0) {
          state = 0;
          complete = 0;
        }
        break;
      }
    }
  }
}
