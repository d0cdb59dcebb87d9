// Somebody types for weeks: thousands of random edits of an open draft, with hovers, completions and findings asked for
// now and then. What the server holds must not grow. `npm run soak [edits] [seed] [articles]` runs the long version, with so
// many generated articles beside those that the draft speaks of.

import { TextDocument } from "vscode-languageserver-textdocument";
import { generateArticles, randomFrom } from "../../bench/corpus.ts";
import { FOLDER } from "../support/editor.ts";
import { BareClient } from "./client.ts";
import { compiledCode, heapInUse, stopOptimizing } from "./garbage.ts";
import { ARTICLES, DRAFTS } from "./material.ts";

const DRAFT = `${FOLDER}/draft.md`;
/** Weighed after so many edits, at most so often. */
const BETWEEN_SAMPLES = 50;
const MOST_SAMPLES = 100;
/** A draft that has become longer than this is cut. */
const LONGEST = 8_000;
const UNDONE = 50;

export interface SoakResult {
  /** Bytes in use, weighed at even distances. */
  readonly heap: readonly number[];
  /** By how much the heap grew over the second half, by the least-squares line through it, as a share of its mean. */
  readonly growth: number;
  /** How much of that growth is code that the engine has compiled: functions that are seldom called become hot late. */
  readonly growthOfCode: number;
  /**
   * By how much everything but that code grew over the second half, weighed each time while the draft says what it said
   * at first: a longer draft, or one of more figures, is no leak, and would hide one.
   */
  readonly leak: number;
  /** Words that were warned of, over all reports: a server that does nothing any longer is flat as well. */
  readonly findings: number;
  readonly complaints: readonly string[];
}

/** @param beside generated articles beside those that the draft speaks of */
export async function soak(edits: number, seed: number, beside = 0): Promise<SoakResult> {
  const others = Array.from(generateArticles(beside), ({ text }) => text);
  const client = await BareClient.start([...ARTICLES, ...others]);
  const typist = new Typist(client, seed);
  await typist.open();
  const heap: number[] = [];
  const code: number[] = [];
  const atRest: number[] = [];
  const step = Math.max(BETWEEN_SAMPLES, Math.floor(edits / MOST_SAMPLES));
  for (let edit = 1; edit <= edits; edit++) {
    await typist.edit();
    await typist.ask();
    if (edit % step !== 0) continue;
    heap.push(heapInUse());
    code.push(compiledCode());
    await typist.rest();
    atRest.push(heapInUse() - compiledCode());
    await typist.goOn();
  }
  const { findings } = typist;
  await client.stop();
  const mean = meanOf(secondHalf(heap));
  const [growth = 0, growthOfCode = 0, leak = 0] = [heap, code, atRest].map((all) => riseOf(secondHalf(all)) / mean);
  return { heap, growth, growthOfCode, leak, findings, complaints: client.complaints };
}

function secondHalf(values: readonly number[]): readonly number[] {
  return values.slice(values.length >> 1);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** From one end of the least-squares line to the other. */
function riseOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const middle = (values.length - 1) / 2;
  let [rise, run] = [0, 0];
  for (const [i, value] of values.entries()) {
    rise += (i - middle) * (value - mean);
    run += (i - middle) ** 2;
  }
  return (rise / run) * (values.length - 1);
}

const PIECES = [
  "\n",
  "\n\n",
  "## ",
  "- ",
  "> ",
  "“",
  "” said Kim. ",
  "**",
  "[@",
  "]",
  "`",
  "| ",
  "12,",
  "5 ",
  "😀",
  "é",
];

const OPENING = DRAFTS.join("\n\n").slice(0, LONGEST / 2);
/** Judgements after which nothing is remembered of what a draft said before. */
const FORGOTTEN_AFTER = 8;

class Typist {
  readonly #client: BareClient;
  readonly #random: () => number;
  #document = TextDocument.create(DRAFT, "markdown", 1, OPENING);
  /** Edits that lead back. */
  readonly #undos: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  /** Where the cursor is, to type on. */
  #cursor = 0;
  /** What the draft said, and where the cursor was, before a rest. */
  #before = { text: OPENING, cursor: 0 };
  findings = 0;

  constructor(client: BareClient, seed: number) {
    this.#client = client;
    this.#random = randomFrom(seed);
  }

  async open(): Promise<void> {
    const text = this.#document.getText();
    const textDocument = { uri: DRAFT, languageId: "markdown", version: 1, text };
    await this.#client.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async edit(): Promise<void> {
    const { length } = this.#document.getText();
    const kind = this.#random();
    const at = this.#upTo(length + 1);
    if (length > LONGEST) return this.#replace(at, at + LONGEST / 4, "");
    if (kind < 0.4) return this.#replace(this.#cursor, this.#cursor, this.#letter());
    if (kind < 0.55) return this.#replace(at, at, `${this.#passage()} `);
    if (kind < 0.65) return this.#replace(at, at, this.#one(PIECES));
    if (kind < 0.75) return this.#replace(at, at + this.#upTo(80), "");
    if (kind < 0.85) return this.#replaceFigure();
    if (kind < 0.97) {
      const undo = this.#undos.pop();
      return undo ? this.#replace(undo.start, undo.end, undo.text, false) : this.#replace(at, at, this.#letter());
    }
    return this.#replace(at, at + this.#upTo(400), this.#passage());
  }

