// Judging names: misspelt people, and people to whom the draft gives a post, a family tie, a country or a body that the
// sources give otherwise.

import type { SourceIndex } from "../index/sourceIndex.ts";
import { isOwnName } from "../names/mentionForms.ts";
import type { Entity, Mention, Reading } from "../reading/model.ts";
import { hasSome, overlaps } from "../text/span.ts";
import { contextsOf } from "./contexts.ts";
import type { WrongRole } from "./contradictedRole.ts";
import { Homes } from "./homes.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import { type Known, knownAs, knownNearBy, MOST_KNOWN, sourcesNaming } from "./known.ts";
import { misspelt } from "./misspelt.ts";
import type { Claim, Evidence } from "./model.ts";
import { restated } from "./restated.ts";
import { roleStretch, writeParts } from "./roleStretch.ts";
import { isInSentence, namingEvidence } from "./tellingPlaces.ts";
import { wrongRole } from "./wrongRole.ts";

/** Passages shown for one person. */
const SHOWN = 3;

/** A claim for each person the draft names that the sources know; a warning only where a source surely says otherwise. */
export function judgeNames(draft: Reading, index: SourceIndex, memory = new JudgeMemory(index)): readonly Claim[] {
  const homes = new Homes(draft, index, memory);
  const contexts = contextsOf(draft, index, memory);
  const all: Mention[][] = draft.entities.map(() => []);
  for (const mention of draft.mentions) all[mention.entity]?.push(mention);
  const people = draft.entities.flatMap((entity, number) => {
    if (entity.kind !== "person") return [];
    const everywhere = all[number] ?? [];
    const mentions = everywhere.filter(({ form }) => isOwnName(form));
    const person = { entity, mentions, everywhere };
    const blocks = new Set<number>();
    for (const { start } of [...everywhere, ...entity.roles]) blocks.add(contexts.blockAt(start));
    const inOrder = [...blocks].sort((a, b) => a - b);
    const key = `${contexts.entity(number)} ${writeRoles(draft, person, inOrder)}`;
    const passages = isSurelyRight(entity, index) ? passagesOn(entity, index, memory) : null;
    const context = `${contexts.prints(inOrder)} ${key}`;
    const starts = inOrder.map((block) => draft.blocks[block]?.start ?? 0);
    return contexts.recall("names", starts, context, () =>
      passages ? supported(person, passages) : judgePerson(draft, index, homes, person),
    );
  });
  const others = draft.blocks.flatMap(({ start }, block) => {
    const [first, end] = contexts.view.prints.sentencesOf(block);
    const sentences = Array.from({ length: end - first }, (_, i) => first + i);
    const judged = () => sentences.flatMap((number) => restated(draft, index, homes, number));
    return end > first ? contexts.recall("restated", [start], contexts.prints([block]), judged) : [];
  });
  const isWrong = (claim: Claim) => claim.verdict === "contradicted";
  const added = others.filter((other) => !people.some((claim) => isWrong(claim) && overlaps(claim, other)));
  return [...people.filter((claim) => isWrong(claim) || !added.some((other) => overlaps(claim, other))), ...added];
}

interface Person {
  readonly entity: Entity;
  /** Where the draft names them. */
  readonly mentions: readonly Mention[];
  /** The same, and where it only refers back to them. */
  readonly everywhere: readonly Mention[];
}

/** What the draft says of somebody without a role, or of somebody whom all the news name, is not looked at more closely. */
function isSurelyRight(entity: Entity, index: SourceIndex): boolean {
  return entity.roles.length === 0 || sourcesNaming(entity, index) >= MOST_KNOWN;
}

/** The first passages that name the person in full, null where none does. They hang on nothing else in the draft. */
function passagesOn(entity: Entity, index: SourceIndex, memory: JudgeMemory): readonly Evidence[] | null {
  return memory.answers<readonly Evidence[] | null>("passages").recall(`${entity.key}\n${entity.name}`, () => {
    const known = knownAs(entity, index, SHOWN);
    return known.length > 0 ? passagesOf(known) : null;
  });
}

