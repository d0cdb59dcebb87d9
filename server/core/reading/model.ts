// What the reader understood of a text: blocks, sentences, figures, names, quotations.
//
// Drafts and sources go through the same reader and come out as the same `Reading`. All spans are UTF-16 offsets
// into the text as it was given to the reader, markup included. Everything is plain, readonly data.

import type { MappedText } from "../text/mappedText.ts";
import type { Span } from "../text/span.ts";

export type BlockKind = "heading" | "paragraph" | "item" | "cell" | "quote" | "footnote" | "caption";

/** A stretch of running prose: a paragraph, a heading, one item of a list, one cell of a table. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The prose of the block without its markup, mapped back to offsets of the text. */
  readonly prose: MappedText;
  /** Positions in `Reading.blocks` of the headings the block stands under, outermost first. */
  readonly headings: readonly number[];
  /** For a body cell of a table: positions of its row's first cell and of its column's head. */
  readonly row?: number;
  readonly column?: number;
}

/** A coarse part of speech, as wink-nlp names it (universal tags). */
export type PartOfSpeech = string;

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** The same number for the same letters, and never given to others: what is known of a word is remembered by it. */
  readonly word: number;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** True where white space (or the begin of the block) stands before the token. */
  readonly spaced: boolean;
}

export interface Sentence extends Span {
  /** Position in `Reading.blocks`. */
  readonly block: number;
  readonly tokens: readonly Token[];
}

export type FigureKind =
  | "count"
  | "percent"
  | "money"
  | "measure"
  | "duration"
  | "age"
  | "date"
  | "time"
  | "ordinal"
  | "score"
  | "fraction"
  | "multiple";

/** Equal, about, less than, more than, or by how much something rose or fell. */
export type Bound = "=" | "~" | "<" | ">" | "up" | "down";

/** A number that belongs to a name and states nothing of its own: the "1" of "Ligue 1", the "Six" of "Six Nations". */
export interface NumberInName extends Span {
  readonly text: string;
  /** The number with the word of the name that stands beside it, its words parted by single spaces: "Ligue 1". */
  readonly name: string;
  /** Position in `Reading.sentences`. */
  readonly sentence: number;
}

/** The meaning of a figure, apart from where it is written. */
export interface Quantity {
  readonly kind: FigureKind;
  /**
   * The number meant, scale words included ("1.2 million" is 1200000). A percentage is the number written (97), a
   * fraction its value (0.333). Null for a range, a date and an open vague amount ("dozens").
   */
  readonly value: number | null;
  /** The ends of a range in the order of the text, or of a vague amount ("dozens": 12 and 120). */
  readonly min: number | null;
  readonly max: number | null;
  /** Counted noun in the singular ("troop"), "percent", ISO currency code, a unit's English name, or null. */
  readonly unit: string | null;
  readonly bound: Bound;
  /** On the second figure of "from 12 to 15": 12. */
  readonly from: number | null;
  /** Both sides of a score, in the order of the text. */
  readonly parts: readonly [number, number] | null;
  /** A date or a prefix of one: "2025-09-03", "2025-09", "2025"; "--09-03" where no year can be known. */
  readonly date: string | null;
  /** Half a unit of the last significant written digit: 500 for "15,000", 0.5 for "15,213", 0.05 for "1.2". */
  readonly precision: number;
}

/** What a figure says something about, as far as the sentence around it tells. */
export interface About {
  /** Lower-case lemma of the noun counted or measured: "troop" in "15,000 North Korean troops". */
  readonly head: string | null;
  /** Lemmas of the words that qualify the head, without determiners. */
  readonly modifiers: readonly string[];
  /** Content lemmas of what a share or fraction is a share of: ["external", "trade"]. */
  readonly shareOf: readonly string[];
  /** Lemma of the verb that governs the figure: "send" in "has sent 15,000 troops". */
  readonly predicate: string | null;
  /** "to" in "rose to 5", "by" in "rose by 5", null where nothing changes. */
  readonly change: "to" | "by" | null;
  /** Singular noun of "a day", "per head"; null where there is none. */
  readonly per: string | null;
  /** Dates (ISO prefixes) that say when the figure holds: "in 2023", "since last fall". */
  readonly period: readonly string[];
  readonly negated: boolean;
  /** "planned": will, expected to, aims to; "reported": said, believes, allegedly; "hypothetical": if, would. */
  readonly modality: "asserted" | "planned" | "reported" | "hypothetical";
}

/** A quantity as written in a text. */
export interface Figure extends Span, Quantity {
  readonly text: string;
  /** Position in `Reading.sentences`. */
  readonly sentence: number;
  /** Words counted or concerned, for people to read: ["North Korean", "troops"]. */
  readonly of: readonly string[];
  readonly about: About;
}

export type EntityKind = "person" | "organisation" | "place" | "other";

/** One role or affiliation that the text gives somebody: "professor of North Korea studies". */
export interface Role extends Span {
  readonly text: string;
  /** Position in `Reading.entities` of the organisation or place the role belongs to, if known. */
  readonly of: number | null;
}

/** A person, organisation or place of one text, all spellings joined. */
export interface Entity {
  readonly kind: EntityKind;
  /** The fullest spelling in the text. */
  readonly name: string;
  /**
   * Key that is the same for one entity across texts: lower-case, unaccented, unhyphenated fullest name; an ISO 3166
   * code such as "country:KP" for countries, their demonyms, abbreviations and capitals used for governments.
   */
  readonly key: string;
  readonly spellings: readonly string[];
  readonly roles: readonly Role[];
}

/** One place in the text that names or refers to an entity. */
export interface Mention extends Span {
  readonly text: string;
  readonly sentence: number;
  /** Position in `Reading.entities`. */
  readonly entity: number;
  /** "pronoun" and "noun" ("the country", "the professor") refer back without naming. */
  readonly form: "full" | "short" | "alias" | "pronoun" | "noun";
}

export interface Attribution {
  /** Position in `Reading.entities`; null where only a description stands ("an official said"). */
  readonly speaker: number | null;
  /** The speaker as written: "Park, the professor". */
  readonly text: string;
  /** Where the speaker is written; null where the sentence before has to tell. */
  readonly span: Span | null;
  /** The word that attributes: "said". */
  readonly cue: string | null;
}

/** Words between quotation marks or in a block quote. */
export interface Quotation extends Span {
  /** The words without the marks; start and end enclose exactly these. */
  readonly text: string;
  /** The marks included, where there are any. */
  readonly outer: Span;
  readonly sentence: number;
  readonly attribution: Attribution | null;
  /** Too few content words to verify, or marks of distance ("scare quotes"), a title, a nickname. */
  readonly phrase: boolean;
  /** Position in `Reading.quotations` of the part before, where “…,” he said, “…” splits one utterance. */
  readonly continues: number | null;
}

/** One key inside a Pandoc citation: `@ecb2024` in `[see @ecb2024, p. 12]`. */
export interface Citation extends Span {
  /** The key without `@` and braces. */
  readonly key: string;
  /** From `[` to `]`, or the bare `@key`. */
  readonly group: Span;
  readonly locator: string | null;
}

/** A comment the reader of the page does not see: `<!-- note -->`. */
export interface Comment extends Span {
  /** What stands between its marks. */
  readonly text: string;
}

export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
  readonly numbersInNames: readonly NumberInName[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  readonly citations: readonly Citation[];
  readonly comments: readonly Comment[];
  /** ISO date relative dates were resolved against; null where none was known. */
  readonly asOf: string | null;
}
