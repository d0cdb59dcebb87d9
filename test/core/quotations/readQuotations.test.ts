// Quotations and their speakers over a corpus of examples.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { scoreQuotations } from "../../support/quotationsScore.ts";

suite("readQuotations", () => {
  const folder = new URL("./", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".corpus"))) {
    test(`reads ${file}`, () => {
      const scores = scoreQuotations(readFileSync(new URL(file, folder), "utf8"), file);
      for (const [part, score] of Object.entries(scores)) {
        assert.ok(score.right > 0, `${part}: nothing found`);
        assert.ok(score.f1 >= 95, `${part}: F1 ${score.f1.toFixed(1)}\n${score.notes.join("\n")}`);
      }
    });
  }
});
