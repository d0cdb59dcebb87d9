// The syntax tree of a text that is being edited: a keystroke parses anew what stands around it, and nothing else.

import { type SyntaxNode, Tree, TreeFragment } from "@lezer/common";
import { markdownParser } from "./syntax.ts";

export class SyntaxMemory {
  #text = "";
  #tree: Tree = Tree.empty;

  parse(text: string): Tree {
    const change = changeBetween(this.#text, text);
    if (!change) return this.#tree;
    const kept = TreeFragment.applyChanges(TreeFragment.addTree(this.#tree), [widened(change, this.#tree)]);
    this.#tree = markdownParser.parse(text, kept);
    this.#text = text;
    return this.#tree;
  }
}

/** The one stretch in which two texts differ, as @lezer/common counts: A is before, B is after. */
interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

function changeBetween(before: string, after: string): Change | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start === before.length && start === after.length) return undefined;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return { fromA: start, toA: before.length - end, fromB: start, toB: after.length - end };
}

/** How many blocks on each side of a change are parsed anew. */
const NEIGHBOURS = 2;

/**
 * The change together with the blocks around it. The parser would take over a block that ends right before a change;
 * but a footnote goes on where the text behind it is indented, and a paragraph where a heading turns into prose.
 */
function widened({ fromA, toA, toB }: Change, tree: Tree): Change {
  let first: SyntaxNode | null = tree.topNode.childBefore(fromA + 1);
  let last: SyntaxNode | null = tree.topNode.childAfter(toA - 1);
  for (let i = 1; i < NEIGHBOURS; i++) {
    first = first?.prevSibling ?? null;
    last = last?.nextSibling ?? null;
  }
  const start = Math.min(fromA, first?.from ?? 0);
  const end = Math.max(toA, last?.to ?? tree.length);
  return { fromA: start, toA: end, fromB: start, toB: end + toB - toA };
}
