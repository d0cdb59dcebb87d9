// The little of the DOM that reading a page needs, as types, and a parser for it that has limits.

import { parseHTML } from "linkedom";
import { DEEPEST_ELEMENT, MOST_ELEMENTS, Unreadable } from "./limits.ts";

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null;
  readonly documentElement: DomElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** A start tag; quoted values may hold a ">". */
const START_TAG = /<([a-zA-Z][^\s/>]*)(?:"[^"<>]*"|'[^'<>]*'|[^>"'])*>?|<\/([a-zA-Z][^\s>]*)/g;
const EMPTY = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements that end where the next of their kind begins, whether closed or not. */
const SELF_ENDING = new Set("p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp".split(" "));

/** Parses a page or a part of one. Throws where it is too large or too deep to be written by anybody. */
export function parsePage(html: string): DomDocument {
  weigh(html);
  const page = parsed(html);
  // A part of a page, or nothing but a comment.
  return page.documentElement?.localName === "html" ? page : parsed(`<html><head></head><body>${html}</body></html>`);
}

function parsed(html: string): DomDocument {
  return parseHTML(html).document as unknown as DomDocument;
}

const MOST_MARKS = 3 * MOST_ELEMENTS;

/**
 * How much there is to do for those who go from each element up to its ancestors: the depths of all, added up. Counted
 * before anything is built, since the parser and all behind it call themselves for each level.
 */
export function weigh(html: string): number {
  let elements = 0;
  let depth = 0;
  let weight = 0;
  // Marks that open nothing still cost the parser a step each.
  let marks = 0;
  for (let at = html.indexOf("<"); at >= 0 && marks <= MOST_MARKS; at = html.indexOf("<", at + 1)) marks++;
  if (marks > MOST_MARKS) throw new Unreadable("its HTML has too many elements");
  for (const [, start, end] of html.matchAll(START_TAG)) {
    const name = (start ?? end ?? "").toLowerCase();
    if (start) {
      elements++;
      weight += depth;
    }
    if (EMPTY.has(name) || SELF_ENDING.has(name)) continue;
    if (start) depth++;
    else if (depth > 0) depth--;
    if (depth > DEEPEST_ELEMENT) throw new Unreadable("its HTML is nested too deeply");
    if (elements > MOST_ELEMENTS) throw new Unreadable("its HTML has too many elements");
  }
  return weight;
}
