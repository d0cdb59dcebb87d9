// Where the button in the view of sources puts a citation.

import assert from "node:assert/strict";
import { citeAt } from "../../server/features/citing.ts";
import { readDraft } from "../../server/workspace/drafts.ts";

/** The draft after the source was cited at the cursor; null where nothing is to be done. */
function cited(line: string, citation = "@flood-report"): string | null {
  const offset = line.indexOf("<|>");
  const text = line.replace("<|>", "");
  const edit = citeAt(readDraft({ path: "draft.md", version: 1, text }, null), offset, citation);
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : null;
}

suite("a citation where the cursor is", () => {
  for (const [line, becomes] of [
    ["Forty cellars were flooded.<|>", "Forty cellars were flooded [@flood-report]."],
    ["Forty cellars were flooded<|>.", "Forty cellars were flooded [@flood-report]."],
    ["Forty cellars were flooded <|>", "Forty cellars were flooded [@flood-report]"],
    ["Forty cellars<|> were flooded.", "Forty cellars [@flood-report] were flooded."],
    ["Forty cellars <|>were flooded.", "Forty cellars [@flood-report] were flooded."],
    ["Forty cel<|>lars were flooded.", "Forty cellars [@flood-report] were flooded."],
    ["It rose by 3<|>.5 metres.", "It rose by 3.5 [@flood-report] metres."],
    ["We don<|>'t know.", "We don't [@flood-report] know."],
    ["Forty cellars were flooded.<|> Then it rained.", "Forty cellars were flooded [@flood-report]. Then it rained."],
    ["It rained until 4 a.m.<|>", "It rained until 4 a.m. [@flood-report]"],
    ["“Forty cellars were flooded.”<|>", "“Forty cellars were flooded.” [@flood-report]"],
    ["<|>Forty cellars were flooded.", "[@flood-report] Forty cellars were flooded."],
    ["<|>", "[@flood-report]"],
    ["Forty cellars (<|>) were flooded.", "Forty cellars ([@flood-report]) were flooded."],
    ["Forty cellars were flooded [@rain]<|>.", "Forty cellars were flooded [@rain; @flood-report]."],
    ["Forty cellars were flooded [@flood-report]<|>.", null],
  ] as const)
    test(`${line} becomes ${becomes}`, () => assert.equal(cited(line), becomes));

  test("a key that needs braces has them", () => assert.equal(cited("It rained.<|>", "@{a b}"), "It rained [@{a b}]."));
});
