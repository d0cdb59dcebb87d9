// What the text says somebody is: titles, words in front, appositions, "X is the head of Y", "X of Y".

import type { Mention, Role } from "../reading/model.ts";
import { pushTo } from "../text/lists.ts";
import type { Evidence } from "./evidence.ts";
import type { Joined, JoinedMention } from "./join.ts";
import { FEMALE_ROLES, MALE_ROLES, ORGANISATION_NOUNS } from "./lexicon.ts";
import type { EntityRecord, Records } from "./records.ts";
import {
  bodyBehind,
  bodyOf,
  COPULAS,
  DETERMINERS,
  isQualifier,
  isRole,
  LONGEST_ROLE,
  type MentionsAt,
  type Place,
  roleAt,
  roleSpan,
} from "./rolePhrases.ts";
import { roleInFront } from "./rolesInFront.ts";
import { toldOtherwise } from "./toldOtherwise.ts";
import type { Word } from "./words.ts";

const HONORIFICS = new Set(
  "mr mrs ms miss mx sir dame lord lady dr saint st señor senor señora sra sr madame monsieur herr frau signor don doña hon right the most rev fr".split(
    " ",
  ),
);

/** Adds to each person's record the roles the text gives. */
export function readRoles(joined: Joined, evidence: Evidence, prose: string): void {
  const bySentence = mentionsBySentence(joined);
  for (const [sentence, mentions] of bySentence) {
    // Many sentences name nobody but bodies and places.
    let place: Place | undefined;
    for (const mention of mentions) {
      const record = joined.records.all[mention.entity];
      if (record?.kind !== "person") continue;
      place ??= placeOf(evidence.sentences[sentence] ?? [], prose, joined.records, mentions);
      for (const role of rolesOf(mention, place)) addRole(record, role);
    }
  }
}

function mentionsBySentence({ mentions }: Joined): ReadonlyMap<number, readonly JoinedMention[]> {
  const bySentence = new Map<number, JoinedMention[]>();
  for (const mention of mentions) pushTo(bySentence, mention.sentence, mention);
  return bySentence;
}

/** "She is its finance director", "He chairs the board": roles told of whom the pronoun means. */
export function readPronounRoles(
  pronouns: readonly Mention[],
  joined: Joined,
  evidence: Evidence,
  prose: string,
): void {
  let bySentence: ReadonlyMap<number, readonly JoinedMention[]> | undefined;
  for (const { sentence, start, entity, form, text } of pronouns) {
    const record = joined.records.all[entity];
    if (form !== "pronoun" || record?.kind !== "person" || !/^s?he$/i.test(text)) continue;
    const words = evidence.sentences[sentence] ?? [];
    const at = words.findIndex((word) => word.start === start) + 1;
    const next = words[at];
    if (at === 0 || !next || !(COPULAS.has(next.lower) || LEADING_NOW.test(next.lower))) continue;
    bySentence ??= mentionsBySentence(joined);
    const place = placeOf(words, prose, joined.records, bySentence.get(sentence) ?? []);
    const role = COPULAS.has(next.lower) ? roleAt(at + 1, place, false) : roleLed(at, place);
    if (role && !GENERIC.test(role.text)) addRole(record, role);
  }
}

function placeOf(words: readonly Word[], prose: string, records: Records, mentions: readonly JoinedMention[]): Place {
  return {
    words,
    prose,
    records,
    starts: byWord(mentions, "from"),
    ends: byWord(mentions, "to"),
  };
}

/** From here on a map of a sentence's names is worth making. */
const MANY = 12;

function byWord(mentions: readonly JoinedMention[], side: "from" | "to"): MentionsAt {
  if (mentions.length >= MANY) return new Map(mentions.map((mention) => [mention.piece[side], mention]));
  const get = (word: number) => mentions.findLast(({ piece }) => piece[side] === word);
  return { get, has: (word) => get(word) !== undefined };
}

function addRole(record: EntityRecord, role: Role): void {
  if (record.roles.some((known) => known.text === role.text && known.of === role.of)) return;
  record.roles.push(role);
  for (const word of role.text.toLowerCase().split(/[\s-]+/)) {
    if (MALE_ROLES.has(word)) record.gender ??= "male";
    if (FEMALE_ROLES.has(word)) record.gender ??= "female";
  }
}

