import assert from "node:assert/strict";
import type { SourceMeta } from "../../../server/core/sources/model.ts";
import {
  formatOf,
  isBibliographyFile,
  isExtracted,
  isSourceFile,
  parseSource,
} from "../../../server/core/sources/parseSource.ts";

const NOTHING: SourceMeta = { title: null, publisher: null, author: null, date: null };

function metaOf(text: string, path = "sources/a.txt"): SourceMeta {
  return parseSource(text, path).meta;
}

suite("parseSource: what is known of a source", () => {
  test("front matter says it", () => {
    const text = `---
title: "The harbour: a year on"
publisher: The Herald
author: [Ana Moreno, {name: Bo Li}]
date: 2025-09-03T08:00:00Z
citekey: harbour25
---

# Another title

Text.`;
    const { meta, wantedKey, reading } = parseSource(text, "a.md");
    assert.deepEqual(meta, {
      title: "The harbour: a year on",
      publisher: "The Herald",
      author: "Ana Moreno, Bo Li",
      date: "2025-09-03",
    });
    assert.equal(wantedKey, "harbour25");
    assert.equal(reading.asOf, "2025-09-03");
  });

  test("lines at the head say it, as they stand over copied texts", () => {
    const text = `Title: The harbour, a year on
Author: Ana Moreno
Source: The Herald
URL: https://example.org/harbour
Date: 3 September 2025

Ships came in on Tuesday for the first time.`;
    const { meta, reading } = parseSource(text, "a.txt");
    assert.deepEqual(meta, {
      title: "The harbour, a year on",
      publisher: "The Herald",
      author: "Ana Moreno",
      date: "2025-09-03",
    });
    assert.equal(reading.asOf, "2025-09-03");
    // They are no part of what the text says.
    assert.deepEqual(
      reading.sentences.map(({ start, end }) => text.slice(start, end)),
      ["Ships came in on Tuesday for the first time."],
    );
  });

  test("one line with a colon is a sentence", () => {
    assert.deepEqual(metaOf("Source: a man who was there.\n\nThe harbour is closed, he said, until May."), NOTHING);
    assert.equal(metaOf("Title: Harbour\n\nSource: a man who was there").title, null);
  });

  test("a title may ask, a statement is no publisher", () => {
    const { title, author } = metaOf("Title: Who pays for the bridge?\nAuthor: Bo Li Jr.\n\nShips came in.");
    assert.deepEqual([title, author], ["Who pays for the bridge?", "Bo Li Jr."]);
    assert.equal(metaOf("Date: 3 May 1912\nSource: a clerk saw 12 men.\n\nShips came in.").publisher, null);
  });

  test("an address is no publisher", () => {
    const { title, publisher } = metaOf("Headline: Harbour reopens\nSource: https://example.org/a\n\nShips came in.");
    assert.deepEqual([title, publisher], ["Harbour reopens", null]);
  });

  test("the text says it: headline, byline, date line, agency", () => {
    const text = `Harbour reopens a year after the flood
By Ana Moreno and Bo Li | Reuters
Published: 3 Sept 2025, 10:15 GMT
HARVILLE — Ships came in on Tuesday for the first time since 4 May 2024, the port said.`;
    assert.deepEqual(metaOf(text), {
      title: "Harbour reopens a year after the flood",
      publisher: "Reuters",
      author: "Ana Moreno and Bo Li",
      date: "2025-09-03",
    });
  });

  test("the first line of a Markdown file is a headline as that of a text file is", () => {
    const headline = "Harbour reopens a year after the flood";
    const body = "Ships came in on Tuesday for the first time since 4 May 2024, the port said.";
    for (const ending of ["md", "txt", "pdf"]) {
      const title = (text: string) => metaOf(text, `sources/a.${ending}`).title;
      assert.equal(title(`${headline}\n\n${body}\n`), headline);
      assert.equal(title(`${headline}.\n\n${body}\n`), null);
      assert.equal(title(`${body}\n\n${headline}\n\n${body}\n`), null);
      assert.equal(title(`* ${headline}\n* Another ship came in\n`), null);
    }
  });

  test("headline, byline and date on lines of their own say the same in Markdown", () => {
    const head = "Harbour reopens a year after the flood\n*By Ana Moreno | Reuters*\n3 Sept 2025";
    assert.deepEqual(metaOf(`${head}\n\nShips came in on Tuesday, the port said.\n`, "sources/a.md"), {
      title: "Harbour reopens a year after the flood",
      publisher: "Reuters",
      author: "Ana Moreno",
      date: "2025-09-03",
    });
    // Prose that breaks its lines may have anything at the begin of one.
    const wrapped = "The harbour was built\nby Ana Moreno and opened\n3 Sept 2025\nafter a year.";
    assert.deepEqual(metaOf(wrapped, "sources/a.md"), NOTHING);
  });

  test("a short heading is a title where it is marked, and nothing longer follows", () => {
    const body = "Ships came in on Tuesday, the port said.";
    assert.equal(metaOf(`# Harbour open\n\n${body}\n`, "sources/a.md").title, "Harbour open");
    assert.equal(metaOf(`Harbour open\n\n${body}\n`, "sources/a.txt").title, null);
    assert.equal(
      metaOf(`# News\n\n## Harbour open after a year\n\n${body}\n`, "sources/a.md").title,
      "Harbour open after a year",
    );
    assert.equal(metaOf(`# By Ana Moreno\n\n${body}\n`, "sources/a.md").title, null);
  });

  test("a reprint names the paper and the title it had there", () => {
    const text = "Ships came in.\nThe post A harbour, reopened appeared first on The Herald.";
    assert.deepEqual(metaOf(text), { ...NOTHING, title: "A harbour, reopened", publisher: "The Herald" });
  });

  test("an agency signs in the date line or at the end", () => {
    assert.equal(metaOf("HARVILLE, Sept 3 (Xinhua) -- Ships came in.").publisher, "Xinhua");
    assert.equal(metaOf("Ships came in on Tuesday, the port said.\n(AP)").publisher, "Associated Press");
    assert.equal(metaOf("The harbour (see map) — long closed — is open.").publisher, null);
  });

  test("a sentence is neither headline nor byline nor date", () => {
    assert.deepEqual(metaOf("By Tuesday the harbour was open.\nIt was closed on 4 May 2024.\nShips came in."), NOTHING);
    assert.deepEqual(
      metaOf("Ships came in on Tuesday.\nA heading further down\nMore ships came in on Wednesday."),
      NOTHING,
    );
  });

  test("furniture of saved pages is no headline", () => {
    assert.equal(
      metaOf("Media playback is not supported on this device\nShips came in on Tuesday, the harbour said.").title,
      null,
    );
  });

  test("the date in the file's name is the last resort", () => {
    assert.equal(metaOf("Ships came in.", "sources/2025-09-03-harbour.txt").date, "2025-09-03");
    assert.equal(metaOf("---\ndate: 2024-01-02\n---\nShips.", "2025-09-03.md").date, "2024-01-02");
    assert.equal(metaOf("Ships came in.", "2025-09-03/harbour.txt").date, null);
  });

  test("relative dates count from the publication date", () => {
    const { reading } = parseSource("---\ndate: 2025-09-03\n---\nThe harbour reopened on Tuesday.", "a.md");
    assert.equal(reading.figures[0]?.date, "2025-09-02");
  });
});

suite("source files", () => {
  test("articles are known by the ending of their name", () => {
    assert.deepEqual(["a.txt", "b.MD", "c.markdown", "d.pdf"].map(formatOf), [
      "text",
      "markdown",
      "markdown",
      "markdown",
    ]);
    const names = ["a.TXT", "a.md", "a.pdf", "a.htm", "a.docx", "a.doc", "a.bib", "a", "a.md/b", "a.constructor"];
    assert.deepEqual(names.map(isSourceFile), [true, true, true, true, true, false, false, false, false, false]);
    assert.deepEqual(["a.md", "a.pdf", "a.html"].map(isExtracted), [false, true, true]);
    assert.deepEqual(["a.bib", "a.json", "a.md"].map(isBibliographyFile), [true, true, false]);
  });
});
