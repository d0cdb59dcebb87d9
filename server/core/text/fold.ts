// One spelling for comparing names and words as people type them.

/** Lower case, without accents and with plain hyphens and apostrophes. */
export function fold(text: string): string {
  // Most words are plain, and taking letters apart costs far more than looking at them.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}
