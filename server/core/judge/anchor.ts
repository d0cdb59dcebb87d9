// Which sources does a sentence of the draft speak of? Its own words tell, those of its paragraph, and those of the
// section it stands in.

import type { Dictionary } from "../index/dictionary.ts";
import { figureKey } from "../index/figureKey.ts";
import { best, highest, ScoreBoard } from "../index/scoreBoard.ts";
import { firstTerm, type Segment, sentenceCount } from "../index/segment.ts";
import { type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import type { Reading } from "../reading/model.ts";
import { type Coverage, coverage, held, type Stretch, type Weighted, weighted } from "./coverage.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";
import type { Prints } from "./prints.ts";

export interface Anchor {
  /** Position in `SourceIndex.segments`. */
  readonly segment: number;
  readonly sentence: Coverage;
  readonly block: Coverage;
  readonly section: Coverage;
}

/** Sentence, paragraph and section: each has a board, on which the stretch that was looked up last still stands. */
const LEVELS = ["sentence", "block", "section"] as const;
type Level = (typeof LEVELS)[number];

interface Boards {
  readonly boards: Readonly<Record<Level, ScoreBoard>>;
  /** What stands on each of them. */
  readonly shown: Record<Level, Stretch | undefined>;
  /** What paragraph and section give together. */
  readonly based: Bases;
  /** What all three give: right for the sources that were looked at last. */
  readonly totals: Float64Array;
}

/** Right for the sources that hold something of the two stretches they were worked out for. */
interface Bases {
  readonly values: Float64Array;
  of: readonly [wide: Stretch, whole: Stretch, isRow: boolean] | undefined;
  /** The sources with the highest ones, highest first: as many as are mostly enough to look at. */
  first: readonly number[];
}

const boardsOf = new WeakMap<SourceIndex, Boards>();

function boardsFor(index: SourceIndex): Boards {
  let boards = boardsOf.get(index);
  if (!boards) {
    const board = () => new ScoreBoard(index.segments.length);
    boards = {
      boards: { sentence: board(), block: board(), section: board() },
      shown: { sentence: undefined, block: undefined, section: undefined },
      based: { values: new Float64Array(index.segments.length), of: undefined, first: [] },
      totals: new Float64Array(index.segments.length),
    };
    boardsOf.set(index, boards);
  }
  return boards;
}

const NAME_BOOST = 1.6;
const FIGURE_WEIGHT = 0.9;
/** Sources that share less than this much of what the best one shares with the sentence are left out. */
const WORTH_A_LOOK = 0.4;
/** Sources looked at for one sentence. */
const SHORTLIST = 4;
/** So many sources with the highest bases hold all that may be on the shortlist, unless very many are much alike. */
const MOSTLY_ENOUGH = 64;

export class Anchors {
  readonly #index: SourceIndex;
  readonly #reading: Reading;
  readonly #draft: Segment;
  readonly #dictionary: Dictionary;
  readonly #prints: Prints;
  readonly #memory: JudgeMemory;
  readonly #stretches: Answers<Stretch>;
  readonly #known: Answers<readonly Anchor[]>;
  readonly #anchors = new Map<number, readonly Anchor[]>();
  readonly #sentencesOfBlock: number[][] = [];
  readonly #cellsOfRow = new Map<number, readonly number[]>();
  readonly #sentencesOfSection: (readonly number[] | undefined)[] = [];
  readonly #blockPrints: (number | undefined)[] = [];
  readonly #sectionPrints: (number | undefined)[] = [];
  readonly #sectionOfBlock: number[] = [];
  readonly #blocksOfSection: number[][] = [];
  readonly #placePrints: (number | undefined)[] = [];
  readonly #places: (string | undefined)[] = [];

  constructor(index: SourceIndex, reading: Reading, draft: Segment, prints: Prints, memory: JudgeMemory) {
    this.#index = index;
    this.#reading = reading;
    this.#draft = draft;
    this.#prints = prints;
    this.#memory = memory;
    this.#dictionary = memory.dictionary;
    this.#stretches = memory.answers("stretches");
    this.#known = memory.answers("anchors");
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
    const { row, column } = this.#reading.blocks[block] ?? {};
    if (row === undefined) return this.#sentencesOfBlock[block] ?? [];
    let cells = this.#cellsOfRow.get(row);
    if (!cells) {
      cells = this.#reading.blocks.flatMap((b, i) =>
        i === row || b.row === row ? (this.#sentencesOfBlock[i] ?? []) : [],
      );
      this.#cellsOfRow.set(row, cells);
    }
    return column === undefined ? cells : [...cells, ...(this.#sentencesOfBlock[column] ?? [])];
  }

  sectionSentences(sentence: number): readonly number[] {
    const section = this.sectionOf(sentence);
    let sentences = this.#sentencesOfSection[section];
    if (!sentences) {
      sentences = (this.#blocksOfSection[section] ?? []).flatMap((b) => this.#sentencesOfBlock[b] ?? []);
      this.#sentencesOfSection[section] = sentences;
    }
    return sentences;
  }

  /** Number of what the sentence's block says: see `Prints`. */
  blockPrint(sentence: number): number {
    const block = this.#reading.sentences[sentence]?.block ?? -1;
    // Cells of one row stand under different heads.
    let print = this.#blockPrints[block];
    if (print === undefined) {
      const { row, column } = this.#reading.blocks[block] ?? {};
      const heads = row === undefined ? "" : this.#headsIn(this.blockSentences(sentence), row, column);
      print = this.#memory.numberOf(`b${heads}${this.#prints.sentences(this.blockSentences(sentence))}`);
      this.#blockPrints[block] = print;
    }
    return print;
  }

  #headsIn(sentences: readonly number[], row: number, column: number | undefined): string {
    return sentences
      .map((s) => this.#reading.sentences[s]?.block)
      .map((block) => (block === row || block === column ? "h" : "c"))
      .join("");
  }

  /** The same of its section. */
  sectionPrint(sentence: number): number {
    const section = this.sectionOf(sentence);
    let print = this.#sectionPrints[section];
    if (print === undefined) {
      print = this.#prints.sentences(this.sectionSentences(sentence));
      this.#sectionPrints[section] = print;
    }
    return print;
  }

  /** What the sentence's section is, blocks and all, and which of its sentences this is. */
  placeOf(sentence: number): string {
    let place = this.#places[sentence];
    if (place === undefined) {
      place = this.#writePlace(sentence);
      this.#places[sentence] = place;
    }
    return place;
  }

  #writePlace(sentence: number): string {
    const section = this.sectionOf(sentence);
    let print = this.#placePrints[section];
    if (print === undefined) {
      const blocks = this.#blocksOfSection[section] ?? [];
      const [first = 0] = blocks;
      const parts = blocks.map((block) => `${block - first}:${this.#prints.block(block)}`);
      print = this.#memory.numberOf(`places ${parts.join(" ")}`);
      this.#placePrints[section] = print;
    }
    return `${print}.${sentence - (this.sectionSentences(sentence)[0] ?? 0)}`;
  }

  /** Number of the section that a sentence stands in. */
  sectionOf(sentence: number): number {
    return this.#sectionOfBlock[this.#reading.sentences[sentence]?.block ?? -1] ?? -1;
  }

  /** The sources that a sentence may speak of, best first. */
  of(sentence: number): readonly Anchor[] {
    let anchors = this.#anchors.get(sentence);
    if (!anchors) {
      const key = `${this.#prints.sentence(sentence)} ${this.blockPrint(sentence)} ${this.sectionPrint(sentence)}`;
      anchors = this.#known.recall(key, () => this.#find(sentence));
      this.#anchors.set(sentence, anchors);
    }
    return anchors;
  }

  #find(sentence: number): readonly Anchor[] {
    const block = this.#reading.sentences[sentence]?.block ?? -1;
    const row = this.#reading.blocks[block]?.row;
    const inBlock = this.blockSentences(sentence);
    const inSection = this.sectionSentences(sentence);
    const whole = this.#stretch(inSection, "section");
    // A paragraph of one sentence, a section of one paragraph: the same words need not be looked up again.
    const wide = isSame(inBlock, inSection) ? whole : this.#stretch(inBlock, "block");
    const own = inBlock.length === 1 ? wide : this.#stretch([sentence], "sentence");
    const inWide = this.#shown(wide, wide === whole ? "section" : "block");
    const inWhole = this.#shown(whole, "section");
    const ownIn =
      own === wide
        ? (segment: number) => inWide.scores[segment] ?? 0
        : (segment: number) => held(this.#index, own.words, segment);
    const { totals } = boardsFor(this.#index);
    const total = (segment: number): number => {
      const sum = ownIn(segment) + 0.8 * (inWide.scores[segment] ?? 0) + 0.4 * (inWhole.scores[segment] ?? 0);
      totals[segment] = sum;
      return sum;
    };
    // In a table the head of a column may stand in no stretch but the row's.
    const isRow = row !== undefined;
    const touched = isRow ? joined([inWide.touched, inWhole.touched], inWhole.scores.length) : inWhole.touched;
    // A sentence that is all of its section: who holds most of it holds most in all.
    const found =
      own === whole
        ? leadersOf(own, total)
        : this.#candidates(own, touched, this.#basesOf(wide, whole, isRow, touched), total);
    const shortlist = best(found, SHORTLIST, totals);
    const enough = WORTH_A_LOOK * (totals[shortlist[0] ?? -1] ?? 0);
    return shortlist
      .filter((segment) => (totals[segment] ?? 0) >= enough)
      .map((segment) => ({
        segment,
        sentence: coverage(this.#index, own, segment, ownIn(segment)),
        block: coverage(this.#index, wide, segment, inWide.scores[segment] ?? 0),
        section: coverage(this.#index, whole, segment, inWhole.scores[segment] ?? 0),
      }));
  }

  /** What the touched sources hold of paragraph and section, which all sentences of a paragraph have in common. */
  #basesOf(wide: Stretch, whole: Stretch, isRow: boolean, touched: Int32Array): Bases {
    const { boards, based } = boardsFor(this.#index);
    if (based.of?.[0] === wide && based.of[1] === whole && based.of[2] === isRow) return based;
    const { values } = based;
    const inWide = boards[wide === whole ? "section" : "block"].scores;
    const inWhole = boards.section.scores;
    for (let i = 0; i < touched.length; i++) {
      const s = touched[i] ?? 0;
      values[s] = 0.8 * (inWide[s] ?? 0) + 0.4 * (inWhole[s] ?? 0);
    }
    based.of = [wide, whole, isRow];
    based.first = best(touched, MOSTLY_ENOUGH, values);
    return based;
  }

  /**
   * The sources that may be among the first, with their totals told. What the sentence adds is looked up for these alone:
   * most sources hold so little of paragraph and section that the sentence cannot make up for it.
   */
  #candidates(own: Stretch, touched: Int32Array, bases: Bases, total: (segment: number) => number): Int32Array {
    const leaders = own.leaders.map(({ segment }) => segment);
    const sure = new Set([...leaders, ...bases.first.slice(0, SHORTLIST)]);
    const totals = [...sure].map(total).sort((a, b) => b - a);
    // Whoever is no leader holds no more of the sentence than the last of them.
    const rest = leaders.length < LEADERS ? 0 : (own.leaders.at(-1)?.found ?? 0);
    const least = (totals[SHORTLIST - 1] ?? 0) - rest - ROUNDING;
    const { values, first } = bases;
    const isEnough = first.length < MOSTLY_ENOUGH || (values[first.at(-1) ?? -1] ?? 0) < least;
    const rivals = isEnough ? first : touched;
    for (let i = 0; i < rivals.length; i++) {
      const s = rivals[i] ?? 0;
      const base = values[s] ?? 0;
      if (base < least || base === 0 || sure.has(s)) continue;
      sure.add(s);
      total(s);
    }
    return Int32Array.from(sure);
  }

  /** The board with what each source holds of the stretch. */
  #shown(stretch: Stretch, level: Level): ScoreBoard {
    const { boards, shown } = boardsFor(this.#index);
    const board = boards[level];
    if (shown[level] !== stretch) {
      this.#lookUp(stretch.words, board);
      shown[level] = stretch;
    }
    return board;
  }

  #lookUp({ terms, weights }: Weighted, board: ScoreBoard): void {
    board.clear();
    const { starts, postings } = this.#index;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      board.add(postings, weights[i] ?? 0, starts[term], starts[term + 1]);
    }
  }

  #stretch(sentences: readonly number[], level: Level): Stretch {
    return this.#stretches.recall(`${level} ${this.#prints.sentences(sentences)}`, () =>
      this.#measure(sentences, level),
    );
  }

  #measure(sentences: readonly number[], level: Level): Stretch {
    const boosts = new Map<number, number>();
    for (const s of sentences) {
      const end = s < sentenceCount(this.#draft) ? firstTerm(this.#draft, s + 1) : 0;
      for (let t = firstTerm(this.#draft, s); t < end; t++) {
        const coded = this.#draft.terms[t * 2] ?? 0;
        const boost = coded & 1 ? NAME_BOOST : 1;
        boosts.set(coded >> 1, Math.max(boost, boosts.get(coded >> 1) ?? 0));
      }
    }
    for (const s of sentences) {
      for (const figure of this.#prints.figuresIn(s)) {
        const key = figureKey(figure);
        if (key !== null) boosts.set(this.#dictionary.idOf(key), FIGURE_WEIGHT);
      }
    }
    const known = this.#index.starts.length - 1;
    let total = 0;
    let totalNames = 0;
    const all: number[] = [];
    const names: number[] = [];
    boosts.forEach((boost, term) => {
      const weight = boost * (term < known ? weightOf(this.#index, term) : this.#unknownWeight(term));
      // A figure that no source states must not make the draft look off the subject.
      if (boost !== FIGURE_WEIGHT) total += weight;
      if (boost === NAME_BOOST) totalNames += weight;
      if (term >= known) return;
      all.push(term, weight);
      if (boost === NAME_BOOST) names.push(term, weight);
    });
    const words = weighted(all);
    const { boards, shown } = boardsFor(this.#index);
    const board = boards[level];
    this.#lookUp(words, board);
    const leaders = highest(board, LEADERS).map((segment) => ({ segment, found: board.scores[segment] ?? 0 }));
    const stretch = { words, names: weighted(names), total, totalNames, best: leaders[0]?.found ?? 0, leaders };
    shown[level] = stretch;
    return stretch;
  }

  #unknownWeight(term: number): number {
    return this.#dictionary.rarity(term) / 10;
  }
}

/** The sources that hold most of the stretch, with their totals told. */
function leadersOf({ leaders }: Stretch, total: (segment: number) => number): Int32Array {
  return Int32Array.from(leaders, ({ segment }) => {
    total(segment);
    return segment;
  });
}

/** More than sums of weights may differ by the order in which they were added. */
const ROUNDING = 1e-3;
/** Rivals looked at before it is taken that there is none. */
const LEADERS = 8;

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** The sources in either list; `all` is how many there are. */
function joined(lists: readonly Int32Array[], all: number): Int32Array {
  return lists.find((list) => list.length === all) ?? Int32Array.from(new Set(lists.flatMap((list) => [...list])));
}
