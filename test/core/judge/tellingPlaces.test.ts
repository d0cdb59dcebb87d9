// What is shown of a source as proof of a name or a post: sentences, and other lines only where no sentence says it.

import assert from "node:assert/strict";
import { stage } from "../../support/check.ts";

const QUARRY = `
  //- sources/quarry.md
  ---
  title: Marit Sollie takes over the quarry
  people: [Marit Sollie, Peder Voll]
  ---
  # Marit Sollie takes over the quarry?

  By Jonas Ek

  | Post | Name |
  | --- | --- |
  | Director | Marit Sollie. She is new here. |
  | Finance director | Peder Voll |

  - Marit Sollie, director

  The quarry at Hamnes has a new director, Marit Sollie, who wants to hire 25 people. Peder
  Voll keeps the books.
`;

/** Each claim on a name with the passages shown for it. */
function proofs(fixture: string): readonly string[] {
  const { snapshot, draft } = stage(fixture);
  return snapshot
    .claimsIn(draft)
    .filter(({ kind }) => kind === "name")
    .map(({ text, evidence }) => `${text}: ${evidence.map((one) => one.text).join(" | ")}`);
}

suite("the passage that tells of a name", () => {
  test("is a sentence, not front matter, a heading, a table or an item, also across a line break", () => {
    assert.deepEqual(
      proofs(`${QUARRY}
  //- draft.md
  Marit Sollie met Peder Voll at Hamnes.
`),
      [
        "Marit Sollie: The quarry at Hamnes has a new director, Marit Sollie, who wants to hire 25 people.",
        "Peder Voll: Peder Voll keeps the books.",
      ],
    );
  });

  test("is a heading or a byline where no sentence names anybody so", () => {
    assert.deepEqual(
      proofs(`
      //- sources/bridge.md
      # Ane Ravn opens the bridge

      By Jonas Ek

      The new bridge to Nessby cost 38 million euros.

      //- draft.md
      Jonas Ek met Ane Ravn.
      `),
      ["Jonas Ek: By Jonas Ek", "Ane Ravn: Ane Ravn opens the bridge"],
    );
  });

  test("comes from another source where that one has a sentence", () => {
    assert.deepEqual(
      proofs(`
      //- sources/list.md
      # Staff of the museum

      - Ida Kroll, director
      - Sven Tarp, mayor

      //- sources/news.md
      The director of the Nordhaven museum, Ida Kroll, opened the new wing. Sven Tarp, the mayor, was ill.

      //- draft.md
      Ida Kroll, the mayor of Nordhaven, opened the new wing. Sven Tarp did not come.
      `),
      [
        "Ida Kroll, the mayor of Nordhaven: The director of the Nordhaven museum, Ida Kroll, opened the new wing.",
        "Sven Tarp: Sven Tarp, the mayor, was ill.",
      ],
    );
  });

  test("is the sentence that has the post, where the headline has it too", () => {
    assert.deepEqual(
      proofs(`
      //- sources/news.md
      # Museum director Ida Kroll resigns

      The director of the old Nordhaven museum, Ida Kroll, resigned after a row. Mayor Sven Tarp was ill.

      //- draft.md
      Ida Kroll, the mayor of Nordhaven, resigned after a row at the museum.
      `),
      ["Ida Kroll, the mayor of Nordhaven: The director of the old Nordhaven museum, Ida Kroll, resigned after a row."],
    );
  });

  test("shows the spelling that is at stake", () => {
    assert.deepEqual(
      proofs(`
      //- sources/mill.md
      # Torbjorn Hegland sells the mill

      Hegland said that he was tired of the river.

      //- draft.md
      Torbjirn Hegland said that he was tired of the river.
      `),
      ["Torbjirn Hegland: Torbjorn Hegland sells the mill"],
    );
  });
});
