// Quick fixes: the draft after each of them. The marks are the judge's verdicts.

import assert from "node:assert/strict";
import { fixed, fixes, hearing } from "../support/check.ts";

const MILL = `
  //- sources/mill.md
  The paper mill at Orr employs 310 people. “We shall close the last machine in spring,” said Tuva Eng, its director.

  //- sources/union.md
  The union at Orr has 280 members.
`;

const titles = (fixture: string, how = hearing()) => fixes(fixture, how).map((one) => one.title);

suite("quick fixes", () => {
  const wrong = `${MILL}
  //- draft.md
  The mill has 3<|>50 people. It is old.
               ^^^^^^^^^^ contradicted @mill "310 people"
`;

  test("the source's figure, and its citation if wanted", () => {
    assert.equal(fixed(wrong, "Use the source’s figure: 310 people"), "The mill has 310 people. It is old.\n");
    assert.equal(
      fixed(wrong, "Use the source’s figure: 310 people, and cite it"),
      "The mill has 310 people [@mill]. It is old.\n",
    );
  });

  test("a comment on a line of its own, in the draft's own line breaks", () => {
    assert.equal(
      fixed(wrong, "Ignore on this line with a comment"),
      "<!-- sourceline-disable-next-line figure.contradicted -->\nThe mill has 350 people. It is old.\n",
    );
  });

  test("no comment where it would break a table", () => {
    const table = `${MILL}
  //- draft.md
  | Place | People |
  | --- | --- |
  | Orr | 3<|>50 |
          ^^^ contradicted @mill "310"
`;
    assert.ok(!titles(table).some((title) => /comment/.test(title)));
  });

  test("a comment cuts no paragraph and no list in two", () => {
    const wrapped = `${MILL}
  //- draft.md
  The mill is old, and in it
  work 3<|>50 people.
       ^^^^^^^^^^ contradicted @mill "310 people"
`;
    const comment = "<!-- sourceline-disable-next-line figure.contradicted -->";
    assert.equal(
      fixed(wrapped, "Ignore on this line with a comment"),
      `The mill is old, and in it ${comment}\nwork 350 people.\n`,
    );
    const list = `${MILL}
  //- draft.md
  - The mill is old.
  - It has 3<|>50 people.
           ^^^^^^^^^^ contradicted @mill "310 people"
`;
    assert.equal(
      fixed(list, "Ignore on this line with a comment"),
      `- The mill is old. ${comment}\n- It has 350 people.\n`,
    );
    const first = `${MILL}
  //- draft.md
  The mill:

  - It has 3<|>50 people.
           ^^^^^^^^^^ contradicted @mill "310 people"
`;
    assert.equal(fixed(first, "Ignore on this line with a comment"), `The mill:\n\n${comment}\n- It has 350 people.\n`);
  });

  test("the ignore file gets one more line, sorted among the others", () => {
    const other = { draft: "z.md", code: "name.variant", text: "Tuva Engh", sentence: "abc" } as const;
    const [fix] = fixes(wrong, hearing({ ignored: [other] })).filter((one) => one.ignoreFile !== undefined);
    const { ignore } = JSON.parse(fix!.ignoreFile!) as { ignore: { draft: string; code: string; text: string }[] };
    assert.deepEqual(
      ignore.map(({ draft, code, text }) => [draft, code, text]),
      [
        ["draft.md", "figure.contradicted", "350 people"],
        ["z.md", "name.variant", "Tuva Engh"],
      ],
    );
    assert.equal(
      fix!.ignoreFile!.split("\n").filter((line) => line.includes('"draft"')).length,
      2,
      "one line for each",
    );
  });

  test("the source's words", () => {
    const altered = `${MILL}
  //- draft.md
  “We shall close the la<|>st engine in spring,” said Eng [@mill].
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @mill "We shall close the last machine in spring"
`;
    assert.equal(
      fixed(altered, "Use the source’s words: We shall close the last machine in spring"),
      "“We shall close the last machine in spring,” said Eng [@mill].\n",
    );
    assert.ok(!titles(altered).some((title) => /cite it/.test(title)), "it is cited already");
  });

  test("a title does not end with the quotation's comma", () => {
    const altered = `${MILL}
  //- draft.md
  “We shall close the la<|>st engine in spring,” said Eng.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @mill "We shall close the last machine in spring,"
`;
    const words = "Use the source’s words: We shall close the last machine in spring";
    assert.deepEqual(titles(altered).slice(0, 2), [words, `${words}, and cite it`]);
  });

  test("the speaker the source names, also from the words", () => {
    const other = `${MILL}
  //- draft.md
  “We shall close the la<|>st machine in spring,” said Olaf Brun.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ misattributed @mill "We shall close the last machine in spring"
                                                    ^^^^^^^^^ misattributed @mill "Tuva Eng"
`;
    for (const scene of [other, other.replace("la<|>st", "last").replace("Olaf Brun", "Ol<|>af Brun")]) {
      assert.equal(
        fixed(scene, "Name the source’s speaker: Tuva Eng"),
        "“We shall close the last machine in spring,” said Tuva Eng.\n",
      );
      assert.equal(titles(scene).filter((title) => title === "This is right: ignore here").length, 1);
    }
  });

  test("an unknown key becomes one that looks like it", () => {
    const unknown = `${MILL}
  //- draft.md
  The mill has 310 people [@mi<|>l].
                           ^^^^ unknown
`;
    assert.equal(fixed(unknown, "Cite @mill"), "The mill has 310 people [@mill].\n");
  });

  test("a supported figure can be cited: in front of the full stop, or in brackets that stand there", () => {
    const plain = `${MILL}
  //- draft.md
  The union has 2<|>80 members.
                ^^^^^^^^^^^ supported @union "280 members"
`;
    assert.equal(fixed(plain, "Cite this source: @union"), "The union has 280 members [@union].\n");
    const cited = `${MILL}
  //- draft.md
  The union has 2<|>80 members [@mill, p. 3].
                ^^^^^^^^^^^ supported @union "280 members"
`;
    assert.equal(fixed(cited, "Cite this source: @union"), "The union has 280 members [@mill, p. 3; @union].\n");
  });

  test("where nothing is wrong and nothing can be cited, nothing is offered", () => {
    assert.deepEqual(titles(`${MILL}\n  //- draft.md\n  The mill is o<|>ld.\n`), []);
  });
});
