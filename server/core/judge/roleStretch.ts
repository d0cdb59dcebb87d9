// The stretch of a draft that gives somebody a role: the name together with the words of the role, "Roe, the finance
// director", "Roe, who leads Lambeth". Either may be what is wrong, so the finding is on both.

import { isOwnName, isWritten } from "../names/mentionForms.ts";
import type { Mention, Reading, Role } from "../reading/model.ts";
import type { Span } from "../text/span.ts";

/** Letters between the words that belong together. */
const FURTHEST = 40;
const LONGEST = 100;

/** Who bears a role in the draft, the role with the body behind it, and the body wherever it stands near by. */
interface RoleParts {
  readonly person: Mention;
  readonly whole: Span;
  readonly body: Mention | undefined;
}

/**
 * `mentions` are all of one person, "she" included; `ofBody` is true where the body is wrong rather than the post. The name
 * alone where the role stands too far off.
 */
export function roleStretch(
  draft: Reading,
  role: Role,
  mentions: readonly Mention[],
  ofBody: boolean,
): Span | undefined {
  const around = mentionsAround(draft, role);
  const parts = partsOf(draft, role, mentions, around);
  if (!parts) return undefined;
  const { person, whole, body } = parts;
  const withBody = ofBody && body ? [joined(person, whole, body)] : [];
  const stretches = [...withBody, joined(person, whole), joined(person, role)];
  return stretches.find((stretch) => isOneStretch(draft, around, stretch, person, role)) ?? person;
}

/** What the stretch hangs on besides the words and names of the paragraphs that name the person. */
export function writeParts(draft: Reading, role: Role, mentions: readonly Mention[]): string {
  const parts = partsOf(draft, role, mentions, mentionsAround(draft, role));
  if (!parts) return "";
  const { person, whole, body } = parts;
  const ends = [person.start, person.end, whole.end, body?.start ?? role.start, body?.end ?? role.start];
  return ends.map((end) => end - role.start).join();
}

function partsOf(
  draft: Reading,
  role: Role,
  mentions: readonly Mention[],
  around: readonly Mention[],
): RoleParts | undefined {
  const person = bearerOf(draft, role, mentions);
  return person && { person, whole: withBodyBehind(draft, role, around), body: bodyBeside(around, role, person) };
}

/** "chairs the School Food Trust": the role with the body it belongs to, where that stands right behind it. */
export function roleWithBody(draft: Reading, role: Role): Span {
  return withBodyBehind(draft, role, mentionsAround(draft, role));
}

function withBodyBehind(draft: Reading, role: Role, around: readonly Mention[]): Span {
  const body = around.find(
    ({ entity, start }) => entity === role.of && start > role.end && CONNECTED.test(draft.text.slice(role.end, start)),
  );
  return { start: role.start, end: body?.end ?? role.end };
}

const CONNECTED = /^\s(?:(?:of|at|for|in|with|to)\s)?(?:the\s|an?\s)?$/;

/** The mentions that may stand in one stretch with the role. */
function mentionsAround({ mentions }: Reading, role: Role): readonly Mention[] {
  let first = 0;
  for (let last = mentions.length; first < last; ) {
    const middle = (first + last) >> 1;
    if ((mentions[middle]?.start ?? 0) < role.start - LONGEST) first = middle + 1;
    else last = middle;
  }
  let end = first;
  while ((mentions[end]?.start ?? Number.POSITIVE_INFINITY) < role.end + LONGEST) end++;
  return mentions.slice(first, end);
}

/** A mention in the sentence that has the role, a name if there is one; otherwise the name nearest to it. */
function bearerOf({ sentences }: Reading, role: Role, mentions: readonly Mention[]): Mention | undefined {
  const beside = mentions.filter(({ sentence }) => {
    const within = sentences[sentence];
    return within !== undefined && within.start <= role.start && role.end <= within.end;
  });
  return nearest(beside.filter(isName), role) ?? nearest(beside, role) ?? nearest(mentions.filter(isName), role);
}

function isName({ form }: Mention): boolean {
  return isOwnName(form);
}

function nearest(mentions: readonly Mention[], role: Span): Mention | undefined {
  let best: Mention | undefined;
  for (const mention of mentions) if (!best || distance(mention, role) < distance(best, role)) best = mention;
  return best;
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}

/** "Lambeth" in "Roe, who leads Lambeth". */
function bodyBeside(around: readonly Mention[], role: Role, person: Mention): Mention | undefined {
  return around.find(
    (m) =>
      m.entity === role.of &&
      m.sentence === person.sentence &&
      distance(m, role) < FURTHEST &&
      (m.end <= person.start || person.end <= m.start),
  );
}

/** Words far apart are no stretch, nor may somebody else stand between them. */
function isOneStretch(
  { entities }: Reading,
  around: readonly Mention[],
  { start, end }: Span,
  person: Mention,
  role: Span,
): boolean {
  if (end - start > LONGEST || distance(person, role) > FURTHEST) return false;
  return !around.some(
    (m) =>
      start < m.end &&
      m.start < end &&
      m.entity !== person.entity &&
      isWritten(m.form) &&
      !(role.start < m.end && m.start < role.end) &&
      entities[m.entity]?.kind === "person",
  );
}

function joined(...spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
