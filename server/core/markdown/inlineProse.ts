// The inside of a block of Markdown: which letters are prose and which are markup.

import type { SyntaxNode } from "@lezer/common";
import { decodeEntity } from "./entities.ts";
import type { ProseBuilder } from "./proseBuilder.ts";

/** The text being read, and where to put what is found beside the prose. */
export interface InlineContext {
  readonly text: string;
  /** Where the parsed part begins in `text`. */
  readonly offset: number;
  /** Labels that `[label]: target` defines. */
  readonly labels: ReadonlySet<string>;
  labelOf(node: { readonly from: number; readonly to: number }): string;
  addCitations(from: number, to: number): void;
  addComment(from: number, to: number): void;
}

export interface InlineOptions {
  /** Where prose ends before the end of the node. */
  readonly end?: number;
  /** The words that stand for an image count as prose. */
  readonly imageText?: boolean;
}

/** Copies the prose of `node` into `builder`. */
export function readInline(
  context: InlineContext,
  node: SyntaxNode,
  builder: ProseBuilder,
  options: InlineOptions = {},
): void {
  const end = options.end ?? node.to;
  let done = node.from;
  for (let child = node.firstChild; child && child.from < end; child = child.nextSibling) {
    copy(context, builder, done, child.from);
    done = child.to;
    readChild(context, node, child, builder, options);
  }
  copy(context, builder, done, end);
}

function copy(context: InlineContext, builder: ProseBuilder, from: number, to: number): void {
  if (to > from) {
    builder.copy(context.text.slice(from + context.offset, to + context.offset), from + context.offset);
  }
}

function readChild(
  context: InlineContext,
  parent: SyntaxNode,
  node: SyntaxNode,
  builder: ProseBuilder,
  options: InlineOptions,
): void {
  const from = node.from + context.offset;
  const to = node.to + context.offset;
  switch (node.name) {
    case "Emphasis":
    case "StrongEmphasis":
    case "Superscript":
      readInline(context, node, builder);
      return;
    case "Escape":
      builder.copy(context.text.slice(from + 1, to), from + 1);
      return;
    case "Entity":
      builder.put(decodeEntity(context.text.slice(from, to)), from, to);
      return;
    case "HardBreak":
      builder.breakLine(from);
      return;
    case "Link":
      readLink(context, node, builder);
      return;
    case "InlineNote":
      readInlineNote(context, node, builder);
      return;
    case "HTMLTag":
      if (/^<br\b/i.test(context.text.slice(from, to))) builder.breakLine(from);
      return;
    case "SuperscriptMark":
      // `80^th^` reads "80th", but `10^6^` must not read "106".
      if (/\d/.test(context.text.slice(parent.from + context.offset, parent.to + context.offset))) {
        copy(context, builder, node.from, node.to);
      }
      return;
    case "EmphasisMark":
    case "QuoteMark":
    case "LinkMark":
      return;
    case "CitationGroup":
    case "BareCitation":
      context.addCitations(from, to);
      builder.drop(from);
      return;
    case "Comment":
      context.addComment(from, to);
      builder.drop(from);
      return;
    case "HeaderMark":
    case "TaskMarker":
      return;
    default:
      // Code, addresses, images, references to footnotes, struck-out words.
      if (options.imageText && node.name === "LinkMark") return;
      builder.drop(from);
      return;
  }
}

/** The words of a link. Brackets that link to nothing are the writer's own: “[a]ny attempt”. */
function readLink(context: InlineContext, node: SyntaxNode, builder: ProseBuilder): void {
  const marks = node.getChildren("LinkMark");
  const open = marks[0];
  const close = marks[1];
  if (!open || !close) {
    readInline(context, node, builder);
    return;
  }
  const target = node.getChild("URL") !== null || marks.length > 2;
  const label = node.getChild("LinkLabel");
  const key =
    label && label.to - label.from > 2 ? context.labelOf(label) : context.labelOf({ from: open.from, to: close.to });
  const links = target || context.labels.has(key);
  if (!links) copy(context, builder, open.from, open.to);
  let done = open.to;
  for (let child = open.nextSibling; child && child.from < close.from; child = child.nextSibling) {
    copy(context, builder, done, child.from);
    done = child.to;
    readChild(context, node, child, builder, {});
  }
  copy(context, builder, done, close.from);
  if (!links) copy(context, builder, close.from, node.to);
}

/** `^[An aside.]` reads as an aside in parentheses, since it belongs to its sentence. */
function readInlineNote(context: InlineContext, node: SyntaxNode, builder: ProseBuilder): void {
  const [open, close] = node.getChildren("InlineNoteMark");
  if (!open || !close) return;
  builder.put(" (", open.from + context.offset);
  let done = open.to;
  for (let child = open.nextSibling; child && child.from < close.from; child = child.nextSibling) {
    copy(context, builder, done, child.from);
    done = child.to;
    readChild(context, node, child, builder, {});
  }
  copy(context, builder, done, close.from);
  builder.put(")", close.from + context.offset);
}
