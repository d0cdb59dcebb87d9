// Spelling-proof forms of names: unaccented, unhyphenated, and one form for the common romanisations of one name.

import { MOST_NAMES, remembering } from "../text/remembering.ts";

const PARTICLES = new Set(
  "al el as an ar ad ul de da do dos das del della di du des la le les lo van von der den ter ten zu zur bin ibn bint ben abu abd y e af av op in 't".split(
    " ",
  ),
);

/** Lower case, without accents, apostrophes and dots; hyphens become spaces. "Kim Jong-un" is "kim jong un". */
export const plainName: (name: string) => string = remembering(makePlain, MOST_NAMES);

/** Most names are nothing but words of plain letters. */
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

function makePlain(name: string): string {
  if (PLAIN_WORDS.test(name)) return name.toLowerCase();
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ı/g, "i")
    .replace(/ø/gi, "o")
    .replace(/ł/gi, "l")
    .replace(/đ|ð/gi, "d")
    .replace(/þ/gi, "th")
    .replace(/æ/gi, "ae")
    .replace(/œ/gi, "oe")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/['’‘ʼ`]s?(?=\s|$)/g, "")
    .replace(/['’‘ʼ`.]/g, "")
    .replace(/[-‐‑–—\s]+/g, " ")
    .trim();
}

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

const KOREAN_SURNAMES = new Set(
  (
    "kim park pak lee yi ri rhee choi choe jung jeong chung cho jo kang yoon yun jang chang lim im han shin sin seo suh kwon " +
    "hwang ahn an song hong yoo yu ryu jeon chun ko koh go moon mun yang bae baek paek nam no noh roh ha heo hur kwak sung " +
    "cha joo ju woo u min na ji eom um chae won cheon bang kong gong hyun hyon ham byun yeom pyo tae thae ryom"
  ).split(" "),
);

const CHINESE_SURNAMES = new Set(
  (
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng feng " +
    "cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao zhong tan xi qin jia mao wen " +
    "hou fang qian shi meng bai long duan shao kong wong chan chow cheung leung lam ng tsai tsang kwok chiang chu hsu tung"
  ).split(" "),
);

const VIETNAMESE_SURNAMES = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly".split(" "),
);

const SYLLABLE =
  /^(?:kk?|gw?|n|tt?|d|r|l|m|pp?|b|ss?|sh|j|ch|h|x|zh?|q|ts|hs)?(?:[wy]?(?:iao|uan|ang|ae|eo|eu|oo|ee|oe|ou|ui|ai|ao|ei|ia|ie|iu|ue|uo|ua|a|e|i|o|u|y))(?:ng|nh|ch|k|n|l|m|p|t|h|r|i)?$/;

function isSyllable(word: string): boolean {
  return word.length <= 6 && SYLLABLE.test(word);
}

/** True for names whose surname comes first: "Kim Jong Un", "Xi Jinping", "Nguyen Phu Trong". */
export function surnameFirst(tokens: readonly string[], isGiven: (token: string) => boolean): boolean {
  const [first, second, third] = tokens;
  if (first === undefined || second === undefined || tokens.length > 4) return false;
  if (KOREAN_SURNAMES.has(first)) {
    if (tokens.length === 3 && isSyllable(second) && isSyllable(third ?? "")) return true;
    return tokens.length === 2 && /^[a-z]{4,10}$/.test(second) && isTwoSyllables(second) && !isGiven(second);
  }
  if (CHINESE_SURNAMES.has(first)) {
    if (tokens.length === 2)
      return (isSyllable(second) || isTwoSyllables(second)) && !(isGiven(second) && !isGiven(first));
    return tokens.length === 3 && isSyllable(second) && isSyllable(third ?? "");
  }
  return VIETNAMESE_SURNAMES.has(first) && tokens.length >= 3 && tokens.slice(1).every(isSyllable);
}

function isTwoSyllables(word: string): boolean {
  for (let i = 1; i < word.length - 0; i++) if (isSyllable(word.slice(0, i)) && isSyllable(word.slice(i))) return true;
  return false;
}

export function isKoreanSurname(word: string): boolean {
  return KOREAN_SURNAMES.has(word);
}

export function isEastAsianSurname(word: string): boolean {
  return KOREAN_SURNAMES.has(word) || CHINESE_SURNAMES.has(word) || VIETNAMESE_SURNAMES.has(word);
}

/** Spellings of one name that writers use side by side. */
const SAME: Readonly<Record<string, string>> = {
  mohammed: "muhammad",
  mohamed: "muhammad",
  mohammad: "muhammad",
  muhammed: "muhammad",
  mohamad: "muhammad",
  ahmad: "ahmed",
  hussain: "hussein",
  husain: "hussein",
  hossein: "hussein",
  husayn: "hussein",
  hassan: "hasan",
  abdallah: "abdullah",
  osama: "usama",
  omar: "umar",
  yusuf: "yousef",
  yousuf: "yousef",
  youssef: "yousef",
  yasir: "yasser",
  khaled: "khalid",
  saeed: "said",
  sayed: "syed",
  sayyid: "syed",
  qaddafi: "gaddafi",
  gadhafi: "gaddafi",
  kadhafi: "gaddafi",
  sergey: "sergei",
  serhiy: "sergei",
  aleksei: "alexei",
  aleksey: "alexei",
  alexey: "alexei",
  alexej: "alexei",
  aleksandr: "alexander",
  alexandr: "alexander",
  oleksandr: "alexander",
  dmitri: "dmitry",
  dmitriy: "dmitry",
  dmitrij: "dmitry",
  dmytro: "dmitry",
  yury: "yuri",
  yuriy: "yuri",
  iouri: "yuri",
  volodymyr: "vladimir",
  wladimir: "vladimir",
  mikhail: "mihail",
  mikhael: "mihail",
  evgeny: "yevgeny",
  evgeni: "yevgeny",
  yevgeni: "yevgeny",
  yevgeniy: "yevgeny",
  nikolay: "nikolai",
  andrey: "andrei",
  anatoliy: "anatoly",
  anatoli: "anatoly",
  vitaly: "vitali",
  vitaliy: "vitali",
  petr: "pyotr",
  piotr: "pyotr",
  eduard: "edward",
  khodorkovskiy: "khodorkovsky",
  zelenskyy: "zelensky",
  zelenskiy: "zelensky",
  selenskyj: "zelensky",
  tchaikovsky: "chaikovsky",
  stephen: "steven",
  macdonald: "mcdonald",
};

/** One form per Korean syllable for the romanisations in use: "eun" and "un", "jae" and "chae" stay what they sound like. */
const KOREAN_SAME: Readonly<Record<string, string>> = {
  eun: "un",
  wun: "un",
  pak: "park",
  ri: "lee",
  yi: "lee",
  rhee: "lee",
  choe: "choi",
  jeong: "jung",
  chung: "jung",
  jo: "cho",
  yun: "yoon",
  chang: "jang",
  im: "lim",
  sin: "shin",
  seo: "suh",
  noh: "no",
  roh: "no",
  yu: "yoo",
  ryu: "yoo",
  paek: "baek",
  mun: "moon",
  myong: "myung",
  myeong: "myung",
  hyon: "hyun",
  hyeon: "hyun",
  yong: "young",
  yeong: "young",
  kyung: "kyong",
  gyeong: "kyong",
  kyeong: "kyong",
  sok: "suk",
  seok: "suk",
  seung: "sung",
  seong: "sung",
  song: "sung",
  chol: "chul",
  cheol: "chul",
  gun: "geun",
  keun: "geun",
  hee: "hui",
  jin: "jin",
  jeung: "jung",
  jon: "jun",
  joon: "jun",
  pyong: "byung",
  byeong: "byung",
  sop: "sup",
  seop: "sup",
  woo: "u",
  wu: "u",
  soo: "su",
  joo: "ju",
  hoon: "hun",
  kwon: "gwon",
  tok: "duk",
  deok: "duk",
  dok: "duk",
  ho: "ho",
};

/** Tokens of a person's name in the form that is the same for its usual spellings. */
export const personTokens: (name: string) => readonly string[] = remembering(makeTokens, MOST_NAMES);

function makeTokens(name: string): readonly string[] {
  const plain = plainName(name)
    .split(" ")
    .filter((token) => token !== "" && !SUFFIXES.has(token));
  const first = plain[0] ?? "";
  const korean = plain.length === 3 && KOREAN_SURNAMES.has(first) && plain.slice(1).every((token) => isSyllable(token));
  if (korean) return plain.map((token) => KOREAN_SAME[token] ?? token);
  return plain.map((token) =>
    // Somebody may be called "Constructor".
    Object.hasOwn(SAME, token) ? (SAME[token] ?? token) : token.replace(/(?<=[^aeiou])(?:iy|ij|yj|yi)$/, "y"),
  );
}

const SUFFIXES = new Set([
  "jr",
  "sr",
  "ii",
  "iii",
  "iv",
  "jnr",
  "snr",
  "mp",
  "msp",
  "mep",
  "qc",
  "kc",
  "obe",
  "mbe",
  "cbe",
  "phd",
  "md",
]);

/** The key of anything that is no person and no country. */
export function plainKey(name: string): string {
  return keyOfPlain(plainName(name));
}

/** The same, of what `plainName` has made of it. */
export function keyOfPlain(plain: string): string {
  return plain.startsWith("the ") ? plain.slice(4) : plain;
}
