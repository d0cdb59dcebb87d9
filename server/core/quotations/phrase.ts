// Telling a quotation worth verifying from a phrase: two or three words, a title, a nickname.

const FUNCTION_WORDS = new Set(
  (
    "a an the of to in on at by for from with and or but nor so as if is are was were be been being am it its this that " +
    "these those he she they we you i his her their our your my me him them us not no do does did have has had will " +
    "would can could may might shall should must there here than then very too up out off over under into about"
  ).split(" "),
);
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export function contentWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
}

/** Fewer than three content words, or all of them capitalised as in a title. */
export function isPhrase(text: string): boolean {
  let isTitle = !/[.!?,;]/.test(text.trim().slice(0, -1));
  let count = 0;
  // Most quotations show with their first words what they are.
  for (const [word] of text.matchAll(WORD)) {
    if (FUNCTION_WORDS.has(word.toLowerCase())) continue;
    count++;
    isTitle &&= /^[\p{Lu}\p{N}]/u.test(word);
    if (count >= 3 && !isTitle) return false;
  }
  return true;
}
