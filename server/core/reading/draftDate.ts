// The day a draft is written for, where its front matter says so.

import { textField } from "../markdown/frontMatter.ts";
import type { ParsedProse } from "../markdown/prose.ts";
import { isDate, parseDate } from "../sources/isoDate.ts";

/** The `date` of the front matter if it names a day. */
export function draftDate(parsed: ParsedProse): string | null {
  const field = parsed.frontMatter && textField(parsed.frontMatter.fields, "date");
  const date = field ? parseDate(field) : null;
  return date !== null && isDate(date) ? date : null;
}
