// Every finding code has its section in docs/checks.md, since the warning itself links there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CODES } from "../server/core/judge/model.ts";
import { DEFAULT_SETTINGS } from "../server/features/settings.ts";

const checks = readFileSync(new URL("../docs/checks.md", import.meta.url), "utf8");
/** Title and text of each section; the codes are the titles with a dot in them. */
const sections = checks
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.slice(0, section.indexOf("\n")), text: section }));

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

  test("the overview gives each code its default severity", () => {
    const rows = [...checks.matchAll(/^\| \[([a-z.]+)\]\([^)]*\) \| (\w+) \|/gm)];
    assert.deepEqual(
      Object.fromEntries(rows.map(([, code, shown = ""]) => [code, shown.toLowerCase()])),
      DEFAULT_SETTINGS.severity,
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
