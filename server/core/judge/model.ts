// What judging says: claims of a draft with their verdicts, and the evidence each verdict rests on.
//
// The shape follows the JSON contract of `sourceline check` (docs/checks.md), so that the command line prints it as is.

import type { Some, Span } from "../text/span.ts";

export type ClaimKind = "figure" | "quotation" | "citation" | "name";

export const CODES = [
  "figure.contradicted",
  "figure.disputed",
  "figure.unverified",
  "quotation.altered",
  "quotation.misattributed",
  "quotation.unverified",
  "citation.unknown",
  "citation.unsupported",
  "name.variant",
] as const;
export type Code = (typeof CODES)[number];

export type Stance = "supports" | "contradicts";

/** A stretch of a source that bears on a claim. */
export interface Evidence extends Span {
  /** Citation key of the source. */
  readonly source: string;
  /** Where the source lies, as the workspace names it (a path, or a URI in a virtual workspace). */
  readonly path: string;
  /** The passage (a sentence or two) for people to read. `start` and `end` enclose it in the source's text. */
  readonly text: string;
  readonly stance: Stance;
  /** Inside the passage: the figure, quotation or name that bears on the claim. Offsets into the source's text. */
  readonly focus: Span;
  /** The figure or words at `focus`, as the source writes them: "about 15,000 troops". */
  readonly value: string;
}

/** A claim of the draft and what the sources say of it. A contradiction without evidence cannot be built. */
export type Verdict =
  | { readonly verdict: "supported"; readonly evidence: Some<Evidence> }
  | { readonly verdict: "contradicted" | "altered" | "misattributed"; readonly evidence: Some<Evidence> }
  | { readonly verdict: "disputed"; readonly evidence: Some<Evidence> }
  | { readonly verdict: "unverified"; readonly evidence: readonly Evidence[]; readonly why: Why }
  | { readonly verdict: "unknown"; readonly evidence: readonly [] };

/** Why nothing can be said: for hovers and for the status of a claim, never an accusation. */
export type Why = "nothing-comparable" | "not-a-claim" | "part-of-name" | "no-sources" | "unsure";

export interface ClaimBase extends Span {
  readonly kind: ClaimKind;
  readonly text: string;
  readonly code: Code | null;
  /** One sentence a journalist understands, with both values and whose statement it is; empty where code is null. */
  readonly message: string;
  /** The figure, words or key the sources give instead. Put in place of `start`..`end`, it mends the claim. */
  readonly expected: string | null;
  readonly confidence: number;
  /** Of words that somebody else said: where the draft names their speaker, and who it is by the source. */
  readonly speaker?: Speaker;
}

/** A speaker's name as the draft has it right beside the words; `expected` is null where the source gives no name. */
export interface Speaker extends Span {
  readonly text: string;
  readonly expected: string | null;
}

export type Claim = ClaimBase & Verdict;
