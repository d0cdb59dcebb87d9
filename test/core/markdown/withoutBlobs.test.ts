// What is blanked before a text is read, and what never is.

import assert from "node:assert/strict";
import { parseMarkdown } from "../../../server/core/markdown/parseMarkdown.ts";
import { withoutBlobs } from "../../../server/core/markdown/withoutBlobs.ts";
import { assertWithin } from "../../support/quietTime.ts";

const FIGURES = Array.from({ length: 900 }, (_, i) => `${(i * 37) % 1000}.${i % 10}`);

function rows(cells: readonly string[], width: number): string {
  let text = "";
  for (let i = 0; i + width <= cells.length; i += width) text += `| ${cells.slice(i, i + width).join(" | ")} |\n`;
  return text;
}

suite("what is no prose", () => {
  const noise: readonly (readonly [name: string, text: string])[] = [
    ["a long run of letters", "QmFzZTY0".repeat(300)],
    ["a long run of quotation marks", "“”".repeat(1500)],
    ["one figure again and again", "1 ".repeat(2000)],
    ["a few words again and again", "one hundred and “x” ".repeat(500)],
    ["marks in any order", Array.from({ length: 800 }, (_, i) => `${i % 7}“-${i}’'${i % 3}`).join(" ")],
    ["words cut up by quotation marks", Array.from({ length: 800 }, (_, i) => `a${i}”b“c`).join(" ")],
    ["figures without an end", FIGURES.join(" ")],
  ];
  for (const [name, text] of noise) {
    test(`${name} is blanked, the prose around it stays`, () => {
      const before = "The ferry carried 300 people.\n\n";
      const after = "\n\nIt sank in 1994.";
      const clean = withoutBlobs(before + text + after);
      assert.equal(clean.length, before.length + text.length + after.length);
      // Stretches are counted from the begin of the text, so a few words at both ends of the noise may stay.
      assert.ok(clean.startsWith("The ferry") || text.includes(" "), clean.slice(0, 40));
      assert.ok(clean.endsWith("sank in 1994."));
      assert.ok(clean.replace(/\s/g, "").length < text.replace(/\s/g, "").length / 1.5);
    });
  }

  const kept: readonly (readonly [name: string, text: string])[] = [
    ["a table of bare figures", rows(FIGURES, 6)],
    [
      "a table of negative figures",
      rows(
        FIGURES.map((figure) => `-${figure}`),
        3,
      ),
    ],
    [
      "a table of dates and scores",
      rows(
        FIGURES.map((_, i) => (i % 3 === 0 ? `20${10 + (i % 80)}-09-03` : `${i % 7}–${i % 5}`)),
        6,
      ),
    ],
    [
      "a table of noughts with numbered rows",
      rows(
        FIGURES.map((figure, i) => (i % 30 === 0 ? figure : "0")),
        30,
      ),
    ],
    ["a column of figures", FIGURES.join("\n")],
    [
      "a list of names and ages",
      FIGURES.map((_, i) => `“Kim ${String.fromCharCode(65 + (i % 26))}.”, ${i % 90}`).join("; "),
    ],
    ["measures in feet and inches", FIGURES.map((_, i) => `Player ${i}: 6'${i % 12}"`).join("\n")],
    ["blank lines", `One.${"\n".repeat(5000)}Two.`],
    ["letters of another script", "平壤举行了阅兵式。".repeat(100)],
  ];
  for (const [name, text] of kept) test(`${name} stays as it is`, () => assert.equal(withoutBlobs(text), text));

  test("line breaks stay line breaks", () => {
    const text = `${"1\n".repeat(1000)}The end.`;
    assert.equal(withoutBlobs(text).replace(/[^\n]/g, ""), text.replace(/[^\n]/g, ""));
  });

  test("a wide gap at the end of a line still breaks it, and takes no time", () => {
    const read = `one${" ".repeat(50_000)}\ntwo${" ".repeat(50_000)}`;
    assert.match(withoutBlobs(read), /^one\u00a0+ {2}\ntwo\u00a0+ {2}$/);
    assert.equal(withoutBlobs(read).length, read.length);
    const picture = `See ![it](data:image/png;base64,${"aB9/".repeat(25_000)})\nthere.`;
    assertWithin(100, () => parseMarkdown(picture));
    assertWithin(100, () => parseMarkdown(`one${"\t".repeat(100_000)}two`));
  });
});
