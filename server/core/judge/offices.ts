// Offices and callings as they can be compared: "finance chief" and "director of finance" are one, a hydrologist is a
// scientist, a judge is no barrister.

import { stem } from "../index/terms.ts";
import { plainName } from "../names/key.ts";
import { ROLE_NOUNS } from "../names/lexicon.ts";
import { placeNamed } from "../names/places.ts";
import type { Role } from "../reading/model.ts";
import { isQualified } from "./posts.ts";
import { areTwoRanks, rankOf } from "./ranks.ts";

export interface Office {
  /** One word for all that say the same: "chair", "officer", "judge". */
  readonly head: string;
  /** Stems of what the office is for: finance, of a "finance director"; empty where that is not told. */
  readonly domain: ReadonlySet<string>;
  /** Said of nearly anybody: "leader", "official", "father". */
  readonly loose: boolean;
  /** Of the police or the forces: "chief_inspector". */
  readonly rank?: string | undefined;
  /** True where no noun says it: "prosecuting". */
  readonly told?: boolean;
}

/** What a lawyer of the defence is for. */
const DEFENDING: ReadonlySet<string> = new Set(["defending"]);

const words = (text: string) => text.trim().split(/\s+/);

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
  "councillor councilman councilwoman councilmember alderman",
  "firefighter fireman firewoman",
  "premier prime_minister taoiseach",
  "envoy ambassador",
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

/** Callings of which somebody may well have two, or which are words for one another. */
const NEAR: readonly ReadonlySet<string>[] = [
  `professor lecturer scholar academic researcher scientist director economist historian analyst philosopher sociologist
   psychologist physicist chemist biologist doctor psychiatrist statistician mathematician linguist demographer geologist
   anthropologist archaeologist astronomer engineer dean physician surgeon theologian climatologist meteorologist
   ecologist epidemiologist virologist strategist adviser rector`,
  "judge sheriff",
  "sheriff officer commander commissioner",
  "journalist reporter correspondent editor columnist writer novelist poet playwright critic broadcaster presenter commentator pundit blogger translator historian publisher anchor",
  "actor actress comedian singer songwriter presenter director producer writer filmmaker screenwriter broadcaster model dancer rapper",
  "singer songwriter musician guitarist frontman rapper composer pianist violinist drummer bassist vocalist cellist artist producer dj",
  "artist painter sculptor photographer designer illustrator architect filmmaker",
  "striker forward winger midfielder footballer playmaker defender centre-back left-back right-back full-back fullback",
  "batsman batter bowler spinner all-rounder seamer opener wicketkeeper cricketer",
  "runner sprinter athlete hurdler heptathlete swimmer cyclist rider rower olympian paralympian sportsman sportswoman",
  "officer inspector detective superintendent sergeant constable policeman policewoman commander commissioner chief spokesman",
  "soldier sergeant captain major colonel general lieutenant admiral commander commodore pilot officer spokesman",
  "mp msp td senator congressman congresswoman lawmaker legislator minister councillor candidate nominee whip backbencher premier leader secretary representative chancellor delegate spokesman general_secretary",
  "chief_executive director manager banker trader broker economist analyst engineer",
  "president chair",
  "president chief_executive director",
  "manager coach",
  "manager chief_executive",
  "manager director",
  "manager officer",
  "manager agent",
  "minister treasurer",
  "doctor surgeon physician gp professor psychiatrist researcher scientist",
  "priest bishop archbishop cardinal vicar pastor rector monk rabbi cleric preacher",
  "firefighter rescuer",
  "paramedic nurse midwife doctor medic physician surgeon therapist carer",
  "councillor mayor leader politician activist campaigner",
  "teacher headteacher lecturer",
  "plumber electrician builder carpenter joiner roofer welder bricklayer decorator plasterer engineer mechanic",
  "shopkeeper grocer greengrocer butcher baker fishmonger bookseller florist jeweller",
  "publican landlady landlord brewer innkeeper hotelier",
  "referee umpire",
  "jockey",
  "golfer",
  "boxer wrestler",
  "farmer gardener landowner beekeeper fisherman winemaker",
  "militant rebel commander warlord fighter general",
  "defendant suspect killer murderer gunman attacker",
  "teacher headteacher lecturer professor coach",
  "king queen prince princess duke duchess emperor sultan emir monarch",
  "envoy diplomat minister negotiator",
  "chef cook baker restaurateur",
].map((list) => new Set(words(list)));

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