function passagesOf(known: readonly Known[]): readonly Evidence[] {
  const passages = known
    .slice(0, SHOWN)
    .flatMap(({ segment, entity }) => namingEvidence(segment, entity.key, "supports") ?? []);
  const told = passages.filter((one) => isTold(one, known));
  return told.length > 0 ? told : passages;
}

/** True where a sentence of the source says so, and not a heading, a table or a line on the article. */
function isTold({ source, focus }: Evidence, known: readonly Known[]): boolean {
  const from = known.find(({ segment }) => segment.source.key === source);
  return from !== undefined && isInSentence(from.segment, focus.start);
}

function firstOf(mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((m) => m.form === "full") ?? mentions[0];
}

function supported({ mentions }: Person, evidence: readonly Evidence[]): readonly Claim[] {
  const first = firstOf(mentions);
  if (!first || !hasSome(evidence)) return [];
  const claim: Claim = {
    ...nameClaim(first),
    verdict: "supported",
    code: null,
    message: "",
    expected: null,
    confidence: 0.9,
    evidence,
  };
  return [claim];
}

function judgePerson(draft: Reading, index: SourceIndex, homes: Homes, person: Person): readonly Claim[] {
  const { entity, mentions } = person;
  const first = firstOf(mentions);
  if (!first) return [];
  const known = whoIsMeant(entity, first, index, homes);
  if (known.length === 0) return misspelt(draft, index, homes, entity, mentions);
  const wrong = known.length < MOST_KNOWN ? bestTold(draft, entity, known, homes) : undefined;
  if (wrong) {
    const { start, end } = roleStretch(draft, wrong.role, person.everywhere, wrong.ofBody === true) ?? first;
    const claim: Claim = {
      kind: "name",
      start,
      end,
      text: draft.text.slice(start, end),
      verdict: "contradicted",
      code: "name.variant",
      message: wrong.message,
      expected: null,
      confidence: 0.85,
      evidence: [wrong.evidence],
    };
    return [claim];
  }
  return supported(person, passagesOf(known));
}

/** Where a heading or a table is the proof, another source may say the same in a sentence. */
function bestTold(draft: Reading, entity: Entity, known: readonly Known[], homes: Homes): WrongRole | undefined {
  const wrong = wrongRole(draft, entity, known, homes);
  if (!wrong || known.length === 1 || isTold(wrong.evidence, known)) return wrong;
  const isProof = ({ segment }: Known) => segment.source.key === wrong.evidence.source;
  const others = [...known.filter((one) => !isProof(one)), ...known.filter(isProof)];
  const other = wrongRole(draft, entity, others, homes);
  return other && isTold(other.evidence, known) ? other : wrong;
}

/** Where the roles stand in these blocks, and what a finding on each would mark. */
function writeRoles(draft: Reading, { entity, everywhere }: Person, blocks: readonly number[]): string {
  return entity.roles
    .map((role) => {
      const block = blocks.findLast((one) => (draft.blocks[one]?.start ?? 0) <= role.start) ?? -1;
      const place = [blocks.indexOf(block), role.start - (draft.blocks[block]?.start ?? 0), role.end - role.start];
      return `${place.join()} ${writeParts(draft, role, everywhere)}`;
    })
    .join(" ");
}

function nameClaim(mention: Mention) {
  return { kind: "name" as const, start: mention.start, end: mention.end, text: mention.text };
}

function whoIsMeant(entity: Entity, first: Mention, index: SourceIndex, homes: Homes): readonly Known[] {
  // Whose roles are not told need not be looked up in every source.
  const known = knownAs(entity, index, entity.roles.length > 0 ? MOST_KNOWN : SHOWN);
  if (known.length > 0) return known;
  const [home] = homes.of(first.sentence);
  const near = home && knownNearBy(entity, home);
  return near ? [near] : [];
}
