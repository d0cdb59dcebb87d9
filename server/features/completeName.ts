// Feature: completion of names
//
// Typing a capitalised word offers the names the sources have, in the spelling they use.

import { fold } from "../core/text/fold.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { plural } from "./claims.ts";
import { type Completion, lineBefore, type Occasion } from "./completion.ts";
import { isSpelling, keysBeginning, type NameLine, nameLine } from "./nameIndex.ts";

const OFFERED = 8;
/** Of the names that begin so, these many are looked at, those of most sources. */
const WEIGHED = 10;
/** Fewer letters than these begin too many names. */
const TYPED = 3;

const NAME = /(?:^|[^\p{L}\p{N}@#/_-])((?:\p{Lu}[\p{L}\p{M}'’.-]*\s){0,3}\p{Lu}[\p{L}\p{M}'’-]*)$/u;

/** Words that begin sentences and seldom names: a list at each of them would only disturb. */
const STARTERS = new Set(
  "the then there these they their this that those and but for from has have his her her how its not now our she was were what when where which while who with you your one all any are can did does had may more most new some such than too very will would also after before both each even ever here into just like many much only other over same since still under until upon whether yet".split(
    " ",
  ),
);

/** Undefined where no capitalised word is being typed. */
export function completeName(
  snapshot: Snapshot,
  draft: Draft,
  offset: number,
  occasion: Occasion,
): readonly Completion[] | undefined {
  const written = NAME.exec(lineBefore(draft.text, offset))?.[1];
  if (written === undefined) return undefined;
  // "On Kim" may be a name of two words or one behind a word that begins the sentence: the longer is tried first.
  for (let typed = written; typed !== ""; typed = withoutFirstWord(typed)) {
    if (!occasion.asked && (typed.length < TYPED || STARTERS.has(fold(typed)))) continue;
    // "Kim" may be all the writer wants to say, where the sources say it so.
    if (!occasion.asked && isSpelling(snapshot, typed)) return [];
    const names = namesContinuing(snapshot, fold(typed));
    if (names.length === 0) continue;
    return names.slice(0, OFFERED).map((name) => completionOf(name, offset, typed));
  }
  return undefined;
}

/** Names that go on from the typed words, those of most sources first. */
function namesContinuing(snapshot: Snapshot, typed: string): readonly NameLine[] {
  const names: NameLine[] = [];
  for (const key of keysBeginning(snapshot, typed, WEIGHED)) {
    const name = nameLine(snapshot, key);
    if (name && continues(fold(name.name), typed)) names.push(name);
  }
  return names.sort((a, b) => b.sources - a.sources);
}

function completionOf({ key, name, role, sources }: NameLine, offset: number, typed: string): Completion {
  return {
    kind: "name",
    label: name,
    detail: role ?? plural(sources, "source"),
    replace: { start: offset - typed.length, end: offset },
    insert: name,
    data: { about: "name", name: key },
  };
}

/** True where the typed words begin the name, or one word a later word of it, and do not yet write it out. */
function continues(name: string, typed: string): boolean {
  if (name === typed) return false;
  return name.startsWith(typed) || (!typed.includes(" ") && name.includes(` ${typed}`));
}

function withoutFirstWord(typed: string): string {
  const blank = typed.search(/\s/);
  return blank < 0 ? "" : typed.slice(blank + 1);
}
