import assert from "node:assert/strict";
import { parseIgnoreList, renderIgnoreList } from "../../../server/core/judge/ignoreList.ts";
import type { Claim, Code } from "../../../server/core/judge/model.ts";
import { ignoreEntry, silencer } from "../../../server/core/judge/silence.ts";
import { read } from "../../../server/core/reading/read.ts";

function readingOf(text: string) {
  return read(text, { format: "markdown", asOf: null });
}

/** A finding on `words` as they first stand in the text. */
function finding(text: string, words: string, code: Code = "figure.contradicted"): Claim {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return {
    kind: "figure",
    start,
    end: start + words.length,
    text: words,
    verdict: "unverified",
    why: "unsure",
    evidence: [],
    code,
    message: "",
    expected: null,
    confidence: 1,
  };
}

/** Which of the words are silenced in the text. */
function silenced(text: string, words: readonly string[], code?: Code): readonly string[] {
  const isSilenced = silencer(readingOf(text));
  return words.filter((one) => isSilenced(finding(text, one, code)));
}

suite("comments that silence", () => {
  test("the next line only, also behind blank lines", () => {
    const text =
      "Of 10 ships\n<!-- sourceline-disable-next-line figure.contradicted -- the port's own count -->\n\nof 11 ships\nof 12 ships.";
    assert.deepEqual(silenced(text, ["10", "11", "12"]), ["11"]);
  });

  test("only the codes that are named", () => {
    const text = "<!-- sourceline-disable-next-line figure.disputed, quotation.altered -->\n11 ships came.";
    assert.deepEqual(silenced(text, ["11"], "figure.contradicted"), []);
    assert.deepEqual(silenced(text, ["11"], "figure.disputed"), ["11"]);
    assert.deepEqual(silenced(text, ["11"], "quotation.altered"), ["11"]);
  });

  test("without a code every code, and a misspelt one none", () => {
    assert.deepEqual(silenced("<!-- sourceline-disable-next-line -- why -->\n11 ships.", ["11"]), ["11"]);
    assert.deepEqual(silenced("<!-- sourceline-disable-next-line figure.wrong -->\n11 ships.", ["11"]), []);
  });

  test("a stretch from disable to enable", () => {
    const text = `1 ship.

<!-- sourceline-disable figure.contradicted quotation.altered -->

2 ships.

<!-- sourceline-enable quotation.altered -->

3 ships.

<!-- sourceline-enable -->

4 ships.`;
    assert.deepEqual(silenced(text, ["1", "2", "3", "4"]), ["2", "3"]);
    assert.deepEqual(silenced(text, ["1", "2", "3", "4"], "quotation.altered"), ["2"]);
  });

  test("without enable to the end; the same inside a line", () => {
    assert.deepEqual(silenced("1 ship <!-- sourceline-disable --> 2 ships.\n\n3 ships.", ["1", "2", "3"]), ["2", "3"]);
  });

  test("other comments and code say nothing", () => {
    assert.deepEqual(
      silenced("`<!-- sourceline-disable -->` 2 ships <!-- see sourceline-disable --> 3.", ["2", "3"]),
      [],
    );
  });
});

suite("the list of answered findings", () => {
  const draft = "About 11 ships came on Monday. They carried 12 tons.";

  test("an entry silences its finding wherever its sentence moves", () => {
    const entry = ignoreEntry("a.md", readingOf(draft), finding(draft, "11"), "figure.contradicted", "harbour's count");
    const edited = `A new beginning. With 11 crates.\n\nMore.  About 11 ships\ncame on Monday.`;
    const isSilenced = silencer(readingOf(edited), [entry]);
    const moved = edited.indexOf("11 ships");
    assert.equal(isSilenced(finding(edited, "11 crates")), false);
    assert.equal(isSilenced({ ...finding(edited, "11"), start: moved, end: moved + 2 }), true);
    assert.equal(isSilenced({ ...finding(edited, "11", "figure.disputed"), start: moved, end: moved + 2 }), false);
  });

  test("a sentence that is rewritten is a new claim", () => {
    const entry = ignoreEntry("a.md", readingOf(draft), finding(draft, "11"), "figure.contradicted");
    const edited = draft.replace("Monday", "Tuesday");
    assert.equal(silencer(readingOf(edited), [entry])(finding(edited, "11")), false);
  });

  test("the file is sorted, one line an entry, and read as it was written", () => {
    const reading = readingOf(draft);
    const entries = [
      ignoreEntry("b.md", reading, finding(draft, "12"), "figure.contradicted"),
      ignoreEntry("a.md", reading, finding(draft, "12"), "figure.contradicted", "“ours”"),
      ignoreEntry("a.md", reading, finding(draft, "11"), "figure.contradicted"),
      ignoreEntry("b.md", reading, finding(draft, "12"), "figure.contradicted"),
    ];
    const file = renderIgnoreList(entries);
    assert.equal(file, renderIgnoreList([...entries].reverse()));
    const lines = file.trimEnd().split("\n").slice(2, -2);
    assert.deepEqual(
      lines.map((line) => line.slice(0, 20)),
      ['    {"draft":"a.md",', '    {"draft":"a.md",', '    {"draft":"b.md",'],
    );
    const parsed = parseIgnoreList(file);
    assert.equal(parsed.problem, null);
    assert.equal(renderIgnoreList(parsed.entries), file);
    assert.equal(parsed.entries.find(({ reason }) => reason)?.reason, "“ours”");
  });

  test("an empty list is a list", () =>
    assert.deepEqual(parseIgnoreList(renderIgnoreList([])), { entries: [], problem: null }));

  test("a broken file says what is wrong and keeps what it can", () => {
    assert.notEqual(parseIgnoreList("{").problem, null);
    assert.notEqual(parseIgnoreList("[]").problem, null);
    const half = parseIgnoreList(
      '{"ignore":[{"draft":"a"},null,{"draft":"a","code":"figure.disputed","text":"1","sentence":"x"}]}',
    );
    assert.equal(half.entries.length, 1);
    assert.match(half.problem ?? "", /2 entries/);
  });
});
