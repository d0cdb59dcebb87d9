// A folder with a file of each format, read as the command line and the editor read it.

import assert from "node:assert/strict";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { pageAt, pagesIn } from "../../../server/core/sources/pages.ts";
import { nodeFileSystem } from "../../../server/node/fileSystem.ts";
import { Corpus } from "../../../server/workspace/corpus.ts";
import { readDraft } from "../../../server/workspace/drafts.ts";
import { loadSources } from "../../../server/workspace/loadSources.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/formats", import.meta.url));

suite("a folder with a file of each format", () => {
  const corpus = new Corpus();
  suiteSetup(async () => {
    for await (const { changes } of loadSources(nodeFileSystem(), [FOLDER], () => true)) corpus.apply(...changes);
  });

  test("is read, with keys and metadata from the bibliography", () => {
    const { sources, skipped, entries } = corpus.snapshot;
    assert.deepEqual(
      sources.map(({ key, path, date }) => [key, relative(FOLDER, path), date]),
      [
        ["dockers", "dockers.html", "2025-09-03"],
        ["ferries", "ferries.docx", null],
        ["moreno2025", "port.pdf", "2025-09-03"],
      ],
    );
    assert.deepEqual(skipped, []);
    assert.deepEqual([...entries.keys()], ["moreno2025", "li2024"]);
  });

  test("judges a draft, and the proof knows its page", () => {
    const text = "The harbour of Harville took in 512 ships in August [@moreno2025; @li2024].\n";
    const claims = corpus.snapshot.claimsIn(readDraft({ path: "d.md", version: 1, text }, "2025-10-01"));
    const wrong = claims.find(({ code }) => code === "figure.contradicted");
    assert.equal(wrong?.expected, "412");
    const { source = "", focus } = wrong?.evidence[0] ?? {};
    const page = pageAt(pagesIn(corpus.snapshot.load(source)!.text), focus!.start);
    assert.deepEqual([source, page?.label, page?.sheet], ["moreno2025", "11", 1]);
    assert.ok(!claims.some(({ code }) => code === "citation.unknown"));
  });
});
