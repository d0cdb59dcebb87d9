// Drafts as they are being written: each keystroke reads the block it changed and remembers the others.

import { draftDate } from "../core/reading/draftDate.ts";
import { parseProse, readProse } from "../core/reading/read.ts";
import { ReadingMemory } from "../core/reading/readingMemory.ts";
import { forgetTyped } from "../core/reading/tokens.ts";
import { formatOf } from "../core/sources/parseSource.ts";
import type { Draft } from "./snapshot.ts";

export interface DraftText {
  readonly path: string;
  readonly version: number;
  readonly text: string;
}

/** Reads a draft. `today` is what "yesterday" counts from where the draft does not say its date. */
export function readDraft({ path, version, text }: DraftText, today: string | null, memory?: ReadingMemory): Draft {
  const parsed = parseProse(text, formatOf(path), memory);
  return { path, version, text, reading: readProse(text, parsed, draftDate(parsed) ?? today, memory) };
}

/** The drafts that are open. */
export class OpenDrafts {
  readonly #drafts = new Map<string, { draft: Draft; today: string | null; readonly memory: ReadingMemory }>();

  /** The draft as it stands now. The same version is not read twice. */
  update(draftText: DraftText, today: string | null): Draft {
    const known = this.#drafts.get(draftText.path);
    if (known && known.today === today && known.draft.text === draftText.text) {
      if (known.draft.version === draftText.version) return known.draft;
      known.draft = { ...known.draft, version: draftText.version };
      return known.draft;
    }
    const memory = known?.memory ?? new ReadingMemory();
    forgetTyped();
    const draft = readDraft(draftText, today, memory);
    this.#drafts.set(draftText.path, { draft, today, memory });
    return draft;
  }

  get(path: string): Draft | undefined {
    return this.#drafts.get(path)?.draft;
  }

  close(path: string): void {
    this.#drafts.delete(path);
  }

  get all(): readonly Draft[] {
    return [...this.#drafts.values()].map(({ draft }) => draft);
  }
}
