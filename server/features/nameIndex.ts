// People, organisations and places over all sources, spellings joined: what hovers, completion and symbols ask. A name is
// put together when somebody asks for it, from the sources the index has for it.

import { BeginningIndex } from "../core/index/beginnings.ts";
import type { Dictionary } from "../core/index/dictionary.ts";
import { nameMark, nameOfMark, spellingMark } from "../core/index/marks.ts";
import { entityTerm } from "../core/index/segment.ts";
import { frequency, holders, type SourceIndex } from "../core/index/sourceIndex.ts";
import { tellingNaming } from "../core/judge/tellingPlaces.ts";
import { isWritten } from "../core/names/mentionForms.ts";
import type { Entity, EntityKind, Mention, Role } from "../core/reading/model.ts";
import { fold } from "../core/text/fold.ts";
import type { Span } from "../core/text/span.ts";
import type { LoadedSource, Snapshot } from "../workspace/snapshot.ts";

/** A place in a source that names somebody. */
export interface NamePlace extends Span {
  /** Citation key of the source. */
  readonly source: string;
  readonly path: string;
  readonly sentence: number;
}

export interface KnownRole {
  readonly text: string;
  /** Keys of the sources that give it. */
  readonly sources: readonly string[];
}

export interface KnownName {
  readonly key: string;
  readonly kind: EntityKind;
  /** The spelling the sources use most among the full ones. */
  readonly name: string;
  /** All spellings with how often each occurs, most frequent first. */
  readonly spellings: readonly (readonly [string, number])[];
  readonly roles: readonly KnownRole[];
  /** How often it is named, pronouns left aside, and in how many sources; in very many it is not counted. */
  readonly mentions: number | null;
  readonly sources: number;
  /** The place that tells most in each of the sources that were looked into. */
  readonly tellingPlaces: readonly NamePlace[];
}

/** A name that everybody uses is in thousands of sources; these many tell who it is. */
const LOOKED_INTO = 8;

/** As much of a name as a line of a list shows. */
export interface NameLine {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  /** In how many sources it is. */
  readonly sources: number;
}

/** Of a line in a list, fewer tell enough: it is made while somebody types. */
const LOOKED_INTO_FOR_LINE = 2;

/** What is known of names in one index; a later index has one of its own. */
interface Names {
  readonly known: Map<string, KnownName | null>;
  readonly lines: Map<string, NameLine | null>;
  readonly begun: BeginningIndex;
}

const caches = new WeakMap<SourceIndex, Names>();
const beginnings = new WeakMap<Dictionary, BeginningIndex>();

function namesOf(index: SourceIndex): Names {
  let names = caches.get(index);
  if (!names) {
    names = { known: new Map(), lines: new Map(), begun: beginningsOf(index) };
    caches.set(index, names);
  }
  return names;
}

/** Marks by how they begin. One for all indexes over a dictionary: it grows with it. */
export function beginningsOf({ dictionary }: SourceIndex): BeginningIndex {
  let begun = beginnings.get(dictionary);
  if (!begun) {
    begun = new BeginningIndex(dictionary);
    beginnings.set(dictionary, begun);
  }
  return begun;
}

/** The name with this key, or undefined where no source names it. */
export function nameByKey(snapshot: Snapshot, key: string): KnownName | undefined {
  const { index } = snapshot;
  const { known } = namesOf(index);
  let name = known.get(key);
  if (name === undefined) {
    name = gather(index, key) ?? null;
    known.set(key, name);
  }
  return name ?? undefined;
}

/** What a list says of the name with this key, or undefined where no source names it. */
export function nameLine(snapshot: Snapshot, key: string): NameLine | undefined {
  const { index } = snapshot;
  const { lines } = namesOf(index);
  let line = lines.get(key);
  if (line === undefined) {
    line = lineOf(index, key) ?? null;
    lines.set(key, line);
  }
  return line ?? undefined;
}

function lineOf(index: SourceIndex, key: string): NameLine | undefined {
  const places = holders(index, index.dictionary.find(entityTerm(key)));
  const full = new Map<string, number>();
  let role: string | null = null;
  for (const place of places.subarray(0, LOOKED_INTO_FOR_LINE)) {
    const entities = index.segments[place]?.entities ?? [];
    for (const entity of entities) {
      if (entity.key !== key) continue;
      add(full, entity.name);
      const [first] = entity.roles;
      if (first) role ??= roleText(entities, first);
    }
  }
  const [best] = mostFrequent(full);
  return best && { key, name: best[0], role, sources: places.length };
}

/** What the sources know of an entity of a draft: by its own key, or by a spelling only one name has. */
export function knownNameOf(snapshot: Snapshot, entity: Entity): KnownName | undefined {
  const direct = nameByKey(snapshot, entity.key);
  if (direct) return direct;
  for (const spelling of entity.spellings) {
    // Two people of one surname stay apart.
    const [key, another] = keysOfSpelling(snapshot, spelling, 2);
    const found = key === undefined || another !== undefined ? undefined : nameByKey(snapshot, key);
    if (found && (found.kind === entity.kind || entity.kind === "other" || found.kind === "other")) return found;
  }
  return undefined;
}

/** True where the sources write somebody so. */
export function isSpelling(snapshot: Snapshot, text: string): boolean {
  return keysOfSpelling(snapshot, text, 1).length > 0;
}

