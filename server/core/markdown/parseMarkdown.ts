// Markdown in, blocks of prose out. Front matter, code, link targets, tags, comments and citations are not prose;
// headings, lists, tables, footnotes and block quotes are.

import type { SyntaxNode } from "@lezer/common";
import type { Block, BlockKind, Citation, Comment } from "../reading/model.ts";
import type { MappedText } from "../text/mappedText.ts";
import { citationsIn } from "./citations.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { htmlBlocks } from "./htmlBlocks.ts";
import { type InlineContext, readInline } from "./inlineProse.ts";
import type { ParsedProse } from "./prose.ts";
import { ProseBuilder } from "./proseBuilder.ts";
import { markdownParser } from "./syntax.ts";
import type { SyntaxMemory } from "./syntaxMemory.ts";
import { withoutBlobs } from "./withoutBlobs.ts";

/** Cuts Markdown into blocks of prose. Never fails: everything is some Markdown. */
export function parseMarkdown(original: string, memory?: SyntaxMemory): ParsedProse {
  const text = withoutBlobs(original);
  const frontMatter = parseFrontMatter(text);
  const offset = frontMatter?.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const body = text.slice(offset);
  const tree = memory ? memory.parse(body) : markdownParser.parse(body);
  const walk = new BlockWalk(text, offset);
  walk.visit(tree.topNode, undefined);
  return { blocks: walk.blocks, citations: walk.citations, comments: walk.comments, frontMatter };
}

interface OpenHeading {
  readonly level: number;
  readonly block: number;
}

/** Quotes in lists in quotes beyond this are no writing; following them would only fill the stack. */
const DEEPEST = 100;

/** One pass over the tree, from block to block. */
class BlockWalk implements InlineContext {
  readonly blocks: Block[] = [];
  readonly citations: Citation[] = [];
  readonly comments: Comment[] = [];
  readonly text: string;
  readonly offset: number;
  readonly labels = new Set<string>();
  #headings: readonly OpenHeading[] = [];
  #depth = 0;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  visit(node: SyntaxNode, kind: BlockKind | undefined): void {
    if (node.name === "Document") this.#collectLabels(node);
    if (this.#depth >= DEEPEST) return;
    this.#depth++;
    for (let child = node.firstChild; child; child = child.nextSibling) this.#block(child, kind);
    this.#depth--;
  }

  addCitations(from: number, to: number): void {
    this.citations.push(...citationsIn(this.text, from, to));
  }

  addComment(from: number, to: number): void {
    this.comments.push({ start: from, end: to, text: this.text.slice(from + 4, to - 3) });
  }

  #block(node: SyntaxNode, kind: BlockKind | undefined): void {
    switch (node.name) {
      case "Blockquote":
        this.visit(node, "quote");
        return;
      case "FootnoteDefinition":
        this.visit(node, "footnote");
        return;
      case "BulletList":
      case "OrderedList":
        this.visit(node, kind === "quote" ? kind : "item");
        return;
      case "ListItem":
        this.visit(node, kind);
        return;
      case "Paragraph":
      case "Task":
        this.#paragraph(node, kind);
        return;
      case "HTMLBlock":
      case "CommentBlock":
        this.#html(node);
        return;
      case "Table":
        this.#table(node);
        return;
    }
    const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
    if (level !== undefined) this.#heading(node, Number(level));
  }

  #paragraph(node: SyntaxNode, kind: BlockKind | undefined): void {
    const only = node.firstChild;
    if (only?.name === "Image" && only.from === node.from && only.to === node.to) {
      const builder = new ProseBuilder();
      readInline(this, only, builder, { imageText: true });
      this.#add("caption", node, builder.build());
      return;
    }
    const prose = this.#proseOf(node);
    const caption = kind === undefined && /^(?:Table|Figure)?: /.test(prose.text) && nextToTable(node);
    this.#add(caption ? "caption" : (kind ?? "paragraph"), node, prose);
  }

  #heading(node: SyntaxNode, level: number): void {
    this.#headings = this.#headings.filter((open) => open.level < level);
    const written = this.text.slice(node.from + this.offset, node.to + this.offset);
    const attributes = /[ \t]*\{[^{}\n]*\}[ \t]*#*[ \t]*(?=\r?\n[=-]+[ \t]*$|$)/.exec(written);
    const before = this.blocks.length;
    this.#add("heading", node, this.#proseOf(node, attributes ? node.from + attributes.index : node.to));
    if (this.blocks.length > before) this.#headings = [...this.#headings, { level, block: before }];
  }

  #html(node: SyntaxNode): void {
    for (const { kind, start, end, prose } of htmlBlocks(
      this.text,
      node.from + this.offset,
      node.to + this.offset,
      this.comments,
    )) {
      this.blocks.push({ kind, start, end, prose, headings: this.#openHeadings() });
    }
  }

  #table(table: SyntaxNode): void {
    const heads = new Map<number, number>();
    for (let row = table.firstChild; row; row = row.nextSibling) {
      if (row.name !== "TableHeader" && row.name !== "TableRow") continue;
      let column = 0;
      let first: number | undefined;
      for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
        if (cell.name === "TableDelimiter") {
          if (cell.from > row.from) column++;
          continue;
        }
        const prose = this.#proseOf(cell);
        if (prose.text.length === 0) continue;
        const position = this.blocks.length;
        const body = row.name === "TableRow";
        if (!body) heads.set(column, position);
        const head = heads.get(column);
        this.blocks.push({
          kind: "cell",
          start: cell.from + this.offset,
          end: cell.to + this.offset,
          prose,
          headings: this.#openHeadings(),
          ...(body && first !== undefined && { row: first }),
          ...(body && head !== undefined && { column: head }),
        });
        if (column === 0) first = position;
      }
    }
  }

  #proseOf(node: SyntaxNode, end = node.to): MappedText {
    const builder = new ProseBuilder();
    readInline(this, node, builder, { end });
    return builder.build();
  }

  #add(kind: BlockKind, node: SyntaxNode, prose: MappedText): void {
    if (prose.text.length === 0) return;
    const start = node.from + this.offset;
    this.blocks.push({ kind, start, end: node.to + this.offset, prose, headings: this.#openHeadings() });
  }

  #openHeadings(): readonly number[] {
    return this.#headings.map((open) => open.block);
  }

  /** Labels of link references, which may stand behind the links that use them. */
  #collectLabels(document: SyntaxNode): void {
    for (const reference of document.getChildren("LinkReference")) {
      const label = reference.getChild("LinkLabel");
      if (label) this.labels.add(this.labelOf(label));
    }
  }

  labelOf(node: { readonly from: number; readonly to: number }): string {
    return this.text
      .slice(node.from + this.offset + 1, node.to + this.offset - 1)
      .trim()
      .toLowerCase();
  }
}

function nextToTable(node: SyntaxNode): boolean {
  return node.prevSibling?.name === "Table" || node.nextSibling?.name === "Table";
}
