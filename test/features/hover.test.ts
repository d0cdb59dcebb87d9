// Hovers, as a client without Markdown shows them. The marks are the judge's verdicts.

import assert from "node:assert/strict";
import { checkHover, hoverMarkdown } from "../support/check.ts";

const BRIDGE = `
  //- sources/bridge.md
  ---
  title: Bridge to Nessby opens
  publisher: North Herald
  author: Ane Falk
  date: 2025-05-02
  ---
  The new bridge to Nessby cost 38 million euros. “We waited eleven years for these four hundred metres,” said Ane
  Ravn, the mayor of Nessby.

  //- sources/audit.md
  ---
  title: Auditors on the bridge
  date: 2025-06
  ---
  Auditors put the price of the bridge at 41 million euros.
`;

suite("hover on a figure", () => {
  test("contradicted: both values, the passage, its source", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The bridge cost 3<|>5 million euros.
                  ^^^^^^^^^^^^^^^^ contradicted @bridge "38 million euros"
`,
      `
      ✗ Contradicted: you write 35 million euros, the source 38 million euros
        The new bridge to Nessby cost 38 million euros.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      Compared because both speak of: bridge cost
      `,
    ));

  test("supported", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The bridge cost 3<|>8 million euros.
                  ^^^^^^^^^^^^^^^^ supported @bridge "38 million euros"
`,
      `
      ✓ Supported by the sources
        The new bridge to Nessby cost 38 million euros.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      Compared because both speak of: bridge cost
      `,
    ));

  test("disputed: who says what", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The bridge cost 3<|>8 million euros.
                  ^^^^^^^^^^^^^^^^ disputed @bridge "38 million euros"
                  ^^^^^^^^^^^^^^^^ disputed @audit "41 million euros"
`,
      `
      ≠ Disputed: the sources differ among themselves
        The new bridge to Nessby cost 38 million euros.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
        Auditors put the price of the bridge at 41 million euros.
        — Auditors on the bridge · June 2025 · @audit
      Compared because both speak of: bridge cost
      `,
    ));

  test("unverified accuses nobody", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The toll is 1<|>2 euros.
              ^^^^^^^^ unverified
`,
      "No source states this quantity.",
    ));

  test("a number in a name is no claim, and shows where the name stands", () =>
    checkHover(
      `
      //- sources/cup.md
      The final of the Skarn Cup will be played at level 3 of the old mill, said the mayor.

      //- draft.md
      The Skarn Cup ends at level <|>3 of the mill.
                                  ^ named @cup "level 3"
      `,
      `
      Not checked: part of a name, which these passages have.
        The final of the Skarn Cup will be played at level 3 of the old mill, said the mayor.
        — cup · @cup
      `,
    ));

  test("reprints of one text are one passage", () =>
    checkHover(
      `
      //- sources/one.md
      The old lighthouse at Skarn will be sold to the highest bidder in autumn, the coast agency said on Friday. It has
      stood empty for 26 years and needs a new roof, new stairs and a keeper who does not mind the wind.

      //- sources/two.md
      The old lighthouse at Skarn will be sold to the highest bidder in autumn, the coast agency said on Friday. It has
      stood empty for 26 years and needs a new roof, new stairs and a keeper who does not mind the wind.

      //- draft.md
      The lighthouse has been empty for 2<|>6 years.
                                        ^^^^^^^^ supported @one "26 years"
                                        ^^^^^^^^ supported @two "26 years"
      `,
      `
      ✓ Supported by the sources
        It has stood empty for 26 years and needs a new roof, new stairs and a keeper who does not mind the wind.
        — one · @one · 2 files, 1 origin
      Compared because both speak of: lighthouse, empty
      `,
    ));

  test("a sentence with two figures that bear on the claim is one passage, for and against as well", () =>
    checkHover(
      `
      //- sources/ferry.md
      The ferry took 41 minutes in May, and 38 in June.

      //- draft.md
      The ferry took 3<|>8 minutes.
                     ^^^^^^^^^^ disputed @ferry "38"
                     ^^^^^^^^^^ disputed @ferry "41 minutes"
      `,
      `
      ≠ Disputed: the sources differ among themselves
        The ferry took 41 minutes in May, and 38 in June.
        — ferry · @ferry
      Compared because both speak of: ferry, took
      `,
    ));

  test("as Markdown, the value is bold and the title leads to it", () => {
    const shown = hoverMarkdown(`${BRIDGE}
  //- draft.md
  The bridge cost 3<|>5 million euros.
                  ^^^^^^^^^^^^^^^^ contradicted @bridge "38 million euros"
`);
    assert.equal(
      shown,
      [
        "**✗ Contradicted**: you write **35 million euros**, the source **38 million euros**",
        "> The new bridge to Nessby cost **38 million euros**.\n>\n" +
          "> [Bridge to Nessby opens](<sources/bridge.md:126-142>) · North Herald, 2 May 2025 · `@bridge`",
        "*Compared because both speak of: bridge cost*",
      ].join("\n\n"),
    );
  });

  test("a long passage is cut around its value, between words", () => {
    const long = "again and again ".repeat(40);
    const shown = hoverMarkdown(`
      //- sources/long.md
      It happened ${long}that 17 boats sank ${long}at sea.

      //- draft.md
      In all 1<|>8 boats sank.
             ^^ contradicted @long "17"
    `);
    assert.match(shown!, /^> … .{100,230} that \*\*17\*\* boats sank .{100,230} …$/m);
  });
});