function* rolesOf(mention: JoinedMention, place: Place): Generator<Role> {
  const { piece } = mention;
  const { words } = place;
  const front = piece.title ? piece.title.from : piece.from;
  const titled = piece.title ? titleRole(mention, place) : undefined;
  if (titled) yield titled;
  const before = roleBefore(front, place);
  if (before) yield before;
  const origin = piece.title ? undefined : originBefore(front, place);
  if (origin) yield origin;
  const apposed = appositionBefore(front, piece.to, place);
  if (apposed) yield apposed;
  const inFront = apposed || titled || before || piece.possessive ? undefined : roleInFront(front, piece.to, place);
  if (inFront && !GENERIC.test(inFront.text)) yield inFront;
  const agent = roleAsAgent(front, place);
  if (agent) yield agent;

  const next = words[piece.to];
  if (!next) return;
  if (piece.possessive) return;
  if (next.text === "," || next.text === "–" || next.text === "—" || next.text === "(") {
    const at = skipAge(words, piece.to + 1);
    const behind = roleOfVerb(at, place) ?? roleAt(at, place, next.text === ",");
    if (behind) yield behind;
    else if (next.text === "," && /^(?:of|from|at)$/.test(words[at]?.lower ?? "")) {
      // "Nick Lodge, of HMRC": where one lives is no affiliation.
      const body = affiliation(at, place, false);
      if (body) yield body;
    } else {
      const told = toldOtherwise(at - 1, true, place);
      if (told) yield told;
    }
  } else if (COPULAS.has(next.lower)) {
    const copula = roleAt(piece.to + 1, place, false);
    const held = copula ?? roleHeld(piece.to, place) ?? toldOtherwise(piece.to, false, place);
    if (held && !GENERIC.test(held.text)) yield held;
  } else if (next.lower === "of" || next.lower === "from" || next.lower === "at") {
    const body = affiliation(piece.to, place, next.lower === "of");
    if (body) yield body;
  } else if (next.lower === "as" || next.lower === "being") {
    const as = roleAt(piece.to + 1, place, false);
    // "growing up as a boy" says what somebody was long ago.
    if (as && !GENERIC.test(as.text)) yield as;
  } else {
    const leading = LEADING_NOW.test(next.lower) ? roleLed(piece.to, place) : undefined;
    const held = leading ?? roleHeld(piece.to, place) ?? toldOtherwise(piece.to, false, place);
    if (held && !GENERIC.test(held.text)) yield held;
  }
}

const HOLDING = new Set(
  "resign step stand quit retire leave take return serve act work appoint name elect hire install sack dismiss replace unveil confirm reappoint re-elect choose".split(
    " ",
  ),
);

/** "has stepped down as Barcelona's coach", "was appointed head of the agency". */
function roleHeld(from: number, place: Place): Role | undefined {
  const { words } = place;
  let at = from;
  while (at < from + 3 && /^(?:AUX|ADV)$/.test(words[at]?.pos ?? "")) at++;
  const verb = words[at];
  if (!verb || !HOLDING.has(verb.lemma) || verb.pos !== "VERB") return undefined;
  const passive = at > from && COPULAS.has(words[from]?.lower ?? "");
  at++;
  if (/^(?:down|over|back|up|on)$/.test(words[at]?.lower ?? "")) at++;
  if (words[at]?.lower !== "as" && !(passive && /^(?:appoint|name|elect|re-elect|confirm)$/.test(verb.lemma)))
    return undefined;
  return roleAt(at, place, true);
}

/** "was the first woman to", "growing up as a boy": no role. */
const GENERIC = /\b(?:boy|girl|child|baby|teenager|student|pupil|man|woman|winner|victim)$/i;

/** "Chinese President" in "Chinese President Xi Jinping"; not "Mr". */
function titleRole(mention: JoinedMention, place: Place): Role | undefined {
  const title = mention.piece.title;
  if (!title || title.words.every((word) => HONORIFICS.has(word))) return undefined;
  const owner = place.ends.get(title.from);
  const start = owner ? owner.start : title.start;
  return {
    start,
    end: title.end,
    text: place.prose.slice(start, title.end),
    of: owner ? bodyOf(owner, place) : null,
  };
}

