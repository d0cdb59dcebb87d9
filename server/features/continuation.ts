// Feature: the rest of what is being typed
//
// While a quotation of a source or a name in it is typed, the rest stands in grey behind the cursor, and one key takes
// it. Nothing pops up, so that it disturbs nobody who writes on.

import { fold } from "../core/text/fold.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { completeName } from "./completeName.ts";
import { completeQuotation } from "./completeQuotation.ts";
import { isInProse, type Occasion } from "./completion.ts";

/** What to put in place of a stretch around the cursor. It begins with what stands there already. */
export interface Continuation {
  readonly replace: Span;
  readonly insert: string;
}

/** Where more things begin so, it would be a guess, and mostly a wrong one. */
const GUESSES = 4;

const TYPING: Occasion = { asked: false, whileTyping: true };

export function continuation(snapshot: Snapshot, draft: Draft, offset: number): Continuation | undefined {
  // In the middle of a word it is being mended, not written.
  if (/^[\p{L}\p{N}]/u.test(draft.text.slice(offset, offset + 2))) return undefined;
  const quotations = completeQuotation(snapshot, draft, offset, TYPING);
  const found = quotations ?? completeName(snapshot, draft, offset, TYPING) ?? [];
  if (found.length > GUESSES) return undefined;
  for (const { replace, insert } of found) {
    const typed = draft.text.slice(replace.start, offset);
    // One word begins too many quotations.
    if (quotations && !/\S\s+\S/.test(typed)) continue;
    const rest = restBehind(typed, insert) ?? (quotations ? undefined : restBehind(typed, surnameOf(insert)));
    if (rest !== undefined && isInProse(draft, offset)) return { replace, insert: typed + rest };
  }
  return undefined;
}

/** A person once named in full is called by the last word. */
function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** What follows the typed words. The writer's own apostrophes and hyphens stay; capitals must be the source's. */
function restBehind(typed: string, insert: string): string | undefined {
  const begin = insert.slice(0, typed.length);
  return fold(begin) === fold(typed) && begin[0] === typed[0] ? insert.slice(typed.length) : undefined;
}
