import assert from "node:assert/strict";
import fc from "fast-check";
import { parseSource } from "../../../server/core/sources/parseSource.ts";
import { documentToMarkdown, htmlToMarkdown } from "../../../server/node/formats/html.ts";
import { stopwatch } from "../../support/quietTime.ts";

const PAGE = `<!doctype html>
<html><head>
<title>Harbour reopens a year after the flood | The Harville Herald</title>
<meta property="og:site_name" content="The Harville Herald">
<meta property="article:published_time" content="2025-09-03T08:15:00+02:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Harbour reopens a year after the flood &amp; the storm","datePublished":"2025-09-03",
"author":[{"@type":"Person","name":"Ana Moreno"},{"@type":"Person","name":"Bo Li"}],
"publisher":{"@type":"Organization","name":"The Harville Herald"}}]}</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">999 sports</a></li></ul></nav>
<main><article>
<h1>Harbour reopens a year after the flood &amp; the storm</h1>
<p class="byline">By Ana Moreno and Bo Li</p>
<p>The harbour of Harville took in <b>412 ships</b> in August, the port authority said on Wednesday, after a year in
which none had come. The quays had been under water since the flood of last September, and 1,200 dockers were sent home.</p>
<p>“We counted every one of them,” said Ana Ruiz, who leads the authority. The cost of the repair, *about* $30 million,
was paid by the region and by the city, which took out a loan of 12 years for its part of it.</p>
<blockquote><p>It has been the longest year of my life in this port.</p></blockquote>
<h2>What comes next</h2>
<p>Two ferries a day will leave for the islands from May on, one more than before the flood. The area is 5<sup>2</sup>
of the old fields, and the 3<sup>rd</sup> basin stays closed<sup><a href="#fn1">1</a></sup> for now, the authority said.</p>
<ul><li>Basin 1 opens in May</li><li>Basin 2 opens in June<ul><li>its crane in July</li></ul></li></ul>
<figure><img src="a.jpg" alt="x"><figcaption>Ships at the quay in August 2025</figcaption></figure>
<div class="table-wrap"><table><caption>Ships by month</caption><thead><tr><th>Month</th><th>2023</th><th>2025</th></tr></thead>
<tbody><tr><th>July</th><td>380</td><td>401</td></tr><tr><th>August</th><td>395</td><td>412</td></tr></tbody></table></div>
</article></main>
<aside><p>Read more: 77 things to do in Harville this summer, and one that nobody should ever try to do.</p></aside>
<footer><p>Copyright 1999</p><form><input value="5"></form></footer>
</body></html>`;