/** "North Korean leader", "the North’s founder", "striker": lower-case words right in front of the name. */
function roleBefore(front: number, place: Place): Role | undefined {
  const { words } = place;
  const last = words[front - 1];
  if (!last || last.punctuation || !isRole(last)) return undefined;
  let from = front - 1;
  let of: number | null = null;
  while (from > 0) {
    const owner = place.ends.get(from);
    if (owner) {
      of ??= bodyOf(owner, place);
      from = owner.piece.title ? owner.piece.title.from : owner.piece.from;
      if (owner.piece.possessive) break;
      continue;
    }
    const word = words[from - 1] as Word;
    const hyphen = word.text === "-" && !word.spaced;
    if (hyphen) {
      from -= 1;
      continue;
    }
    if (
      word.punctuation ||
      word.possessive ||
      DETERMINERS.has(word.lower) ||
      !(/^(?:NOUN|ADJ|PROPN|NUM|X)$/.test(word.pos) || isQualifier(word, words[from]))
    )
      break;
    if (/^(?:and|or|said|says)$/.test(word.lower)) break;
    from--;
  }
  return roleSpan(from, front, of, place);
}

const LEADING =
  /^(?:chairs|chaired|heads|headed|leads|led|runs|ran|coaches|coached|manages|managed|captains|captained|owns|owned|edits|edited|founded|co-founded|directs|directed)$/;

/** These are told of a post even where they are the sentence's own verb: "led" may be in a race. */
const LEADING_NOW = /^(?:chairs|heads|coaches|captains|edits|owns)$/;

/** "who chairs UK Sport", "who runs the port": the verb names the post. */
function roleOfVerb(at: number, place: Place): Role | undefined {
  const { words } = place;
  if (words[at]?.lower !== "who") return undefined;
  const held = roleHeld(at + 1, place);
  if (held) return held;
  let verb = at + 1;
  if (/^(?:now|also|currently|has|had|once|then)$/.test(words[verb]?.lower ?? "")) verb++;
  return LEADING.test(words[verb]?.lower ?? "") ? roleLed(verb, place) : undefined;
}

/** What the verb at `verb` leads: a body by its name, or "the port of Vlissem". */
function roleLed(verb: number, place: Place): Role | undefined {
  const { words } = place;
  const body = bodyBehind(verb + 1, place);
  if (body) return roleSpan(verb, unitEnd(verb, body.entity, place), body.entity, place);
  if (!DETERMINERS.has(words[verb + 1]?.lower ?? "")) return undefined;
  let end = verb + 2;
  while (end < verb + 7 && /^(?:NOUN|ADJ|PROPN)$/.test(words[end]?.pos ?? "") && !place.starts.has(end)) end++;
  if (end === verb + 2 || !/^(?:NOUN|PROPN)$/.test(words[end - 1]?.pos ?? "")) return undefined;
  const named = /^(?:of|in|at|for)$/.test(words[end]?.lower ?? "") ? bodyBehind(end + 1, place) : undefined;
  return roleSpan(verb, end, named?.entity ?? null, place);
}

/** Behind "Tarrow's design team" in "runs Tarrow's design team"; behind the verb where the body itself is led. */
function unitEnd(verb: number, body: number, { words, starts }: Place): number {
  for (let i = verb + 1; i < verb + 5; i++) {
    const mention = starts.get(i);
    if (mention?.entity !== body) continue;
    let end = mention.piece.to;
    if (!mention.piece.possessive) return verb + 1;
    while (/^(?:NOUN|ADJ)$/.test(words[end]?.pos ?? "")) end++;
    return end > mention.piece.to ? end : verb + 1;
  }
  return verb + 1;
}

/** "Fonterra, led by Miles Hurrell": what is led stands in front. */
function roleAsAgent(front: number, place: Place): Role | undefined {
  const { words } = place;
  const verb = words[front - 2];
  if (
    words[front - 1]?.lower !== "by" ||
    !verb ||
    !/^(?:chaired|headed|led|run|coached|managed|captained|owned|edited|founded|directed)$/.test(verb.lower)
  )
    return undefined;
  let end = front - 2;
  if (/^(?:is|was)$/.test(words[end - 1]?.lower ?? "")) end--;
  if (/^(?:which|that)$/.test(words[end - 1]?.lower ?? "")) end--;
  if (words[end - 1]?.text === ",") end--;
  const body = place.ends.get(end);
  const of = body ? bodyOf(body, place) : null;
  if (of === null || verb.start < (words[front - 5]?.start ?? 0)) return undefined;
  return { start: verb.start, end: verb.end, text: verb.text, of };
}