/** The side in court that somebody speaks for: "prosecuting", "spoke for the defence", "the defendant's lawyer". */
function sideOf(text: string): Office | undefined {
  if (
    /^(?:prosecut(?:ing|ed|es)|.*\bfor the (?:prosecution|crown|state))$|\b(?:district|county|state) attorney$/.test(
      text,
    )
  )
    return { head: "prosecutor", domain: new Set(), loose: false, told: true };
  if (
    /^(?:defend(?:ing|ed|s)|mitigating)$|\bfor (?:the|his|her|their) (?:defence|defense|defendants?|accused)$|\b(?:defence|defense|defendant|defendants|accused) (?:lawyer|counsel|barrister|solicitor|attorney|advocate|qc|kc)$/.test(
      text,
    )
  )
    return { head: "lawyer", domain: DEFENDING, loose: false, told: true };
  return undefined;
}

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
  if (office?.head !== "lawyer" || office.domain === DEFENDING) return office;
  const owner = /(?:\b(?:his|her|their)|(\p{Lu}\p{L}+)[’']s?)\s$/u.exec(
    text.slice(Math.max(0, role.start - 30), role.start),
  );
  return owner && !/^(?:State|Crown|Government)$/.test(owner[1] ?? "") ? { ...office, domain: DEFENDING } : office;
}

