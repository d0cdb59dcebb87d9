// What hovers and item details show: lines of pieces, and their two renderings. Only this file writes Markdown.
//
// Every string that gets here may come from a source somebody downloaded. In both renderings it comes out as the
// letters it is made of: never as a link, an image, a command, HTML or a code block.

import type { Span } from "../core/text/span.ts";

/** A place in a source or a draft that a reader may go to. */
export interface Place extends Span {
  readonly path: string;
}

/** A piece of a line. A bare string is plain words. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly quiet: string }
  | { readonly code: string }
  | { readonly struck: string }
  | { readonly link: string; readonly to: Place };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: "line"; readonly line: Line }
  | { readonly kind: "passage"; readonly line: Line; readonly from: Line }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | { readonly kind: "rule" };

/** Turns a place into an address a click can open; null where it cannot be shown. */
export type AddressOf = (place: Place) => string | null;

export function renderMarkdown(blocks: readonly Block[], addressOf: AddressOf): string {
  return blocks.map((block) => markdownBlock(block, addressOf)).join("\n\n");
}

export function renderPlain(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join("\n");
}

/**
 * Marks that mean something in Markdown: always, or where they stand. Bare addresses ("www.", "https:", "a@b") and
 * editor icons ("$(alert)") count; the point in "2.4" and the hyphen in "well-known" do not.
 */
const MARKS =
  /[\\`*_[\]<>#|~$@&]|\.(?=\p{L})|(?<=\d)[.)](?!\d)|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|:(?=[\p{L}\p{N}/+-])|\+(?!\S)/gu;

/** Words of a source as Markdown that shows just these words. Line breaks and unseen letters become blanks. */
export function renderUntrusted(text: string): string {
  return tidy(text).replace(MARKS, (mark) => (mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`));
}

/** One line of visible letters: control letters and those that turn the direction of writing are dropped. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}

function markdownBlock(block: Block, addressOf: AddressOf): string {
  switch (block.kind) {
    case "line":
      return markdownLine(block.line, addressOf);
    case "passage":
      return `> ${markdownLine(block.line, addressOf)}\n>\n> ${markdownLine(block.from, addressOf)}`;
    case "list":
      return block.items.map((item) => `- ${markdownLine(item, addressOf)}`).join("\n");
    case "rule":
      return "---";
  }
}

function markdownLine(line: Line, addressOf: AddressOf): string {
  return line.map((piece) => markdownPiece(piece, addressOf)).join("");
}

function markdownPiece(piece: Piece, addressOf: AddressOf): string {
  if (typeof piece === "string") return padded(piece, (words) => words);
  if ("strong" in piece) return padded(piece.strong, (words) => `**${words}**`);
  if ("quiet" in piece) return padded(piece.quiet, (words) => `*${words}*`);
  if ("struck" in piece) return padded(piece.struck, (words) => `~~${words}~~`);
  if ("code" in piece) return `\`${tidy(piece.code).replaceAll("`", "'")}\``;
  const address = addressOf(piece.to);
  // Angle brackets keep parentheses and blanks of a path from ending the link early.
  if (address === null || /[<>\s]/.test(address)) return renderUntrusted(piece.link);
  return `[${renderUntrusted(piece.link)}](<${address}>)`;
}

/** Marks of emphasis work only next to letters: blanks at the ends stay outside of them. */
function padded(text: string, mark: (words: string) => string): string {
  const words = renderUntrusted(text);
  if (words === "") return /\s/.test(text) ? " " : "";
  return `${/^\s/.test(text) ? " " : ""}${mark(words)}${/\s$/.test(text) ? " " : ""}`;
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "line":
      return plainLine(block.line);
    case "passage":
      return `  ${plainLine(block.line)}\n  — ${plainLine(block.from)}`;
    case "list":
      return block.items.map((item) => `- ${plainLine(item)}`).join("\n");
    case "rule":
      return "";
  }
}

function plainLine(line: Line): string {
  return tidy(line.map(plainPiece).join(""));
}

function plainPiece(piece: Piece): string {
  if (typeof piece === "string") return piece;
  if ("strong" in piece) return piece.strong;
  if ("quiet" in piece) return piece.quiet;
  if ("struck" in piece) return `[-${piece.struck}-]`;
  if ("code" in piece) return piece.code;
  return piece.link;
}
