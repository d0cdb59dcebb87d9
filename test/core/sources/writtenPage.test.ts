// Words of a text that was taken out of a web page, found again in the page.

import assert from "node:assert/strict";
import { finderIn } from "../../../server/core/sources/writtenPage.ts";
import { stopwatch } from "../../support/quietTime.ts";

const PAGE = `<!doctype html>
<html><head><title>The ferry carried 48,000 passengers</title>
<script>"The ferry carried 48,000 passengers, said Ane Ravn."</script></head>
<body><!-- carried 48,000 passengers --><nav title="a > b">Ferry: 12 pages</nav>
<p>The <a href="/ferry?a='1'">ferry</a> carried <b>48,000</b>
  passengers &amp; 12&nbsp;dogs, said Ane&#32;Ravn. It cost &pound;96&nbsp;million.</p>
<p>In May it had 12 crews, and 3 &lt; 4.</p></body></html>
`;
const TAKEN = `# The ferry carried 48,000 passengers

The ferry carried **48,000** passengers & 12 dogs, said Ane Ravn. It cost £96 million.

In May it had 12 crews, and 3 &lt; 4.

It never said 12.
`;

function found(words: string, from = 0): string | undefined {
  const start = TAKEN.indexOf(words, from);
  assert.ok(start >= 0, words);
  const span = finderIn(PAGE)(TAKEN, { start, end: start + words.length });
  return span && PAGE.slice(span.start, span.end);
}

suite("words in a page as it is written", () => {
  test("among tags, entities and line breaks", () => {
    const body = TAKEN.indexOf("\n");
    assert.equal(found("48,000** passengers", body), "48,000</b>\n  passengers");
    assert.equal(found("£96 million"), "&pound;96&nbsp;million");
    assert.equal(found("Ane Ravn"), "Ane&#32;Ravn");
    assert.equal(found("3 &lt; 4"), "3 &lt; 4");
  });

  test("the one meant, by the words around it, and none that is not shown", () => {
    const find = finderIn(PAGE);
    const at = (words: string, place: number) => find(TAKEN, { start: place, end: place + words.length })?.start;
    assert.equal(at("12", TAKEN.indexOf("12 dogs")), PAGE.indexOf("12&nbsp;dogs"));
    assert.equal(at("12", TAKEN.indexOf("12 crews")), PAGE.indexOf("12 crews"));
    assert.equal(at("48,000", TAKEN.indexOf("48,000**")), PAGE.indexOf("48,000</b>"));
  });

  test("nothing where the page has other words", () => {
    assert.equal(found("12.\n"), undefined);
    assert.equal(finderIn("")(TAKEN, { start: 5, end: 9 }), undefined);
    assert.equal(finderIn(PAGE)(TAKEN, { start: 0, end: 0 }), undefined);
  });

  test("a long page with tags left open takes no time", () => {
    const page = PAGE + `<svg><p "'&`.repeat(100_000) + "<!--".repeat(100_000);
    const began = performance.now();
    finderIn(page)(TAKEN, { start: TAKEN.indexOf("Ane"), end: TAKEN.indexOf("Ane") + 3 });
    assert.ok(performance.now() - began < 2000);
  });

  test("many finds in one long line take little longer than one", () => {
    const line = Array.from({ length: 8000 }, (_, i) => `Ferry ${i} had ${i * 3} dogs.`).join(" ");
    const page = `<p>${line}</p>`;
    const places = Array.from({ length: 200 }, (_, i) => line.indexOf(`Ferry ${i * 40} had`) + 6);
    const timeOf = (starts: readonly number[]) => {
      const spent = stopwatch();
      const find = finderIn(page);
      for (const start of starts) assert.equal(find(line, { start, end: start + 3 })?.start, start + 3);
      return spent();
    };
    const fastest = (starts: readonly number[]) => Math.min(...[1, 2, 3, 4].map(() => timeOf(starts)));
    const one = fastest(places.slice(0, 1));
    const all = fastest(places);
    assert.ok(all < 8 * one, `${all.toFixed(0)} ms for 200 finds, ${one.toFixed(0)} ms for one`);
  });

  test("one line after another, and words of two lines", () => {
    const find = finderIn(PAGE);
    const at = (words: string) => {
      const start = TAKEN.lastIndexOf(words);
      const span = find(TAKEN, { start, end: start + words.length });
      return span && PAGE.slice(span.start, span.end);
    };
    assert.equal(at("Ane Ravn"), "Ane&#32;Ravn");
    assert.equal(at("£96 million.\n\nIn May it had"), "&pound;96&nbsp;million.</p>\n<p>In May it had");
    assert.equal(at("£96 million"), "&pound;96&nbsp;million");
    assert.equal(at("12 crews"), "12 crews");
  });
});
