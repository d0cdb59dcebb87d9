// What of a corpus is kept from one start to the next.

import type { Dictionary } from "../core/index/dictionary.ts";
import type { SourceRecord } from "../core/index/record.ts";
import type { OriginLink } from "../core/sources/origins.ts";
import type { FileVersion } from "./files.ts";

export interface SavedSource {
  readonly path: string;
  /** The version of the file that the record was made from. */
  readonly version: FileVersion;
  readonly record: SourceRecord;
}

export interface SavedCorpus {
  /** The words that the records' numbers stand for. */
  readonly dictionary: Dictionary;
  readonly sources: readonly SavedSource[];
  /** Which of the sources share their text; null where that has to be found anew. */
  readonly links: readonly OriginLink[] | null;
}
