// Raw HTML inside Markdown: what stands between the tags is prose, the tags and comments are not.

import type { BlockKind, Comment } from "../reading/model.ts";
import type { MappedText } from "../text/mappedText.ts";
import { decodeEntity } from "./entities.ts";
import { ProseBuilder } from "./proseBuilder.ts";

export interface HtmlBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly prose: MappedText;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  td: "cell",
  th: "cell",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
};
const PARTING = new Set(
  "address article aside blockquote body caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const NOT_PROSE = new Set(["script", "style", "pre", "code", "svg", "math", "template", "del", "s"]);
const MARKUP =
  /<!--|<(\/?)([a-zA-Z][\w-]*)(?:"[^"<]*"|'[^'<]*'|[^>"'<])*>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});/g;

/** Blocks of prose in `text` between `from` and `to`; its comments are appended to `comments`. */
export function htmlBlocks(text: string, from: number, to: number, comments: Comment[]): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const html = text.slice(0, to);
  let builder = new ProseBuilder();
  let kind: BlockKind = "paragraph";
  let done = from;
  let blockStart = from;

  const finish = (end: number) => {
    const prose = builder.build();
    if (prose.text.length > 0) blocks.push({ kind, start: blockStart, end, prose });
    builder = new ProseBuilder();
    kind = "paragraph";
  };

  MARKUP.lastIndex = from;
  for (let found = MARKUP.exec(html); found; found = MARKUP.exec(html)) {
    const at = found.index;
    builder.copy(html.slice(done, at), done);
    done = at + found[0].length;
    const tag = found[2]?.toLowerCase();
    if (found[0] === "<!--") {
      const close = html.indexOf("-->", done);
      const textEnd = close < 0 ? to : close;
      comments.push({ start: at, end: close < 0 ? to : close + 3, text: html.slice(done, textEnd) });
      builder.drop(at);
      done = close < 0 ? to : close + 3;
    } else if (tag === undefined) {
      builder.put(decodeEntity(found[0]), at, done);
    } else if (NOT_PROSE.has(tag) && found[1] === "") {
      const close = html.toLowerCase().indexOf(`</${tag}`, done);
      builder.drop(at);
      done = close < 0 ? to : close;
    } else if (tag === "br") {
      builder.breakLine(at);
    } else if (PARTING.has(tag)) {
      finish(at);
      blockStart = done;
      kind = (found[1] === "" ? KINDS[tag] : undefined) ?? "paragraph";
    }
    MARKUP.lastIndex = done;
  }
  builder.copy(html.slice(done), done);
  finish(to);
  return blocks;
}
