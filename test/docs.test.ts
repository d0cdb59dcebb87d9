// Every finding code has its section in docs/checks.md, since the warning itself links there; and what that section
// gives as right and wrong is judged so.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { RULE_TEXTS } from "../server/cli/report/rules.ts";
import { type Claim, CODES, type Code } from "../server/core/judge/model.ts";
import { DEFAULT_SETTINGS } from "../server/features/settings.ts";
import { MemoryTerminal, runCommand } from "./support/commandLine.ts";
import { MemoryFiles } from "./support/memoryFiles.ts";

const checks = readFileSync(new URL("../docs/checks.md", import.meta.url), "utf8");
/** Title and text of each section; the codes are the titles with a dot in them. */
const sections = checks
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.slice(0, section.indexOf("\n")), text: section }));

/** Sources that a text shows: a quoted paragraph under a line that ends with the file's name. */
function sourcesIn(text: string): Readonly<Record<string, string>> {
  const shown = text.matchAll(/`(sources\/[\w-]+\.md)`:\n\n> (.+)\n/g);
  return Object.fromEntries([...shown].map(([, path, words]) => [path, words]));
}

interface Example {
  readonly isRight: boolean;
  readonly draft: string;
  /** The words in bold: those that are underlined. */
  readonly marked: string | undefined;
}

function examplesIn(text: string): readonly Example[] {
  return [...text.matchAll(/^- (Right|Wrong|Noted): \*((?:[^*\n]|\*\*)+)\*(?!\*)/gm)].map(([, kind, words = ""]) => ({
    isRight: kind === "Right",
    draft: words.replaceAll("**", ""),
    marked: /\*\*(.+?)\*\*/.exec(words)?.[1],
  }));
}

/** What the command line finds in a draft, with `code` asked for even where it is off by default. */
async function findingsOf(sources: Readonly<Record<string, string>>, draft: string, code: Code) {
  const files = new MemoryFiles({ ...sources, "draft.md": `${draft}\n` });
  const words = ["check", "draft.md", "--sources", "sources", "--format", "json", "--fail-on", code];
  const { out, err } = await runCommand(words, files, new MemoryTerminal({ today: "2025-03-01" }));
  assert.equal(err, "");
  const claims: readonly Claim[] = JSON.parse(out).drafts[0].claims;
  return claims.filter((claim) => claim.code !== null);
}

suite("docs/checks.md", () => {
  test("has one section for each finding code, in the same order", () => {
    assert.deepEqual(
      sections.map(({ title }) => title).filter((title) => title.includes(".")),
      CODES,
    );
  });

  for (const code of CODES) {
    test(`${code}: example, limits, default and way out are told`, () => {
      const text = sections.find(({ title }) => title === code)?.text ?? "";
      assert.match(text, /^- .+\n- .+/m, "a right and a wrong example");
      assert.match(text, /^Why it may stay silent: /m);
      assert.match(text, /^(?:Shown as (?:a warning|information)|Off by default)\./m);
      assert.match(text, /^To silence: /m);
    });
  }

  const common = sourcesIn(checks.slice(0, checks.indexOf("\n## ")));

  for (const code of CODES) {
    const text = sections.find(({ title }) => title === code)?.text ?? "";
    const sources = { ...common, ...sourcesIn(text) };
    test(`${code}: there are examples of both kinds`, () => {
      const kinds = examplesIn(text).map(({ isRight }) => isRight);
      assert.ok(kinds.includes(true) && kinds.includes(false));
      assert.equal(kinds.length, text.match(/^- \w+: \*/gm)?.length, "every example is read");
    });
    for (const { isRight, draft, marked } of examplesIn(text)) {
      test(`${code}: ${isRight ? "right" : "wrong"}: ${draft}`, async () => {
        const found = await findingsOf(sources, draft, code);
        const said = [...new Set(found.map((claim) => claim.code))];
        assert.deepEqual(said, isRight ? [] : [code]);
        if (!isRight) assert.ok(found.some((claim) => marked !== undefined && claim.text.startsWith(marked)));
      });
    }
  }

  test("the overview gives each code its default severity", () => {
    const rows = [...checks.matchAll(/^\| \[([a-z.]+)\]\([^)]*\) \| (\w+) \|/gm)];
    assert.deepEqual(
      Object.fromEntries(rows.map(([, code, shown = ""]) => [code, shown.toLowerCase()])),
      DEFAULT_SETTINGS.severity,
    );
  });

  test("SARIF describes each code in the words of the overview and of its section", () => {
    const short = [...checks.matchAll(/^\| \[([a-z.]+)\]\([^)]*\) \| \w+ \| (.+) \|$/gm)];
    const help = (code = "") => /\*\*(.+?)\*\*/.exec(sections.find(({ title }) => title === code)!.text)?.[1];
    assert.deepEqual(
      Object.fromEntries(short.map(([, code = "", words]) => [code, { short: words, help: help(code) }])),
      RULE_TEXTS,
    );
  });

  test("links only to sections that exist", () => {
    const anchors = new Set(
      sections.map(({ title }) =>
        title
          .toLowerCase()
          .replace(/[^\w\s-]/g, "")
          .replace(/\s/g, "-"),
      ),
    );
    const linked = [...checks.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
    assert.ok(linked.length >= CODES.length);
    assert.deepEqual(
      linked.filter((anchor) => !anchors.has(anchor)),
      [],
    );
  });
});
