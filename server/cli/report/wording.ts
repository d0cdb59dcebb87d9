// Small matters of wording for terminals.

/** Control codes of a hostile text must not reach the terminal. */
export const CONTROLS = /[\s\p{Cc}]/gu;

export function oneLine(text: string): string {
  return text.replace(CONTROLS, " ").replace(/ {2,}/g, " ").trim();
}
