// Sources with pages: citations name the page, hovers show it. The marks are the judge's verdicts.

import assert from "node:assert/strict";
import { checkHover, completed, fixed } from "../support/check.ts";

const REPORT = `
  //- sources/mill.pdf
  <!-- page iv, sheet 4 -->

  The paper mill at Orr lies on the river. “We have never thrown anything into it,” said Tuva Eng, its director.

  <!-- page 12, sheet 20 -->

  It employs 310 people in three halls, and 24 of them are under twenty years old.
`;

suite("a source with pages", () => {
  test("a fix cites the page", () => {
    const draft = `${REPORT}
  //- draft.md
  The mill has 3<|>50 people. It is old.
               ^^^^^^^^^^ contradicted @mill "310 people"
`;
    assert.equal(
      fixed(draft, "Use the source’s figure: 310 people, and cite it"),
      "The mill has 310 people [@mill, p. 12]. It is old.\n",
    );
  });

  test("so does one that adds to a citation", () => {
    const draft = `${REPORT}
  //- sources/union.md
  The union at Orr has 280 members.

  //- draft.md
  The mill has 3<|>10 people [@union].
               ^^^^^^^^^^ supported @mill "310 people"
`;
    assert.equal(fixed(draft, "Cite this source: @mill, p. 12"), "The mill has 310 people [@union; @mill, p. 12].\n");
  });

  test("completion of a figure cites the page", () => {
    const { text } = completed(`${REPORT}
  //- draft.md
  The paper mill at Orr employs 3<|>`);
    assert.match(text, /\[@mill, p\. 12\]/);
  });

  test("completion of a quotation cites the page", () => {
    const { text } = completed(`${REPORT}
  //- draft.md
  The director of the mill said: “We have never<|>`);
    assert.match(text, /into it”? \[@mill, p\. iv\]/);
  });

  test("completion of a citation names the page that proves the sentence, and guesses none", () => {
    const { text } = completed(`${REPORT}
  //- draft.md
  The paper mill at Orr employs 310 people in three halls [@mi<|>].`);
    assert.equal(text, "The paper mill at Orr employs 310 people in three halls [@mill, p. 12].\n");
    const unproved = completed(`${REPORT}
  //- draft.md
  The mill at Orr is well known [@mi<|>].`);
    assert.equal(unproved.text, "The mill at Orr is well known [@mill].\n");
  });

  test("a hover shows the page", () => {
    checkHover(
      `${REPORT}
  //- draft.md
  The mill has 3<|>10 people.
               ^^^^^^^^^^ supported @mill "310 people"
`,
      `
      ✓ Supported by the sources
      It employs 310 people in three halls, and 24 of them are under twenty years old.
      — mill · @mill · p. 12`,
    );
  });
});
