import assert from "node:assert/strict";
import { githubReport } from "../../server/cli/report/github.ts";
import { jsonReport } from "../../server/cli/report/json.ts";
import { Lines } from "../../server/cli/report/lines.ts";
import type { Report } from "../../server/cli/report/model.ts";
import { prettyReport } from "../../server/cli/report/pretty.ts";
import { sarifReport } from "../../server/cli/report/sarif.ts";
import type { Claim } from "../../server/core/judge/model.ts";
import { Corpus } from "../../server/workspace/corpus.ts";

const SOURCE = "Orsk lies in the hills.\nThe mine there employs 4,300 people, its manager said.\n";

/** Long enough that a copy is known for one. */
const LONG_SOURCE = `${SOURCE}\nIt was dug in the year of the great flood, when the river took the old bridge and half of the lower town with it, and the miners have struck only once since then, over boots.\n`;

/** A report with one finding: `words` of the draft, where the source has 4,300. */
function reportOn(
  text: string,
  words: string,
  path = "notes/d.md",
  source = { path: "sources/mine 1.txt", text: SOURCE },
): Report {
  const corpus = new Corpus();
  corpus.apply({ kind: "found", path: source.path, content: { text: source.text } }, { kind: "complete" });
  const start = text.indexOf(words);
  const at = source.text.indexOf("The mine");
  const focus = source.text.indexOf("4,300");
  const claim: Claim = {
    kind: "figure",
    start,
    end: start + words.length,
    text: words,
    verdict: "contradicted",
    code: "figure.contradicted",
    message: "The source has 4,300: 100% certain,\nit says.",
    expected: "4,300",
    confidence: 0.98765,
    evidence: [
      {
        source: "mine-1",
        path: source.path,
        start: at,
        end: source.text.length - 1,
        text: source.text.slice(at, -1),
        stance: "contradicts",
        focus: { start: focus, end: focus + 5 },
        value: "4,300 people",
      },
    ],
  };
  const finding = { ...claim, code: "figure.contradicted" as const, severity: "warning" as const, related: [], claim };
  return {
    snapshot: corpus.snapshot,
    drafts: [{ path, text, claims: [claim], findings: [finding], silenced: [false] }],
  };
}

