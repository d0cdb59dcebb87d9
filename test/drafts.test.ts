// Ten labelled drafts in free prose, judged against retold articles: no line of the score may get worse.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scoreDraft } from "../bench/scoreDraft.mjs";
import { draftDate } from "../server/core/reading/draftDate.ts";
import { parseProse } from "../server/core/reading/read.ts";
import { indexFolders, judgeText } from "./support/folder.ts";

const folder = fileURLToPath(new URL("drafts/", import.meta.url));
const seeds = fileURLToPath(new URL("../seeds/", import.meta.url));
const recorded = `${folder}score.json`;

/** The day the drafts without a date of their own are taken to be written on. */
const WRITTEN = "2026-01-01";

/** For each line: how often it happened, of how many. */
type Score = Record<string, readonly [hits: number, of: number]>;

suite("labelled drafts", () => {
  const score: Record<string, [number, number]> = {};
  const remarks: string[] = [];

  suiteSetup(function () {
    this.timeout(60_000);
    const index = indexFolders(`${folder}sources`, seeds);
    for (const name of readdirSync(folder).filter((name) => name.endsWith(".labels.json"))) {
      const text = readFileSync(folder + name.replace(".labels.json", ".md"), "utf8");
      const labels = JSON.parse(readFileSync(folder + name, "utf8"));
      const claims = judgeText(text, index, draftDate(parseProse(text, "markdown")) ?? WRITTEN);
      const add = (line: string, hit: boolean) => {
        score[line] ??= [0, 0];
        score[line][1]++;
        if (hit) score[line][0]++;
      };
      scoreDraft(labels, claims, add, (what: string, span: { text: string }, more: string) =>
        remarks.push(`${what} ${name} [${span.text}] ${more}`),
      );
    }
    if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(recorded, `${JSON.stringify(score, null, 2)}\n`);
  });

  test("the lines of the score are the recorded ones", () => {
    assert.deepEqual(Object.keys(score).sort(), Object.keys(JSON.parse(readFileSync(recorded, "utf8"))).sort());
  });

  for (const [line, [before, of]] of Object.entries(JSON.parse(readFileSync(recorded, "utf8")) as Score)) {
    const isAlarm = /alarms|stray/.test(line);
    test(`${line}: ${isAlarm ? "at most" : "at least"} ${before} of ${of}`, () => {
      const now = score[line]?.[0] ?? 0;
      assert.ok(isAlarm ? now <= before : now >= before, `now ${now}\n${remarks.join("\n")}`);
    });
  }
});
