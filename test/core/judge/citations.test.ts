// Citations judged: unknown keys, and sources that do not say what another one does.

import assert from "node:assert/strict";
import { judgeCitations } from "../../../server/core/judge/citations.ts";
import { judge as whole } from "../../../server/core/judge/judge.ts";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { type Judge, judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  harbour2025: "“The harbour froze in a single night and we lost nine boats,” said Ilse Brandt.",
  railway2024: "“The signals on the coast line were never tested,” said Piet Joubert.",
};

const judge: Judge = (draft, index) => judgeCitations(draft, index, judgeQuotations(draft, index));
const found = (draft: string) => warnings(judge, SOURCES, draft);

suite("judgeCitations", () => {
  test("the right source is silent", () => {
    assert.deepEqual(found("“The signals on the coast line were never tested,” Joubert said [@railway2024]."), []);
    assert.deepEqual(found("It was a cold winter [@harbour2025, p. 3]."), []);
  });

  test("an unknown key is found, with the key that was meant", () => {
    assert.deepEqual(found("It was a cold winter [@harbor2025]."), ["unknown [@harbor2025] → @harbour2025"]);
    assert.deepEqual(found("Nobody knows [@{some.paper}]."), ["unknown [@{some.paper}]"]);
  });

  test("the key that was meant is a slip away: a letter more, less or other, anywhere", () => {
    for (const slip of ["xharbour2025", "harbour205", "hurbour2025", "harbour202", "harbour20255", "HARBOUR2024"])
      assert.deepEqual(found(`It was cold [@${slip}].`), [`unknown [@${slip}] → @harbour2025`]);
    for (const other of ["harbour", "hrb2025", "harbour2052", "r"])
      assert.deepEqual(found(`It was cold [@${other}].`), [`unknown [@${other}]`]);
  });

  test("of an unknown key the source that speaks of the sentence is offered, and no other", () => {
    const sources = { mill: "March 3, 2025\n\nThe paper mill in Tarnby will cut 140 of its 900 jobs, its owner said." };
    const offered = (draft: string) =>
      warnings(whole, sources, draft).filter((warning) => warning.startsWith("unknown"));
    assert.deepEqual(offered("The paper mill in Tarnby will cut 140 of its 900 jobs [@factory2025]."), [
      "unknown [@factory2025] → @mill",
    ]);
    assert.deepEqual(offered("The harbour of Tarnby handled 3.9 million tonnes of freight in 2024 [@harbour2024]."), [
      "unknown [@harbour2024]",
    ]);
  });

  test("a source that lacks the words another one has is found", () => {
    assert.deepEqual(found("“The signals on the coast line were never tested,” Joubert said [@harbour2025]."), [
      "contradicted [@harbour2025] → @railway2024",
    ]);
  });

  test("sources without title and publisher are told by their keys, once", () => {
    const [claim] = judgedAll(
      judge,
      SOURCES,
      "“The signals on the coast line were never tested,” Joubert said [@harbour2025].",
    );
    assert.equal(claim?.message, "@harbour2025 does not say this; @railway2024 does.");
  });

  test("several keys in one bracket share the sentence, and cross references are no sources", () => {
    assert.deepEqual(
      found("“The signals on the coast line were never tested,” Joubert said [@harbour2025; @railway2024]."),
      [],
    );
    assert.deepEqual(found("As @fig:map shows, the coast is long."), []);
  });
});
