// Names, roles and references over corpora of examples.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { scoreNames } from "../../support/namesScore.ts";

suite("readNames", () => {
  const folder = new URL("./", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".corpus"))) {
    test(`reads ${file}`, () => {
      const scores = scoreNames(readFileSync(new URL(file, folder), "utf8"), file);
      for (const [part, score] of Object.entries(scores)) {
        assert.ok(score.right > 0, `${part}: nothing found`);
        assert.ok(score.f1 >= 95, `${part}: F1 ${score.f1.toFixed(1)}\n${score.notes.join("\n")}`);
      }
    });
  }
});
