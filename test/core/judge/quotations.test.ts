// Quotations judged: verbatim ones stay silent, altered and misattributed ones are found.

import assert from "node:assert/strict";
import { judge } from "../../../server/core/judge/judge.ts";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  harbour:
    "“The harbour froze in a single night and we lost nine boats,” said Ilse Brandt, the harbour master.\n\n" +
    "Emil Kraus, who runs the ferry, was not surprised. “Nobody had cleared the channel since October,” he said.\n\n" +
    "The mayor, Karin Voss, spoke of “a lasting disgrace” for the island. “I do not believe that anybody acted out of malice,” Voss added.",
  nap: "“A nap is free, it has hardly any side effects, and most people enjoy it,” said Aslaug Lien.",
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

  test("words drawn in at the end are told, and not what stands behind the source's marks", () => {
    const [claim] = judgedAll(
      judgeQuotations,
      SOURCES,
      "“The harbour froze in a single night and we lost nine boats here,” said Ilse Brandt.",
    );
    assert.equal(claim?.message, "@harbour does not have “here” in this sentence.");
  });

  test("a changed word in a phrase is found where speaker and place are the same", () => {
    assert.deepEqual(found("The mayor of the island, Karin Voss, spoke of “a passing disgrace”."), [
      "altered [a passing disgrace] → a lasting disgrace",
    ]);
    assert.deepEqual(found("To the fishermen it was “a passing fashion”."), []);
  });

  test("of a whole utterance two changed words are found, of a part of one they may be another's words", () => {
    const sources = { fair: "The judge was pleased with the barley. “We could hardly have hoped for a finer crop.”" };
    const about = (draft: string) => warnings(judgeQuotations, sources, draft);
    assert.deepEqual(about("At the barley fair: “We could hardly have hoped for a kinder judge,” said the baker."), [
      "altered [We could hardly have hoped for a kinder judge,] → We could hardly have hoped for a finer crop,",
    ]);
    assert.deepEqual(
      about("At the barley fair: “We could hardly have hoped for a kinder judge and lord,” he said."),
      [],
    );
  });

  test("an ellipsis must not swallow a negation", () => {
    assert.deepEqual(found("“I do … believe that anybody acted out of malice,” said Karin Voss."), [
      "altered [I do … believe that anybody acted out of malice,] → I do not believe that anybody acted out of malice,",
    ]);
  });

  test("an ellipsis may leave out a clause with a negation of its own", () =>
    assert.deepEqual(found("“A nap is free … and most people enjoy it,” said Aslaug Lien."), []));

  test("words of somebody else are found, and the right name offered", () => {
    assert.deepEqual(found("“Nobody had cleared the channel since October,” said Ilse Brandt."), [
      "misattributed [Nobody had cleared the channel since October,]",
    ]);
    assert.deepEqual(found("“The signals on the coast line were never tested,” said Piet Joubert."), [
      "misattributed [The signals on the coast line were never tested,]",
    ]);
  });

  test("a pronoun that may mean the right person is no wrong speaker", () => {
    assert.deepEqual(
      found("Ilse Brandt met Emil Kraus. He was blunt. “Nobody had cleared the channel since October,” he said."),
      [],
    );
  });

  test("a source that names the draft's speaker beside the words leaves the matter open", () => {
    const sources = {
      match:
        "“We were saved by the bell tonight,” said Redstone Valley coach Ivan Marsh after the match.\n\n" +
        "Lotte Berg praised Hanna Vik. “The girl has worked for years to be here,” she said.",
    };
    const about = (draft: string) => warnings(judgeQuotations, sources, draft);
    assert.deepEqual(about("“We were saved by the bell tonight,” said Marsh."), []);
    assert.deepEqual(about("“The girl has worked for years to be here,” said Hanna Vik."), []);
    assert.deepEqual(about("“We were saved by the bell tonight,” said Hanna Vik."), [
      "misattributed [We were saved by the bell tonight,]",
    ]);
  });

  test("“he said” in a source cannot mean a woman, even one named shortly before", () => {
    const sources = {
      trial:
        "Prosecutor Helen Ward opened the case at noon. Owen Price told Helen Ward that the lamp was off. " +
        "“I never saw the bicycle before it was too late,” he said.",
    };
    assert.deepEqual(
      warnings(judgeQuotations, sources, "“I never saw the bicycle before it was too late,” said Helen Ward."),
      ["misattributed [I never saw the bicycle before it was too late,]"],
    );
    assert.deepEqual(
      warnings(judgeQuotations, sources, "“I never saw the bicycle before it was too late,” said Robert Ward."),
      [],
    );
  });

  test("who “he” is in the draft is not sure enough to accuse anybody", () => {
    assert.deepEqual(
      found("The Karin Voss prize went to a painter of 60. “Nobody had cleared the channel since October,” she said."),
      [],
    );
  });

  test("invented words and words still being typed are no accusation", () => {
    assert.deepEqual(found("“We shall rebuild the pier before the summer comes,” said Ilse Brandt."), []);
    assert.deepEqual(found("Ilse Brandt said: “The harbour froze in a sing"), []);
    const [claim] = judgedAll(judgeQuotations, SOURCES, "“We shall rebuild the pier before summer,” said Ilse Brandt.");
    assert.equal(claim?.code, "quotation.unverified");
  });

  test("markup and contractions change no words", () => {
    const sources = {
      boat: "“We're selling the f***ing boat and we won't buy another,” said Dora Lunt. “Thanks to @harbourlads for the loan of the pump.”",
    };
    const about = (draft: string) => warnings(judgeQuotations, sources, draft);
    assert.deepEqual(
      about("“We are selling the f***ing boat and we will not buy another,” said Lunt, that f***ing day."),
      [],
    );
    assert.deepEqual(about("“Thanks to @harbourlads for the loan of the pump,” Lunt said."), []);
    assert.deepEqual(about("“We're selling the f***ing boat and we'll buy another,” said Lunt."), [
      "altered [We're selling the f***ing boat and we'll buy another,] → We're selling the f***ing boat and we won't buy another,",
    ]);
  });

  test("a question is not of whoever makes a statement behind it", () => {
    const sources = {
      pier: "“Why did nobody ask the people who live on the pier?” said Ida Strøm. Paul Holt was silent.",
    };
    const about = (draft: string) => warnings(judgeQuotations, sources, draft);
    assert.deepEqual(
      about("Strøm put it thus: “Why did nobody ask the people who live on the pier?” Paul Holt said it was too late."),
      [],
    );
    assert.equal(about("“Why did nobody ask the people who live on the pier?” Paul Holt said on Monday.").length, 1);
  });

  test("an ellipsis does not make one utterance of two people's", () => {
    const sources = {
      pier: "“The pier must stay open all winter,” said Ida Strøm. “Nobody can pay for that,” said Paul Holt.",
    };
    const [claim] = judgedAll(
      judgeQuotations,
      sources,
      "“The pier must stay open … nobody can pay for that,” said Ida Strøm.",
    );
    assert.equal(claim?.code, "quotation.altered");
    assert.match(claim?.message ?? "", /the first of these words from Ida Strøm and the last from Paul Holt/);
  });

  test("few words before an ellipsis are the ones beside the rest", () => {
    const sources = {
      race: "“I was in the middle of the pack,” said Tess Orr. “I am tired. I am so happy to have a medal at last, and I am off to bed.”",
    };
    const about = (draft: string) => warnings(judgeQuotations, sources, draft);
    assert.deepEqual(about("“I am … happy to have a medal at last,” said Orr."), []);
    assert.equal(about("“I am off to bed … so happy to have a medal at last,” said Orr.").length, 1);
  });

  test("the closest of several sources is told, in whatever order they are looked at", () => {
    const old = "“We will open the old ferry to Utholm again before the last week of the summer,” said Berg.";
    const other = "“We will open the new ferry to Utholm again before the first week of the summer,” said Berg.";
    for (const sources of [
      { a: old, b: other },
      { a: other, b: old },
    ]) {
      const about = (draft: string) => warnings(judgeQuotations, sources, draft);
      assert.deepEqual([...about(old), ...about(other)], []);
      assert.deepEqual(about(old.replace("summer", "winter")), [
        "altered [We will open the old ferry to Utholm again before the last week of the winter,] → We will open the old ferry to Utholm again before the last week of the summer,",
      ]);
    }
  });

  test("every finding carries its proof", () => {
    const [claim] = judgedAll(judgeQuotations, SOURCES, "“Nobody had cleared the channel since March,” Kraus said.");
    assert.equal(claim?.verdict, "altered");
    assert.equal(claim?.evidence[0]?.source, "harbour");
    assert.match(claim?.message ?? "", /“October” where the draft has “March”/);
  });
});

suite("judge", () => {
  const quay = {
    quay:
      "“The quay will be of stone, as it was in the old days,” said Jonas Lind, the mayor of Tarnby.\n\n" +
      "“This loan is the last chance that we will get,” said councillor Ida Brask, who chairs the finance committee.",
  };
  const said = (draft: string) => warnings(judge, quay, draft);
  const swapped = "misattributed [The quay will be of stone, as it was in the old days,]";

  test("words and a role given to the wrong one are two mistakes, and a misspelt name beside the words is another", () => {
    const words = "“The quay will be of stone, as it was in the old days,” said";
    assert.deepEqual(said(`${words} Ida Brask, the mayor of Tarnby.`), [
      swapped,
      "contradicted [Ida Brask, the mayor of Tarnby]",
    ]);
    assert.deepEqual(said("The quay will be of stone, said Ida Brask, the mayor of Tarnby."), [
      "contradicted [Ida Brask, the mayor of Tarnby]",
    ]);
    assert.deepEqual(said(`${words} councillor Ida Brusk.`), [swapped, "contradicted [Ida Brusk] → Ida Brask"]);
  });
});