function readOffice(role: Role): Office | undefined {
  const text = plainName(role.text.replace(/[’']s?(?=\s|$)/g, ""));
  const told = leadTold(text) ?? sideOf(text);
  if (told) return told;
  const [front = "", ...rest] = text.split(/\s(?:of|at|for|in|with|from|to|on)\s/);
  if (/^(?:of|from|at|for|with)\s/.test(front)) return undefined;
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

/** What ministers are for; those of one line may be one person's, or words for one ministry. */
const MINISTRIES: readonly ReadonlySet<string>[] = [
  "finance business economy trade industry budget",
  "foreign europe development",
  "interior justice security immigration police",
  "defence",
  "education science universities",
  "health care",
  "transport",
  "environment energy climate agriculture food fisheries rural farming",
  "culture sport sports tourism media digital",
  "housing communities planning local",
].map((line) => stemsOf(words(line)));

/** True where both say for what, and nobody is minister for both. */
function areTwoMinistries(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const known = (domain: ReadonlySet<string>) => MINISTRIES.filter((line) => overlap(line, domain));
  const [one, other] = [known(a), known(b)];
  return one.length > 0 && other.length > 0 && !one.some((line) => other.includes(line));
}

function stemsOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(
    list.filter((word) => word.length > 1 && !EMPTY.has(word)).map((word) => stem(MATTERS.get(word) ?? word)),
  );
}

/** What one person of a body is at a time. */
export const EXCLUSIVE: ReadonlySet<string> = new Set(
  words(
    "president premier chair chief_executive headteacher mayor governor captain coach manager chancellor general_secretary judge editor coroner curator conductor referee minister",
  ),
);
const POSTS = new Set([
  ...EXCLUSIVE,
  ...words("officer director secretary treasurer commissioner envoy leader sheriff"),
  ...words("rapporteur forester arbiter attaché registrar comptroller ombudsman"),
]);

/** In football the manager is the coach. */
function isOneHead(a: Office, b: Office): boolean {
  const isCoach = (head: string) => head === "coach" || head === "manager";
  return a.head === b.head || (isCoach(a.head) && isCoach(b.head));
}

/** True where a source that has `b` bears `a` out: the same office, or words for one another. */
export function bearsOut(a: Office, b: Office): boolean {
  return !b.loose && mayBeCalled(a, b) && !(isPost(b.head) && !isPost(a.head) && !isNear(a, b));
}

function isNear(a: Office, b: Office): boolean {
  const [one, other] = [a, b].map(({ head }) => head.replace(/^chief_(?!executive)/, ""));
  if (one === undefined || other === undefined) return false;
  // The chief scientist may be the head of research.
  if (one !== a.head && /^(?:officer|director|manager)$/.test(other)) return true;
  if (other !== b.head && /^(?:officer|director|manager)$/.test(one)) return true;
  if (one === other || (isScience(one) && isScience(other))) return true;
  return NEAR.some((group) => group.has(one) && group.has(other));
}

function isPost(head: string): boolean {
  return POSTS.has(head) || head.startsWith("chief_");
}

/** True where of somebody whom a source calls `b` one may say `a`, too. */
export function mayBeCalled(a: Office, b: Office): boolean {
  if (a.rank !== undefined && b.rank !== undefined) return !areTwoRanks(a.rank, b.rank);
  if (a.head === "minister" && b.head === "minister") return !areTwoMinistries(a.domain, b.domain);
  if (a.head === b.head) return a.domain.size === 0 || b.domain.size === 0 || overlap(a.domain, b.domain);
  if (a.loose) return true;
  // Beside a post somebody has a calling: the captain is a batsman, the governor an economist.
  if (isPost(b.head) && !isPost(a.head)) return !(FULL_TIME.has(a.head) && LED_BY_DAY.has(b.head));
  // Every prosecutor is a lawyer; the lawyer of a trial is not its prosecutor.
  if (a.head === "lawyer" && b.head === "prosecutor") return a.domain !== DEFENDING;
  return isNear(a, b);
}

/**
 * True where one person is hardly both, whatever else may be true of them: two posts of one body, or two callings of
 * different fields. A post beside a calling is no contradiction, nor is a word whose field is not known here.
 */
export function excludeEachOther(a: Office, b: Office): boolean {
  if (a.rank !== undefined && b.rank !== undefined) return areTwoRanks(a.rank, b.rank);
  if (COURT.has(a.head) && COURT.has(b.head)) return !areOneInCourt(a, b);
  if (a.head === b.head && a.head !== "officer" && a.head !== "minister") return false;
  if (a.loose || b.loose || mayBeCalled(a, b) || mayBeCalled(b, a) || PART_TIME.has(a.head) || PART_TIME.has(b.head))
    return false;
  if (isPost(a.head) && isPost(b.head)) return true;
  return isKnown(a.head) && isKnown(b.head);
}

/** Callings that leave no time for the posts below. */
const FULL_TIME = new Set(
  words(
    `constable sergeant inspector chief_inspector superintendent chief_superintendent detective firefighter paramedic nurse
     midwife surgeon physician prosecutor juror bailiff vicar priest bishop rabbi imam`,
  ),
);
const LED_BY_DAY = new Set(words("coach captain manager editor conductor referee headteacher"));

/** Of one trial nobody is two of these. */
const COURT = new Set(["judge", "lawyer", "prosecutor", "juror", "defendant"]);

function areOneInCourt(a: Office, b: Office): boolean {
  if (a.head === b.head) return true;
  const [lawyer, other] = a.head === "lawyer" ? [a, b] : [b, a];
  return lawyer.head === "lawyer" && other.head === "prosecutor" && lawyer.domain !== DEFENDING;
}

/** Held beside a calling. */
const PART_TIME = new Set(
  words(
    "king queen prince princess duke duchess emperor sultan emir monarch pope councillor mp msp td peer candidate nominee delegate author writer columnist commentator pundit blogger model producer director adviser analyst strategist",
  ),
);

function isKnown(head: string): boolean {
  return (
    isScience(head) ||
    COURT.has(head) ||
    NEAR.some((group) => group.has(head)) ||
    /^(?:nurse|midwife|carpenter|plumber|electrician|mechanic|miner|waiter|hairdresser|baker|butcher|librarian|curator|conductor|coroner|referee|umpire|vet|dentist|pharmacist|accountant)$/.test(
      head,
    )
  );
}

function isScience(head: string): boolean {
  return /ologist$/.test(head) || (NEAR[0]?.has(head) ?? false);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
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

/** True where two offices are words for one: the same calling, for the same thing if both say for what. */
export function isOneOffice(a: Office, b: Office): boolean {
  return isOneHead(a, b) && (a.domain.size === 0 || b.domain.size === 0 || overlap(a.domain, b.domain));
}
