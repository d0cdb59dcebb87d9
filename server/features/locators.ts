// Where in a paged source a passage stands, and how that is cited: `[@key, p. 12]`.

import { writeKey } from "../core/sources/citationKey.ts";
import { type Page, pageAt, pagesIn } from "../core/sources/pages.ts";
import type { LoadedSource } from "../workspace/snapshot.ts";

const known = new WeakMap<LoadedSource, readonly Page[]>();

/** "p. 12"; undefined in sources without pages. */
export function locatorOf(loaded: LoadedSource | undefined, offset: number): string | undefined {
  const label = pageOf(loaded, offset);
  return label && `p. ${label}`;
}

/** "12", as it is printed on the page; undefined in sources without pages. */
export function pageOf(loaded: LoadedSource | undefined, offset: number): string | undefined {
  return loaded && pageAt(pagesOf(loaded), offset)?.label;
}

export function hasPages(loaded: LoadedSource): boolean {
  return pagesOf(loaded).length > 0;
}

function pagesOf(loaded: LoadedSource): readonly Page[] {
  let pages = known.get(loaded);
  if (!pages) {
    pages = pagesIn(loaded.text);
    known.set(loaded, pages);
  }
  return pages;
}

/** What stands in the brackets of a citation of this passage: "@key, p. 12". */
export function citationOf(loaded: LoadedSource, offset: number): string {
  return [writeKey(loaded.source.key), locatorOf(loaded, offset)].filter(Boolean).join(", ");
}
