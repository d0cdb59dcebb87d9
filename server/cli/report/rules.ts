// What each kind of finding means, in the words of docs/checks.md: for programs that show rules beside findings.

import type { Code } from "../../core/judge/model.ts";

export interface RuleText {
  readonly short: string;
  readonly help: string;
}

export const RULE_TEXTS: Readonly<Record<Code, RuleText>> = {
  "figure.contradicted": {
    short: "The sources give another figure.",
    help: "Your sources state this quantity, and they give another figure.",
  },
  "figure.disputed": {
    short: "The sources give different figures.",
    help: "Your sources state this quantity, and they differ from each other.",
  },
  "figure.unverified": {
    short: "No source speaks of this figure.",
    help: "No source speaks of this figure.",
  },
  "quotation.altered": {
    short: "These are not quite the words of the source.",
    help: "You quote these words, and the source has them slightly differently.",
  },
  "quotation.misattributed": {
    short: "Somebody else said it.",
    help: "The words are in a source, but there somebody else says them.",
  },
  "quotation.unverified": {
    short: "No source has these words.",
    help: "No source has these words, nor anything close to them.",
  },
  "citation.unknown": {
    short: "There is no source with this key.",
    help: "No source has this citation key.",
  },
  "citation.unsupported": {
    short: "The source you cite does not say this.",
    help: "The source you cite does not say this, but another of your sources does.",
  },
  "name.variant": {
    short: "The sources spell or describe this person otherwise.",
    help: "The sources spell this name otherwise, or give this person another role or place of work.",
  },
};
