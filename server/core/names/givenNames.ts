// Looking up given names and the sex they tell.

import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from "./data/givenNames.ts";
import { plainName } from "./key.ts";

export type Gender = "male" | "female";

let table: Map<string, Gender | "either"> | undefined;

/** Names common in the news that the table gives to the other sex or not at all. */
const MORE_MALE =
  "kim xi vladimir donald barack narendra recep emmanuel keir rishi jens ban ki lim lee shinzo fumio benjamin bashar hassan ali mahmoud ayman volodymyr dmitry sergei yevgeny andrei alexei igor oleg boris petro viktor wojciech jaroslaw lech zoltan laszlo gabor jarl leif erik lars nils sven ole knut bjorn jose juan carlos luis diego pablo jorge javier rafael lionel cristiano neymar gerard hugo";
const MORE_FEMALE =
  "theresa angela marine ursula jacinda nicola hillary kamala malala aung sizaltina niamh siobhan aoife saoirse caoimhe agnieszka malgorzata katarzyna svetlana natalia olga irina yulia tatiana ingrid astrid sigrid priyanka aishwarya deepika sushma mamata arundhati chimamanda ngozi wangari faith liz gro clare";
const MORE_EITHER = "kim niki lee jordan alex sam chris";

function load(): Map<string, Gender | "either"> {
  const map = new Map<string, Gender | "either">();
  const put = (names: string, gender: Gender | "either") => {
    for (const name of names.split(/\s+/)) if (name !== "") map.set(name, gender);
  };
  put(MALE_NAMES, "male");
  put(FEMALE_NAMES, "female");
  put(OTHER_NAMES, "either");
  put(MORE_MALE, "male");
  put(MORE_FEMALE, "female");
  put(MORE_EITHER, "either");
  return map;
}

export function isGivenName(token: string): boolean {
  table ??= load();
  return table.has(plainName(token));
}

/** The sex a given name tells, where it tells one. */
export function genderOfName(token: string): Gender | undefined {
  table ??= load();
  const gender = table.get(plainName(token));
  return gender === "either" ? undefined : gender;
}
