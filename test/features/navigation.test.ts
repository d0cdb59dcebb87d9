// Going from the draft to the sources and back: definition, references, links, outline, symbols, lenses, inlay hints.

import assert from "node:assert/strict";
import { inlaysIn, lensesIn } from "../../server/features/lenses.ts";
import { linksIn } from "../../server/features/links.ts";
import { corpusSymbols, draftSymbols } from "../../server/features/symbols.ts";
import { allReferences, definitions, hearing, loud, pose } from "../support/check.ts";

const TOWER = `
  //- sources/tower.md
  ---
  title: The tower at Brenn leans
  publisher: Lake Times
  ---
  The tower at Brenn leans by 14 degrees. Vera Holt, the town’s engineer, measures it each week.

  //- sources/visit.md
  ---
  title: Visitors climb the tower
  ---
  Vera Holt lets 30 visitors climb the tower each day.
`;

suite("going to the sources", () => {
  test("from a figure to each passage", () =>
    assert.deepEqual(
      definitions(`${TOWER}
  //- draft.md
  It leans by 1<|>5 degrees.
              ^^ contradicted @tower "14"
`),
      ["sources/tower.md: 14"],
    ));

  test("from a key to the passage nearest to the sentence", () =>
    assert.deepEqual(definitions(`${TOWER}\n  //- draft.md\n  The engineer measures the tower [@to<|>wer].\n`), [
      "sources/tower.md: Vera Holt, the town’s engineer, measures it each week.",
    ]));

  test("from a name to where each source first names it", () =>
    assert.deepEqual(definitions(`${TOWER}\n  //- draft.md\n  The engineer, Vera H<|>olt, is at work.\n`), [
      "sources/tower.md: Vera Holt",
      "sources/visit.md: Vera Holt",
    ]));

  test("from plain words nowhere", () =>
    assert.deepEqual(definitions(`${TOWER}\n  //- draft.md\n  It le<|>ans.\n`), []));

  test("all uses of a name, in the draft and in the sources", () =>
    assert.deepEqual(allReferences(`${TOWER}\n  //- draft.md\n  Vera H<|>olt is the engineer. Vera Holt climbs.\n`), [
      "draft.md: Vera Holt",
      "draft.md: Vera Holt",
      "sources/tower.md: Vera Holt",
      "sources/visit.md: Vera Holt",
    ]));

  test("all uses of a key", () =>
    assert.deepEqual(
      allReferences(
        `${TOWER}\n  //- draft.md\n  It leans [@to<|>wer]. People climb it [@visit]. It leans more @tower.\n`,
      ),
      ["draft.md: @tower", "draft.md: @tower"],
    ));

  test("all claims that rest on the same passage, and the passage", () =>
    assert.deepEqual(
      allReferences(`${TOWER}
  //- draft.md
  It leans by 1<|>5 degrees.
              ^^ contradicted @tower "14"
  Yes, 14 degrees.
       ^^ supported @tower "14"
`),
      ["draft.md: 15", "draft.md: 14", "sources/tower.md: 14"],
    ));

  test("a known key is a link to its source, an unknown one is none", () => {
    const { snapshot, draft } = pose(`${TOWER}\n  //- draft.md\n  It leans [@tower; @spire].\n`);
    assert.deepEqual(
      linksIn(snapshot, draft).map((link) => [
        draft.text.slice(link.span.start, link.span.end),
        link.to.path,
        link.tooltip,
      ]),
      [["@tower", "sources/tower.md", "The tower at Brenn leans"]],
    );
  });
});

