// The networks: what they leave out of hopeless hypotheses makes no difference.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { examine } from "../../../server/core/judge/examine.ts";
import { hypothesesOf } from "../../../server/core/judge/hypotheses.ts";
import { scoresOf } from "../../../server/core/judge/network.ts";
import { PLACE_WEIGHTS } from "../../../server/core/judge/weights.ts";
import { read } from "../../../server/core/reading/read.ts";

suite("scores of hypotheses", () => {
  test("a hypothesis asked of all networks or of the first ones alone has the same share", () => {
    const seeds = new URL("../../../seeds/", import.meta.url);
    const sources = readdirSync(seeds).map((name) => {
      const source = { key: name, path: name, origin: name, title: null, publisher: null, author: null, date: null };
      const text = readFileSync(new URL(name, seeds), "utf8");
      return { source, reading: read(text, { format: "markdown", asOf: "2025-09-05" }) };
    });
    const index = buildSourceIndex(sources);
    let [asked, spared] = [0, 0];
    for (const { reading } of sources) {
      for (const examined of examine(reading, index)) {
        const { none, candidates, derived } = hypothesesOf(reading, examined, PLACE_WEIGHTS);
        const all = [none, ...candidates, ...derived];
        // One alone is the likeliest, and asked of all networks.
        const whole = sharesOf(all.map((one) => scoresOf([one])[0] ?? Number.NaN));
        const scores = scoresOf(all);
        sharesOf(scores).forEach((share, i) => {
          assert.ok(Math.abs(share - (whole[i] ?? Number.NaN)) < 0.002);
        });
        asked += all.length;
        spared += all.filter((one, i) => scores[i] !== scoresOf([one])[0]).length;
      }
    }
    assert.ok(spared > asked / 4, `${spared} of ${asked} were spared`);
  });
});

function sharesOf(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return scores.map((score) => Math.exp(score - top) / total);
}
