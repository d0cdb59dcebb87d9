// The office or calling that a role names, whichever it is, and what it is for: "finance chief" and "director of finance"
// are one. Whether one person may hold two of them is told by officesTogether.ts; posts.ts has the few classes of which
// one person of a body has one at a time.

import { stem } from "../index/terms.ts";
import { clientInCourt, isForProsecution, sideInCourt } from "../names/courtSides.ts";
import { plainName } from "../names/key.ts";
import { ROLE_NOUNS } from "../names/lexicon.ts";
import { placeNamed } from "../names/places.ts";
import type { Role } from "../reading/model.ts";
import { HEADS_GOVERNMENT, isQualified } from "./posts.ts";
import { rankOf } from "./ranks.ts";

export interface Office {
  /** One word for all that say the same: "chair", "officer", "judge". */
  readonly head: string;
  /** Stems of what the office is for: finance, of a "finance director"; empty where that is not told. */
  readonly domain: ReadonlySet<string>;
  /** Said of nearly anybody: "leader", "official", "father". */
  readonly loose: boolean;
  /** Of the police or the forces: "chief_inspector". */
  readonly rank?: string | undefined;
  /** Whom a lawyer speaks for, where it is one of the two sides: a council, or a family. */
  readonly client?: "public" | "private";
  /** True where no noun says it: "prosecuting". */
  readonly told?: boolean;
}

/** What a lawyer of the defence is for. */
export const DEFENDING: ReadonlySet<string> = new Set(["defending"]);

export const words = (text: string) => text.trim().split(/\s+/);

/** Words for one office, the first of them its name here. Of two words those joined by an underscore. */
const SAME: readonly (readonly string[])[] = [
  "chair chairman chairwoman chairperson chairs chaired",
  "chief_executive ceo managing_director",
  "headteacher head_teacher principal headmaster headmistress",
  "spokesman spokeswoman spokesperson",
  "coach head_coach coaches coached trainer",
  "manager manages managed",
  "captain skipper captains captained",
  "lawyer barrister solicitor attorney advocate counsel qc kc",
  "judge justice magistrate",
  "attorney_general solicitor_general lord_advocate advocate_general",
  "director_general",
  "governor_general",
  "surgeon_general",
  "auditor_general",
  "councillor councilman councilwoman councilmember alderman",
  "firefighter fireman firewoman",
  "premier prime_minister taoiseach",
  "envoy ambassador high_commissioner",
  "editor edits edited",
  "adviser advisor aide",
  "founder co-founder cofounder founded co-founded",
  "owner owns owned co-owner",
  "general_secretary secretary-general secretary_general",
].map(words);

/** With a domain these are one office: "head of research", "research chief", "chief research officer". */
const RANKS = new Set(words("officer director chief head manager"));

/** What one of several may be responsible for within a body. */
const FUNCTIONS = new Set(
  words(
    `finance financial personnel human resources research technology technical information operations operating marketing
     sales commercial communications press legal compliance risk security medical scientific science nursing policy
     strategy development engineering design production planning property estates education training innovation digital
     data product investment procurement safety environment sustainability housing transport athletic athletics sporting
     artistic musical music creative editorial programming curatorial conservation fire police`,
  ),
);

/** What of a body one of its officers runs. */
const UNITS = new Set(words("department team arm division unit studio office side desk operation operations"));

const LOOSE = new Set(
  words(`leader leads led heads headed runs ran boss head chief official representative executive member founder owner star
    expert veteran resident citizen national native man woman boy girl teenager pensioner person activist campaigner
    critic winner colleague friend supporter rival neighbour neighbor survivor victim witness hero figure partner
    successor predecessor heir student pupil graduate fellow guest fan volunteer worker employee employer employees
    father mother son daughter brother sister wife husband widow uncle aunt cousin mum mom dad baby child speaker
    businessman businesswoman entrepreneur politician statesman professional consultant specialist author host teammate
    team-mate migrant refugee passenger patient customer client user driver player champion medallist tourist directs
    directed peer lady investor shareholder trustee organiser organizer deputy contender challenger sitter`),
);