/** Keys of names that are spelt so, so many at most. */
function keysOfSpelling({ index }: Snapshot, spelling: string, most: number): readonly string[] {
  const mark = spellingMark(fold(spelling));
  const keys = new Set<string>();
  for (const id of namesOf(index).begun.find(mark)) {
    const word = index.dictionary.word(id);
    const name = word.startsWith(mark) && frequency(index.marks.all, id) > 0 ? nameOfMark(word) : undefined;
    if (name) keys.add(name.key);
    if (keys.size === most) break;
  }
  return [...keys];
}

/** Keys of names with a spelling, or a word of one, that begins so: the `most` that most sources have, those first. */
export function keysBeginning({ index }: Snapshot, folded: string, most: number): readonly string[] {
  const byCount = new Map<number, number[]>();
  for (const id of namesOf(index).begun.find(nameMark(folded))) {
    const count = frequency(index.marks.all, id);
    const ids = byCount.get(count);
    if (count === 0) continue;
    if (ids) ids.push(id);
    else byCount.set(count, [id]);
  }
  const found = new Set<string>();
  for (const count of [...byCount.keys()].sort((a, b) => b - a)) {
    if (found.size >= most) break;
    const keys = (byCount.get(count) ?? []).flatMap((id) => nameOfMark(index.dictionary.word(id))?.key ?? []);
    for (const key of keys.sort(compare)) found.add(key);
  }
  return [...found].slice(0, most);
}

/** Spellings, folded, with a word that begins so, and whose they are. */
export function spellingsBeginning(
  snapshot: Snapshot,
  folded: string,
): readonly { readonly spelling: string; readonly key: string }[] {
  const { index } = snapshot;
  return namesOf(index)
    .begun.find(nameMark(folded))
    .flatMap((id) => {
      const name = holders(index.marks.all, id).length > 0 ? nameOfMark(index.dictionary.word(id)) : undefined;
      return name ? [name] : [];
    });
}

/** All places in the sources that write the name. */
export function placesOf(snapshot: Snapshot, key: string): readonly NamePlace[] {
  const { index } = snapshot;
  const places = holders(index, index.dictionary.find(entityTerm(key)));
  return Array.from(places).flatMap((place) => {
    const source = index.segments[place];
    return source ? placesIn(source, key) : [];
  });
}

function placesIn(source: LoadedSource, key: string): readonly NamePlace[] {
  const { entities, namings } = source;
  return namings
    .filter(({ entity, form }) => isWritten(form) && entities[entity]?.key === key)
    .map((naming) => placeOf(source, naming));
}

function placeOf({ source }: LoadedSource, { start, end, sentence }: Mention): NamePlace {
  return { source: source.key, path: source.path, start, end, sentence };
}

function gather(index: SourceIndex, key: string): KnownName | undefined {
  const term = index.dictionary.find(entityTerm(key));
  const places = holders(index, term);
  if (places.length === 0) return undefined;
  const kinds = new Map<EntityKind, number>();
  const full = new Map<string, number>();
  const spellings = new Map<string, number>();
  const roles = new Map<string, Set<string>>();
  const tellingPlaces: NamePlace[] = [];
  for (const place of places.subarray(0, LOOKED_INTO)) {
    const source = index.segments[place];
    if (!source) continue;
    const { entities, namings } = source;
    for (const entity of entities) {
      if (entity.key !== key) continue;
      add(kinds, entity.kind);
      add(full, entity.name);
      for (const role of entity.roles) {
        const text = roleText(entities, role);
        roles.set(text, (roles.get(text) ?? new Set()).add(source.source.key));
      }
    }
    for (const { entity, form, text } of namings) {
      if (entities[entity]?.key !== key || !isWritten(form)) continue;
      add(spellings, text);
      if (form === "full") add(full, text);
    }
    const telling = tellingNaming(source, key);
    if (telling) tellingPlaces.push(placeOf(source, telling));
  }
  return {
    key,
    kind: mostFrequent(kinds)[0]?.[0] ?? "other",
    name: mostFrequent(full)[0]?.[0] ?? key,
    spellings: mostFrequent(spellings),
    roles: [...roles]
      .map(([text, sources]) => ({ text, sources: [...sources] }))
      .sort((a, b) => b.sources.length - a.sources.length),
    mentions: mentionsOf(index, term, places),
    sources: places.length,
    tellingPlaces,
  };
}

/** In more sources than these nobody wants to know how often. */
const MOST_COUNTED = 100;

/** Counted from the records as they lie, without opening the sources. */
function mentionsOf(index: SourceIndex, term: number, places: Int32Array): number | null {
  if (places.length > MOST_COUNTED) return null;
  let mentions = 0;
  for (const place of places) {
    const named = index.segments[place]?.record.list("named") ?? [];
    for (let i = 0; i < named.length; i += 2) if (named[i] === term) mentions += named[i + 1] ?? 0;
  }
  return mentions;
}

/** "professor, Ewha Womans University": with what the role belongs to, unless the words say it. */
function roleText(entities: readonly Entity[], role: Role): string {
  const of = role.of === null ? undefined : entities[role.of];
  if (!of || of.spellings.some((spelling) => role.text.includes(spelling))) return role.text;
  // "Chinese President" names its country already, in another form.
  return of.kind === "organisation" ? `${role.text}, ${of.name}` : role.text;
}

function add<T>(counts: Map<T, number>, one: T): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): readonly (readonly [T, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
