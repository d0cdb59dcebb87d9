// Completions: what is offered where, what it puts in, and where nothing shall disturb.

import assert from "node:assert/strict";
import { completed, completions, continued } from "../support/check.ts";

const HARBOUR = `
  //- sources/harbour.md
  ---
  title: Dockers in Velsund walk out
  publisher: Sound Post
  date: 2025-02-11
  ---
  About 1,250 dockers in Velsund walked out on Monday. “Nobody asked us before they bought the new cranes, and now we
  are told to be grateful,” said Ingrid Solheim, who leads the dockers’ union.

  //- sources/budget.md
  ---
  title: A thin budget for the schools
  publisher: Hill Gazette
  date: 2025-01-20
  ---
  The schools get 14 million crowns less this year. “There will be bigger classes and fewer teachers,” said Knut Aasen, the school
  director.
`;

const labels = (fixture: string, asked = true) => completions(fixture, asked).map((one) => one.label);

suite("completion of citations", () => {
  test("best fit to the paragraph first", () => {
    const dockers = `${HARBOUR}\n  //- draft.md\n  The dockers of Velsund want a say [@<|>\n`;
    assert.deepEqual(labels(dockers), ["@harbour", "@budget"]);
    const schools = `${HARBOUR}\n  //- draft.md\n  Classes at the schools will be bigger [@<|>\n`;
    assert.deepEqual(labels(schools), ["@budget", "@harbour"]);
  });

  test("any word of title, publisher, date or text finds the source", () => {
    for (const query of ["thin", "gazette", "2025-01", "classes", "hill gaz"]) {
      assert.equal(labels(`${HARBOUR}\n  //- draft.md\n  Something [@${query}<|>\n`)[0], "@budget", query);
    }
  });

  test("a key or a word that begins so comes before one that has the letters somewhere", () => {
    const sources = ["hen", "the-end", "chen", "open"].map((key) => `  //- ${key}.md\n  The ferry is full.`).join("\n");
    assert.deepEqual(labels(`${sources}\n  //- draft.md\n  Something [@en<|>\n`), [
      "@the-end",
      "@chen",
      "@hen",
      "@open",
    ]);
    assert.deepEqual(labels(`${sources}\n  //- draft.md\n  Something [@hen<|>\n`), ["@hen", "@chen"]);
  });

  test("letters may be left out of a word where nothing else has them", () => {
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  Something [@hrbr<|>\n`), ["@harbour"]);
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  Something [@bgt gztt<|>\n`), ["@budget"]);
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  Something [@rbhr<|>\n`), []);
  });

  test("the bracket is closed unless it is closed already", () => {
    const opened = completed(`${HARBOUR}\n  //- draft.md\n  The dockers walked out [@ha<|>\n`);
    assert.equal(opened.text, "The dockers walked out [@harbour]\n");
    const closed = completed(`${HARBOUR}\n  //- draft.md\n  The dockers walked out [see @ha<|>].\n`);
    assert.equal(closed.text, "The dockers walked out [see @harbour].\n");
    const second = completed(`${HARBOUR}\n  //- draft.md\n  The dockers walked out [@budget; @ha<|>].\n`);
    assert.equal(second.text, "The dockers walked out [@budget; @harbour].\n");
    const bare = completed(`${HARBOUR}\n  //- draft.md\n  As @ha<|> says, they walked out.\n`);
    assert.equal(bare.text, "As @harbour says, they walked out.\n");
  });

  test("the passage nearest to the sentence stands beside the list", () => {
    const { about } = completed(`${HARBOUR}\n  //- draft.md\n  Dockers walked out in Velsund [@<|>\n`);
    assert.match(about, /Dockers in Velsund walk out · Sound Post, 11 February 2025/);
    assert.match(about, /About 1,250 dockers in Velsund walked out/);
  });

  test("a mail address is no citation", () => {
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  Write to me@ha<|>\n`, false), []);
  });
});

suite("completion of quotations", () => {
  test("some words bring the rest, closed, cited, with its speaker", () => {
    const fixture = `${HARBOUR}\n  //- draft.md\n  Solheim said: “Nobody ask<|>\n`;
    const [best] = completions(fixture, false);
    assert.match(best!.detail, /^Ingrid Solheim · Dockers in Velsund/);
    assert.equal(
      completed(fixture, false).text,
      "Solheim said: “Nobody asked us before they bought the new cranes, and now we are told to be grateful” [@harbour]\n",
    );
  });

  test("words from the middle bring the end, and a closing mark is not doubled", () => {
    const { text } = completed(`${HARBOUR}\n  //- draft.md\n  She was "told to be<|>" at last.\n`);
    assert.equal(text, 'She was "told to be grateful" [@harbour] at last.\n');
  });

  test("a source the sentence cites is not cited twice", () => {
    const { text } = completed(`${HARBOUR}\n  //- draft.md\n  As [@budget] has it, “there will<|>\n`);
    assert.equal(text, "As [@budget] has it, “There will be bigger classes and fewer teachers”\n");
  });

  test("a mark alone opens no list by itself, but does when asked", () => {
    const fixture = `${HARBOUR}\n  //- draft.md\n  Solheim, of the dockers’ union in Velsund, said “<|>\n`;
    assert.deepEqual(labels(fixture, false), []);
    assert.match(labels(fixture)[0]!, /^Nobody asked us/);
  });

  test("inches and words nobody said offer nothing", () => {
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  A plank of 6'2" and nobody ask<|>\n`, false), []);
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  “Everybody loves<|>\n`, false), []);
  });
});

suite("completion of figures", () => {
  test("a digit brings the figure that fits the sentence, cited", () => {
    const { text } = completed(`${HARBOUR}\n  //- draft.md\n  In Velsund, dockers walked out on Monday: 1<|>\n`, false);
    assert.match(text, /^In Velsund, dockers walked out on Monday: (?:[Aa]bout )?1,250(?: dockers)? \[@harbour\]\n$/);
  });

  test("a hedge that stands there already is not doubled", () => {
    const { text } = completed(`${HARBOUR}\n  //- draft.md\n  In Velsund dockers walked out, about 12<|>\n`);
    assert.match(text, /walked out, about 1,250/);
  });

  test("a number written out is left alone, unless its citation is asked for", () => {
    const fixture = `${HARBOUR}\n  //- draft.md\n  In Velsund, dockers walked out on Monday: 1,250<|>\n`;
    assert.deepEqual(labels(fixture, false), []);
    assert.match(completed(fixture).text, /1,250(?: dockers)? \[@harbour\]\n$/);
  });

  test("a digit in another context disturbs nobody", () => {
    for (const line of ["My shoes cost 1<|>", "1<|>", "- 1<|>", "Version 1.1<|>", "v1<|>"]) {
      assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  ${line}\n`, false), [], line);
    }
  });

  test("asked for behind a noun, what the sources count by it", () => {
    const { text, about } = completed(`${HARBOUR}\n  //- draft.md\n  In Velsund dockers<|>\n`);
    assert.equal(text, "In Velsund 1,250 dockers [@harbour]\n");
    assert.match(about, /walked out on Monday/);
  });

  suite("asked for behind a noun, the noun stays", () => {
    const fleet = (line: string) => `
      //- sources/fleet.md
      The harbour of Nessby has 14 boats. Of its 12 ferry crews nine were trained in Tessel, which has
      30 ferries. A crossing takes 45 minutes.

      //- draft.md
      ${line}
    `;
    for (const [typed, becomes] of [
      ["In Nessby the boats<|>", "In Nessby the 14 boats [@fleet]"],
      ["In Nessby the boats <|> lie still.", "In Nessby the 14 boats [@fleet] lie still."],
      ["A crossing takes minutes<|>", "A crossing takes 45 minutes [@fleet]"],
      ["Trained in Tessel were the ferry<|>", "Trained in Tessel were the 12 ferry crews [@fleet]"],
      ["Tessel has ferries<|>", "Tessel has 30 ferries [@fleet]"],
    ] as const)
      test(`${typed} becomes ${becomes}`, () => assert.equal(completed(fleet(typed)).text.trim(), becomes));

    test("a blank between two words is no end of a noun", () =>
      assert.deepEqual(labels(fleet("In Nessby the boats <|>lie still.")), []));

    test("nothing is offered behind a noun that no source counts by", () =>
      assert.deepEqual(labels(fleet("In Nessby the boatswain<|>")), []));
  });
});

suite("completion of names", () => {
  test("a capitalised word brings the name as the sources spell it, with the role", () => {
    const fixture = `${HARBOUR}\n  //- draft.md\n  The union’s Ingr<|>\n`;
    const { text, about } = completed(fixture, false);
    assert.equal(text, "The union’s Ingrid Solheim\n");
    assert.match(about, /Nobody asked us/);
  });

  test("a surname brings the whole name when asked, and leaves the writer alone otherwise", () => {
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  It was Aas<|>\n`), ["Knut Aasen"]);
    assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  It was Knut Aasen<|>\n`, false), []);
  });

  test("what more sources name comes first; without a role, the list tells how many", () => {
    const fixture = `${HARBOUR}\n  //- sources/b.md\n  The ferry left Bergen for Berwick.\n  //- sources/c.md\n  A storm kept the ferry in Bergen.\n  //- draft.md\n  They sailed from Ber<|>\n`;
    assert.deepEqual(labels(fixture), ["Bergen", "Berwick"]);
  });

  test("words that begin sentences, and small letters, offer nothing", () => {
    for (const line of ["The<|>", "In<|>", "And knut<|>", "ingr<|>", "It"]) {
      const at = line.includes("<|>") ? line : `${line}<|>`;
      assert.deepEqual(labels(`${HARBOUR}\n  //- draft.md\n  ${at}\n`, false), [], line);
    }
  });
});

