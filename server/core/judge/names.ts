// Judging names: misspelt people, and people to whom the draft gives a post, a family tie, a country or a body that the
// sources give otherwise.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Entity, Mention, Reading, Role } from "../reading/model.ts";
import { hasSome, type Span } from "../text/span.ts";
import { Homes } from "./homes.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import { type Known, knownAs, knownNearBy, MOST_KNOWN } from "./known.ts";
import { misspelt } from "./misspelt.ts";
import type { Claim } from "./model.ts";
import { evidenceOfName } from "./passages.ts";
import { wrongRole } from "./wrongRole.ts";

/** Passages shown for one person. */
const SHOWN = 3;

/** A claim for each person the draft names that the sources know; a warning only where a source surely says otherwise. */
export function judgeNames(draft: Reading, index: SourceIndex, memory = new JudgeMemory(index)): readonly Claim[] {
  const claims: Claim[] = [];
  const homes = new Homes(draft, index, memory);
  draft.entities.forEach((entity, number) => {
    if (entity.kind !== "person") return;
    const mentions = draft.mentions.filter((m) => m.entity === number && (m.form === "full" || m.form === "short"));
    const first = mentions.find((m) => m.form === "full") ?? mentions[0];
    if (!first) return;
    const known = whoIsMeant(entity, first, index, homes);
    if (known.length === 0) {
      claims.push(...misspelt(draft, index, homes, entity, mentions));
      return;
    }
    const wrong = known.length < MOST_KNOWN ? wrongRole(draft, entity, known, homes) : undefined;
    if (wrong) {
      const at = objectOfVerb(draft, wrong.role) ?? nearestMention(mentions, wrong.role) ?? first;
      claims.push({
        ...nameClaim(at),
        verdict: "contradicted",
        code: "name.variant",
        message: wrong.message,
        expected: null,
        confidence: 0.85,
        evidence: [wrong.evidence],
      });
      return;
    }
    const evidence = known
      .slice(0, SHOWN)
      .flatMap(({ segment, entity: own }) => evidenceOfName(segment, own, "supports") ?? []);
    if (hasSome(evidence)) {
      claims.push({
        ...nameClaim(first),
        verdict: "supported",
        code: null,
        message: "",
        expected: null,
        confidence: 0.9,
        evidence,
      });
    }
  });
  return claims;
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

function nearestMention(mentions: readonly Mention[], role: Span): Mention | undefined {
  let best: Mention | undefined;
  const distance = (m: Mention) => Math.min(Math.abs(m.start - role.end), Math.abs(role.start - m.end));
  for (const mention of mentions) if (!best || distance(mention) < distance(best)) best = mention;
  return best;
}

/** "Lambeth" in "who leads Lambeth": what such a role says wrongly is the name behind the verb. */
function objectOfVerb(draft: Reading, role: Role): Mention | undefined {
  if (!/^(?:leads|led)$/.test(role.text)) return undefined;
  return draft.mentions.find((m) => m.entity === role.of && m.start >= role.end && m.start - role.end < 30);
}
