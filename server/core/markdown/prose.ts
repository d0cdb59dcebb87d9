// What both Markdown and plain text are cut into: blocks of prose, and what stands beside the prose.

import type { Block, Citation } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import type { FrontMatter } from "./frontMatter.ts";

/** An HTML comment; `text` is what stands between its marks. */
export interface Comment extends Span {
  readonly text: string;
}

export interface ParsedProse {
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter | undefined;
}
