// People, organisations and places over all sources, spellings joined: what hovers, completion and symbols ask.

import type { Entity, EntityKind, Reading, Role } from "../core/reading/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Snapshot } from "../workspace/snapshot.ts";

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
  /** The name as `fold` makes it, for comparing at each letter typed. */
  readonly folded: string;
  /** All spellings with how often each occurs, most frequent first. */
  readonly spellings: readonly (readonly [string, number])[];
  readonly roles: readonly KnownRole[];
  /** Where the name is written out; pronouns are left aside. */
  readonly places: readonly NamePlace[];
  /** Keys of the sources that name it. */
  readonly sources: readonly string[];
}

export interface NameIndex {
  readonly names: readonly KnownName[];
  byKey(key: string): KnownName | undefined;
  /** The name with this spelling, if only one has it. Two people of one surname stay apart. */
  bySpelling(spelling: string): KnownName | undefined;
  /** True where the sources write somebody so. */
  isSpelling(text: string): boolean;
}

const built = new WeakMap<Snapshot, NameIndex>();

/** Names of all sources of the snapshot. Built once for each snapshot, when first asked. */
export function nameIndexOf(snapshot: Snapshot): NameIndex {
  const known = built.get(snapshot);
  if (known) return known;
  const index = buildIndex(snapshot);
  built.set(snapshot, index);
  return index;
}

/** What the sources know of an entity of a draft: by its own key, or by a spelling only one name has. */
export function knownNameOf(snapshot: Snapshot, entity: Entity): KnownName | undefined {
  const index = nameIndexOf(snapshot);
  const direct = index.byKey(entity.key);
  if (direct) return direct;
  for (const spelling of entity.spellings) {
    const found = index.bySpelling(spelling);
    if (found && (found.kind === entity.kind || entity.kind === "other" || found.kind === "other")) return found;
  }
  return undefined;
}

interface Gathering {
  readonly kinds: Map<EntityKind, number>;
  readonly full: Map<string, number>;
  readonly spellings: Map<string, number>;
  readonly roles: Map<string, Set<string>>;
  readonly places: NamePlace[];
  readonly sources: Set<string>;
}

function buildIndex(snapshot: Snapshot): NameIndex {
  const gathered = new Map<string, Gathering>();
  for (const source of snapshot.sources) {
    const reading = snapshot.load(source.key)?.reading;
    if (!reading) continue;
    const own = reading.entities.map((entity) => gather(gathered, reading, entity, source.key));
    for (const mention of reading.mentions) {
      const into = own[mention.entity];
      if (!into || mention.form === "pronoun" || mention.form === "noun") continue;
      add(into.spellings, mention.text);
      if (mention.form === "full") add(into.full, mention.text);
      const { start, end, sentence } = mention;
      into.places.push({ source: source.key, path: source.path, start, end, sentence });
    }
  }
  const names = [...gathered].map(([key, one]) => finish(key, one));
  return lookup(names.sort((a, b) => b.places.length - a.places.length || compare(a.key, b.key)));
}

function gather(gathered: Map<string, Gathering>, reading: Reading, entity: Entity, source: string): Gathering {
  let into = gathered.get(entity.key);
  if (!into) {
    into = {
      kinds: new Map(),
      full: new Map(),
      spellings: new Map(),
      roles: new Map(),
      places: [],
      sources: new Set(),
    };
    gathered.set(entity.key, into);
  }
  add(into.kinds, entity.kind);
  add(into.full, entity.name);
  into.sources.add(source);
  for (const role of entity.roles) {
    const text = roleText(reading, role);
    const sources = into.roles.get(text) ?? new Set();
    into.roles.set(text, sources.add(source));
  }
  return into;
}

/** "professor, Ewha Womans University": with what the role belongs to, unless the words say it. */
function roleText(reading: Reading, role: Role): string {
  const of = role.of === null ? undefined : reading.entities[role.of];
  if (!of || of.spellings.some((spelling) => role.text.includes(spelling))) return role.text;
  // "Chinese President" names its country already, in another form.
  return of.kind === "organisation" ? `${role.text}, ${of.name}` : role.text;
}

function finish(key: string, one: Gathering): KnownName {
  const name = mostFrequent(one.full)[0]?.[0] ?? key;
  const roles = [...one.roles].map(([text, sources]) => ({ text, sources: [...sources] }));
  return {
    key,
    kind: mostFrequent(one.kinds)[0]?.[0] ?? "other",
    name,
    folded: fold(name),
    spellings: mostFrequent(one.spellings),
    roles: roles.sort((a, b) => b.sources.length - a.sources.length),
    places: one.places,
    sources: [...one.sources],
  };
}

function lookup(names: readonly KnownName[]): NameIndex {
  const keys = new Map(names.map((name) => [name.key, name]));
  const spellings = new Map<string, KnownName | null>();
  for (const name of names) {
    for (const [spelling] of name.spellings) {
      const folded = fold(spelling);
      const other = spellings.get(folded);
      spellings.set(folded, other === undefined || other === name ? name : null);
    }
  }
  return {
    names,
    byKey: (key) => keys.get(key),
    bySpelling: (spelling) => spellings.get(fold(spelling)) ?? undefined,
    isSpelling: (text) => spellings.has(fold(text)),
  };
}

/** Lower case, without accents and with plain hyphens and apostrophes, for comparing spellings. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
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
