// Findings, judged for real: what is marked is warned of, and nothing else is.

import assert from "node:assert/strict";
import { findingsIn } from "../../server/features/findings.ts";
import { check, hearing, loud, pose, stage } from "../support/check.ts";

const LIFT = `
  //- sources/lift.md
  ---
  title: A cable car for Stallberg
  publisher: Valley News
  date: 2025-07-01
  ---
  The cable car to Stallberg carried 62,000 hikers last summer, the valley’s tourist board says. It has 48 cabins.
`;

suite("findings", () => {
  test("a figure that the source gives differently is contradicted", () =>
    check(`${LIFT}
  //- draft.md
  The cable car to Stallberg carried 26,000 hikers last summer.
                                     ^^^^^^ contradicted @lift
`));

  test("the same figure, and the same in other words, is not", () =>
    check(`${LIFT}
  //- draft.md
  The cable car to Stallberg carried 62,000 hikers last summer.
                                     ^^^^^^ supported @lift
  More than 60,000 hikers took the Stallberg cable car last summer.
`));

  test("what no source speaks of is not warned of", () =>
    check(`${LIFT}
  //- draft.md
  The village of Kettle has 900 goats and 3 shops.
`));

  test("a comment above silences the line below, and only that", () =>
    check(`${LIFT}
  //- draft.md
  <!-- sourceline-disable-next-line figure.contradicted -- told by the board -->
  The cable car to Stallberg carried 26,000 hikers last summer.

  In all the Stallberg cable car carried 27,000 hikers last summer.
                                         ^^^^^^ contradicted
`));

  test("the severity of the settings holds, “off” included", () => {
    const { snapshot, draft } = stage(
      `${LIFT}\n  //- draft.md\n  The cable car to Stallberg carried 26,000 hikers last summer.\n`,
    );
    const severities = (level: "error" | "off") =>
      findingsIn(snapshot, draft, loud({ "figure.contradicted": level })).map((one) => one.severity);
    assert.deepEqual(severities("error"), ["error"]);
    assert.deepEqual(severities("off"), []);
  });

  test("a source is never judged, and nothing is before the index is whole", () => {
    const { snapshot, draft } = pose(`${LIFT}
  //- draft.md
  It has 84 cabins.
         ^^ contradicted @lift "48"
`);
    assert.equal(findingsIn(snapshot, draft, hearing()).length, 1);
    assert.deepEqual(findingsIn(snapshot, { ...draft, path: "sources/lift.md" }, hearing()), []);
    assert.deepEqual(findingsIn({ ...snapshot, complete: false }, draft, hearing()), []);
  });

  test("a passage that begins with a quotation gets no second marks", () => {
    const { snapshot, draft } = pose(`
  //- sources/mill.md
  “We shall close the last machine in spring,” said Tuva Eng.

  //- draft.md
  “We shall close the last engine in spring,” said Eng.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ altered @mill "We shall close the last machine in spring,"
`);
    const [finding] = findingsIn(snapshot, draft, hearing());
    assert.match(finding!.related[0]!.message, /^“We shall close the last machine in spring,” said Tuva Eng\. — /);
  });

  test("words of another speaker are one finding, on the words, that leads to the name too", () => {
    const { snapshot, draft } = stage(`
  //- sources/mill.md
  “We shall close the last machine in spring,” said Tuva Eng, the director of the mill. Olaf Brun, a fitter, was silent.

  //- draft.md
  “We shall close the last machine in spring,” said Olaf Brun.
`);
    const claims = snapshot.claimsIn(draft).filter((claim) => claim.code === "quotation.misattributed");
    assert.deepEqual(
      claims.map(({ kind, speaker }) => [kind, speaker?.text, speaker?.expected]),
      [["quotation", "Olaf Brun", "Tuva Eng"]],
    );
    const findings = findingsIn(snapshot, draft, hearing());
    assert.deepEqual(
      findings.map(({ start, end }) => draft.text.slice(start, end)),
      ["We shall close the last machine in spring,"],
    );
    assert.deepEqual(
      findings[0]!.related.map(({ place }) => place.path),
      ["sources/mill.md", "draft.md"],
    );
  });

  test("evidence is told in one line, with its source and key", () => {
    const { snapshot, draft } = pose(`${LIFT}
  //- draft.md
  It has 84 cabins.
         ^^ contradicted @lift "48"
`);
    const [finding] = findingsIn(snapshot, draft, hearing());
    assert.deepEqual(
      finding!.related.map(({ message, place }) => [message, place.path]),
      [["“It has 48 cabins.” — A cable car for Stallberg, 1 July 2025 [@lift]", "sources/lift.md"]],
    );
  });
});
