// Arithmetic over figures of one source, or of the draft itself, that gives a figure of the draft: the best ways, each
// with the numbers it is weighed by.

import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { headLikeness } from "./aboutLikeness.ts";
import type { Agreements } from "./agreements.ts";
import type { Anchor } from "./anchor.ts";
import { companions } from "./companions.ts";
import { announces, type Derivation, derivations, ownDerivations } from "./derive.ts";
import { type DraftView, NEAR } from "./draftView.ts";
import { specificity } from "./figureTraits.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";
import { Overlap } from "./overlap.ts";
import { DERIVED_FEATURES, type DerivedCandidate } from "./placeFeatures.ts";
import type { WordMatcher } from "./wordMatches.ts";

/** Arithmetic over figures of a source, which stand for themselves by their positions in it. */
interface Worked {
  readonly how: Derivation["how"];
  readonly operands: readonly number[];
  /** In how many sentences of the source they stand. */
  readonly sentences: number;
  /** How much of the draft's sentence theirs cover. */
  readonly cover: number;
  readonly heads: number;
}

const HEADS = DERIVED_FEATURES.indexOf("heads");
/** Where it is not known what is counted. */
const EVEN = 0.5;

/** So many of the sources nearest to the sentence are asked. */
const NEAREST = 2;
/** Ways that are weighed. */
const MOST = 3;

export class Arithmetics {
  readonly #index: SourceIndex;
  readonly #draft: DraftView;
  readonly #matcher: WordMatcher;
  readonly #agreements: Agreements;
  readonly #known: Answers<readonly Worked[]>;

  constructor(index: SourceIndex, draft: DraftView, matcher: WordMatcher, agreements: Agreements, memory: JudgeMemory) {
    this.#index = index;
    this.#draft = draft;
    this.#matcher = matcher;
    this.#agreements = agreements;
    this.#known = memory.answers("worked");
  }

  /** Arithmetic that gives the figure, the best ways first. */
  derived(figure: Figure): DerivedCandidate[] {
    const cue = this.#cue(figure);
    const out: DerivedCandidate[] = [];
    const anchors = this.#draft.anchors.of(figure.sentence);
    for (const anchor of anchors.slice(0, NEAREST)) {
      const key = `${this.#draft.contextKeyOf(figure)} ${anchor.segment}`;
      const found = this.#known.recall(key, () => this.#find(figure, anchor.segment));
      if (found.length === 0) continue;
      const near = this.#agreements.near(figure, anchor.segment, NEAR);
      for (const worked of found) {
        const numbers = this.#weighDerivation(figure, anchor, worked, near, cue);
        out.push(derivedFrom(this.#index, anchor, worked, numbers));
      }
    }
    const merit = (n: Float64Array): number => (n[2] ?? 0) + (n[3] ?? 0) * 0.5 + (n[4] ?? 0);
    const anchor = anchors[0];
    const { segment } = this.#draft;
    for (const derivation of anchor ? ownDerivations(figure, segment) : []) {
      if (anchor)
        out.push({
          id: "own",
          anchor,
          segment,
          derivation,
          own: true,
          numbers: this.#weighOwn(figure, derivation, cue),
        });
    }
    const beside = out.length > 0 ? this.#beside(figure) : [];
    const meant = out.filter(
      (one) =>
        (announces(one.derivation.how, beside) || isNarrow(one.derivation)) &&
        !isSumWithCompanion(this.#draft.reading, figure, one),
    );
    const best = meant.sort((a, b) => merit(b.numbers) - merit(a.numbers)).slice(0, MOST);
    const ways = Math.log1p(meant.length) / 3;
    for (const { derivation, numbers } of best) {
      const fits = announces(derivation.how, beside) ? 1 : 0;
      numbers[9] = fits;
      numbers[10] = fits * (numbers[1] ?? 0);
      numbers[11] = ways;
      numbers[14] = (numbers[12] ?? 0) * fits;
      numbers[15] = anchor?.block.margin ?? 0;
      numbers[16] = anchor?.block.names ?? 0;
      numbers[17] = anchor?.block.share ?? 0;
      numbers[18] = fits * (numbers[3] ?? 0);
      numbers[19] = fits * (numbers[3] ?? 0) * (numbers[1] ?? 0);
    }
    return best;
  }

  #find(figure: Figure, position: number): readonly Worked[] {
    const segment = this.#index.segments[position];
    const found = segment ? derivations(figure, segment) : [];
    if (!segment || found.length === 0) return [];
    const cover = new Overlap(this.#draft.contextOf(figure), segment, position, this.#matcher).cover();
    const numbers = new Map(segment.figures.map((other, number) => [other, number] as const));
    return found.map(({ how, operands }) => ({
      how,
      operands: operands.map((operand) => numbers.get(operand) ?? -1),
      sentences: new Set(operands.map(({ sentence }) => sentence)).size,
      cover: operands.reduce((sum, { sentence }) => sum + (cover[sentence] ?? 0), 0) / operands.length,
      heads: headsOf(figure, how, operands),
    }));
  }

  #weighDerivation(
    figure: Figure,
    anchor: Anchor,
    { operands, sentences, cover, heads }: Worked,
    near: ReadonlySet<number>,
    cue: number,
  ): Float64Array {
    const n = new Float64Array(DERIVED_FEATURES.length);
    const stated = operands.filter((operand) => near.has(operand)).length;
    n[0] = 1;
    n[1] = specificity(figure);
    n[2] = stated / operands.length;
    n[3] = sentences === 1 ? 1 : 0;
    n[4] = cover;
    n[5] = cue;
    n[6] = anchor.block.relative * Math.min(1, anchor.section.share + 0.2);
    n[7] = (n[1] ?? 0) * (n[3] ?? 0) * (n[4] ?? 0);
    n[8] = (n[1] ?? 0) * (n[2] ?? 0);
    n[HEADS] = heads;
    return n;
  }

  #weighOwn(figure: Figure, { how, operands }: Derivation, cue: number): Float64Array {
    const n = new Float64Array(DERIVED_FEATURES.length);
    n[0] = 1;
    n[1] = specificity(figure);
    n[3] = operands.every((o) => o.sentence === figure.sentence) ? 1 : 0;
    n[5] = cue;
    n[12] = 1;
    n[13] = n[1] ?? 0;
    n[HEADS] = headsOf(figure, how, operands);
    return n;
  }

  /** Words within a few of the figure, in lower case. */
  #beside(figure: Figure): readonly string[] {
    const tokens = this.#draft.reading.sentences[figure.sentence]?.tokens ?? [];
    return tokens.filter((t) => t.end > figure.start - 40 && t.start < figure.end + 30).map((t) => t.lower);
  }