const CANON = new Map(SAME.flatMap(([first = "", ...others]) => others.map((other) => [other, first] as const)));
const LEADING_VERB =
  /^(?:chairs|chaired|heads|headed|leads|led|runs|ran|coaches|coached|manages|managed|captains|captained|owns|owned|edits|edited|founded|co-founded|directs|directed)$/;
const TITLES = new Set(
  words(
    "vice deputy senior junior chief general lead principal former acting assistant associate executive managing own new former first second main longtime veteran local late current",
  ),
);

/** "in charge of", "taken over": said without a noun. */
function leadTold(text: string): Office | undefined {
  return /^(?:in charge of|at the helm of|at the head of|taken over)$/.test(text)
    ? { head: "leader", domain: new Set(), loose: true, told: true }
    : undefined;
}

/** The side in court that somebody speaks for, as an office: "prosecuting", "for the owner". */
function sideOf(text: string): Office | undefined {
  const side = sideInCourt(text);
  if (side === "prosecution") return PROSECUTOR;
  if (side === "defence") return { head: "lawyer", domain: DEFENDING, loose: false, told: true };
  const client = clientInCourt(/\bfor (?:the|his|her|their) (\p{L}+)$/u.exec(text)?.[1] ?? "");
  return client && { head: "lawyer", domain: new Set(), loose: false, told: true, client };
}

const PROSECUTOR: Office = { head: "prosecutor", domain: new Set(), loose: false, told: true };

const offices = new WeakMap<Role, { readonly office: Office | undefined }>();

/** The office that a role names before "of", "at" or "for"; undefined where it names none. */
export function officeOf(role: Role): Office | undefined {
  let known = offices.get(role);
  if (!known) {
    known = { office: readOffice(role) };
    offices.set(role, known);
  }
  return known.office;
}

/** The office in its text: "Reed's lawyer" and "her lawyer" speak for somebody, whom the state accuses as a rule. */
export function officeIn(text: string, role: Role): Office | undefined {
  const office = officeOf(role);
  // "minister for education" of "minister for education and culture"
  if (
    office?.head === "minister" &&
    (/\band\b|&/.test(role.text) || /^(?:, \p{L}+)*,? (?:and|&) /u.test(text.slice(role.end, role.end + 60)))
  )
    return { ...office, domain: new Set() };
  // "Advocate General Reed": the title began before its last word.
  if (office?.rank !== undefined && /\p{Lu}\p{L}+ $/u.test(text.slice(Math.max(0, role.start - 20), role.start)))
    return undefined;
  if (office?.head !== "lawyer" || office.domain === DEFENDING) return office;
  if (isForProsecution(text.slice(role.end, role.end + 24))) return PROSECUTOR;
  const client =
    office.client ??
    clientInCourt(/^ for (?:the )?([^,.;]{3,60})/.exec(text.slice(role.end, role.end + 70))?.[1] ?? "");
  if (client) return { ...office, client };
  const owner = /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|(\p{Lu}\p{L}+)[’']s?)\s$/u.exec(
    text.slice(Math.max(0, role.start - 30), role.start),
  );
  return owner && !/^(?:State|Crown|Government)$/.test(owner[1] ?? "") ? { ...office, domain: DEFENDING } : office;
}