suite("reports", () => {
  const text = "# Mine\r\n\r\n\tSome say 3,400 people work there.\r\n";

  test("pretty shows the line, a caret under the figure, and the passage with its line", () => {
    const lines = prettyReport(reportOn(text, "3,400"), { colour: false }).split("\n");
    assert.equal(
      lines[0],
      "notes/d.md:3:11: warning[figure.contradicted]: The source has 4,300: 100% certain, it says.",
    );
    assert.equal(lines[2], "3 |  Some say 3,400 people work there.");
    assert.equal(lines[3], "  |           ^^^^^");
    assert.match(lines[4]!, /^ {2}= sources\/mine 1\.txt:2: “The mine there employs 4,300 people, .*” \[@mine-1\]$/);
    assert.match(lines.at(-2)!, /^1 finding in 1 draft: 1 figure, 0 of them supported, 0 quotations; 1 source\.$/);
  });

  test("a passage that bears on the claim with two figures is shown once, and a reprint is told", () => {
    const report = reportOn(text, "3,400");
    const [draft] = report.drafts;
    const [finding] = draft!.findings;
    const { claim } = finding!;
    const [proof] = claim.evidence;
    const other = { ...proof!, focus: { start: proof!.start, end: proof!.start + 3 }, value: "The" };
    const reprint = { ...proof!, source: "mine-2", path: "sources/mine 2.txt" };
    const twice = { ...claim, evidence: [proof!, reprint, other] } as Claim;
    const corpus = new Corpus();
    for (const { path } of [proof!, reprint]) corpus.apply({ kind: "found", path, content: { text: LONG_SOURCE } });
    corpus.apply({ kind: "complete" });
    const { snapshot } = corpus;
    const full: Report = {
      snapshot,
      drafts: [{ ...draft!, claims: [twice], findings: [{ ...finding!, claim: twice }] }],
    };
    const pretty = prettyReport(full, { colour: false }).split("\n");
    assert.deepEqual(
      pretty.filter((line) => line.includes("employs")),
      [
        "  = sources/mine 1.txt:2: “The mine there employs 4,300 people, its manager said.” [@mine-1] (2 files, 1 origin)",
      ],
    );
    assert.equal(githubReport(full).split("employs").length - 1, 1);
    assert.equal(JSON.parse(sarifReport(full)).runs[0].results[0].relatedLocations.length, 1);
    // Programs get the reprints too, and no passage twice.
    const { evidence } = JSON.parse(jsonReport(full)).drafts[0].claims[0];
    assert.deepEqual(
      evidence.map(({ source }: { source: string }) => source),
      ["mine-1", "mine-2"],
    );
  });

  test("pretty cuts long lines around the figure and keeps the caret under it, wide letters too", () => {
    const long = `${"Words that go on. ".repeat(30)}北京 says 3,400 people${" and more words".repeat(30)}.`;
    const [, , shown, carets] = prettyReport(reportOn(long, "3,400"), { colour: false }).split("\n");
    assert.ok(shown!.length < 130 && shown!.includes("… ") && shown!.endsWith(" …"), shown);
    const columns = [...shown!.slice(0, shown!.indexOf("3,400"))].reduce(
      (sum, one) => sum + (/[北京]/.test(one) ? 2 : 1),
      0,
    );
    assert.equal(carets!.indexOf("^"), columns);
    assert.equal(carets!.trimEnd().length - carets!.indexOf("^"), 5);
  });

  test("control codes of a source do not reach the terminal", () => {
    const report = reportOn(text, "3,400");
    const [checked] = report.drafts;
    const [finding] = checked!.findings;
    const message = "a\x1b[2Jb\x07c";
    const hostile = { ...report, drafts: [{ ...checked!, findings: [{ ...finding!, message }] }] };
    assert.match(prettyReport(hostile, { colour: false }), /: a \[2Jb c\n/);
  });

  test("pretty paints only for those who see colours", () => {
    const report = reportOn(text, "3,400");
    assert.ok(!prettyReport(report, { colour: false }).includes("\x1b"));
    assert.ok(prettyReport(report, { colour: true }).includes("\x1b[33m^^^^^\x1b[0m"));
  });

  test("github has one escaped annotation a finding, with the passage that proves it", () => {
    const source = { path: "sources/mine 1.txt", text: SOURCE.replace("people", "of 5,000 people, or 86%") };
    assert.equal(
      githubReport(reportOn(text, "3,400", "notes/a,b.md", source)),
      "::warning file=notes/a%2Cb.md,line=3,endLine=3,col=11,endColumn=16,title=figure.contradicted::The source has 4,300: 100%25 certain,%0Ait says." +
        "%0Asources/mine 1.txt:2: “The mine there employs 4,300 of 5,000 people, or 86%25, its manager said.” [@mine-1]\n",
    );
  });

  test("sarif points to the figure, to the passage, and says what to put there", () => {
    const { runs, version } = JSON.parse(sarifReport(reportOn(text, "3,400", "my notes/d.md")));
    assert.equal(version, "2.1.0");
    const [{ ruleId, ruleIndex, level, locations, relatedLocations, fixes }] = runs[0].results;
    const rule = runs[0].tool.driver.rules[ruleIndex];
    assert.equal(rule.id, ruleId);
    assert.deepEqual(rule.shortDescription, { text: "The sources give another figure." });
    assert.match(rule.help.text, /^Your sources state this quantity/);
    assert.equal(level, "warning");
    assert.deepEqual(locations[0].physicalLocation, {
      artifactLocation: { uri: "my%20notes/d.md" },
      region: {
        startLine: 3,
        startColumn: 11,
        endLine: 3,
        endColumn: 16,
        charOffset: text.indexOf("3,400"),
        charLength: 5,
      },
    });
    assert.equal(relatedLocations[0].physicalLocation.artifactLocation.uri, "sources/mine%201.txt");
    assert.equal(relatedLocations[0].physicalLocation.region.startLine, 2);
    assert.equal(fixes[0].artifactChanges[0].replacements[0].insertedContent.text, "4,300");
  });

  test("a byte order mark counts in offsets into the file, and in no line or column", () => {
    const plain = "Some say 3,400 people work there.\nOthers do.\n";
    const [marked, unmarked] = [reportOn(`\uFEFF${plain}`, "3,400"), reportOn(plain, "3,400")];
    assert.equal(prettyReport(marked, { colour: false }), prettyReport(unmarked, { colour: false }));
    assert.match(prettyReport(marked, { colour: false }), /^notes\/d\.md:1:10: /);
    assert.equal(githubReport(marked), githubReport(unmarked));
    assert.equal(sarifReport(marked), sarifReport(unmarked));
    assert.equal(JSON.parse(jsonReport(marked)).drafts[0].claims[0].start, 10);
    assert.deepEqual(new Lines("\uFEFFa").at(0), { line: 1, column: 1 });
  });

  test("json names the page of evidence from a source with pages", () => {
    const paged = SOURCE.replace("The mine", "<!-- page xiv, sheet 2 -->\nThe mine");
    const report = reportOn(text, "3,400", "notes/d.md", { path: "sources/mine 1.pdf", text: paged });
    const evidenceIn = (one: Report) => JSON.parse(jsonReport(one)).drafts[0].claims[0].evidence[0];
    assert.equal(evidenceIn(report).page, "xiv");
    assert.ok(!("page" in evidenceIn(reportOn(text, "3,400"))));
  });

  test("json keeps an answered claim's verdict and takes its code", () => {
    const report = reportOn(text, "3,400");
    const answered = {
      ...report,
      drafts: report.drafts.map((one) => ({ ...one, findings: [], silenced: [true] })),
    };
    const codeIn = (one: Report) => JSON.parse(jsonReport(one)).drafts[0].claims[0];
    assert.equal(codeIn(report).code, "figure.contradicted");
    assert.equal(codeIn(report).confidence, 0.988);
    assert.deepEqual([codeIn(answered).verdict, codeIn(answered).code], ["contradicted", null]);
  });
});

suite("Lines", () => {
  test("counts from one, in UTF-16 units, over all ends of lines", () => {
    const lines = new Lines("a\r\n🙂b\n\nc");
    assert.deepEqual(
      [0, 3, 5, 6, 7, 8, 9].map((offset) => lines.at(offset)),
      [
        { line: 1, column: 1 },
        { line: 2, column: 1 },
        { line: 2, column: 3 },
        { line: 2, column: 4 },
        { line: 3, column: 1 },
        { line: 4, column: 1 },
        { line: 4, column: 2 },
      ],
    );
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((line) => lines.textOf(line)),
      ["a", "🙂b", "", "c", ""],
    );
  });
});
