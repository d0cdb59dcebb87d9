// Names judged: misspelt ones, and posts, ties, countries and bodies that the sources give otherwise.

import assert from "node:assert/strict";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  club:
    "Chairman Karl Lindqvist praised the club's president, Uwe Hellmann, after the vote in Malmö. The club is 90 years old.\n\n" +
    "Kenyan runner Eunice Chebet opened the new stadium. Her mother, Ruth Chebet, fired the gun.",
  law: "Hana Suzuki, a professor of maritime law at Kagoshima University, wrote the opinion on fishing rights.",
};

const found = (draft: string) => warnings(judgeNames, SOURCES, draft);

suite("judgeNames", () => {
  test("what the sources say is silent", () => {
    assert.deepEqual(found("Uwe Hellmann, the president, thanked Karl Lindqvist, chairman of the club, in Malmö."), []);
    assert.deepEqual(found("Hana Suzuki of Kagoshima wrote the opinion on fishing rights."), []);
  });

  test("a misspelt name is found, with the sources' spelling", () => {
    assert.deepEqual(found("After the vote in Malmö the club's chairman, Karl Lindqvits, praised the president."), [
      "contradicted [Karl Lindqvits] → Karl Lindqvist",
    ]);
  });

  test("a letter left out of a short surname, beside the same given name", () => {
    const sources = { rovers: "Head coach Siobhan Keane of Tarrow Rovers and her deputy Anders Holm saw the match." };
    const said = (name: string) => warnings(judgeNames, sources, `${name} of Tarrow Rovers has to win the match.`);
    assert.deepEqual(said("Siobhan Kean"), ["contradicted [Siobhan Kean] → Siobhan Keane"]);
    assert.deepEqual(said("Anders Holt"), []);
  });

  test("two people of like names are two people", () => {
    assert.deepEqual(found("After the vote in Malmö the club's cook, Karla Lindqvist, praised the president."), []);
  });

  test("the post of somebody else is found", () => {
    assert.deepEqual(found("Karl Lindqvist, president of the club, spoke after the vote in Malmö."), [
      "contradicted [Karl Lindqvist, president of the club]",
    ]);
  });

  test("another tie of family, country or university is found", () => {
    assert.deepEqual(found("Ruth Chebet, the runner's sister, fired the gun at the new stadium."), [
      "contradicted [Ruth Chebet, the runner's sister]",
    ]);
    assert.deepEqual(found("Eunice Chebet of Ethiopia opened the new stadium."), [
      "contradicted [Eunice Chebet of Ethiopia]",
    ]);
    assert.deepEqual(found("Professor Hana Suzuki of Lund University wrote the opinion on fishing rights."), [
      "contradicted [Hana Suzuki of Lund University]",
    ]);
  });

  test("who leads one body does not lead another", () => {
    const sources = { lanes: "The leader of Harwick Council, Omar Lyle, wants carts off the lanes by noon." };
    const about = (draft: string) => warnings(judgeNames, sources, draft);
    assert.deepEqual(about("Omar Lyle, who leads Selby, wants carts off the lanes."), [
      "contradicted [Omar Lyle, who leads Selby]",
    ]);
    assert.deepEqual(about("Omar Lyle, who leads Harwick, wants carts off the lanes."), []);
    assert.deepEqual(about("Omar Lyle of Selby wants carts off the lanes."), []);
  });

  test("a wrong role is marked together with the name, whichever stands first, and its words are told", () => {
    const sources = {
      mill: "Tuva Eng, the chief executive of Stallmill, sold the mill. Olaf Brun, its finance director, had warned her.",
      lake: "Lotte Wik chairs the Lake Fund. Its chief executive, Arne Moe, spent the money.",
    };
    const marked = (draft: string) => warnings(judgeNames, sources, draft);
    const told = (draft: string) =>
      judgedAll(judgeNames, sources, draft)
        .filter(({ code }) => code !== null)
        .map(({ message }) => message);
    assert.deepEqual(marked("The finance director of Stallmill, Tuva Eng, sold the mill."), [
      "contradicted [finance director of Stallmill, Tuva Eng]",
    ]);
    assert.deepEqual(told("The finance director of Stallmill, Tuva Eng, sold the mill."), [
      "@mill has “chief executive, Stallmill” for Tuva Eng, not “finance director of Stallmill”: that is Olaf Brun.",
    ]);
    assert.deepEqual(marked("Arne Moe, who chairs the Lake Fund, spent the money."), [
      "contradicted [Arne Moe, who chairs the Lake Fund]",
    ]);
    assert.deepEqual(told("Arne Moe, who chairs the Lake Fund, spent the money."), [
      "@lake has “chief executive” for Arne Moe, not “chairs the Lake Fund”: that is Lotte Wik.",
    ]);
    // Where another sentence names the person, the mark is where the role is.
    assert.deepEqual(marked("Tuva Eng sold the mill in spring. She is the finance director of Stallmill."), [
      "contradicted [She is the finance director of Stallmill]",
    ]);
  });

  test("whose time it is that a sentence gives, in hours, minutes and seconds", () => {
    const race = {
      race:
        "Ines Calder won the Selden marathon on Sunday in 2 hours 24 minutes and 17 seconds, a course record.\n\n" +
        "Among the men Jonas Viik of Estonia won in 2:11:52.",
    };
    assert.deepEqual(warnings(judgeNames, race, "Jonas Viik won in 2 hours 11 minutes and 52 seconds."), []);
    assert.deepEqual(warnings(judgeNames, race, "Jonas Viik won in 2 hours 24 minutes and 17 seconds."), [
      "contradicted [Jonas Viik]",
    ]);
  });

  test("a role the sources do not mention is no error", () => {
    assert.deepEqual(found("Hana Suzuki, a keen sailor, wrote the opinion on fishing rights."), []);
    assert.deepEqual(found("Former chairman Uwe Hellmann, now president, spoke in Malmö."), []);
  });
});
