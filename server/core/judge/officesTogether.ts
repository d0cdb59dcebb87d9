// Whether one person may hold two offices, or be called by the words for both.

import { DEFENDING, type Office, stemsOf, words } from "./offices.ts";
import { areTwoRanks } from "./ranks.ts";

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
  "goalkeeper keeper footballer",
  "prop hooker flanker fly-half scrum-half forward winger full-back",
  "batsman batter bowler spinner all-rounder seamer opener wicketkeeper cricketer",
  "runner sprinter athlete hurdler heptathlete swimmer cyclist rider rower olympian paralympian sportsman sportswoman",
  "officer inspector detective superintendent sergeant constable policeman policewoman commander commissioner chief spokesman",
  "soldier sergeant captain major colonel general lieutenant admiral commander commodore pilot officer spokesman",
  "mp msp td senator congressman congresswoman lawmaker legislator minister councillor candidate nominee whip backbencher premier leader secretary representative chancellor delegate spokesman general_secretary",
  "chief_executive director manager banker trader broker economist analyst engineer",
  "president chair",
  "president governor mayor chancellor rector",
  "commissioner envoy",
  "lawyer agent",
  "president chief_executive director",
  "manager coach",
  "attorney_general lawyer",
  "attorney_general prosecutor",
  "attorney_general minister",
  "director_general director chief_executive manager economist engineer",
  "surgeon_general doctor surgeon physician officer",
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
  "boxer wrestler",
  "farmer gardener landowner beekeeper fisherman winemaker",
  "militant rebel commander warlord fighter general",
  "defendant suspect killer murderer gunman attacker",
  "teacher headteacher lecturer professor coach",
  "king queen prince princess duke duchess emperor sultan emir monarch",
  "envoy diplomat minister negotiator",
  "chef cook baker restaurateur",
].map((list) => new Set(words(list)));

/**
 * What ministers are for: of two of one line one person may be minister, or they are words for one ministry. Energy goes
 * with business in one country, with the environment in the next, and that with transport.
 */
const MINISTRIES: readonly ReadonlySet<string>[] = [
  "finance budget business economy",
  "business economy industry trade energy climate digital technology development tourism",
  "foreign europe development trade",
  "interior justice security immigration police local",
  "defence",
  "education science universities technology research culture arts sport sports youth family children",
  "health care social welfare family",
  "transport environment energy climate digital housing infrastructure rural planning tourism",
  "environment energy climate agriculture food fisheries rural farming forestry",
  "culture arts sport sports tourism media digital youth",
  "housing communities planning local regional",
].map((line) => stemsOf(words(line)));

/** True where both say for what, and nobody is minister for both. */
function areTwoMinistries(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const known = (domain: ReadonlySet<string>) => MINISTRIES.filter((line) => overlap(line, domain));
  const [one, other] = [known(a), known(b)];
  return one.length > 0 && other.length > 0 && !one.some((line) => other.includes(line));
}

/** What one person of a body is at a time. */
export const HELD_BY_ONE: ReadonlySet<string> = new Set(
  words(
    "president premier chair chief_executive headteacher mayor governor captain coach manager chancellor general_secretary judge editor coroner curator conductor referee minister",
  ),
);
const POSTS = new Set([
  ...HELD_BY_ONE,
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
  if (areTwoClients(a, b)) return false;
  // A vicar may speak for the family, and a doctor for the defence: only who is of the court is told to be of one side.
  if ((isSide(a) && !COURT.has(b.head)) || (isSide(b) && !COURT.has(a.head))) return true;
  if (a.head === "minister" && b.head === "minister") return !areTwoMinistries(a.domain, b.domain);
  if (a.head === b.head) return a.domain.size === 0 || b.domain.size === 0 || overlap(a.domain, b.domain);
  if (a.loose) return true;
  if ((isOfFinance(a) && isTreasurer(b)) || (isOfFinance(b) && isTreasurer(a))) return true;
  // Beside a post somebody has a calling: the captain is a batsman, the governor an economist.
  if (isPost(b.head) && !isPost(a.head)) return !isTooMuch(a.head, b.head) || isNear(a, b);
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

const FINANCE = stemsOf(["finance"]);

function isOfFinance({ head, domain }: Office): boolean {
  return head === "officer" && overlap(FINANCE, domain);
}

/** Not the "city treasurer", beside the finance chief of a museum. */
function isTreasurer({ head, domain }: Office): boolean {
  return head === "treasurer" && domain.size === 0;
}

/** "prosecuting", "for the family" */
function isSide({ told, head }: Office): boolean {
  return told === true && COURT.has(head);
}

function areTwoClients(a: Office, b: Office): boolean {
  return a.client !== undefined && b.client !== undefined && a.client !== b.client;
}

/** Callings that leave no time for the posts below. */
const FULL_TIME = new Set(
  words(
    `constable sergeant inspector chief_inspector superintendent chief_superintendent detective firefighter paramedic nurse
     midwife surgeon physician prosecutor juror bailiff vicar priest bishop rabbi imam agent`,
  ),
);
const LED_BY_DAY = new Set(words("coach manager editor conductor headteacher"));

/** Who plays is not in charge. Human rights have defenders, and zoos keepers: neither is here. */
const PLAYERS = new Set(
  words(
    "striker forward winger midfielder goalkeeper centre-back left-back right-back full-back prop hooker flanker fly-half scrum-half",
  ),
);
const OFF_THE_PITCH = new Set(words("coach referee"));

function isTooMuch(calling: string, post: string): boolean {
  return (FULL_TIME.has(calling) && LED_BY_DAY.has(post)) || (PLAYERS.has(calling) && OFF_THE_PITCH.has(post));
}

/** Of one trial nobody is two of these. */
const COURT = new Set(["judge", "lawyer", "prosecutor"]);

function areOneInCourt(a: Office, b: Office): boolean {
  if (a.head === b.head) return !areTwoClients(a, b);
  // A judge is a lawyer by training.
  if (a.head === "lawyer" && b.head === "judge") return a.domain !== DEFENDING;
  const [lawyer, other] = a.head === "lawyer" ? [a, b] : [b, a];
  return lawyer.head === "lawyer" && other.head === "prosecutor" && lawyer.domain !== DEFENDING;
}

/** Held beside a calling. */
const PART_TIME = new Set(
  words(
    "king queen prince princess duke duchess emperor sultan emir monarch pope councillor mp msp td peer candidate nominee delegate author writer columnist commentator pundit blogger model producer director adviser analyst strategist",
  ),
);

/** Callings that are near to none of the others. */
const LONE_CALLINGS = new Set(
  words("jockey golfer miner waiter hairdresser librarian curator conductor coroner vet dentist pharmacist accountant"),
);

function isKnown(head: string): boolean {
  return isScience(head) || COURT.has(head) || LONE_CALLINGS.has(head) || NEAR.some((group) => group.has(head));
}

function isScience(head: string): boolean {
  return /ologist$/.test(head) || (NEAR[0]?.has(head) ?? false);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** True where two offices are words for one: the same calling, for the same thing if both say for what. */
export function isOneOffice(a: Office, b: Office): boolean {
  return (
    isOneHead(a, b) &&
    !areTwoClients(a, b) &&
    (a.domain.size === 0 || b.domain.size === 0 || overlap(a.domain, b.domain))
  );
}
