// Pages inside a source: comments that say where each begins, `<!-- page 12 -->`. Texts taken out of PDFs have them, and
// whoever types a printed source may set them.

export interface Page {
  /** As it is printed or named: "12", "iv". */
  readonly label: string;
  /** Its place in the file, from 1 on. */
  readonly sheet: number;
  /** Offset from which on the text stands on this page. */
  readonly start: number;
}

const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}.]|-(?!-)){0,19}$/u;
const MARK = /<!-- page ([\p{L}\p{N}][\p{L}\p{N}.-]{0,19})(?:, sheet (\d{1,7}))? -->/gu;

/** The comment before a page's text. A label that could not be cited gives way to the number of the sheet. */
export function pageMark(label: string, sheet: number): string {
  const number = String(sheet);
  const shown = LABEL.test(label) ? label : number;
  return shown === number ? `<!-- page ${number} -->` : `<!-- page ${shown}, sheet ${number} -->`;
}

/** The pages of a text in its order; none where nothing marks them. */
export function pagesIn(text: string): readonly Page[] {
  if (!text.includes("<!-- page ")) return [];
  return [...text.matchAll(MARK)].map(({ 0: mark, 1: label = "", 2: sheet, index }, place) => {
    const number = sheet ?? (/^\d+$/.test(label) ? label : String(place + 1));
    return { label, sheet: Number(number), start: index + mark.length };
  });
}

/** The words of a passage that may run over a page's end. */
export function withoutPageMarks(text: string): string {
  return text.includes("<!-- page ") ? text.replace(MARK, "") : text;
}

/** The page on which the letter at `offset` stands. */
export function pageAt(pages: readonly Page[], offset: number): Page | undefined {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1];
}