  /** Words that announce arithmetic: "in all", "more than", "the remaining". */
  #cue(figure: Figure): number {
    const sentence = this.#draft.reading.sentences[figure.sentence];
    return sentence?.tokens.some((t) => CUES.has(t.lower)) ? 1 : 0;
  }
}

/**
 * Whoever works something out over several sentences says so: "in all", "more than". Without a word of it only what one
 * sentence gives, and what arithmetic over dates and minutes gives, is more than chance.
 */
function isNarrow({ how, operands }: Derivation): boolean {
  if (how === "years" || how === "clock" || how === "ends") return true;
  return operands.every(({ sentence }) => sentence === operands[0]?.sentence);
}

/**
 * How alike is what the figures count, from 0 to 1. Men and women add up to people, points and miles to nothing; what is
 * shared or multiplied is mostly of one kind by itself.
 */
function headsOf(figure: Figure, how: Derivation["how"], operands: Derivation["operands"]): number {
  const isSum = how === "sum" || how === "difference";
  const [first, ...others] = isSum ? [figure, ...operands] : operands;
  if (!first || others.length === 0) return EVEN;
  return others.reduce((sum, other) => sum + (headLikeness(first, other) ?? EVEN), 0) / others.length;
}

/** Looked up when it is asked for: most ways are only weighed, and their sources need not stay open. */
function derivedFrom(
  index: SourceIndex,
  anchor: Anchor,
  { how, operands }: Worked,
  numbers: Float64Array,
): DerivedCandidate {
  const segment = (): Segment => {
    const found = index.segments[anchor.segment];
    if (!found) throw new Error("Arithmetic of another index.");
    return found;
  };
  return {
    id: `${anchor.segment} ${operands.join()}`,
    anchor,
    own: false,
    get segment() {
      return segment();
    },
    derivation: {
      how,
      get operands() {
        const { figures } = segment();
        return operands.flatMap((number) => figures[number] ?? []);
      },
    },
    numbers,
  };
}

const CUES = new Set(
  (
    "total altogether all together combined between overall sum difference gap lead leads ahead behind fewer less more than " +
    "higher lower remaining rest other others remainder thus therefore hence so meaning later earlier before after since " +
    "average apiece each per half twice thrice times fold doubled tripled quarter third rose fell drop fall rise increase"
  ).split(" "),
);

/** The cars beside the passengers are no part of them. */
function isSumWithCompanion(draft: Reading, figure: Figure, { own, segment, derivation }: DerivedCandidate): boolean {
  const [one, other, ...more] = derivation.operands;
  if (own || !one || !other || more.length > 0 || (derivation.how !== "sum" && derivation.how !== "difference"))
    return false;
  return (
    companions(draft, figure, { segment, figure: one }).includes(other) ||
    companions(draft, figure, { segment, figure: other }).includes(one)
  );
}
