// What both Markdown and plain text are cut into: blocks of prose, and what stands beside the prose.

import type { Block, Citation, Comment } from "../reading/model.ts";
import type { FrontMatter } from "./frontMatter.ts";

export interface ParsedProse {
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly comments: readonly Comment[];
  readonly frontMatter: FrontMatter | undefined;
}
