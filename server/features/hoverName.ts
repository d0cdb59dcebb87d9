// Feature: hover on a name
//
// Resting on a name shows who this is by the sources: roles, other spellings, how often it is mentioned and where,
// with links to the passages.

import type { Evidence } from "../core/judge/model.ts";
import { isWritten } from "../core/names/mentionForms.ts";
import type { Entity, Mention } from "../core/reading/model.ts";
import { type Span, touches } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt, plural } from "./claims.ts";
import type { Hover } from "./hover.ts";
import { evidenceBlocks } from "./hoverFigure.ts";
import type { Block, Line, Piece } from "./markup.ts";
import { type KnownName, knownNameOf, type NamePlace } from "./nameIndex.ts";
import { emphasised, reprintsOf, sourceLine } from "./passages.ts";

/** A name is known by what is said of it first. */
const SHOWN = 3;

/** `shown` are the passages that stand above already. */
export function hoverName(
  snapshot: Snapshot,
  draft: Draft,
  offset: number,
  shown: readonly Evidence[] = [],
): Hover | undefined {
  const claim = claimAt(snapshot, draft, offset, "name");
  const wrong = claim?.code ? claim : undefined;
  const mention = mentionAt(draft, offset) ?? (wrong && personIn(draft, wrong));
  const entity = mention && draft.reading.entities[mention.entity];
  const known = entity && knownNameOf(snapshot, entity);
  if (!wrong && !(mention && known)) return undefined;
  const { start, end } = wrong ?? mention ?? { start: offset, end: offset };
  const proof = [...shown, ...(wrong?.evidence ?? [])];
  const blocks = wrong ? evidenceBlocks(snapshot, wrong, [{ strong: "✗ " }, wrong.message], shown) : [];
  return {
    span: { start, end },
    blocks: [...blocks, ...(known ? nameBlocks(snapshot, known, mention?.text, proof) : [])],
  };
}

/** Whose post is wrong, where the cursor rests on the words of the post. */
function personIn({ reading: { mentions, entities } }: Draft, { start, end }: Span): Mention | undefined {
  return mentions.find((m) => start <= m.start && m.end <= end && entities[m.entity]?.kind === "person");
}

/** The name under the cursor; a pronoun is none. */
export function mentionAt(draft: Draft, offset: number): Mention | undefined {
  return draft.reading.mentions.find((mention) => touches(mention, offset) && isWritten(mention.form));
}

/** The entity under the cursor. */
export function entityAt(draft: Draft, offset: number): Entity | undefined {
  const mention = mentionAt(draft, offset);
  return mention && draft.reading.entities[mention.entity];
}

/** Everything the sources say of a name, as hover and completion show it. */
export function nameBlocks(
  snapshot: Snapshot,
  known: KnownName,
  written?: string,
  shown: readonly Evidence[] = [],
): readonly Block[] {
  const blocks: Block[] = [{ kind: "line", line: headline(known) }];
  const others = known.spellings.map(([spelling]) => spelling).filter((one) => one !== known.name && one !== written);
  if (others.length > 0)
    blocks.push({ kind: "line", line: [{ quiet: "Also written: " }, others.slice(0, 4).join(", ")] });
  blocks.push(...placeBlocks(snapshot, known.tellingPlaces, shown));
  const mentions = known.mentions === null ? "In" : `${plural(known.mentions, "mention")} in`;
  blocks.push({ kind: "line", line: [{ quiet: `${mentions} ${plural(known.sources, "source")}` }] });
  return blocks;
}

function headline(known: KnownName): Line {
  const line: Piece[] = [{ strong: known.name }];
  const roles = tellingRoles(known).slice(0, 2);
  if (roles.length > 0) line.push(` · ${roles.join("; ")}`);
  return line;
}

/** Roles that say more than one before: "President" says nothing beside "Chinese President". */
function tellingRoles(known: KnownName): readonly string[] {
  const all = known.roles.map((role) => role.text);
  return all.filter((one, i) => {
    const within = (other: string, j: number) =>
      j !== i && other.toLowerCase().includes(one.toLowerCase()) && (other.length > one.length || j < i);
    return !all.some(within);
  });
}

/** A passage for each origin, without those that stand above already. */
function placeBlocks(snapshot: Snapshot, places: readonly NamePlace[], shown: readonly Evidence[]): readonly Block[] {
  const originOf = (key: string) => snapshot.sourceOf(key)?.origin ?? key;
  const told = new Set(shown.map(({ source }) => originOf(source)));
  const blocks: Block[] = [];
  for (const place of places) {
    const origin = originOf(place.source);
    const block = told.has(origin) ? undefined : placeBlock(snapshot, place);
    told.add(origin);
    if (block) blocks.push(block);
    if (blocks.length === SHOWN) break;
  }
  return blocks;
}

function placeBlock(snapshot: Snapshot, place: NamePlace): Block | undefined {
  const loaded = snapshot.load(place.source);
  if (!loaded) return undefined;
  const prose = loaded.proseOf(place.sentence);
  const name = loaded.text.slice(place.start, place.end);
  const at = prose.indexOf(name);
  const focus = at < 0 ? undefined : { start: at, end: at + name.length };
  const reprints = reprintsOf(snapshot, place.source);
  const { path, start, end } = place;
  return {
    kind: "passage",
    line: emphasised(prose, focus),
    from: [
      ...sourceLine(loaded.source, place.source, { path, start, end }),
      ...(reprints > 1 ? [{ quiet: ` · ${reprints} files, 1 origin` }] : []),
    ],
  };
}
