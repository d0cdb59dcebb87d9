// The button that cites a source never edits a draft other than the one that was asked about.

import assert from "node:assert/strict";
import { citing, NO_DRAFT } from "../../client/citing.ts";
import type { CiteAnswer } from "../../client/protocol.ts";

const EDITS = [
  { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } }, newText: " [@ferry]" },
] as const;
const answer = (version: number, edits: CiteAnswer["edits"] = EDITS): CiteAnswer => ({
  textDocument: { uri: "file:///draft.md", version },
  edits,
});

suite("citing a source", () => {
  test("edits the version that was asked about", async () => {
    const outcome = await citing(
      async () => answer(3),
      () => 3,
    );
    assert.deepEqual(outcome, { edits: EDITS });
  });

  test("asks again where the draft changed before the answer came", async () => {
    const later = [{ ...EDITS[0], newText: "; @ferry" }];
    const answers = [answer(3), answer(4, later)];
    const outcome = await citing(
      async () => answers.shift() ?? null,
      () => 4,
    );
    assert.deepEqual(outcome, { edits: later });
    assert.equal(answers.length, 0);
  });

  test("edits nothing in a draft that never rests, and says so", async () => {
    let version = 1;
    const outcome = await citing(
      async () => answer(version++),
      () => version,
    );
    assert.match("say" in outcome ? outcome.say : "", /changed before/);
    assert.ok(version < 10, "and gives up");
  });

  test("says that the source is cited there already", async () => {
    const outcome = await citing(
      async () => answer(1, []),
      () => 1,
    );
    assert.deepEqual(outcome, { say: "The source is cited here already." });
  });

  test("says that there is no draft open", async () => {
    const outcome = await citing(
      async () => null,
      () => 1,
    );
    assert.deepEqual(outcome, { say: NO_DRAFT });
  });
});
