// A source as judging and the features see it: a record of bytes, read as it is asked for.

import type { Entity, Figure, Mention, Quotation } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import type { Span } from "../text/span.ts";
import { Details } from "./details.ts";
import type { SourceRecord } from "./record.ts";
import { type Segment, sentenceCount, sentenceEnd, sentenceStart } from "./segment.ts";

/** Counts how often the corpus was used, so that it can be told which segments have not been asked for long. */
export interface UseClock {
  now: number;
  /** How many segments were opened so far. */
  opened: number;
}

/** What was read of the record's bytes so far. */
interface Opened {
  text?: string;
  asOf?: string | null;
  details?: Details;
  sentences?: Int32Array;
  terms?: Int32Array;
  mentions?: Int32Array;
  vocabulary?: Int32Array;
  figures?: readonly Figure[];
  entities?: readonly Entity[];
  quotations?: readonly Quotation[];
  namings?: readonly Mention[];
  prose?: ReadonlyMap<number, string>;
}

export class StoredSegment implements Segment {
  readonly source: Source;
  readonly record: SourceRecord;
  readonly #clock: UseClock;
  #opened: Opened | undefined;
  #usedAt = -1;

  constructor(source: Source, record: SourceRecord, clock: UseClock) {
    this.source = source;
    this.record = record;
    this.#clock = clock;
  }

  /** When it was last asked for more than its bytes, or -1 if never: then it weighs next to nothing. */
  get usedAt(): number {
    return this.#usedAt;
  }

  get text(): string {
    const opened = this.#open();
    opened.text ??= this.record.text;
    return opened.text;
  }

  get asOf(): string | null {
    const opened = this.#open();
    if (opened.asOf === undefined) opened.asOf = this.record.about.asOf;
    return opened.asOf;
  }

  get sentences(): Int32Array {
    const opened = this.#open();
    opened.sentences ??= this.record.list("sentences");
    return opened.sentences;
  }

  get terms(): Int32Array {
    const opened = this.#open();
    opened.terms ??= this.record.list("terms");
    return opened.terms;
  }

  get mentions(): Int32Array {
    const opened = this.#open();
    opened.mentions ??= this.record.list("mentions");
    return opened.mentions;
  }

  get vocabulary(): Int32Array {
    const opened = this.#open();
    opened.vocabulary ??= this.record.list("vocabulary");
    return opened.vocabulary;
  }

  get figures(): readonly Figure[] {
    const opened = this.#open();
    opened.figures ??= this.#details(opened).figures();
    return opened.figures;
  }

  get entities(): readonly Entity[] {
    const opened = this.#open();
    opened.entities ??= this.#details(opened).entities();
    return opened.entities;
  }

  get quotations(): readonly Quotation[] {
    const opened = this.#open();
    opened.quotations ??= this.#details(opened).quotations();
    return opened.quotations;
  }

  /** The mentions as the reader gave them, with words and form. */
  get namings(): readonly Mention[] {
    const opened = this.#open();
    opened.namings ??= this.#details(opened).mentions();
    return opened.namings;
  }

  /** A sentence without markup, as people read it. */
  proseOf(sentence: number): string {
    const opened = this.#open();
    opened.prose ??= this.#details(opened).prose();
    const span = { start: sentenceStart(this, sentence), end: sentenceEnd(this, sentence) };
    return opened.prose.get(sentence) ?? this.#details(opened).plain(span);
  }

  #details(opened: Opened): Details {
    opened.details ??= new Details(this.record.details, this.text);
    return opened.details;
  }

  #open(): Opened {
    this.#usedAt = this.#clock.now;
    if (!this.#opened) {
      this.#opened = {};
      this.#clock.opened++;
    }
    return this.#opened;
  }
}

/** The sentence that holds the offset; undefined between sentences. */
export function sentenceHolding(segment: Segment, offset: number): number | undefined {
  const count = sentenceCount(segment);
  for (let s = 0; s < count; s++) {
    if (sentenceStart(segment, s) <= offset && offset < sentenceEnd(segment, s)) return s;
  }
  return undefined;
}

export function sentenceSpan(segment: Segment, sentence: number): Span {
  return { start: sentenceStart(segment, sentence), end: sentenceEnd(segment, sentence) };
}
