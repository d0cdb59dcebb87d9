// The index's parts, one a source, kept over changes of the corpus: only what has changed is made anew, and of what was
// read of records only the part that is in use stays in memory.

import { Dictionary } from "../core/index/dictionary.ts";
import type { Postings } from "../core/index/postings.ts";
import { type PortableRecord, SourceRecord } from "../core/index/record.ts";
import { baseOf, type IndexBase, indexSegments, type SourceIndex } from "../core/index/sourceIndex.ts";
import { StoredSegment, type UseClock } from "../core/index/storedSegment.ts";
import type { Source, SourceMeta } from "../core/sources/model.ts";

/** Segments that stay open once they were asked for. Each weighs some tens of kilobytes with what judging keeps. */
const KEPT_OPEN = 200;
/** More than these are closed even if they are in use. */
const MOST_OPEN = 400;
/** So many may be opened before it is looked which to close. */
const MANY = 32;
/** Uses of the corpus after which a segment nobody asked for is no longer in use. */
const OUT_OF_USE = 48;
/** So many uses pass between two looks. */
const BETWEEN_LOOKS = 16;

export class SegmentStore {
  readonly dictionary: Dictionary;
  readonly #clock: UseClock = { now: 0, opened: 0 };
  /** How many had been opened when it was last looked what to close. */
  #lookedAt = 0;
  /** The last index, or what is known of one from an earlier run. */
  #last: IndexBase | undefined;
  readonly #segments = new WeakMap<SourceRecord, StoredSegment>();
  /** Numbers here of words of other threads. A thread's list of words is one list, which only grows. */
  readonly #adopted = new WeakMap<readonly string[], number[]>();

  constructor(dictionary: Dictionary = new Dictionary()) {
    this.dictionary = dictionary;
  }

  segmentOf(record: SourceRecord, place: Pick<Source, "key" | "path" | "origin">, meta: SourceMeta): StoredSegment {
    let segment = this.#segments.get(record);
    const source: Source = { ...place, ...meta };
    if (!segment || !sameSource(segment.source, source)) {
      segment = new StoredSegment(source, record, this.#clock);
      this.#segments.set(record, segment);
    }
    return segment;
  }

  /** Takes in a record that was made with words of its own. */
  adopt({ bytes, words }: PortableRecord): SourceRecord {
    let ids = this.#adopted.get(words);
    if (!ids) {
      ids = [];
      this.#adopted.set(words, ids);
    }
    const known = ids;
    return new SourceRecord(bytes).translated((id) => {
      const found = known[id];
      if (found !== undefined) return found;
      const given = this.dictionary.idOf(words[id] ?? "");
      known[id] = given;
      return given;
    });
  }

  /** An index over these segments; what is the same as in the one before is taken over. */
  indexOf(segments: readonly StoredSegment[]): SourceIndex {
    const index = indexSegments(segments, this.dictionary, this.#last);
    this.#last = index;
    return index;
  }

  /** Postings of these records from an earlier run, for the first index to begin with. */
  beginWith(records: readonly SourceRecord[], postings: Postings): void {
    this.#last = baseOf(records, this.dictionary, postings);
  }

  /**
   * To be called before segments are used: now and then closes those that were not asked for lately, so that what was
   * read of them is forgotten.
   */
  use(segments: StoredSegment[]): void {
    this.#clock.now++;
    if (this.#clock.now % BETWEEN_LOOKS === 0) this.#close(segments, this.#clock.now - OUT_OF_USE);
  }

  /**
   * To be called after work that may have opened many segments: keeps only as many as may stay open. A key opens none or a
   * few, and a look at ten thousand takes a hundredth of its time.
   */
  closeMany(segments: StoredSegment[]): void {
    if (this.#clock.opened - this.#lookedAt > MANY) this.#close(segments, this.#clock.now);
  }

  /** Puts fresh segments in the place of those that were last used at `until` or before; the latest stay open. */
  #close(segments: StoredSegment[], until: number): void {
    this.#lookedAt = this.#clock.opened;
    const open: { readonly place: number; readonly usedAt: number }[] = [];
    for (let place = 0; place < segments.length; place++) {
      const usedAt = segments[place]?.usedAt ?? -1;
      if (usedAt >= 0) open.push({ place, usedAt });
    }
    if (open.length <= KEPT_OPEN) return;
    open.sort((a, b) => b.usedAt - a.usedAt);
    for (const { place, usedAt } of open.slice(KEPT_OPEN)) {
      const segment = segments[place];
      if (!segment || (usedAt > until && open.length <= MOST_OPEN)) continue;
      const closed = new StoredSegment(segment.source, segment.record, this.#clock);
      this.#segments.set(segment.record, closed);
      segments[place] = closed;
    }
  }

  /** How many words of the dictionary the records use. */
  wordsIn(records: Iterable<SourceRecord>): number {
    const used = new Uint8Array(this.dictionary.size);
    for (const record of records) {
      for (const id of record.list("vocabulary")) used[id] = 1;
      for (const id of record.list("marks")) used[id] = 1;
    }
    return used.reduce((sum, one) => sum + one, 0);
  }

  /** A store with a dictionary of only the words that these records use, and the records in its numbers. */
  renewed(records: Iterable<SourceRecord>): {
    readonly store: SegmentStore;
    readonly records: readonly SourceRecord[];
  } {
    const store = new SegmentStore();
    const idOf = (id: number) => store.dictionary.idOf(this.dictionary.word(id));
    return { store, records: Array.from(records, (record) => record.translated(idOf)) };
  }
}

const FIELDS = ["key", "path", "origin", "title", "publisher", "author", "date"] as const;

/** Key and origin hang on the other sources, and what is known of a source on bibliographies. */
function sameSource(a: Source, b: Source): boolean {
  return FIELDS.every((field) => a[field] === b[field]);
}
