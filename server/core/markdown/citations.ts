// The keys inside one citation of Pandoc's kind.

import type { Citation } from "../reading/model.ts";
import { citationKeyAt } from "../sources/citationKey.ts";

/** Keys of the citation `text.slice(from, to)`: `[see @ecb2024, p. 12; @imf]` or a bare `@ecb2024`. */
export function citationsIn(text: string, from: number, to: number): Citation[] {
  const group = { start: from, end: to };
  const citations: Citation[] = [];
  for (let at = text.indexOf("@", from); at >= 0 && at < to; at = text.indexOf("@", at + 1)) {
    const written = citationKeyAt(text, at);
    if (!written || written.end > to) continue;
    citations.push({ start: at, end: written.end, key: written.key, group, locator: locatorIn(text, written.end, to) });
    at = written.end - 1;
  }
  return citations;
}

/** "p. 12" in `, p. 12;` or in ` [p. 12]`. */
function locatorIn(text: string, from: number, to: number): string | null {
  const rest = text.slice(from, to).split(";", 1)[0] ?? "";
  return /^\s*[,[]\s*([^\]]+?)\s*\]?$/.exec(rest)?.[1] ?? null;
}
