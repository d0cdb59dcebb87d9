// Sections of a draft: each heading with what stands below it.

import type { Span } from "../core/text/span.ts";
import type { Draft } from "../workspace/snapshot.ts";

export interface Section {
  readonly title: string;
  /** How many headings it stands under. */
  readonly depth: number;
  readonly heading: Span;
  /** From the heading to the next one of any rank. */
  readonly own: Span;
  /** From the heading to the next one that does not stand under it. */
  readonly span: Span;
}

export function sectionsOf(draft: Draft): readonly Section[] {
  const { blocks } = draft.reading;
  const headings = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.kind === "heading");
  return headings.map(({ block, at }, i) => {
    const next = headings[i + 1]?.block.start ?? draft.text.length;
    const beyond = headings.slice(i + 1).find((later) => !later.block.headings.includes(at));
    return {
      title: block.prose.text.trim(),
      depth: block.headings.length,
      heading: { start: block.start, end: block.end },
      own: { start: block.start, end: next },
      span: { start: block.start, end: beyond?.block.start ?? draft.text.length },
    };
  });
}
