// Words that stand for each other's alternatives: "men" and "women", "first" and "second half", "imports" and "exports".
//
// Word vectors call them alike, since they stand in the same places; a figure for the one is none for the other.

import type { Dictionary } from "../index/dictionary.ts";
import { stem } from "../index/terms.ts";

/** Each line holds alternatives of one kind; words joined by "/" mean the same. */
const GROUPS = `
men/man/male/males women/woman/female/females children/child/kids adults/adult
boys/boy girls/girl
sons/son daughters/daughter
husband wife
father mother
brother/brothers sister/sisters
teenagers/teens pensioners/elderly/retired
north/northern south/southern east/eastern west/western central
imports/import/imported exports/export/exported
buyers/buyer/bought/buy/purchase sellers/seller/sold/sell/sale
home/hosts away/visitors
winter summer spring autumn/fall
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
weekday/weekdays weekend/weekends
morning afternoon evening night
first second third fourth fifth sixth
minimum/lowest/least maximum/highest most
rise/rose/risen/increase/increased/grew/grow/growth/gain/gained/climbed fall/fell/fallen/decrease/decreased/shrank/drop/dropped/decline/declined/lost/loss/losses
profit/profits/earned/earnings loss/losses/lost revenue/turnover/sales cost/costs/spending/expenses debt/debts
opened/open/opening closed/close/closing/shut
built/new/newest old/former/older/previous
arrived/arrivals/arrive departed/departures/leave/left
born/births/birth died/dead/deaths/death/killed injured/wounded/hurt missing
won/win/winner/victory/victories lost/defeat/defeats/loser draw/drew/draws
goals/goal/scored assists/assist saves
passengers/passenger vehicles/vehicle/cars/car lorries/trucks
students/pupils teachers/staff
patients/patient nurses/nurse doctors/doctor
wheat barley maize/corn rye oats rapeseed rice
gold silver bronze
semi-final/semi-finals/semifinal final quarter-final/quarterfinal
voted/support/supported/favour/favor/yes/backed against/opposed/oppose/no/rejected undecided/abstained
treatment/vaccinated/vaccine placebo/control/unvaccinated
urban/city/cities rural/country/villages
public/state private
gross net
domestic/national international/foreign/abroad/overseas
daily/day weekly/week monthly/month annual/yearly/year hourly/hour
length/long width/wide height/high/tall depth/deep
budget/planned/estimate/forecast/expected/target/proposed actual/outcome
capital/capitals province/provinces region/regions
upper lower middle
junior senior
debut/maiden farewell
president chancellor minister/ministers secretary
batting/runs bowling/wickets
single/singles double/doubles
owners/owner tenants/tenant/renters
coal gas/natural oil nuclear wind solar hydro
bus/buses train/trains/rail tram/trams ferry/ferries plane/planes/flights/flight
primary secondary tertiary
civilians/civilian soldiers/soldier/troops
parents/parent grandparents/grandparent
hours/hour days/day weeks/week months/month years/year minutes/minute seconds
`;

/** For each stem: its places as group * 64 + member; a word may have several. */
const PLACES: ReadonlyMap<string, readonly number[]> = placesOf(GROUPS);

function placesOf(groups: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  groups
    .trim()
    .split("\n")
    .forEach((line, group) => {
      line.split(" ").forEach((words, member) => {
        for (const word of words.split("/")) {
          const list = places.get(stem(word)) ?? [];
          if (!list.includes(group * 64 + member)) list.push(group * 64 + member);
          places.set(stem(word), list);
        }
      });
    });
  return places;
}

const NONE: readonly number[] = [];
const known = new WeakMap<Dictionary, Map<number, readonly number[]>>();

/** Places of a term among the alternatives; two terms with one group and different members are alternatives. */
export function alternativesOf(dictionary: Dictionary, term: number): readonly number[] {
  let terms = known.get(dictionary);
  if (!terms) {
    terms = new Map();
    known.set(dictionary, terms);
  }
  let places = terms.get(term);
  if (!places) {
    places = PLACES.get(dictionary.word(term)) ?? NONE;
    terms.set(term, places);
  }
  return places;
}

/** True where two words stand for different things of one kind. */
export function areAlternatives(ours: readonly number[], theirs: readonly number[]): boolean {
  if (theirs.length === 0) return false;
  return ours.some((a) => !theirs.includes(a) && theirs.some((b) => b >> 6 === a >> 6));
}
