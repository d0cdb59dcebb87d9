// Small matters of wording for terminals.

/** Control codes of a hostile text must not reach the terminal. */
export const CONTROLS = /[\s\p{Cc}]/gu;

export function oneLine(text: string): string {
  return text.replace(CONTROLS, " ").replace(/ {2,}/g, " ").trim();
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
