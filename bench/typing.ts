// What a keystroke costs until findings are there again, and the first judgement of a whole draft, beside Harper checking
// the grammar of the same drafts in the same run.

import { LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";
import { type Finding, findingsIn } from "../server/features/findings.ts";
import { parseSettings } from "../server/features/settings.ts";
import { OpenDrafts, readDraft } from "../server/workspace/drafts.ts";
import { draftAbout, randomFrom } from "./corpus.ts";
import { largeCorpus, snapshotOf } from "./largeCorpus.ts";
import type { Measurement } from "./run.ts";
import { median, p95 } from "./warmStart.ts";

const ARTICLES = 10_000;
const WORDS = 3000;
const KEYS = 200;
/** Drafts to be judged for the first time; those before them are still being compiled for. */
const DRAFTS = 8;
const WARM_UP = 3;
const TODAY = "2025-09-05";

export async function benchTyping(): Promise<readonly Measurement[]> {
  const { content, articles } = largeCorpus(ARTICLES);
  const snapshot = snapshotOf(content);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  const { settings } = parseSettings(undefined);
  const hearing = { severity: settings.severity, ignored: [], draftName: "draft.md" };
  const drafts = Array.from({ length: WARM_UP + DRAFTS }, (_, i) => draftAbout(articles, WORDS, i + 1));

  const first = { ours: [] as number[], theirs: [] as number[] };
  let found = 0;
  for (const [i, text] of drafts.entries()) {
    const theirs = await milliseconds(() => linter.lint(text, { language: "markdown" }));
    const judge = () => findingsIn(snapshot, readDraft({ path: "/bench/draft.md", version: i, text }, TODAY), hearing);
    const ours = await milliseconds(() => {
      found += judge().length;
    });
    if (i < WARM_UP) continue;
    first.ours.push(ours);
    first.theirs.push(theirs);
  }

  const random = randomFrom(5);
  const open = new OpenDrafts();
  const keys = { ours: [] as number[], theirs: [] as number[] };
  let text = drafts.at(-1) ?? "";
  let shown: readonly Finding[] = [];
  for (let key = 0; key < KEYS + 20; key++) {
    text = typed(text, random);
    const ours = await milliseconds(() => {
      const draft = open.update({ path: "/bench/draft.md", version: key, text }, TODAY);
      shown = findingsIn(snapshot, draft, hearing);
    });
    if (key < 20) continue;
    keys.ours.push(ours);
    // Harper takes the whole text each time; a tenth of the keys tells how long.
    if (key % 10 === 0) keys.theirs.push(await milliseconds(() => linter.lint(text, { language: "markdown" })));
  }
  if (found === 0 || shown.length === 0) throw new Error("The drafts have wrong figures, and none was found.");

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

async function milliseconds(job: () => unknown): Promise<number> {
  const began = performance.now();
  await job();
  return performance.now() - began;
}