suite("hover on a quotation", () => {
  test("altered: the words that differ, and who said them", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  “We waited twelve ye<|>ars for these four hundred metres,” said Ravn.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @bridge "We waited eleven years for these four hundred metres"
`,
      `
      ✗ Not the source’s words · said by Ane Ravn
      We waited [-twelve-] eleven years for these four hundred metres
        “We waited eleven years for these four hundred metres,” said Ane Ravn, the mayor of Nessby.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      `,
    ));
});

suite("hover on a figure in a misquotation", () => {
  test("only what is wrong with the words", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  “We waited el<|>even years for these five hundred metres,” said Ravn.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @bridge "We waited eleven years for these four hundred metres"
             ^^^^^^^^^^^^ supported @bridge "eleven years"
`,
      `
      ✗ Not the source’s words · said by Ane Ravn
      We waited eleven years for these [-five-] four hundred metres
        “We waited eleven years for these four hundred metres,” said Ane Ravn, the mayor of Nessby.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      `,
    ));
});

suite("hover on a name in a misquotation", () => {
  test("both: what is wrong with the words, and who it is", () => {
    const shown = hoverMarkdown(`
      //- sources/quay.md
      “Nobody at the quay trusts Berit Moen any longer,” said the pilot. Berit Moen is the harbour master.

      //- draft.md
      “Nobody at the quay trusts Berit M<|>oen at all,” said the pilot.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @quay "Nobody at the quay trusts Berit Moen any longer"
    `);
    const [words, name] = shown!.split("\n\n---\n\n");
    assert.match(words!, /^\*\*✗ Not the source’s words\*\* · said by \*\*the pilot\*\*$/m);
    assert.match(words!, /^Nobody at the quay trusts Berit Moen ~~at all~~ \*\*any longer\*\*$/m);
    assert.match(name!, /^\*\*Berit Moen\*\*/);
  });

  test("a passage that stands above is not shown again", () =>
    checkHover(
      `
      //- sources/quay.md
      “Nobody at the quay trusts Berit Moen any longer,” said the pilot. Berit Moen is the harbour master.

      //- draft.md
      “Nobody at the quay trusts Berit M<|>oen at all,” said the pilot.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @quay "Nobody at the quay trusts Berit Moen any longer"
      `,
      `
      ✗ Not the source’s words · said by the pilot
      Nobody at the quay trusts Berit Moen [-at all-] any longer
        “Nobody at the quay trusts Berit Moen any longer,” said the pilot.
        — quay · @quay

      Berit Moen
      2 mentions in 1 source
      `,
    ));
});

