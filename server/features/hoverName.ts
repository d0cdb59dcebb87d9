// Feature: hover on a name
//
// Resting on a name shows who this is by the sources: roles, other spellings, how often it is mentioned and where,
// with links to the passages.

import { isWritten } from "../core/names/mentionForms.ts";
import type { Entity, Mention } from "../core/reading/model.ts";
import { touches } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt, plural } from "./claims.ts";
import type { Hover } from "./hover.ts";
import type { Block, Line, Piece } from "./markup.ts";
import { type KnownName, knownNameOf, type NamePlace } from "./nameIndex.ts";
import { emphasised, sourceLine } from "./passages.ts";

/** A name is known by what is said of it first. */
const SHOWN = 3;

export function hoverName(snapshot: Snapshot, draft: Draft, offset: number): Hover | undefined {
  const mention = mentionAt(draft, offset);
  const entity = mention && draft.reading.entities[mention.entity];
  if (!mention || !entity) return undefined;
  const span = { start: mention.start, end: mention.end };
  const claim = claimAt(snapshot, draft, offset, "name");
  const known = knownNameOf(snapshot, entity);
  if (!known) return undefined;
  const blocks: Block[] = claim?.code ? [{ kind: "line", line: [{ strong: "✗ " }, claim.message] }] : [];
  return { span, blocks: [...blocks, ...nameBlocks(snapshot, known, mention.text)] };
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
export function nameBlocks(snapshot: Snapshot, known: KnownName, written?: string): readonly Block[] {
  const blocks: Block[] = [{ kind: "line", line: headline(known) }];
  const others = known.spellings.map(([spelling]) => spelling).filter((one) => one !== known.name && one !== written);
  if (others.length > 0)
    blocks.push({ kind: "line", line: [{ quiet: "Also written: " }, others.slice(0, 4).join(", ")] });
  for (const place of known.firstPlaces.slice(0, SHOWN)) {
    const block = placeBlock(snapshot, place);
    if (block) blocks.push(block);
  }
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

function placeBlock(snapshot: Snapshot, place: NamePlace): Block | undefined {
  const loaded = snapshot.load(place.source);
  if (!loaded) return undefined;
  const prose = loaded.proseOf(place.sentence);
  const name = loaded.text.slice(place.start, place.end);
  const at = prose.indexOf(name);
  const focus = at < 0 ? undefined : { start: at, end: at + name.length };
  return {
    kind: "passage",
    line: emphasised(prose, focus),
    from: sourceLine(loaded.source, place.source, { path: place.path, start: place.start, end: place.end }),
  };
}