test("in code, nothing is offered but what is asked for with “@”", () => {
  const code = `${HARBOUR}\n  //- draft.md\n  Words.\n\n  \`\`\`\n  Ingr<|>\n  \`\`\`\n`;
  assert.deepEqual(labels(code, false), []);
});

suite("the rest of what is being typed", () => {
  const rest = (line: string) => continued(`${HARBOUR}\n  //- draft.md\n  ${line}\n`);

  test("of a quotation, from its second word on, closed and cited", () => {
    assert.equal(rest("She said “Nobody<|>"), null);
    assert.equal(
      rest("She said “Nobody asked us bef<|>"),
      "She said “Nobody asked us before they bought the new cranes, and now we are told to be grateful” [@harbour]",
    );
  });

  test("of a name", () => {
    assert.equal(rest("The union’s Ingr<|>"), "The union’s Ingrid Solheim");
    assert.equal(rest("The union’s Ingrid So<|>"), "The union’s Ingrid Solheim");
  });

  test("of a surname", () => assert.equal(rest("It was Solh<|>"), "It was Solheim"));

  test("nothing in the middle of a word or at other words", () => {
    for (const line of ["Ing<|>r is", "The<|>", "They asked us bef<|>", "“nobody asked us bef<|>"]) {
      assert.equal(rest(line), null, line);
    }
  });
});
