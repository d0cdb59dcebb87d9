// Names, roles and references over corpora of examples.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { read } from "../../../server/core/reading/read.ts";
import { scoreNames } from "../../support/namesScore.ts";

suite("readNames", () => {
  const folder = new URL("./", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".corpus"))) {
    test(`reads ${file}`, () => {
      const scores = scoreNames(readFileSync(new URL(file, folder), "utf8"), file);
      for (const [part, score] of Object.entries(scores)) {
        assert.ok(score.right > 0, `${part}: nothing found`);
        assert.ok(score.f1 >= 95, `${part}: F1 ${score.f1.toFixed(1)}\n${score.notes.join("\n")}`);
      }
    });
  }

  test("people are called Will and Per, and the verb and the preposition stay what they are", () => {
    const namesIn = (text: string) =>
      read(text, { format: "text", asOf: null })
        .entities.filter(({ kind }) => kind === "person")
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(namesIn("“No,” said Per Lund, a spokesman. The mayor, Will Young, agreed."), [
      "Per Lund",
      "Will Young",
    ]);
    assert.deepEqual(namesIn("Will Donald Trump come? Even Angela Merkel did, per Anna Reed."), [
      "Angela Merkel",
      "Anna Reed",
      "Donald Trump",
    ]);
  });

  test("a managing director in front of a name is more than a director", () => {
    const rolesIn = (text: string) =>
      read(text, { format: "text", asOf: null }).entities.flatMap(({ roles }) => roles.map((role) => role.text));
    assert.deepEqual(rolesIn("Its new managing director, Marit Sollie, wants to hire 25 people."), [
      "new managing director",
    ]);
    assert.deepEqual(rolesIn("On Monday the managing director Marit Sollie resigned."), ["managing director"]);
  });

  test("a particle in front of a role belongs to its verb", () => {
    const rolesIn = (text: string) =>
      read(text, { format: "text", asOf: null }).entities.flatMap(({ roles }) => roles.map((role) => role.text));
    assert.deepEqual(rolesIn("The referee sent off Wexley's captain, Ken Hale, after ten minutes."), ["captain"]);
    assert.deepEqual(rolesIn("The club threw out Dunmoor's coach, Ivo Marsh, on Sunday."), ["coach"]);
    assert.deepEqual(rolesIn("Members voted against Dunmoor's mayor, Ivo Marsh, in June."), ["mayor"]);
  });

  test("words that tables have of themselves are words like others", () => {
    const { entities, sentences } = read("Max Constructor raced in Prague. He ate fish &amp; &toString; chips.", {
      format: "markdown",
      asOf: null,
    });
    const [person] = entities.filter(({ kind }) => kind === "person");
    assert.equal(person?.key, "max constructor");
    const words = sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text)).join(" ");
    assert.ok(words.includes("fish &") && !words.includes("native code"), words);
  });
});