suite("overview of a draft", () => {
  const sections = `${TOWER}
  //- draft.md
  It is known for 14 degrees.
                  ^^ supported @tower "14"

  # The tower

  It leans by 15 degrees.
              ^^ contradicted @tower "14"

  ## Its visitors

  On most days 30 people climb.
               ^^ supported @visit "30"

  # The town
`;

  test("the outline has sections with their claims and verdicts", () => {
    const { snapshot, draft } = pose(sections);
    const shown = draftSymbols(snapshot, draft, hearing()).map(function show(one): unknown {
      return [one.name, one.detail, ...one.children.map(show)];
    });
    assert.deepEqual(shown, [
      ["14", "supported"],
      [
        "The tower",
        "2 figures, 1 supported, 1 contradicted",
        ["15", "contradicted"],
        ["Its visitors", "1 figure, 1 supported", ["30", "supported"]],
      ],
      ["The town", ""],
    ]);
  });

  test("a lens over each section that claims something", () => {
    const { snapshot, draft } = pose(sections);
    assert.deepEqual(
      lensesIn(snapshot, draft, hearing()).map((lens) => [
        draft.text.slice(lens.span.start, lens.span.end).trim(),
        lens.title,
      ]),
      [
        ["It is known for 14 degrees.", "1 figure, 1 supported"],
        ["# The tower", "1 figure, 1 contradicted"],
        ["## Its visitors", "1 figure, 1 supported"],
      ],
    );
  });

  test("a number in a name is no figure of a section", () => {
    const { snapshot, draft } = pose(`${TOWER}
  //- draft.md
  It leans by 15 degrees at level 3.
              ^^ contradicted @tower "14"
                                  ^ named
`);
    assert.deepEqual(
      lensesIn(snapshot, draft, hearing()).map((lens) => lens.title),
      ["1 figure, 1 contradicted"],
    );
  });

  test("what is silenced is not counted against the draft", () => {
    const { snapshot, draft } = pose(`${TOWER}
  //- draft.md
  <!-- sourceline-disable-next-line -->
  It leans by 15 degrees.
              ^^ contradicted @tower "14"
  It leans by 16 degrees.
              ^^ contradicted @tower "14"
`);
    const titles = (how = hearing()) => lensesIn(snapshot, draft, how).map((lens) => lens.title);
    assert.deepEqual(titles(), ["2 figures, 1 contradicted"]);
    assert.deepEqual(titles(loud({ "figure.contradicted": "off" })), ["2 figures"]);
  });

  test("wrong citations and names are counted too, and right ones are not", () => {
    const { snapshot, draft } = pose(`
  //- sources/tower.md
  The tower of Brenn leans by 14 degrees, said the surveyor, Anneke Vandersloot, on Monday.

  //- draft.md
  # One

  Anneke Vandersloten, the surveyor, climbed the tower of Brenn [@towers].
  ^^^^^^^^^^^^^^^^^^^ variant
                                                                 ^^^^^^^ unknown

  # Two

  Anneke Vandersloot climbed the tower of Brenn [@tower].
`);
    const titles = (how = hearing()) => lensesIn(snapshot, draft, how).map((lens) => lens.title);
    assert.deepEqual(titles(), ["1 wrong citation, 1 name to check"]);
    assert.deepEqual(titles(loud({ "name.variant": "off" })), ["1 wrong citation"]);
  });

  test("an inlay hint names the source of a supported figure that is not cited", () => {
    const { snapshot, draft } = pose(`${TOWER}
  //- draft.md
  It leans by 14 degrees. It leans by 14 degrees [@tower].
              ^^ supported @tower "14"
                                      ^^ supported @tower "14"
`);
    const inlays = inlaysIn(snapshot, draft, { start: 0, end: draft.text.length });
    assert.deepEqual(inlays, [{ offset: "It leans by 14".length, label: "@tower" }]);
  });
});

suite("workspace symbols", () => {
  const { snapshot } = pose(`${TOWER}\n  //- draft.md\n  Words.\n`);

  test("sources by title, names by any word", () => {
    const found = (query: string) => corpusSymbols(snapshot, query).map((one) => `${one.kind}: ${one.name}`);
    assert.equal(found("climb")[0], "source: Visitors climb the tower");
    assert.equal(found("holt")[0], "person: Vera Holt");
  });

  test("without a query, the sources", () =>
    assert.deepEqual(
      corpusSymbols(snapshot, "").map((one) => [one.name, one.container]),
      [
        ["The tower at Brenn leans", "Lake Times"],
        ["Visitors climb the tower", "visit"],
      ],
    ));
});
