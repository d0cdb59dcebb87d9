// What writers use beyond CommonMark, as extensions of @lezer/markdown: footnotes, Pandoc's citations and fenced
// divisions. Tables, task lists, bare links and struck-out words come from the package.

import {
  Autolink,
  type BlockContext,
  parser as commonMark,
  type InlineContext,
  type Line,
  type MarkdownConfig,
  Strikethrough,
  Superscript,
  Table,
  TaskList,
} from "@lezer/markdown";
import { citationKeyAt } from "../sources/citationKey.ts";

const FOOTNOTE_DEFINITION = /^\[\^[^\s\]]+\]:[ \t]*/;
const FOOTNOTE_REFERENCE = /^\[\^[^\s\]]+\]/;
/** Behind a bare key: ` [p. 12]`. */
const LOCATOR = /^ ?\[(?:\d|(?:pp?|ch|chap|chapter|sec|section|vol|fig|para|page|pages)\b)[^[\]]{0,200}\]/;
const DIVISION = /^:{3,}/;

/** `[^note]: Text`, going on in indented lines. */
const footnoteDefinition: MarkdownConfig = {
  defineNodes: [
    {
      name: "FootnoteDefinition",
      block: true,
      composite(_context, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    { name: "FootnoteLabel" },
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "LinkReference",
      parse(context: BlockContext, line: Line) {
        const label = definitionOn(line);
        if (label === undefined) return false;
        const start = context.lineStart + line.pos;
        context.startComposite("FootnoteDefinition", line.pos);
        context.addElement(context.elt("FootnoteLabel", start, start + label.length));
        line.moveBase(line.pos + label.length);
        return null;
      },
      endLeaf: (_context, line) => definitionOn(line) !== undefined,
    },
  ],
};

function definitionOn(line: Line): string | undefined {
  if (line.next !== BRACKET || line.indent >= line.baseIndent + 4) return undefined;
  return FOOTNOTE_DEFINITION.exec(line.text.slice(line.pos))?.[0];
}

/** A `:::` line that opens or closes a division of Pandoc. */
const division: MarkdownConfig = {
  defineNodes: [{ name: "DivisionMark", block: true }],
  parseBlock: [
    {
      name: "DivisionMark",
      before: "LinkReference",
      parse(context, line) {
        if (line.next !== COLON || !DIVISION.test(line.text.slice(line.pos))) return false;
        const mark = context.elt("DivisionMark", context.lineStart + line.pos, context.lineStart + line.text.length);
        context.nextLine();
        context.addElement(mark);
        return true;
      },
      endLeaf: (_context, line) => line.next === COLON && DIVISION.test(line.text.slice(line.pos)),
    },
  ],
};

/** `[see @key, p. 12]`, `@key`, `[^note]` and the marks of `^[an inline note]`. */
const citationsAndNotes: MarkdownConfig = {
  defineNodes: ["CitationGroup", "BareCitation", "FootnoteReference", "InlineNote", "InlineNoteMark"],
  parseInline: [
    {
      name: "Citation",
      before: "Link",
      parse(context, next, pos) {
        if (next === BRACKET) {
          const end = footnoteReferenceEnd(context, pos);
          if (end > 0) return context.addElement(context.elt("FootnoteReference", pos, end));
          const close = citationGroupEnd(context, pos);
          return close > 0 ? context.addElement(context.elt("CitationGroup", pos, close)) : -1;
        }
        if (next === AT) {
          const written = citationKeyAt(context.text, pos - context.offset);
          if (!written) return -1;
          const locator = LOCATOR.exec(context.slice(context.offset + written.end, context.end));
          const end = context.offset + written.end + (locator?.[0].length ?? 0);
          return context.addElement(context.elt("BareCitation", pos, end));
        }
        if (next === CARET && context.char(pos + 1) === BRACKET) {
          const close = closingBracket(context, pos + 1);
          if (close < 0) return -1;
          const inner = context.slice(pos + 2, close);
          return context.addElement(
            context.elt("InlineNote", pos, close + 1, [
              context.elt("InlineNoteMark", pos, pos + 2),
              ...context.parser.parseInline(inner, pos + 2),
              context.elt("InlineNoteMark", close, close + 1),
            ]),
          );
        }
        return -1;
      },
    },
  ],
};

function footnoteReferenceEnd(context: InlineContext, pos: number): number {
  if (context.char(pos + 1) !== CARET) return -1;
  const found = FOOTNOTE_REFERENCE.exec(context.slice(pos, Math.min(context.end, pos + 100)));
  return found ? pos + found[0].length : -1;
}

/** The end of the bracket at `pos` if a key stands in it; a link with such a text stays a link. */
function citationGroupEnd(context: InlineContext, pos: number): number {
  const close = closingBracket(context, pos);
  if (close < 0 || context.char(close + 1) === PARENTHESIS) return -1;
  const inner = context.slice(pos, close);
  for (let at = inner.indexOf("@"); at >= 0; at = inner.indexOf("@", at + 1)) {
    if (citationKeyAt(inner, at)) return close + 1;
  }
  return -1;
}

/** Long enough for any citation or note, short enough that stray brackets cost nothing. */
const LONGEST_BRACKET = 2000;

function closingBracket(context: InlineContext, open: number): number {
  let depth = 0;
  const end = Math.min(context.end, open + LONGEST_BRACKET);
  for (let i = open; i < end; i++) {
    const letter = context.char(i);
    if (letter === BACKSLASH) i++;
    else if (letter === BRACKET) depth++;
    else if (letter === CLOSING_BRACKET && --depth === 0) return i;
  }
  return -1;
}

const BRACKET = 91;
const CLOSING_BRACKET = 93;
const BACKSLASH = 92;
const PARENTHESIS = 40;
const CARET = 94;
const COLON = 58;
const AT = 64;

export const markdownParser = commonMark.configure([
  Table,
  TaskList,
  Strikethrough,
  Superscript,
  Autolink,
  footnoteDefinition,
  division,
  citationsAndNotes,
]);
