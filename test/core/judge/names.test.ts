// Names judged: misspelt ones, and posts, ties, countries and bodies that the sources give otherwise.

import assert from "node:assert/strict";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { warnings } from "../../support/judged.ts";

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

  test("two people of like names are two people", () => {
    assert.deepEqual(found("After the vote in Malmö the club's cook, Karla Lindqvist, praised the president."), []);
  });

  test("the post of somebody else is found", () => {
    assert.deepEqual(found("Karl Lindqvist, president of the club, spoke after the vote in Malmö."), [
      "contradicted [Karl Lindqvist]",
    ]);
  });

  test("another tie of family, country or university is found", () => {
    assert.deepEqual(found("Ruth Chebet, the runner's sister, fired the gun at the new stadium."), [
      "contradicted [Ruth Chebet]",
    ]);
    assert.deepEqual(found("Eunice Chebet of Ethiopia opened the new stadium."), ["contradicted [Eunice Chebet]"]);
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

  test("a role the sources do not mention is no error", () => {
    assert.deepEqual(found("Hana Suzuki, a keen sailor, wrote the opinion on fishing rights."), []);
    assert.deepEqual(found("Former chairman Uwe Hellmann, now president, spoke in Malmö."), []);
  });
});