suite("htmlToMarkdown", () => {
  const source = parseSource(htmlToMarkdown(PAGE), "a.html");
  const blocks = source.reading.blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);

  test("the page's own metadata is read", () => {
    assert.deepEqual(source.meta, {
      title: "Harbour reopens a year after the flood & the storm",
      publisher: "The Harville Herald",
      author: "Ana Moreno, Bo Li",
      date: "2025-09-03",
    });
  });

  test("the article is kept with its structure, the rest of the page is not", () => {
    const starts = blocks.map((block) => block.slice(0, 42));
    assert.deepEqual(
      starts.filter((start) => !start.startsWith("cell")),
      [
        "heading: Harbour reopens a year after the ",
        "paragraph: The harbour of Harville took in",
        "paragraph: “We counted every one of them,”",
        "quote: It has been the longest year of my ",
        "heading: What comes next",
        "paragraph: Two ferries a day will leave fo",
        "item: Basin 1 opens in May",
        "item: Basin 2 opens in June",
        "item: its crane in July",
        "caption: Ships at the quay in August 2025",
        "caption: Ships by month",
      ],
    );
    assert.doesNotMatch(blocks.join("\n"), /sports|77|1999|Read more/);
  });

  test("words are words, whatever they look like", () => {
    assert.ok(blocks.some((block) => block.includes("*about* $30 million")));
    assert.ok(blocks.some((block) => block.includes("the 3rd basin stays closed for now")));
  });

  test("cells know their row and column", () => {
    const cell = source.reading.blocks.find(({ prose }) => prose.text === "412")!;
    assert.equal(source.reading.blocks[cell.row!]!.prose.text, "August");
    assert.equal(source.reading.blocks[cell.column!]!.prose.text, "2025");
  });

  test("figures are read, dates count from the page's", () => {
    assert.ok(source.reading.figures.some(({ value, unit }) => value === 412 && unit === "ship"));
    assert.ok(source.reading.figures.some(({ date }) => date === "2025-09-03"));
  });

  test("a page without an article gives all of its text", () => {
    const text = htmlToMarkdown("<p>Ships: 412</p><p>Ferries: 2<br><br>Cranes: 3");
    assert.equal(text, "Ships: 412\n\nFerries: 2\n\nCranes: 3\n");
  });

  const metas: readonly (readonly [
    string,
    string,
    Partial<Record<"title" | "publisher" | "author" | "date", string>>,
  ])[] = [
    [
      "a time element",
      `<article><header><time datetime="2025-09-03T10:00Z">today</time></header><p>x</p></article>`,
      { date: "2025-09-03" },
    ],
    ["a marked byline", `<p class="byline">By Ana Moreno</p>`, { author: "Ana Moreno" }],
    [
      "citation elements",
      `<meta name="citation_title" content="On ports"><meta name="citation_author" content="Moreno, Ana"><meta name="citation_author" content="Li, Bo"><meta name="citation_publication_date" content="2024/05/01"><meta name="citation_journal_title" content="Ports">`,
      { title: "On ports", author: "Moreno, Ana, Li, Bo", date: "2024-05-01", publisher: "Ports" },
    ],
    [
      "a title with the site's name behind",
      "<head><title>Harbour reopens after flood - The Herald</title></head>",
      { title: "Harbour reopens after flood" },
    ],
    [
      "broken JSON-LD",
      `<script type="application/ld+json">{"headline": </script><meta property="og:title" content="Harbour">`,
      { title: "Harbour" },
    ],
    [
      "an author's address",
      `<meta property="article:author" content="https://example.org/ana"><meta name="byl" content="By Ana Moreno">`,
      { author: "Ana Moreno" },
    ],
  ];
  for (const [name, html, wanted] of metas) {
    test(`metadata from ${name}`, () => {
      const { meta } = parseSource(htmlToMarkdown(`<html>${html}<p>Some text.</p></html>`), "a.html");
      for (const [field, value] of Object.entries(wanted)) assert.equal(meta[field as "title"], value);
    });
  }

  test("spanning cells stand in their columns", () => {
    const table = `<table><tr><th></th><th colspan="2">Ships</th></tr><tr><th rowspan="2">Harville</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>`;
    const text = documentToMarkdown(table, { title: null, publisher: null, author: null, date: null });
    assert.match(text, /^\| {2}\| Ships \| {2}\|$/m);
    assert.match(text, /^\| Harville \| 3 \| 4 \|$/m);
  });

  test("what nobody has written is refused in words", () => {
    assert.throws(() => htmlToMarkdown("<div>".repeat(5000)), /nested too deeply/);
    assert.throws(() => htmlToMarkdown("<i>x</i>".repeat(100_001)), /too many elements/);
    assert.throws(() => htmlToMarkdown('<div title="a>b">'.repeat(5000)), /nested too deeply/);
  });

  test("any HTML ends in text, or in a reason", function () {
    this.timeout(30_000);
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<table>",
      "<tr>",
      "<td>",
      "<th>",
      "</table>",
      "<li>",
      "<ul>",
      "</ul>",
      "<br>",
      "412 ships",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&amp;",
      "&#0;",
      "<",
      ">",
      '"',
      "<a href='",
      "<sup>",
      "<blockquote>",
      "<h1>",
      "<article>",
      "<svg>",
      "<![CDATA[",
      "\0",
      "<html>",
      "<body>",
      "<head>",
      "<meta name=author content=x>",
      "<template>",
      "<caption>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = htmlToMarkdown(pieces.join(""));
        parseSource(text, "a.html");
        return typeof text === "string";
      }),
      { numRuns: 500 },
    );
  });

  test("a page changed at random places is read, and soon", function () {
    this.timeout(30_000);
    const edit = fc.record({ at: fc.nat(PAGE.length), length: fc.nat(40), put: fc.string({ maxLength: 10 }) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let page = PAGE;
        for (const { at, length, put } of edits) page = page.slice(0, at) + put + page.slice(at + length);
        const spent = stopwatch();
        htmlToMarkdown(page);
        return spent() < 1000;
      }),
      { numRuns: 500 },
    );
  });
});
