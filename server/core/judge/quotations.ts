// Judging quotations: verbatim, altered, said by somebody else.

import type { SourceIndex } from "../index/sourceIndex.ts";
import { isWritten } from "../names/mentionForms.ts";
import type { Match } from "../quotations/quotationIndex.ts";
import type { Quotation, Reading } from "../reading/model.ts";
import { hasSome, type Span } from "../text/span.ts";
import { changes, explain, joinsSpeakers, nearMatch, nearPhrase, swallowsNegation } from "./alterations.ts";
import type { Asked } from "./asked.ts";
import { contextsOf } from "./contexts.ts";
import { Homes } from "./homes.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import { lostNegation } from "./lostNegation.ts";
import type { Claim, Speaker } from "./model.ts";
import { oneLine, passageEvidence, publisherOf, withFullStop } from "./passages.ts";
import { wordsInstead } from "./sourceWords.ts";
import { speakerOf } from "./speakers.ts";
import { isShort, WordFinder } from "./wordFinder.ts";
import { hangsOnAll, type WrongSpeaker, wrongSpeaker } from "./wrongSpeaker.ts";

/** Every quotation of the draft with its verdict. */
export function judgeQuotations(draft: Reading, index: SourceIndex, memory = new JudgeMemory(index)): readonly Claim[] {
  const homes = new Homes(draft, index, memory);
  const finder = new WordFinder(index, memory);
  const contexts = contextsOf(draft, index, memory);
  const continued = new Set(draft.quotations.map((quotation) => quotation.continues));
  return draft.quotations
    .filter((quotation, i) => !isOpen(quotation) || continued.has(i))
    .flatMap((quotation) => {
      const places = homes.placesOf(quotation.sentence).slice(0, 3);
      const starts = [quotation.start];
      const judged = () => {
        const asked: Asked = {
          draft,
          index,
          quotation,
          speaker: speakerOf(quotation.attribution, draft.entities),
          home: places.flatMap((place) => index.segments[place] ?? []),
        };
        const most = hangsOnAll(asked) ? undefined : SHOWN;
        const matches = finder.find(quotation.text, places, (match) => isVerbatim(asked, match), most);
        return [judgeQuotation(asked, matches)];
      };
      const sources = places.join();
      // Mostly nothing in its blocks has changed; else what the verdict hangs on may be the same all the same.
      return contexts.recall(
        "quotations in blocks",
        starts,
        `${sources} ${contexts.quotationInBlocks(quotation)}`,
        () => contexts.recall("quotations", starts, `${sources} ${contexts.quotation(quotation)}`, judged),
      );
    });
}

/** Without its closing mark a quotation is still being typed, unless the next paragraph goes on with it. */
function isOpen({ outer, start, end }: Quotation): boolean {
  return outer.start !== start && outer.end <= end;
}

function judgeQuotation(asked: Asked, matches: readonly Match[]): Claim {
  const { text } = asked.quotation;
  const exact = matches.filter((match) => isVerbatim(asked, match));
  if (hasSome(exact)) {
    const wrong = wrongSpeaker(asked, exact);
    if (wrong) return misattributed(asked, wrong);
    const lost = lostNegation(asked, exact);
    return lost ? withoutNegation(asked, lost.match, lost.span) : supported(asked, exact);
  }
  const altered = isShort(text) ? nearPhrase(asked, matches) : nearMatch(asked, matches);
  return altered ? alteredClaim(asked, altered) : unverified(asked);
}

function isVerbatim(asked: Asked, match: Match): boolean {
  return changes(asked, match).length === 0 && !match.outOfOrder && !swallowsNegation(match) && !joinsSpeakers(match);
}

function claimOf({ quotation }: Asked) {
  const { start, end, text } = quotation;
  return { kind: "quotation" as const, start, end, text };
}

/** Passages shown for one quotation. */
const SHOWN = 5;

function supported(asked: Asked, exact: readonly [Match, ...Match[]]): Claim {
  const [first, ...others] = exact;
  const evidence = others.slice(0, SHOWN - 1).map((match) => passageEvidence(match.segment, match, "supports"));
  return {
    ...claimOf(asked),
    verdict: "supported",
    code: null,
    message: "",
    expected: null,
    confidence: 0.99,
    evidence: [passageEvidence(first.segment, first, "supports"), ...evidence],
  };
}

function misattributed(asked: Asked, wrong: WrongSpeaker): Claim {
  const { speaker, match, evidence } = wrong;
  const finding = {
    verdict: "misattributed" as const,
    code: "quotation.misattributed" as const,
    message: withFullStop(
      `${publisherOf(match.segment)} gives these words to ${speaker}, not ${asked.speaker?.name ?? asked.quotation.attribution?.text ?? "this speaker"}`,
    ),
    confidence: 0.9,
    evidence,
  };
  const name = nameOfSpeaker(asked);
  // On the words nothing is to be mended; in place of the name the right one can be put.
  const named = name ? { speaker: { ...name, expected: wrong.isName ? speaker : null } } : {};
  return { ...claimOf(asked), ...finding, expected: null, ...named };
}

/** Where the draft names the speaker, if it does so right at this quotation. */
function nameOfSpeaker({ draft, quotation }: Asked): Omit<Speaker, "expected"> | undefined {
  const { attribution } = quotation;
  const span = attribution?.span;
  if (!attribution || attribution.speaker === null || !span) return undefined;
  const mention = draft.mentions.find(
    (m) => m.entity === attribution.speaker && isWritten(m.form) && span.start <= m.start && m.end <= span.end,
  );
  return mention && { start: mention.start, end: mention.end, text: mention.text };
}

function alteredClaim(asked: Asked, match: Match): Claim {
  return {
    ...claimOf(asked),
    verdict: "altered",
    code: "quotation.altered",
    message: explain(asked, match),
    expected: wordsInstead(asked, match),
    confidence: 0.9,
    evidence: [passageEvidence(match.segment, match, "contradicts")],
  };
}

/** The very words, but for the "not" in front of them. */
function withoutNegation(asked: Asked, { segment }: Match, span: Span): Claim {
  const words = oneLine(segment.text.slice(span.start, span.end));
  return {
    ...claimOf(asked),
    verdict: "altered",
    code: "quotation.altered",
    message: `${publisherOf(segment)} has “${words}”: the draft leaves out what denies it.`,
    expected: words,
    confidence: 0.9,
    evidence: [passageEvidence(segment, span, "contradicts")],
  };
}

function unverified(asked: Asked): Claim {
  const { phrase } = asked.quotation;
  return {
    ...claimOf(asked),
    verdict: "unverified",
    code: phrase ? null : "quotation.unverified",
    message: phrase ? "" : "No source has these words.",
    expected: null,
    confidence: 0.5,
    evidence: [],
    why: asked.index.segments.length === 0 ? "no-sources" : phrase ? "not-a-claim" : "nothing-comparable",
  };
}
