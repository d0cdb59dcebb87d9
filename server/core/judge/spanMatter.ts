// What a span of time is the length of, where it has many names: "a two-year deal" and "a one-year contract", "jailed for two
// years" and "a three-year prison sentence" are of one matter, though they share no word.

import { stem } from "../index/terms.ts";
import type { Figure } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";

interface Matter {
  readonly name: string;
  readonly nouns: ReadonlySet<string>;
  /** Stems of the verbs that need no noun. */
  readonly verbs: ReadonlySet<string>;
  /** What may stand behind the span instead. */
  readonly behind: RegExp | null;
}

const stems = (list: string): ReadonlySet<string> => new Set([...words(list)].map(stem));

/** Each name of a matter can only mean this one beside a span: a term may also be an office's, an agreement a trade's. */
const MATTERS: readonly Matter[] = [
  {
    name: "sentence",
    nouns: words("sentence imprisonment"),
    verbs: stems("jail imprison sentence"),
    behind: /^ (?:in (?:prison|jail|custody)|behind bars)\b|^['’]? imprisonment\b/,
  },
  { name: "contract", nouns: words("contract deal"), verbs: stems(""), behind: null },
  {
    name: "ban",
    nouns: words("ban suspension disqualification"),
    verbs: stems("ban suspend disqualify"),
    behind: null,
  },
  { name: "lease", nouns: words("lease tenancy"), verbs: stems("lease"), behind: null },
];

/** "A four-year jail term". */
const TERMS = words("term spell stretch");
const IN_PRISON = words("jail prison custodial");
/** A part of it, one that may yet come or never did, or the most that the law has. */
const UNLIKE = words("minimum maximum possible potential rolling initial mandatory extra further additional");
const UNLIKE_VERBS = stems(
  "serve spend wait await face risk escape avoid ask seek demand request offer reject decline want urge appeal",
);

/** Letters behind a span, in which it is told what it is of. */
const SIGHT = 20;

/** The name of what a span in a text is the length of; null where it is none of these, or only part of one. */
export function spanMatter(text: string, figure: Figure): string | null {
  const { head, modifiers, predicate } = figure.about;
  const verb = predicate === null ? null : stem(predicate);
  if (modifiers.some((word) => UNLIKE.has(word)) || (verb !== null && UNLIKE_VERBS.has(verb))) return null;
  if (head !== null && TERMS.has(head) && modifiers.some((word) => IN_PRISON.has(word))) return "sentence";
  const behind = text.slice(figure.end, figure.end + SIGHT);
  // "Six months, suspended for two years" is no time in jail.
  if (/^[, ]+suspended\b/.test(behind)) return null;
  for (const matter of MATTERS) {
    if (head !== null ? matter.nouns.has(head) : verb !== null && matter.verbs.has(verb)) return matter.name;
    if (matter.behind?.test(behind)) return matter.name;
  }
  return null;
}
