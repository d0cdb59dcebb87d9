// Where sentences end and which part of speech each word is, by the rules of wink-nlp's model.
//
// A word is what it is most often, unless a rule says otherwise because of the words around it. The rules are the model's
// own: to have wink-nlp run them took more time than all else that is done to part a text into sentences and words.

import { Events, OTHER_COLUMN, SKIPPED_COLUMN, StateMachine } from "./stateMachine.ts";
import { canBe, noteOf, PARTS_OF_SPEECH, RULES, textOf } from "./winkModel.ts";

/** How the rules see a word: columns of the machines' tables. */
export interface RuleColumns {
  /** Of a word that the rules for parts of speech know by itself; of all others they see the part of speech. */
  readonly forTags: number | undefined;
  readonly forEnds: number;
  /** The same where a space stands in front. */
  readonly forEndsSpaced: number;
}

export interface RuleWord extends RuleColumns {
  /** The number of the word in small letters, spelt the usual way. */
  readonly normal: number;
  /** The part of speech that it is most often. */
  readonly tag: number;
}

const tagEvents = new Events();
const tagMachines = RULES.tags.map((json) => new StateMachine(json, tagEvents));
const columnOfTag = PARTS_OF_SPEECH.map((_, tag) => tagEvents.columnOf(tag));

const endEvents = new Events();
const endMachines = RULES.sentences.map((json) => new StateMachine(json, endEvents));

/** Words that the rules do not tell apart have a number in common, and this is added to it. */
const ALIKE = 1_080_000;
const QUOTATION_MARK = 4;
/** A quotation mark that opens. */
const SPACED_MARK = 6;
const ABBREVIATION = 7;
const INITIAL = 8;

/** How the rules see a word of this number and this normal. */
export function columnsOf(id: number, normal: number): RuleColumns {
  const forTags = noteOf(id, "posHint");
  const usual = textOf(normal);
  const abbreviation = noteOf(normal, "isAbbrev") ? (usual.length === 2 ? INITIAL : ABBREVIATION) : 0;
  const noted = noteOf(normal, "sbdHint") || noteOf(id, "sbdHint");
  const alike = noted || abbreviation;
  const forEnds = usual === "\n" ? SKIPPED_COLUMN : endEvents.columnOf(alike ? ALIKE + alike : normal);
  return {
    forTags: forTags ? tagEvents.columnOf(ALIKE + forTags) : undefined,
    forEnds,
    forEndsSpaced: noted === QUOTATION_MARK ? endEvents.columnOf(ALIKE + SPACED_MARK) : forEnds,
  };
}

/** Numbers of the parts of speech of words in a row. */
export function tagsOf(words: readonly RuleWord[]): readonly number[] {
  const tags = words.map((word) => word.tag);
  for (const machine of tagMachines) {
    const columns = words.map((word, i) => word.forTags ?? columnOfTag[tags[i] ?? 0] ?? OTHER_COLUMN);
    machine.run(columns, (at, name) => {
      const tag = Number(name);
      const word = words[at];
      // Below zero it is that whatever the dictionary says.
      if (tag < 0) tags[at] = -tag;
      else if (word && canBe(word.normal, tag)) tags[at] = tag;
    });
  }
  return tags;
}

/** Positions of the words that end sentences; `spaced` where a space stands in front of a word. */
export function endsOf(words: readonly RuleWord[], spaced: readonly boolean[]): readonly number[] {
  const ends: number[] = [];
  const columns = words.map((word, i) => (spaced[i] ? word.forEndsSpaced : word.forEnds));
  for (const machine of endMachines) machine.run(columns, (at) => ends.push(at));
  const last = words.length - 1;
  if ((ends.at(-1) ?? -1) < last) ends.push(last);
  return ends;
}
