// A saved web page becomes the text of its article: menus, teasers and forms left out, headings, lists, quotations,
// tables and captions kept.

import { Readability } from "@mozilla/readability";
import { escapeWords, MarkdownWriter, type WrittenFields } from "../../core/sources/markdownWriter.ts";
import { type DomDocument, type DomElement, parsePage, weigh } from "./dom.ts";
import { htmlMeta } from "./htmlMeta.ts";
import { PageWriter } from "./htmlWriter.ts";
import { Deadline, LONGEST_TEXT, Unreadable } from "./limits.ts";

/** The article of a page, as Markdown with the page's metadata as front matter. */
export function htmlToMarkdown(html: string, deadline = new Deadline()): string {
  const page = parsePage(html);
  deadline.check();
  const meta = htmlMeta(page);
  const kept = keep(page);
  const article = weigh(html) > HEAVIEST ? null : readable(page);
  deadline.check();
  if (article) return write(article, meta, kept, true);
  // Readability takes the page apart, so what it leaves nothing of is read from a fresh one.
  const fresh = parsePage(html);
  return write(fresh.querySelector("article, main, [role=main]") ?? fresh.body, meta, [], false);
}

/** A long page of an encyclopedia weighs half of it. Readability takes its time over more. */
const HEAVIEST = 800_000;

/** The text of HTML that holds nothing but its document, as a converter makes it. */
export function documentToMarkdown(html: string, meta: WrittenFields): string {
  return write(parsePage(html).body, meta, [], false);
}

function write(content: DomElement | null, meta: WrittenFields, kept: readonly Kept[], headline: boolean): string {
  const writer = new MarkdownWriter(meta);
  // The headline is taken for the title, and its figures are the article's.
  if (headline && meta.title && !beginsWith(content, meta.title)) writer.heading(1, escapeWords(meta.title));
  const written = new PageWriter(writer);
  if (content) written.write(content);
  for (const { element, number } of kept) if (!written.seen.has(number)) written.write(element);
  const text = writer.build();
  if (text.length > LONGEST_TEXT) throw new Unreadable("its text is too long");
  return text;
}

function beginsWith(content: DomElement | null, title: string): boolean {
  const squeezed = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, "").toLowerCase();
  return squeezed(content?.querySelector("h1")?.textContent) === squeezed(title);
}

interface Kept {
  readonly number: string;
  readonly element: DomElement;
}

export const NUMBER = "data-sourceline-part";
const FURNITURE = "nav, aside, footer, form, [role=navigation], [role=complementary]";

/** Tables of data and captions inside the article, numbered: what readability drops of them is put at the end. */
function keep(page: DomDocument): readonly Kept[] {
  const around = page.querySelector("article, main, [role=main]");
  if (!around) return [];
  const wanted = [...around.querySelectorAll("table, figcaption")].filter(
    (element) => !element.closest(FURNITURE) && (element.localName !== "table" || isData(element)),
  );
  return wanted.map((element, place) => {
    const number = String(place);
    element.setAttribute(NUMBER, number);
    return { number, element: copyOf(element) };
  });
}

function isData(table: DomElement): boolean {
  return table.querySelector("th, caption") !== null && table.querySelector("table, form, input") === null;
}

function copyOf(element: DomElement): DomElement {
  return (element as unknown as { cloneNode(deep: boolean): DomElement }).cloneNode(true);
}

/** Less than this is a cookie banner rather than an article. */
const SHORTEST = 140;

/** The article's element; null where readability finds none, or only a small part of what the page says. */
function readable(page: DomDocument): DomElement | null {
  const whole = lengthOfParagraphs(page.body);
  const options = { charThreshold: 200, disableJSONLD: true, serializer: (node: unknown) => node as DomElement };
  let found: ReturnType<Readability<DomElement>["parse"]>;
  try {
    found = new Readability<DomElement>(page as never, options).parse();
  } catch {
    // It fails on pages that break the rules of HTML, and on thousands of line breaks in a row. All their text is left.
    return null;
  }
  const content = found?.content;
  const length = found?.textContent?.replace(/\s+/g, " ").trim().length ?? 0;
  return content && length >= SHORTEST && length >= whole / 4 ? content : null;
}

function lengthOfParagraphs(body: DomElement | null): number {
  let length = 0;
  for (const paragraph of body?.querySelectorAll("p") ?? []) length += paragraph.textContent?.trim().length ?? 0;
  return length;
}
