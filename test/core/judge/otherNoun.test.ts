// A number of something else bears nothing out.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { judgedAll } from "../../support/judged.ts";

const SOURCES = {
  winger:
    "Last season the winger Nils Aker had 11 goals and 9 assists in 38 matches for Tarrow. He came from Holm for £2 million.",
};

suite("a number of something else in the same sentence", () => {
  const verdicts = (draft: string) =>
    judgedAll(judgeFigures, SOURCES, draft).map(({ text, verdict }) => `${text} ${verdict}`);

  test("is no support", () => {
    const [goals] = verdicts("Nils Aker had 9 goals in 38 matches for Tarrow.");
    assert.ok(goals?.startsWith("9 ") && goals !== "9 supported", goals);
  });

  test("the number of what is counted is", () => {
    assert.deepEqual(verdicts("Nils Aker gave 9 assists in 38 matches for Tarrow."), ["9 supported", "38 supported"]);
    assert.deepEqual(verdicts("Nils Aker had 11 goals in 38 games for Tarrow."), ["11 supported", "38 supported"]);
  });
});
