// Which sources does a sentence of the draft speak of? Its own words tell, those of its paragraph, and those of the
// section it stands in.

import type { Dictionary } from "../index/dictionary.ts";
import { figureKey } from "../index/figureKey.ts";
import { areRelated } from "../index/relatedness.ts";
import { firstTerm, type Segment, sentenceCount } from "../index/segment.ts";
import { type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import type { Reading } from "../reading/model.ts";

/** How well one source covers what a stretch of the draft says. */
export interface Coverage {
  /** Share of the stretch's telling words that the source holds. */
  readonly share: number;
  /** The same, measured against the best source: 1 for the best itself. */
  readonly relative: number;
  /** Share of the stretch's names that the source holds; 0.5 where there are none. */
  readonly names: number;
  /**
   * How far ahead of the best source on another matter: 0 where that covers as much, 1 where none covers anything.
   * Other sources on the same matter are no rivals: folders of sources are full of them.
   */
  readonly margin: number;
}

export interface Anchor {
  /** Position in `SourceIndex.segments`. */
  readonly segment: number;
  readonly sentence: Coverage;
  readonly block: Coverage;
  readonly section: Coverage;
}

interface Stretch {
  /** Weight of the words that each source holds. */
  readonly found: Float32Array;
  readonly total: number;
  readonly best: number;
  /** The sources that hold most, most first. */
  readonly leaders: readonly number[];
  readonly foundNames: Float32Array;
  readonly totalNames: number;
}

const NAME_BOOST = 1.6;
const FIGURE_WEIGHT = 0.9;
/** Sources that share less than this much of what the best one shares with the sentence are left out. */
const WORTH_A_LOOK = 0.35;
/** Sources looked at for one sentence. */
const SHORTLIST = 4;

export class Anchors {
  readonly #index: SourceIndex;
  readonly #reading: Reading;
  readonly #draft: Segment;
  readonly #dictionary: Dictionary;
  readonly #stretches = new Map<string, Stretch>();
  readonly #anchors = new Map<number, readonly Anchor[]>();
  readonly #sentencesOfBlock: number[][] = [];
  readonly #sectionOfBlock: number[] = [];
  readonly #blocksOfSection: number[][] = [];

  constructor(index: SourceIndex, reading: Reading, draft: Segment, dictionary: Dictionary) {
    this.#index = index;
    this.#reading = reading;
    this.#draft = draft;
    this.#dictionary = dictionary;
    for (const _ of reading.blocks) this.#sentencesOfBlock.push([]);
    for (const [i, s] of reading.sentences.entries()) this.#sentencesOfBlock[s.block]?.push(i);
    this.#findSections();
  }

  /** A section is a heading with all blocks that stand directly under it. */
  #findSections(): void {
    const sections = new Map<number, number>();
    this.#reading.blocks.forEach((block, b) => {
      const head = block.kind === "heading" ? b : (block.headings.at(-1) ?? -1);
      let section = sections.get(head);
      if (section === undefined) {
        section = this.#blocksOfSection.length;
        sections.set(head, section);
        this.#blocksOfSection.push([]);
      }
      this.#sectionOfBlock.push(section);
      this.#blocksOfSection[section]?.push(b);
    });
  }

  /** Sentences of the block a sentence stands in; of a table, those of its whole row. */
  blockSentences(sentence: number): readonly number[] {
    const block = this.#reading.sentences[sentence]?.block ?? -1;
    const row = this.#reading.blocks[block]?.row;
    if (row === undefined) return this.#sentencesOfBlock[block] ?? [];
    const out: number[] = [];
    this.#reading.blocks.forEach((b, i) => {
      if (i === row || b.row === row) out.push(...(this.#sentencesOfBlock[i] ?? []));
    });
    const head = this.#reading.blocks[block]?.column;
    if (head !== undefined) out.push(...(this.#sentencesOfBlock[head] ?? []));
    return out;
  }

  sectionSentences(sentence: number): readonly number[] {
    const block = this.#reading.sentences[sentence]?.block ?? -1;
    const section = this.#sectionOfBlock[block] ?? -1;
    return (this.#blocksOfSection[section] ?? []).flatMap((b) => this.#sentencesOfBlock[b] ?? []);
  }

  /** The sources that a sentence may speak of, best first. */
  of(sentence: number): readonly Anchor[] {
    let anchors = this.#anchors.get(sentence);
    if (!anchors) {
      anchors = this.#find(sentence);
      this.#anchors.set(sentence, anchors);
    }
    return anchors;
  }

  #find(sentence: number): readonly Anchor[] {
    const block = this.#reading.sentences[sentence]?.block ?? -1;
    const row = this.#reading.blocks[block]?.row;
    const own = this.#stretch(`s${sentence}`, () => [sentence]);
    const wide = this.#stretch(row === undefined ? `b${block}` : `r${row}`, () => this.blockSentences(sentence));
    const whole = this.#stretch(`c${this.#sectionOfBlock[block]}`, () => this.sectionSentences(sentence));
    const scores: [number, number][] = [];
    for (let s = 0; s < this.#index.segments.length; s++) {
      const score = (own.found[s] ?? 0) + 0.8 * (wide.found[s] ?? 0) + 0.4 * (whole.found[s] ?? 0);
      if (score > 0) scores.push([score, s]);
    }
    scores.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const enough = WORTH_A_LOOK * (scores[0]?.[0] ?? 0);
    const shortlist = scores.slice(0, SHORTLIST).filter(([score]) => score >= enough);
    return shortlist.map(([, segment]) => ({
      segment,
      sentence: coverage(this.#index, own, segment),
      block: coverage(this.#index, wide, segment),
      section: coverage(this.#index, whole, segment),
    }));
  }

  #stretch(name: string, sentences: () => readonly number[]): Stretch {
    let stretch = this.#stretches.get(name);
    if (!stretch) {
      stretch = this.#measure(sentences());
      this.#stretches.set(name, stretch);
    }
    return stretch;
  }

  #measure(sentences: readonly number[]): Stretch {
    const terms = new Map<number, number>();
    const chosen = new Set(sentences);
    for (const s of sentences) {
      const end = s < sentenceCount(this.#draft) ? firstTerm(this.#draft, s + 1) : 0;
      for (let t = firstTerm(this.#draft, s); t < end; t++) {
        const coded = this.#draft.terms[t * 2] ?? 0;
        const boost = coded & 1 ? NAME_BOOST : 1;
        terms.set(coded >> 1, Math.max(boost, terms.get(coded >> 1) ?? 0));
      }
    }
    for (const figure of this.#reading.figures) {
      const key = chosen.has(figure.sentence) ? figureKey(figure) : null;
      if (key !== null) terms.set(this.#dictionary.idOf(key), FIGURE_WEIGHT);
    }
    const { starts, postings } = this.#index;
    const found = new Float32Array(this.#index.segments.length);
    const foundNames = new Float32Array(this.#index.segments.length);
    let total = 0;
    let totalNames = 0;
    for (const [term, boost] of terms) {
      const isFigure = boost === FIGURE_WEIGHT;
      const weight = boost * (term < starts.length - 1 ? weightOf(this.#index, term) : this.#unknownWeight(term));
      // A figure that no source states must not make the draft look off the subject.
      if (!isFigure) total += weight;
      const isName = boost === NAME_BOOST;
      if (isName) totalNames += weight;
      if (term >= starts.length - 1) continue;
      const end = starts[term + 1] ?? 0;
      for (let p = starts[term] ?? 0; p < end; p++) {
        const s = postings[p] ?? 0;
        found[s] = (found[s] ?? 0) + weight;
        if (isName) foundNames[s] = (foundNames[s] ?? 0) + weight;
      }
    }
    const leaders = leadersOf(found);
    return { found, total, best: found[leaders[0] ?? 0] ?? 0, leaders, foundNames, totalNames };
  }

  #unknownWeight(term: number): number {
    return this.#dictionary.rarity(term) / 10;
  }
}

/** Rivals looked at before it is taken that there is none. */
const LEADERS = 8;

function leadersOf(found: Float32Array): readonly number[] {
  const leaders: number[] = [];
  for (let s = 0; s < found.length; s++) {
    const value = found[s] ?? 0;
    if (value === 0 || (leaders.length === LEADERS && value <= (found[leaders[LEADERS - 1] ?? 0] ?? 0))) continue;
    let at = leaders.length;
    while (at > 0 && (found[leaders[at - 1] ?? 0] ?? 0) < value) at--;
    leaders.splice(at, 0, s);
    leaders.length = Math.min(leaders.length, LEADERS);
  }
  return leaders;
}

function coverage(index: SourceIndex, stretch: Stretch, segment: number): Coverage {
  const found = stretch.found[segment] ?? 0;
  const rival = stretch.leaders.find((other) => other !== segment && !areRelated(index, other, segment));
  const other = rival === undefined ? 0 : (stretch.found[rival] ?? 0);
  return {
    share: stretch.total > 0 ? Math.min(1.2, found / stretch.total) : 0,
    relative: stretch.best > 0 ? found / stretch.best : 0,
    names: stretch.totalNames > 0 ? (stretch.foundNames[segment] ?? 0) / stretch.totalNames : 0.5,
    margin: found > 0 ? Math.max(0, 1 - other / found) : 0,
  };
}
