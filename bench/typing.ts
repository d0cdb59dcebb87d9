// What a keystroke costs until findings are there again, and the first judgement of a whole draft, beside Harper checking
// the grammar of the same drafts in the same run.

import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";
import { encodeIndexFile } from "../server/core/index/indexFile.ts";
import { indexStorage } from "../server/node/indexStorage.ts";
import { draftAbout, randomFrom } from "./corpus.ts";
import { largeCorpus } from "./largeCorpus.ts";
import type { Measurement } from "./run.ts";
import { type Judge, type Judged, PROGRAM } from "./typingProcess.ts";
import { median, p95 } from "./warmStart.ts";

const ARTICLES = 10_000;
const WORDS = 3000;
const KEYS = 800;
/** Harper keeps what it found in words that stay: it is asked once in so many keys, and once more, told only, at each. */
const OTHER_KEYS = 10;
/** Keys at each of which both are asked. */
const KEYS_FOR_BOTH = 100;
/** Drafts to be judged for the first time; those before them are still being compiled for. */
const DRAFTS = 8;
const WARM_UP = 3;

export async function benchTyping(): Promise<readonly Measurement[]> {
  const { content, articles } = largeCorpus(ARTICLES);
  const folder = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
  await indexStorage(folder, PROGRAM).save(encodeIndexFile(content, PROGRAM));
  // We hold memory as the server does, Harper as Node does by itself.
  const ours = fork(join(import.meta.dirname, "typingProcess.ts"), [folder]);
  try {
    return await measure(
      ours,
      Array.from({ length: WARM_UP + DRAFTS }, (_, i) => draftAbout(articles, WORDS, i + 1)),
    );
  } finally {
    ours.kill();
    rmSync(folder, { recursive: true });
  }
}

async function measure(judge: ChildProcess, drafts: readonly string[]): Promise<readonly Measurement[]> {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const first = { ours: [] as number[], theirs: [] as number[] };
  let found = 0;
  for (const [version, text] of drafts.entries()) {
    const theirs = await milliseconds(() => linter.lint(text, { language: "markdown" }));
    const ours = await ask(judge, { text, version, isNew: true });
    found += ours.findings;
    if (version < WARM_UP) continue;
    first.ours.push(ours.milliseconds);
    first.theirs.push(theirs);
  }

  const random = randomFrom(5);
  const keys = { ours: [] as number[], theirs: [] as number[] };
  const both = { ours: [] as number[], theirs: [] as number[] };
  let text = drafts.at(-1) ?? "";
  let shown = 0;
  for (let key = -20; key < KEYS + KEYS_FOR_BOTH; key++) {
    text = typed(text, random);
    const ours = await ask(judge, { text, version: key + 100, isNew: false });
    shown = ours.findings;
    if (key < 0) continue;
    const isForBoth = key >= KEYS;
    const times = isForBoth ? both : keys;
    times.ours.push(ours.milliseconds);
    if (!isForBoth && key % OTHER_KEYS !== 0) continue;
    times.theirs.push(await milliseconds(() => linter.lint(text, { language: "markdown" })));
  }
  if (found === 0 || shown === 0) throw new Error("The drafts have wrong figures, and none was found.");

  const [key, harper] = [p95(keys.ours), p95(keys.theirs)];
  const judged = median(first.ours) / median(first.theirs);
  const draft = `${WORDS.toLocaleString("en")} words, ${ARTICLES.toLocaleString("en")} articles`;
  return [
    {
      what: `a key in a draft of ${draft}, until findings, p95`,
      result: `${key.toFixed(1)} ms (median ${median(keys.ours).toFixed(1)} ms)`,
      bar: "at most 25 ms",
      holds: key <= 25,
    },
    {
      what: "the same against Harper, p95",
      result: `1/${(harper / key).toFixed(1)} (Harper: ${harper.toFixed(0)} ms)`,
      bar: "at most 1/8",
      holds: key * 8 <= harper,
    },
    {
      what: "the same with Harper asked at each key too, p95",
      result: `1/${(p95(both.theirs) / p95(both.ours)).toFixed(1)} (${p95(both.ours).toFixed(1)} ms, ${p95(both.theirs).toFixed(0)} ms)`,
      bar: "told only",
      holds: true,
    },
    {
      what: "first judgement of that draft, against Harper",
      result: `${judged.toFixed(2)} (${median(first.ours).toFixed(0)} ms, ${median(first.theirs).toFixed(0)} ms)`,
      bar: "at most 1/2",
      holds: judged <= 0.5,
    },
  ];
}

/** Somebody types a letter or a digit somewhere, mostly in words, now and then in a figure. */
function typed(text: string, random: () => number): string {
  const begin = text.indexOf("##");
  const at = begin + Math.floor(random() * (text.length - begin));
  const letter = "etaoinsr 0123"[Math.floor(random() * 13)] ?? "e";
  return text.slice(0, at) + letter + text.slice(at);
}

function ask(judge: ChildProcess, job: Judge): Promise<Judged> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error("The process that judges has ended."));
    judge.once("exit", end);
    judge.once("message", (judged: Judged) => {
      judge.off("exit", end);
      resolve(judged);
    });
    judge.send(job);
  });
}

async function milliseconds(job: () => unknown): Promise<number> {
  const began = performance.now();
  await job();
  return performance.now() - began;
}
