// A large corpus made from a small one: sentences of real articles put together anew, with other figures and names, so
// that in ten thousand articles a rare word is still rare. The same seed gives the same corpus.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface GeneratedArticle {
  readonly name: string;
  readonly text: string;
}

/** Words of an article. */
const LENGTH = 600;
/** Articles whose sentences one article is put together from. */
const MIXED = 4;
/** A name or word that more articles than these have is a common one, and stays. */
const COMMON = 8;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Articles to be recombined: those of the shared benchmark where it is there, otherwise the sample articles. */
function baseTexts(): readonly string[] {
  const shared = fileURLToPath(new URL("../../shared/bench/realclaims/corpus.jsonl", import.meta.url));
  if (existsSync(shared)) {
    const lines = readFileSync(shared, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  }
  return Array.from({ length: 200 }, (_, i) => invented(randomFrom(i)));
}

const WHO = ["The harbour", "The council", "A court", "The ministry", "The club", "The mine", "A survey", "The union"];
const DID = ["counted", "lost", "gained", "approved", "rejected", "reported", "built", "closed", "hired", "sold"];
const WHAT = ["ships", "workers", "flats", "tonnes of grain", "seats", "euros", "pupils", "visitors", "cases", "votes"];
const WHEN = ["last year", "in March", "since 2019", "on Friday", "over the winter", "before the vote"];

/** An article of our own where there is no other: plain statements with figures, names and a quotation. */
function invented(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const sentences = Array.from({ length: 40 }, () => {
    const [name, other] = [nameFrom(random), nameFrom(random)];
    const statement = `${pick(WHO)} of ${name} ${pick(DID)} ${Math.floor(random() * 9000)} ${pick(WHAT)} ${pick(WHEN)}`;
    return random() < 0.15
      ? `“${statement}, and nobody in ${wordFrom(random)} ever ${wordFrom(random)} that,” said ${nameFrom(random)} ${other}.`
      : `${statement}, said ${nameFrom(random)} ${other}, who ${wordFrom(random)} ${Math.floor(random() * 100)} percent of them.`;
  });
  return sentences.join("\n");
}

const BEGINS = "b br c ch d dr f fl g gr h j k kl l m n p pr qu r s st t tr v w z".split(" ");
const VOWELS = "a e i o u ai ea ou ie".split(" ");
const ENDS = "n r l s t m nd rk ll st ck ng".split(" ");

/** Some are frequent and most are rare, as in any language. */
function syllables(number: number): string {
  let rest = number;
  const next = (list: readonly string[]) => {
    const one = list[rest % list.length] ?? "";
    rest = Math.floor(rest / list.length);
    return one;
  };
  return `${next(BEGINS)}${next(VOWELS)}${next(ENDS)}${rest > 0 ? `${next(BEGINS)}${next(VOWELS)}` : ""}${next(ENDS)}`;
}

function wordFrom(random: () => number): string {
  return syllables(Math.floor(40_000 * random() ** 4));
}

function nameFrom(random: () => number): string {
  const name = syllables(7 + Math.floor(60_000 * random() ** 5));
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** How many of the texts have each word, capitals told apart. */
function frequencies(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.match(/[\p{L}]+/gu))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export function* generateArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  const texts = baseTexts();
  const counts = frequencies(texts);
  const bases = texts.map((text) => text.split(/\n+|(?<=[.!?]["”]?) (?=[A-Z“"])/).filter((one) => one.length > 20));
  for (let number = 0; number < count; number++) {
    const random = randomFrom(seed * 1_000_003 + number);
    const sentences: string[] = [];
    let length = 0;
    const others = new Map<string, string>();
    for (let part = 0; length < LENGTH && part < 3 * MIXED; part++) {
      const base = bases[Math.floor(random() * bases.length)] ?? [];
      let taken = 0;
      for (let at = Math.floor(random() * base.length); at < base.length && taken < LENGTH / MIXED; at++) {
        const sentence = changed(base[at] ?? "", others, counts, random);
        const words = sentence.split(/\s+/).length;
        sentences.push(sentence);
        taken += words;
        length += words;
      }
    }
    const paragraphs: string[] = [];
    for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(" "));
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3900))).toISOString().slice(0, 10);
    const title = (sentences[0] ?? "")
      .split(" ")
      .slice(0, 9)
      .join(" ")
      .replace(/["“”:#]/g, "");
    const head = `---\ntitle: "${title}"\npublisher: ${nameFrom(random)} Courier\ndate: ${day}\n---\n`;
    yield { name: `article-${String(number).padStart(6, "0")}.md`, text: `${head}\n${paragraphs.join("\n\n")}\n` };
  }
}

/** The sentence with other figures, and rare words and names put into others: the same ones throughout the article. */
function changed(
  sentence: string,
  others: Map<string, string>,
  counts: ReadonlyMap<string, number>,
  random: () => number,
): string {
  const renamed = sentence.replace(/\p{L}{3,}/gu, (word) => {
    if ((counts.get(word) ?? 0) > COMMON) return word;
    let other = others.get(word);
    if (other === undefined) {
      other = /^\p{Lu}/u.test(word) ? nameFrom(random) : wordFrom(random);
      others.set(word, other);
    }
    return other;
  });
  return renamed.replace(/\d+/g, (digits) => {
    // Years stay years.
    if (/^(?:19|20)\d\d$/.test(digits)) return String(Number(digits) - Math.floor(random() * 5));
    return digits.replace(/\d/g, (digit, at) =>
      String(Math.max(at === 0 && digit !== "0" ? 1 : 0, Math.floor(random() * 10))),
    );
  });
}

/** Writes so many articles into a folder. */
export function writeCorpus(folder: string, count: number, seed = 1): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generateArticles(count, seed)) writeFileSync(join(folder, name), text);
}

/**
 * A draft of about so many words about articles of the corpus: sentences of theirs with figures and quotations, every
 * third figure altered, with citations.
 */
export function draftAbout(articles: readonly GeneratedArticle[], words: number, seed = 1): string {
  const random = randomFrom(seed);
  const sections: string[] = ["---\ndate: 2025-09-05\n---"];
  for (let length = 0; length < words; ) {
    const article = articles[Math.floor(random() * articles.length)];
    if (!article) break;
    const body = article.text.split("---\n").at(-1) ?? "";
    const telling = body.split(/\n+|(?<=[.!?]) (?=[A-Z])/).filter((sentence) => /\d|“|"/.test(sentence));
    const taken = telling.slice(0, 6).map((sentence) => {
      length += sentence.split(/\s+/).length;
      return random() < 0.33 ? sentence.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)) : sentence;
    });
    const heading = `## ${(telling[0] ?? "More").split(" ").slice(0, 5).join(" ")}`;
    sections.push(heading, `${taken.join(" ")} [@${article.name.replace(/\.md$/, "")}]`);
  }
  return `${sections.join("\n\n")}\n`;
}
