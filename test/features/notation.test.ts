// The tests' own notation is read strictly.

import assert from "node:assert/strict";
import { parseScene } from "../support/notation.ts";

const source = "//- sources/a.md\nText.\n";

suite("the notation of scenes", () => {
  test("takes sources, draft, marks and cursor apart", () => {
    const scene = parseScene(`
      //- sources/ecb.md
      It fell to 2.4 percent.

      //- draft.md
      It fell to 2.9 percent.
                 ^^^^^^^^^^^ contradicted @ecb "2.4 percent"
      Sure<|>ly.
    `);
    assert.deepEqual(scene, {
      sources: { "sources/ecb.md": "It fell to 2.4 percent.\n" },
      draft: "It fell to 2.9 percent.\nSurely.\n",
      marks: [{ start: 11, end: 22, verdict: "contradicted", source: "ecb", value: "2.4 percent" }],
      cursor: 28,
    });
  });

  const mistakes: readonly (readonly [what: string, fixture: string, message: RegExp])[] = [
    ["two cursors", `${source}//- draft.md\na<|>b<|>`, /two cursors/],
    ["two cursors on two lines", `${source}//- draft.md\na<|>\nb<|>`, /two cursors/],
    ["a cursor in a source", "//- a.md\na<|>\n//- draft.md\nb", /cursor stands in the source/],
    ["a mark past its line", `${source}//- draft.md\nshort\n   ^^^^ altered`, /past its line/],
    ["a mark without a line", `${source}//- draft.md\n^^^ altered`, /No line stands above/],
    ["an unknown verdict", `${source}//- draft.md\nwords\n^^^^^ wrong`, /“wrong” is none of/],
    ["a mark with a slip", `${source}//- draft.md\nwords\n^^^^^ altered "no key`, /Not a mark/],
    ["a mark in a source", "//- a.md\nwords\n^^^^^ altered\n//- draft.md\nb", /mark stands in the source/],
    ["no draft", source, /no section/],
    ["two drafts", "//- draft.md\na\n//- draft.md\nb", /two drafts/],
    ["two sources of one name", `${source}${source}//- draft.md\nb`, /two sources/],
    ["text outside", `words\n${source}//- draft.md\nb`, /before the first section/],
  ];
  for (const [what, fixture, message] of mistakes) {
    test(`${what} is an error`, () => assert.throws(() => parseScene(fixture), message));
  }
});
