#!/usr/bin/env node
// Scores the short cases: are wrong quotations and names warned of, and is all else left alone?
//
//   node bench/train/cases/score.mjs [cases.txt|people.txt] [--half 1|2] [--list]

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { judgeCitations } from "../../../server/core/judge/citations.ts";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { read } from "../../../server/core/reading/read.ts";

const folder = new URL("./", import.meta.url);
const corpus = fileURLToPath(new URL("../../../../shared/bench/realclaims/corpus.jsonl", folder));

/**
 * Every case: `q no | … {wrong words} …`, one draft a line, under the number of the article it speaks of or under an
 * article of our own, `# key | date` and `> text`.
 */
export function readCases(file) {
  const cases = [];
  const own = [];
  let article = "";
  let half = 2;
  for (const line of readFileSync(new URL(file, folder), "utf8").split("\n")) {
    const [, key, date] = /^# (\S+)(?: \| (\S+))?$/.exec(line) ?? [];
    if (key) {
      article = key;
      half = 3 - half;
      if (date) own.push({ id: key, date, text: "" });
      continue;
    }
    if (line.startsWith("> ")) own.at(-1).text += `${line.slice(2)}\n`;
    const [, kind, label, marked] = /^([qn]) (ok|no) \| (.*)$/.exec(line) ?? [];
    if (!marked) continue;
    const spans = [];
    let text = "";
    for (const part of marked.split(/([{}])/)) {
      if (part === "{") spans.push({ start: text.length, end: text.length });
      else if (part === "}") spans.at(-1).end = text.length;
      else text += part;
    }
    cases.push({ article, half, kind: kind === "q" ? "quotation" : "name", wrong: label === "no", text, spans });
  }
  return { cases, own };
}

/** The shared articles of these numbers; undefined where they are not at hand. */
function shared(wanted) {
  if (!existsSync(corpus)) return undefined;
  return readFileSync(corpus, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ id }) => wanted.has(id))
    .map(({ id, text }) => ({ id, text, date: null }));
}

/** Judges the cases of one file, all its articles indexed together; undefined where these are not at hand. */
export function scoreCases(file = "cases.txt") {
  const { cases, own } = readCases(file);
  const articles = own.length > 0 ? own : shared(new Set(cases.map(({ article }) => article)));
  const index =
    articles &&
    buildSourceIndex(
      articles.map(({ id, text, date }) => ({
        source: { key: id, path: `${id}.txt`, title: null, publisher: null, author: null, date, origin: id },
        reading: read(text, { format: "text", asOf: date }),
      })),
    );
  return index && cases.map((one) => judgeCase(one, index));
}

function judgeCase(one, index) {
  const draft = read(one.text, { format: "markdown", asOf: null });
  const quotations = judgeQuotations(draft, index);
  const claims = [...quotations, ...judgeNames(draft, index), ...judgeCitations(draft, index, quotations)];
  const warnings = claims.filter(({ verdict }) => verdict !== "supported" && verdict !== "unverified");
  const hits = warnings.filter((w) => one.spans.some(({ start, end }) => w.start < end && start < w.end));
  return { ...one, found: hits.length > 0, hits, alarms: warnings.filter((w) => !hits.includes(w)) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.includes("--half") ? Number(process.argv[process.argv.indexOf("--half") + 1]) : undefined;
  const file = process.argv.find((argument) => argument.endsWith(".txt"));
  const scored = scoreCases(file)?.filter(({ half }) => only === undefined || half === only);
  if (!scored) console.log("The shared corpus is not here.");
  else {
    for (const half of [1, 2]) {
      for (const kind of ["quotation", "name"]) {
        const own = scored.filter((one) => one.half === half && one.kind === kind);
        if (own.length === 0) continue;
        const wrong = own.filter(({ wrong }) => wrong);
        const found = wrong.filter((one) => one.found).length;
        const alarms = own.filter((one) => one.alarms.length > 0).length;
        console.log(
          `half ${half}  ${kind.padEnd(10)} false alarms ${alarms} of ${own.length}, found ${found} of ${wrong.length}`,
        );
      }
    }
    if (process.argv.includes("--list")) {
      for (const one of scored) {
        for (const alarm of one.alarms) console.log(`ALARM ${one.text}\n      [${alarm.text}] ${alarm.message}`);
        if (one.wrong && !one.found) console.log(`MISS  ${one.kind} ${one.text}`);
      }
    }
  }
}
