// Figures on the sample articles: wrong ones warn on exactly the figure, with the right passage; right ones are silent.
// The same sentences are judged against the retold articles and, where they are at hand, against the originals.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { indexFolders, judgeText } from "./support/folder.ts";

/** `[wrong|right]` marks a figure; `proof` is a word or two of the passage that has to be the evidence. */
const CASES: readonly { readonly text: string; readonly proof: RegExp }[] = [
  { text: "Pyongyang has sent [around 10,000|around 15,000] troops to Russia since last fall.", proof: /15,000/ },
  { text: "North Korea's trade with China stands at [60%|80%] of pre-pandemic levels.", proof: /80%/ },
  { text: "The parade marks the [75th|80th] anniversary of the end of World War II.", proof: /80th/ },
  { text: "Kim's grandfather attended a parade in Beijing in [1969|1959].", proof: /1959/ },
  { text: "It is Kim's first major multilateral event in his [12-year|14-year] rule.", proof: /14-year/ },
  { text: "It will be Kim's first trip to China in [nine|six] years.", proof: /six years/ },
  { text: "Kim needs about [30|20] hours by train to get to China.", proof: /20 hours/ },
  { text: "The parade brings [36|26] world leaders to Beijing.", proof: /26/ },
  { text: "Kim and Trump met [five|three] times in Trump's first term.", proof: /three times/ },
];

const folders = ["../seeds", "../../shared/seeds"]
  .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  .filter((folder) => existsSync(folder));

for (const folder of folders) {
  suite(`figures on the articles of ${folder.includes("shared") ? "the shared folder" : "seeds"}`, () => {
    const index = indexFolders(folder);
    for (const { text, proof } of CASES) {
      const begin = text.indexOf("[");
      const [, wrong = "", right = ""] = /\[(.*)\|(.*)\]/.exec(text) ?? [];
      const warnings = (put: string) =>
        judgeText(text.replace(/\[.*\]/, put), index, "2025-09-04").filter((claim) => claim.verdict === "contradicted");

      test(`“${wrong}” is contradicted: ${text.replace(/\[.*\]/, wrong)}`, () => {
        const [warning, ...others] = warnings(wrong);
        assert.ok(warning, "no warning");
        assert.deepEqual(others, []);
        assert.ok(begin <= warning.start && warning.end <= begin + wrong.length + " times".length, warning.text);
        assert.match(warning.evidence[0]?.text ?? "", proof);
      });

      test(`“${right}” is silent: ${text.replace(/\[.*\]/, right)}`, () => assert.deepEqual(warnings(right), []));
    }

    test("a share of trade is not a share of exports", () => {
      const text = "China took about 97% of North Korea's external trade in 2023, and up to 98% of its exports.";
      assert.deepEqual(
        judgeText(text, index, "2025-09-04").filter((claim) => claim.verdict === "contradicted"),
        [],
      );
    });
  });
}
