// How long reading takes beside wink-nlp's own full pipeline over the same text.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { read } from "../server/core/reading/read.ts";
import type { Measurement } from "./run.ts";

/** Rounds before the first that counts: until then both are still being compiled. */
const WARM_UP = 40;
const ROUNDS = 60;

export function benchReading(): readonly Measurement[] {
  const text = articles();
  const words = text.split(/\s+/).length;
  const nlp = winkNLP(model);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < WARM_UP; round++) {
    nlp.readDoc(text);
    read(text, { format: "text", asOf: "2025-09-03" });
  }
  // In turns, so that whatever else the machine does meets both alike.
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(milliseconds(() => nlp.readDoc(text)));
    ours.push(milliseconds(() => read(text, { format: "text", asOf: "2025-09-03" })));
  }
  const ratio = median(ours) / median(theirs);
  return [
    {
      what: `reading ${words} words, against wink-nlp's full pipeline`,
      result: `${ratio.toFixed(2)} times as long (${median(ours).toFixed(1)} ms, ${median(theirs).toFixed(1)} ms)`,
      bar: "at most 3 times",
      holds: ratio <= 3,
    },
  ];
}

/** The five real articles where the shared folder is there, otherwise the retold ones. */
function articles(): string {
  const shared = fileURLToPath(new URL("../../shared/seeds/", import.meta.url));
  const folder = existsSync(shared) ? shared : fileURLToPath(new URL("../seeds/", import.meta.url));
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n\n");
}

function milliseconds(job: () => unknown): number {
  const begin = performance.now();
  job();
  return performance.now() - begin;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