  /** Lets the draft say what it said at first, until the server has forgotten all else. */
  async rest(): Promise<void> {
    this.#before = { text: this.#document.getText(), cursor: this.#cursor };
    for (let i = 0; i < FORGOTTEN_AFTER; i++) {
      await this.#replace(0, this.#document.getText().length, OPENING + "\n".repeat(i % 2), false);
      await this.#client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: DRAFT } });
    }
  }

  async goOn(): Promise<void> {
    const { text, cursor } = this.#before;
    await this.#replace(0, this.#document.getText().length, text, false);
    this.#cursor = cursor;
  }

  /** What an editor asks by itself while somebody types. */
  async ask(): Promise<void> {
    const { connection } = this.#client;
    const textDocument = { uri: DRAFT };
    const position = this.#document.positionAt(this.#upTo(this.#document.getText().length));
    const here = this.#document.positionAt(this.#cursor);
    if (this.#random() < 0.12) {
      const report: { readonly items: readonly unknown[] } = await connection.sendRequest("textDocument/diagnostic", {
        textDocument,
      });
      this.findings += report.items.length;
    }
    if (this.#random() < 0.06) await connection.sendRequest("textDocument/hover", { textDocument, position });
    if (this.#random() < 0.08)
      await connection.sendRequest("textDocument/completion", {
        textDocument,
        position: here,
        context: { triggerKind: 1 },
      });
    if (this.#random() < 0.03) {
      for (const method of ["codeLens", "documentSymbol", "documentLink"])
        await connection.sendRequest(`textDocument/${method}`, { textDocument });
      const range = { start: position, end: position };
      await connection.sendRequest("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } });
    }
  }

  async #replace(from: number, to: number, text: string, undoable = true): Promise<void> {
    const document = this.#document;
    const whole = document.getText();
    const [start, end] = [Math.min(from, whole.length), Math.min(to, whole.length)];
    if (undoable) this.#undos.push({ start, end: start + text.length, text: whole.slice(start, end) });
    if (this.#undos.length > UNDONE) this.#undos.shift();
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const version = document.version + 1;
    const contentChanges = [{ range, text }];
    await this.#client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: DRAFT, version },
      contentChanges,
    });
    this.#document = TextDocument.update(document, contentChanges, version);
    this.#cursor = start + text.length;
  }

  #replaceFigure(): Promise<void> {
    const figures = [...this.#document.getText().matchAll(/\d+/g)];
    const figure = figures[this.#upTo(figures.length)];
    const put = String(this.#upTo(10 ** (1 + this.#upTo(5))));
    return figure
      ? this.#replace(figure.index, figure.index + figure[0].length, put)
      : this.#replace(this.#cursor, this.#cursor, `${put} `);
  }

  #letter(): string {
    return this.#one([..."etaoinshrdlu   ETA.,09"]);
  }

  /** Some words of an article. */
  #passage(): string {
    const words = this.#one(ARTICLES).split(/\s+/);
    const at = this.#upTo(words.length);
    return words.slice(at, at + 1 + this.#upTo(30)).join(" ");
  }

  #one<T>(list: readonly T[]): T {
    return list[this.#upTo(list.length)]!;
  }

  #upTo(end: number): number {
    return Math.floor(this.#random() * end);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

if (import.meta.main) {
  stopOptimizing();
  const [edits = 20_000, seed = 1, beside = 0] = process.argv.slice(2).map(Number);
  const began = performance.now();
  const { heap, growth, growthOfCode, leak, findings, complaints } = await soak(edits, seed, beside);
  const megabytes = heap.map((bytes) => (bytes / 1e6).toFixed(1));
  console.log(
    `${edits} edits, seed ${seed}, ${beside} articles beside, ${((performance.now() - began) / 1000).toFixed(0)} s, ${findings} findings`,
  );
  console.log(`heap in MB: ${megabytes.filter((_, i) => i % 5 === 0).join(" ")} ${megabytes.at(-1)}`);
  console.log(
    `growth over the second half: ${percent(growth)} (bar: under 1 %), of it compiled code ${percent(growthOfCode)}`,
  );
  console.log(`all but compiled code, weighed with the same draft each time: ${percent(leak)} (bar: under 1 %)`);
  for (const complaint of complaints.slice(0, 5)) console.log(complaint);
  if (!(growth < 0.01 && leak < 0.01) || complaints.length > 0 || findings === 0) process.exitCode = 1;
}
