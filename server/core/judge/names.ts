// Judging names: misspelt people, and people to whom the draft gives a post, a family tie, a country or a body that the
// sources give otherwise.

import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import { isGivenName } from "../names/givenNames.ts";
import { personTokens, plainName } from "../names/key.ts";
import type { Entity, Mention, Reading, Role } from "../reading/model.ts";
import { isDictionaryWord } from "../reading/tokens.ts";
import { hasSome, type Span } from "../text/span.ts";
import { Homes } from "./homes.ts";
import type { Claim, Evidence } from "./model.ts";
import { passageEvidence, publisherOf } from "./passages.ts";
import { bodyOf, mayBeOneBody, originOf, postsOf, sameCountry, shareBodyWord } from "./posts.ts";
import { samePerson } from "./speakers.ts";

interface Known {
  readonly segment: Segment;
  readonly entity: Entity;
}

/** A claim for each person the draft names in full; a warning only where a source surely says otherwise. */
export function judgeNames(draft: Reading, index: SourceIndex): readonly Claim[] {
  const claims: Claim[] = [];
  const homes = new Homes(draft, index);
  draft.entities.forEach((entity, number) => {
    if (entity.kind !== "person") return;
    const mentions = draft.mentions.filter((m) => m.entity === number && (m.form === "full" || m.form === "short"));
    const first = mentions.find((m) => m.form === "full") ?? mentions[0];
    if (!first) return;
    const known = knownAs(entity, index);
    if (known.length === 0) {
      claims.push(...misspelt(homes, entity, mentions));
      return;
    }
    const wrong = wrongRole(draft, entity, known);
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
      .slice(0, 3)
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

/** The sources that name the same person in full. */
function knownAs(entity: Entity, index: SourceIndex): readonly Known[] {
  if (personTokens(entity.name).length < 2) return [];
  const term = index.dictionary.find(`@${entity.key}`);
  if (term < 0 || term + 1 >= index.starts.length) return [];
  const known: Known[] = [];
  for (let p = index.starts[term] ?? 0; p < (index.starts[term + 1] ?? 0); p++) {
    const segment = index.segments[index.postings[p] ?? -1];
    const own = segment?.entities.find((e) => e.kind === "person" && e.key === entity.key);
    if (segment && own) known.push({ segment, entity: own });
  }
  return known;
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

// ——— roles ———

interface WrongRole {
  readonly role: Role;
  readonly message: string;
  readonly evidence: Evidence;
}

function wrongRole(draft: Reading, entity: Entity, known: readonly Known[]): WrongRole | undefined {
  for (const role of entity.roles) {
    const wrong =
      wrongCountry(draft, entity, role, known) ??
      wrongPost(draft, entity, role, known) ??
      wrongBody(draft, entity, role, known);
    if (wrong) return wrong;
  }
  return undefined;
}

/** "of Norway" where every source that says so has "Dutch". */
function wrongCountry(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = originOf(role, draft.entities);
  if (own === undefined) return undefined;
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    for (const other of theirs.roles) {
      const place = other.of === null ? undefined : segment.entities[other.of];
      if (!place?.key.startsWith("country:")) continue;
      if (sameCountry(place.key.slice(8), own)) return undefined;
      if (originOf(other, segment.entities) === undefined) continue;
      found ??= {
        role,
        message: `${publisherOf(segment)} has “${spoken(segment, other)}” of ${entity.name}, not “${role.text}”.`,
        evidence: passageEvidence(segment, other, "contradicts"),
      };
    }
  }
  return found;
}

/** "chairman" where the sources have "secretary", or where the post is somebody else's. */
function wrongPost(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = postsOf(role)[0];
  if (!own) return undefined;
  const body = bodyOf(role, draft.entities);
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const posts = theirs.roles.map((other) => ({ other, posts: postsOf(other) }));
    if (theirs.roles.some((other) => other.text.toLowerCase().includes(own.name))) return undefined;
    if (posts.some(({ posts: list }) => list.some((post) => post.name === own.name))) return undefined;
    const rival = posts.find(({ posts: list }) => list.some((post) => post.group === own.group));
    if (!rival) continue;
    const theirBody = bodyOf(rival.other, segment.entities);
    const oneBody =
      body !== undefined && theirBody !== undefined ? mayBeOneBody(body, theirBody) : shareBodyWord(role, rival.other);
    const holder = own.group === "family" ? undefined : soleHolder(segment, theirs, own.name, body);
    if (own.group !== "family" && !holder && !oneBody) continue;
    found ??= {
      role,
      message: `${publisherOf(segment)} has “${spoken(segment, rival.other)}” of ${entity.name}, not “${role.text}”${holder ? `, which is ${holder.name}` : ""}.`,
      evidence: passageEvidence(segment, rival.other, "contradicts"),
    };
  }
  return found;
}

/** The one other person to whom the source gives the post, at the same body if both name one. */
function soleHolder(segment: Segment, person: Entity, post: string, body: Entity | undefined): Entity | undefined {
  const holders = segment.entities.filter(
    (e) =>
      e !== person && e.kind === "person" && e.roles.some((role) => postsOf(role).some(({ name }) => name === post)),
  );
  const [holder] = holders;
  if (!holder || holders.length > 1) return undefined;
  const bodies = holder.roles.flatMap((role) =>
    postsOf(role).length > 0 ? (bodyOf(role, segment.entities) ?? []) : [],
  );
  return body && bodies.length > 0 && !bodies.some((other) => mayBeOneBody(body, other)) ? undefined : holder;
}

/** "of Oxford" where the sources have a professor at Cambridge, and never name Oxford. */
function wrongBody(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = bodyOf(role, draft.entities);
  if (!own || own.key.startsWith("country:")) return undefined;
  const post = headedAs(role);
  // People come from many places; only who governs one governs no other.
  if (own.kind === "place" && post === undefined) return undefined;
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const plain = plainName(segment.text);
    const telling = plainName(own.name)
      .split(" ")
      .filter((word) => word.length > 2 && !isDictionaryWord(word));
    const words = telling.length > 0 ? telling : [plainName(own.name)];
    if (words.some((word) => plain.includes(word))) return undefined;
    for (const other of theirs.roles) {
      const body = bodyOf(other, segment.entities);
      if (body?.kind !== "organisation" || mayBeOneBody(own, body)) continue;
      const sameHead = post !== undefined && headedAs(other) === post;
      if (!sameHead && (own.kind === "place" || !/^(?:of|from|at)\b/i.test(role.text))) continue;
      found ??= {
        role,
        message: `${publisherOf(segment)} has ${entity.name} with ${body.name}, not ${own.name}.`,
        evidence: passageEvidence(segment, other, "contradicts"),
      };
    }
  }
  return found;
}

/** The post a role names, the one that "who leads" tells included. */
function headedAs(role: Role): string | undefined {
  return postsOf(role)[0]?.name ?? (/^(?:leads|led)$/.test(role.text) ? "leader" : undefined);
}

function spoken(segment: Segment, role: Role): string {
  const body = role.of === null ? undefined : segment.entities[role.of];
  const text = role.text.replace(/\s+/g, " ");
  return body && !text.includes(body.name) && !body.key.startsWith("country:") ? `${text}, ${body.name}` : text;
}

// ——— spelling ———

/** A person no source knows, one or two letters away from one that the sources at hand do know. */
function misspelt(homes: Homes, entity: Entity, mentions: readonly Mention[]): readonly Claim[] {
  const tokens = plainName(entity.name).split(" ");
  const first = mentions[0];
  if (!first || tokens.length < 2) return [];
  const found: (Known & { at: number; token: string })[] = [];
  for (const segment of homes.of(first.sentence)) {
    for (const other of segment.entities) {
      if (other.kind !== "person" || samePerson(entity, other) === "same") continue;
      const theirs = plainName(other.name).split(" ");
      const slip = oneSlip(tokens, theirs);
      if (slip !== undefined) found.push({ segment, entity: other, at: slip, token: theirs[slip] ?? "" });
    }
  }
  const best = found[0];
  if (!best || found.some((other) => plainName(other.entity.name) !== plainName(best.entity.name))) return [];
  const wrong = tokens[best.at] ?? "";
  if (plainName(best.segment.text).includes(wrong)) return [];
  const evidence = evidenceOfName(best.segment, best.entity, "contradicts");
  if (!evidence) return [];
  const claims: Claim[] = [];
  for (const mention of mentions) {
    if (!plainName(mention.text).split(" ").includes(wrong)) continue;
    const right = mention.form === "full" ? best.entity.name : best.entity.name.split(/\s+/)[best.at];
    claims.push({
      ...nameClaim(mention),
      verdict: "contradicted",
      code: "name.variant",
      message: `${publisherOf(best.segment)} spells the name “${best.entity.name}”.`,
      expected: right ?? best.entity.name,
      confidence: 0.85,
      evidence: [evidence],
    });
  }
  return claims;
}

/** The one token in which two names differ by a slip of the pen; undefined where they differ otherwise. */
function oneSlip(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length !== b.length) return undefined;
  let at: number | undefined;
  for (let i = 0; i < a.length; i++) {
    const own = a[i] ?? "";
    const other = b[i] ?? "";
    if (own === other) continue;
    if (at !== undefined || Math.min(own.length, other.length) < 5) return undefined;
    // Mark and Mary, Erik and Eric are two people, not one misspelt.
    if (isGivenName(own) && isGivenName(other)) return undefined;
    if (isDictionaryWord(own) && isDictionaryWord(other)) return undefined;
    if (distance(own, other) > (Math.min(own.length, other.length) >= 8 ? 2 : 1)) return undefined;
    at = i;
  }
  return at;
}

/** Letters changed, added, left out or swapped. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function evidenceOfName(segment: Segment, entity: Entity, stance: Evidence["stance"]): Evidence | undefined {
  const at = segment.text.indexOf(entity.name);
  return at < 0 ? undefined : passageEvidence(segment, { start: at, end: at + entity.name.length }, stance);
}