function readOffice(role: Role): Office | undefined {
  const text = plainName(role.text.replace(/[’']s?(?=\s|$)/g, ""));
  if (HEADS_GOVERNMENT.test(text)) return { head: "premier", domain: new Set(), loose: false };
  const told = leadTold(text) ?? sideOf(text);
  if (told) return told;
  const [front = "", ...rest] = text.split(/\s(?:of|at|for|in|with|from|to|on)\s/);
  if (/^(?:of|from|at|for|with)\s/.test(front)) return undefined;
  // In India the collector of a district, and no judge.
  if (/\bdistrict magistrate$/.test(front)) return undefined;
  // "a good judge of a player"
  if (/\bjudge$/.test(front) && /^an? /.test(rest[0] ?? "")) return undefined;
  const own = front.split(/[\s,]+/).filter(Boolean);
  const rank = rest.length === 0 ? rankOf(front) : undefined;
  if (rank !== undefined) return { head: rank, domain: new Set(), loose: false, rank };
  if (LEADING_VERB.test(own[0] ?? "")) {
    const head = CANON.get(own[0] ?? "") ?? own[0] ?? "";
    const leads = /^(?:heads|headed|leads|led|runs|ran|directs|directed)$/.test(head);
    // "ran the design studio": one of the officers.
    if (leads && UNITS.has(own.at(-1) ?? "") && own.some((word) => FUNCTIONS.has(word)))
      return { head: "officer", domain: stemsOf(own.slice(1, -1)), loose: false };
    return {
      head: leads ? "leader" : head,
      domain: stemsOf(own.slice(1)),
      loose: LOOSE.has(head),
    };
  }
  const at = own.findLastIndex(
    (word) => ROLE_NOUNS.has(word) || CANON.has(word) || /(?:ologist|ician|ographer)s?$/.test(word),
  );
  const noun = own[at];
  if (noun === undefined || isQualified(front)) return undefined;
  const two = own.slice(Math.max(0, at - 1), at + 1).join("_");
  const pair = CANON.get(two) ?? (SAME.some(([first]) => first === two) ? two : undefined);
  // "chief executive officer", "secretary of state"
  if (pair === undefined && noun === "officer" && own[at - 1] === "executive" && own[at - 2] === "chief")
    return { head: "chief_executive", domain: new Set(), loose: false };
  if (pair !== undefined)
    return {
      head: pair,
      domain: stemsOf(own.slice(0, Math.max(0, at - 1)).filter((word) => !TITLES.has(word))),
      loose: false,
    };
  const forWhat = [...own.slice(0, at).filter((word) => !TITLES.has(word)), ...(rest[0]?.split(" ") ?? [])];
  // "a Norwegian minister": whose, not what for.
  const domain = stemsOf(forWhat.filter((word) => !ROLE_NOUNS.has(word) && !isCountryWord(word)));
  const financial = noun === "cfo" || noun === "coo" || noun === "cto";
  if (financial)
    return {
      head: "officer",
      domain: stemsOf([noun === "cfo" ? "finance" : noun === "coo" ? "operations" : "technology"]),
      loose: false,
    };
  if (RANKS.has(noun)) {
    // "head of research", "finance chief"; but "head of the agency" and "union chief" are whoever leads a body.
    if (forWhat.some((word) => FUNCTIONS.has(word))) return { head: "officer", domain, loose: false };
    if (noun === "head" || noun === "chief") return { head: "leader", domain, loose: true };
  }
  if (noun === "minister" || (noun === "secretary" && domain.size > 0))
    return { head: "minister", domain, loose: false };
  // "chief statistician" is a post, and one person's.
  if (own[at - 1] === "chief") return { head: `chief_${noun}`, domain, loose: false };
  const head = CANON.get(noun) ?? noun;
  return { head, domain, loose: LOOSE.has(head) };
}

function isCountryWord(word: string): boolean {
  return placeNamed(`${word.charAt(0).toUpperCase()}${word.slice(1)}`) !== undefined;
}

/** Words for one matter, the last of each line its name here. */
const MATTERS = new Map(
  [
    "financial treasury exchequer finance",
    "human resources hr staff personnel",
    "commercial marketing sales",
    "communications media pr press",
    "technical it digital information engineering technology",
    "operating production operations",
    "science scientific development research",
    "safety risk security",
    "compliance legal",
    "estates estate property",
    "training schools school education",
    "medical health",
    "external foreign",
    "home interior",
    "war defense defence",
    "transportation infrastructure transport",
    "employment work labor labour",
    "economy trade business",
    "climate energy environment",
    "culture arts",
    "sporting sports athletics athletic",
  ].flatMap((line) => words(line).map((word) => [word, words(line).at(-1) ?? word] as const)),
);

const EMPTY = new Set(words("the a an its his her their our and state of to chief affairs"));

export function stemsOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(
    list.filter((word) => word.length > 1 && !EMPTY.has(word)).map((word) => stem(MATTERS.get(word) ?? word)),
  );
}

/** What an officer is responsible for, without whose: "fin" of the hospital's finance director. */
export function matterOf({ domain }: Office): string {
  functions ??= stemsOf([...FUNCTIONS]);
  return [...domain]
    .filter((word) => functions?.has(word))
    .sort()
    .join(" ");
}

let functions: ReadonlySet<string> | undefined;
