// Quotations judged: verbatim ones stay silent, altered and misattributed ones are found.

import assert from "node:assert/strict";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  harbour:
    "“The harbour froze in a single night and we lost nine boats,” said Ilse Brandt, the harbour master.\n\n" +
    "Emil Kraus, who runs the ferry, was not surprised. “Nobody had cleared the channel since October,” he said.\n\n" +
    "The mayor, Karin Voss, spoke of “a lasting disgrace” for the island. “I do not believe that anybody acted out of malice,” Voss added.",
  railway:
    "“The signals on the coast line were never tested,” an engineer told the inquiry. Piet Joubert ran the inquiry.",
};

const found = (draft: string) => warnings(judgeQuotations, SOURCES, draft);

suite("judgeQuotations", () => {
  test("verbatim words of the right speaker are silent, whatever marks enclose them", () => {
    assert.deepEqual(found('"The harbour froze in a single night and we lost nine boats," said Ilse Brandt.'), []);
    assert.deepEqual(
      found("Brandt recalled that “[t]he harbour froze in a single night … and we lost nine boats”."),
      [],
    );
    assert.deepEqual(found("> Nobody had cleared the channel since October.\n> — Emil Kraus"), []);
  });

  test("a changed word is found, with the source's words to put in its place", () => {
    assert.deepEqual(found("“The harbour froze in a single week and we lost nine boats,” said Ilse Brandt."), [
      "altered [The harbour froze in a single week and we lost nine boats,] → The harbour froze in a single night and we lost nine boats,",
    ]);
  });

  test("a changed word in a phrase is found where speaker and place are the same", () => {
    assert.deepEqual(found("The mayor of the island, Karin Voss, spoke of “a passing disgrace”."), [
      "altered [a passing disgrace] → a lasting disgrace",
    ]);
    assert.deepEqual(found("To the fishermen it was “a passing fashion”."), []);
  });

  test("an ellipsis must not swallow a negation", () => {
    assert.deepEqual(found("“I do … believe that anybody acted out of malice,” said Karin Voss."), [
      "altered [I do … believe that anybody acted out of malice,] → I do not believe that anybody acted out of malice,",
    ]);
  });

  test("words of somebody else are found, and the right name offered", () => {
    assert.deepEqual(found("“Nobody had cleared the channel since October,” said Ilse Brandt."), [
      "misattributed [Nobody had cleared the channel since October,]",
      "misattributed [Ilse Brandt] → Emil Kraus",
    ]);
    assert.deepEqual(found("“The signals on the coast line were never tested,” said Piet Joubert."), [
      "misattributed [The signals on the coast line were never tested,]",
      "misattributed [Piet Joubert]",
    ]);
  });

  test("a pronoun that may mean the right person is no wrong speaker", () => {
    assert.deepEqual(
      found("Ilse Brandt met Emil Kraus. He was blunt. “Nobody had cleared the channel since October,” he said."),
      [],
    );
  });

  test("invented words and words still being typed are no accusation", () => {
    assert.deepEqual(found("“We shall rebuild the pier before the summer comes,” said Ilse Brandt."), []);
    assert.deepEqual(found("Ilse Brandt said: “The harbour froze in a sing"), []);
    const [claim] = judgedAll(judgeQuotations, SOURCES, "“We shall rebuild the pier before summer,” said Ilse Brandt.");
    assert.equal(claim?.code, "quotation.unverified");
  });

  test("every finding carries its proof", () => {
    const [claim] = judgedAll(judgeQuotations, SOURCES, "“Nobody had cleared the channel since March,” Kraus said.");
    assert.equal(claim?.verdict, "altered");
    assert.equal(claim?.evidence[0]?.source, "harbour");
    assert.match(claim?.message ?? "", /“October” where the draft has “March”/);
  });
});
