// Looking up given names and the sex they tell.

import { MOST_NAMES, remembering } from "../text/remembering.ts";
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from "./data/givenNames.ts";
import { plainName } from "./key.ts";

export type Gender = "male" | "female";

let table: Map<string, Gender | "either"> | undefined;

/** Names common in the news that the table gives to the other sex or not at all. */
const MORE_MALE =
  "kim xi will per even vladimir donald barack narendra recep emmanuel keir rishi jens ban ki lim lee shinzo fumio benjamin bashar hassan ali mahmoud ayman volodymyr dmitry sergei yevgeny andrei alexei igor oleg boris petro viktor wojciech jaroslaw lech zoltan laszlo gabor jarl leif erik lars nils sven ole knut bjorn jose juan carlos luis diego pablo jorge javier rafael lionel cristiano neymar gerard hugo " +
  "robert michael william richard joseph thomas charles daniel paul joshua kevin ryan jacob justin samuel raymond patrick tyler aaron adam henry nathan kyle ethan keith christian roger noah gerald arthur lawrence jesse dylan joe billy albert willie gabriel eugene vincent elijah louis neil simon tony victor glenn guy kenny leo leon liam martin alec alfred andre andy ben bernard cameron damien denis eddie ernest francis fred frederick freddie gerry jerome joel joey leonard lou luca mario maurice max philippe pierre ricky robbie roland ronnie shane sidney spencer teddy theo theodore warren olivier thierry";
const MORE_FEMALE =
  "theresa angela marine ursula jacinda nicola hillary kamala malala aung sizaltina niamh siobhan aoife saoirse caoimhe agnieszka malgorzata katarzyna svetlana natalia olga irina yulia tatiana ingrid astrid sigrid priyanka aishwarya deepika sushma mamata arundhati chimamanda ngozi wangari faith liz gro clare " +
  "sally mary anne emma sarah rachel laura julia julie karen helen catherine alice sophie amy claire judy louise maria marie nicole rosa rose sharon wendy yvonne zoe carol christina christine chloe ellen esther eva gillian grace heidi irene isabel jenny jill joyce june kirsten lauren mandy marion megan melanie naomi rhona sian suzanne valerie vivien agnes alexandra alison audrey beatrice carmen cindy clara denise edith erin evelyn florence gail gwen hayley hazel hope ida iris ivy joy justine kara karin kay kristen lena lesley lilian lindsay lindsey lois madeleine maya nell nora ruby sara sylvie tara tracy yasmin";
const MORE_EITHER = "kim niki lee jordan alex sam chris val";

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

export const isGivenName = remembering((token) => {
  table ??= load();
  return table.has(plainName(token));
}, MOST_NAMES);

/** The sex a given name tells, where it tells one. */
export function genderOfName(token: string): Gender | undefined {
  table ??= load();
  const gender = table.get(plainName(token));
  return gender === "either" ? undefined : gender;
}