suite("hover on a citation", () => {
  test("title, publisher and date, and the passage nearest to the sentence", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The new bridge was dear [@bri<|>dge].
`,
      `
      Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      Ane Falk
        The new bridge to Nessby cost 38 million euros.
        — nearest to your sentence
      `,
    ));

  test("an unknown key: those that look like it", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The new bridge was dear [@brid<|>g].
`,
      `
      No source has the key @bridg
      Did you mean:
      - Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      `,
    ));
});

suite("hover on a name", () => {
  test("who it is by the sources, and where", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  The mayor, Ane Ra<|>vn, was pleased.
`,
      `
      Ane Ravn · mayor
        “We waited eleven years for these four hundred metres,” said Ane Ravn, the mayor of Nessby.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      1 mention in 1 source
      `,
    ));

  test("a post that is wrong: what is wrong, the proof and who it is, also on the words of the post", () => {
    const shown = `
      ✗ The finance director, Ane Ravn is variant.
        “We waited eleven years for these four hundred metres,” said Ane Ravn, the mayor of Nessby.
        — Bridge to Nessby opens · North Herald, 2 May 2025 · @bridge
      Ane Ravn · mayor
      1 mention in 1 source
      `;
    for (const draft of [
      "The finance dir<|>ector, Ane Ravn, was pleased.",
      "The finance director, Ane R<|>avn, was pleased.",
    ])
      checkHover(
        `${BRIDGE}
  //- draft.md
  ${draft}
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variant @bridge "the mayor"
`,
        shown,
      );
  });

  test("reprints of one text name somebody once", () =>
    checkHover(
      `
      //- sources/one.md
      The old lighthouse at Skarn will be sold to the highest bidder in autumn, its keeper Bo Lind said on Friday. It has
      stood empty for 26 years and needs a new roof, new stairs and somebody who does not mind the wind.

      //- sources/two.md
      The old lighthouse at Skarn will be sold to the highest bidder in autumn, its keeper Bo Lind said on Friday. It has
      stood empty for 26 years and needs a new roof, new stairs and somebody who does not mind the wind.

      //- draft.md
      Ask Bo Li<|>nd.
      `,
      `
      Bo Lind · keeper
        The old lighthouse at Skarn will be sold to the highest bidder in autumn, its keeper Bo Lind said on Friday.
        — one · @one · 2 files, 1 origin
      2 mentions in 2 sources
      `,
    ));

  test("a name no source has shows nothing", () =>
    checkHover(
      `${BRIDGE}
  //- draft.md
  Her deputy, Bo Li<|>nd, was not.
`,
      null,
    ));
});

test("hovering over plain words shows nothing", () =>
  checkHover(
    `${BRIDGE}
  //- draft.md
  The bri<|>dge is open.
`,
    null,
  ));

test("a hostile source is shown as the letters it is made of", () => {
  const shown = hoverMarkdown(`
    //- sources/evil.md
    ---
    title: "[Click](command:workbench.action.quit) <img src=x>"
    publisher: "**Bold** www.evil.example"
    author: "javascript:alert(1)"
    ---
    The tower has 41 floors ![pixel](https://evil.example/p.png) and <b>one</b> \`lift\`, says [us](command:x).

    //- draft.md
    The tower has 4<|>4 floors.
                  ^^ contradicted @evil "41"
  `);
  const links = [...shown!.matchAll(/(?<!\\)\]\(<?([^)>]*)/g)].map((match) => match[1]);
  assert.deepEqual(links, ["sources/evil.md:151-153"]);
  assert.doesNotMatch(shown!, /<(?!sources)|(?<!\\)!\[|\bwww\.|(?<![`\\])`(?!@evil)[^`]*lift/);
});
