// Scores labelled drafts and holds the score against a recorded one: no line of it may get worse.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { scoreDraft } from "../../bench/scoreDraft.mjs";
import type { SourceIndex } from "../../server/core/index/sourceIndex.ts";
import { draftDate } from "../../server/core/reading/draftDate.ts";
import { parseProse } from "../../server/core/reading/read.ts";
import { judgeText } from "./folder.ts";

/** The day the drafts without a date of their own are taken to be written on. */
const WRITTEN = "2026-01-01";

/** For each line: how often it happened, of how many. */
type Score = Record<string, readonly [hits: number, of: number]>;

export class Scored {
  readonly lines: Record<string, [number, number]> = {};
  readonly remarks: string[] = [];

  /** Judges every NAME.md of a folder that has a NAME.labels.json; their lines are counted under `set`. */
  addFolder(folder: string, index: SourceIndex, set: (name: string) => string): void {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".labels.json"))) {
      const name = file.replace(".labels.json", "");
      const text = readFileSync(`${folder}/${name}.md`, "utf8");
      const labels = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
      const claims = judgeText(text, index, draftDate(parseProse(text, "markdown")) ?? WRITTEN);
      const add = (line: string, hit: boolean) => {
        const counted = `${set(name)}${line}`;
        this.lines[counted] ??= [0, 0];
        this.lines[counted][1]++;
        if (hit) this.lines[counted][0]++;
      };
      scoreDraft(labels, claims, add, (what: string, span: { text: string }, more: string) =>
        this.remarks.push(`${what} ${file} [${span.text}] ${more}`),
      );
    }
  }
}

/**
 * Registers a test for each line of the score recorded in a file. `UPDATE_SNAPSHOTS=1` records it anew.
 *
 * @param score filled by then, in a set-up of the suite
 */
export function testAgainst(recorded: string, score: Scored): void {
  suiteSetup(() => {
    if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(recorded, `${JSON.stringify(score.lines, null, 2)}\n`);
  });

  test("the lines of the score are the recorded ones", () => {
    assert.deepEqual(Object.keys(score.lines).sort(), Object.keys(JSON.parse(readFileSync(recorded, "utf8"))).sort());
  });

  for (const [line, [before, of]] of Object.entries(JSON.parse(readFileSync(recorded, "utf8")) as Score)) {
    const isAlarm = /alarms|stray/.test(line);
    test(`${line}: ${isAlarm ? "at most" : "at least"} ${before} of ${of}`, () => {
      const now = score.lines[line]?.[0] ?? 0;
      assert.ok(isAlarm ? now <= before : now >= before, `now ${now}\n${score.remarks.join("\n")}`);
    });
  }
}
