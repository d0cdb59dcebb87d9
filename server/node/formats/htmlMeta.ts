// What a web page says of itself for machines: meta elements, JSON-LD, time elements, the marked byline.

import { parseDate } from "../../core/sources/isoDate.ts";
import type { SourceMeta } from "../../core/sources/model.ts";
import type { DomDocument, DomElement } from "./dom.ts";

export function htmlMeta(page: DomDocument): SourceMeta {
  const metas = metaElements(page);
  const said = linkedData(page);
  const first = (...names: readonly string[]) => names.map((name) => metas.get(name)?.[0]).find(Boolean) ?? null;
  return {
    title:
      said?.title ??
      first("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "headline") ??
      titleElement(page, first("og:site_name")),
    publisher: said?.publisher ?? first("og:site_name", "citation_journal_title", "dc.publisher", "application-name"),
    author: said?.author ?? authors(metas, page),
    date: said?.date ?? dateIn(metas, page),
  };
}

const LONGEST = 500;

function clean(text: string | null | undefined): string | null {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line.length > 0 && line.length <= LONGEST ? line : null;
}

function metaElements(page: DomDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll("meta")) {
    const content = clean(meta.getAttribute("content"));
    if (!content) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name) found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return found;
}

const AUTHOR_NAMES = [
  "author",
  "citation_author",
  "dc.creator",
  "article:author",
  "parsely-author",
  "byl",
  "sailthru.author",
];
const BYLINE = '[rel~="author"],[itemprop~="author"],.byline,.author,.article-author,.c-byline';

function authors(metas: ReadonlyMap<string, readonly string[]>, page: DomDocument): string | null {
  for (const name of AUTHOR_NAMES) {
    // Some sites give the address of the author's page.
    const names = (metas.get(name) ?? []).filter((one) => !/^https?:|^www\.|^@/.test(one));
    if (names.length > 0) return withoutBy([...new Set(names)].join(", "));
  }
  const marked = page.querySelector(BYLINE);
  const text = clean(marked?.textContent);
  return text !== null && text.length <= 120 ? withoutBy(text) : null;
}

function withoutBy(names: string): string | null {
  return clean(names.replace(/^(?:written |reporting )?by:?\s+/i, ""));
}

const DATE_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "citation_publication_date",
  "citation_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.created",
  "publishdate",
  "publish-date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "date",
];
const TIMES = [
  'time[itemprop~="datePublished"]',
  "time[pubdate]",
  '[itemprop~="datePublished"]',
  "article header time",
  "header time",
  "article time",
  "main time",
  "time",
];

function dateIn(metas: ReadonlyMap<string, readonly string[]>, page: DomDocument): string | null {
  for (const name of DATE_NAMES) {
    for (const value of metas.get(name) ?? []) {
      const date = parseDate(value);
      if (date) return date;
    }
  }
  for (const selector of TIMES) {
    const time = page.querySelector(selector);
    const date =
      time && parseDate(time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent ?? "");
    if (date) return date;
  }
  return null;
}

/** "Harbour reopens | The Herald": the part behind a mark that names the site is not the title. */
function titleElement(page: DomDocument, site: string | null): string | null {
  const title = clean(page.querySelector("title")?.textContent);
  if (!title) return clean(page.querySelector("h1")?.textContent);
  const heads = [...page.querySelectorAll("h1")].map((head) => clean(head.textContent));
  // A heading that the title begins with is the headline without the site's name.
  const headline = heads.find((head): head is string => head !== null && head.length >= 10 && title.startsWith(head));
  if (headline) return headline;
  const found = /^(.+?)\s+(?:[|•·»]|[-–—](?=\s))\s+([^|•·»]+)$/.exec(title);
  const named = found?.[2] !== undefined && (site === null || found[2].toLowerCase().includes(site.toLowerCase()));
  return named && found?.[1] && found[1].split(" ").length >= 3 ? found[1] : title;
}

const ARTICLE = /(?:Article|Report|BlogPosting|SocialMediaPosting|ScholarlyArticle|WebPage|CreativeWork)$/;

/** The first article of the page's JSON-LD, if it has any. */
function linkedData(page: DomDocument): SourceMeta | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parseJson(script), 0);
    if (found) {
      return {
        title: textOf(found.headline) ?? textOf(found.name),
        publisher: textOf(found.publisher) ?? textOf(found.isPartOf),
        author: textOf(found.author) ?? textOf(found.creator),
        date: firstDate(found.datePublished, found.dateCreated, found.dateModified),
      };
    }
  }
  return undefined;
}

function parseJson(script: DomElement): unknown {
  const text = (script.textContent ?? "").replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g,
    "",
  );
  try {
    return JSON.parse(text);
  } catch {
    // Templates that forgot to escape a mark are common; the meta elements say the same.
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function articleIn(value: unknown, depth: number): Fields | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!isFields(value)) return undefined;
  const types = [value["@type"]].flat().filter((type) => typeof type === "string");
  if (types.some((type) => ARTICLE.test(type)) && (value.headline || value.datePublished)) return value;
  return articleIn(value["@graph"], depth + 1) ?? articleIn(value.mainEntity, depth + 1);
}

/** Text, a thing with a name, or a list of either. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return /^https?:/.test(value) ? null : clean(decoded(value));
  if (Array.isArray(value)) return clean(value.slice(0, 20).map(textOf).filter(Boolean).join(", "));
  return isFields(value) ? textOf(value.name) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

/** Entities have no meaning in JSON, and are written there all the same. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function firstDate(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const date = typeof value === "string" ? parseDate(value) : null;
    if (date) return date;
  }
  return null;
}