/** "Kenyan" in "Kenyan Faith Kipyegon", "Holland" in "Holland's Niki Terpstra". */
function originBefore(front: number, place: Place): Role | undefined {
  const owner = place.ends.get(front);
  if (!owner?.piece.country) return undefined;
  // "Holland's Niki Terpstra"
  if ((owner.piece.country.form === "demonym") === owner.piece.possessive) return undefined;
  return { start: owner.start, end: owner.end, text: owner.text, of: owner.entity };
}

/** "The head of the agency, Jane Roe, said": the description comes first, the name between commas. */
function appositionBefore(front: number, to: number, place: Place): Role | undefined {
  const { words } = place;
  if (words[front - 1]?.text !== ",") return undefined;
  const next = words[to];
  const isOpening = words[0]?.lower === "as" && front - 1 < LONGEST_ROLE;
  if (next && !isOpening && !/^[,.;)–—:]$/.test(next.text)) return undefined;
  const end = front - 1;
  let from = end;
  while (from > 0 && end - from < LONGEST_ROLE) {
    const word = words[from - 1] as Word;
    if (word.punctuation && word.text !== "-") break;
    if (/^(?:VERB|AUX)$/.test(word.pos) && !isQualifier(word, words[from])) break;
    if (/^(?:and|but|that|while|as|when|by)$/.test(word.lower)) break;
    // "Poland's ambassador to Austria, Ewa Nowak"
    if (word.lower === "to" && !isRole(words[from - 2] ?? word)) break;
    from--;
    if (DETERMINERS.has(word.lower) && !/^(?:of|at|for)$/.test(words[from - 1]?.lower ?? "")) break;
  }
  // "As chairman of the bank, Roe praised": only there may the sentence go on behind the name.
  if (isOpening && next && !/^[,.;)–—:]$/.test(next.text) && from !== 1) return undefined;
  const role = roleAt(behindParticle(from, words), place, false);
  return role && role.end <= (words[end]?.start ?? 0) ? role : undefined;
}

/** "Sent off Arden's captain, Ken Hale", "voted against Arden's mayor, Ken Hale": that belongs to the verb. */
function behindParticle(from: number, words: readonly Word[]): number {
  return words[from - 1]?.pos === "VERB" && PARTICLES.has(words[from]?.lower ?? "") ? from + 1 : from;
}

const PARTICLES = new Set("off out up down over away back aside on against about after before around".split(" "));

/** "Andersson of Lund University", "Thomas from Trinity Laban". */
function affiliation(at: number, place: Place, of: boolean): Role | undefined {
  const body = bodyBehind(at + 1, place);
  if (!body) return of ? unnamedBody(at, place) : undefined;
  const record = place.records.all[body.entity];
  if (!of && record?.kind !== "organisation") return undefined;
  const mention = [at + 1, at + 2, at + 3, at + 4]
    .map((i) => place.starts.get(i))
    .find((m) => m?.entity === body.entity);
  if (!mention) return undefined;
  const start = (place.words[at] as Word).start;
  return { start, end: mention.end, text: place.prose.slice(start, mention.end), of: body.entity };
}

/** "of the stage workers' union": a body that has no name. */
function unnamedBody(at: number, place: Place): Role | undefined {
  const { words } = place;
  if (!/^(?:the|a|an|its|their)$/.test(words[at + 1]?.lower ?? "")) return undefined;
  for (let i = at + 2; i < at + 6; i++) {
    const word = words[i];
    if (!word || word.punctuation || word.cap || !/^(?:NOUN|ADJ|PROPN)$/.test(word.pos)) return undefined;
    if (ORGANISATION_NOUNS.has(word.lower) && words[i + 1]?.pos !== "NOUN") return roleSpan(at, i + 1, null, place);
  }
  return undefined;
}

function skipAge(words: readonly Word[], at: number): number {
  let i = at;
  if (words[i]?.lower === "aged") i++;
  if (/^\d{1,3}$/.test(words[i]?.text ?? "") && words[i + 1]?.text === ",") return i + 2;
  return i === at ? at : at;
}
