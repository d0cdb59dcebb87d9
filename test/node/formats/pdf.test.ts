import assert from "node:assert/strict";
import fc from "fast-check";
import { pageAt, pagesIn } from "../../../server/core/sources/pages.ts";
import { parseSource } from "../../../server/core/sources/parseSource.ts";
import { extract } from "../../../server/node/formats/extract.ts";
import { column, type PdfOptions, type PdfText, pdfOf } from "../../support/pdfFile.ts";
import { stopwatch } from "../../support/quietTime.ts";

const read = (bytes: Uint8Array) => extract(bytes, "a.pdf", { keepByteOrderMark: true });

async function textOf(pages: readonly (readonly PdfText[])[], options?: PdfOptions): Promise<string> {
  const content = await read(pdfOf(pages, options));
  assert.ok("text" in content, "reason" in content ? content.reason : "");
  return content.text;
}

async function blocksOf(...pages: readonly (readonly PdfText[])[]): Promise<readonly string[]> {
  const { reading } = parseSource(await textOf(pages), "a.pdf");
  return reading.blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);
}

async function reasonOf(bytes: Uint8Array): Promise<string | undefined> {
  const content = await read(bytes);
  return "reason" in content ? content.reason : undefined;
}

/** Lines of about the same width, so that the text looks set. */
const FIRST = [
  "The harbour of Harville took in 412 ships in August, the port authority said on",
  "Wednesday, after a year in which none had come. The quays had been under water",
  "since the flood of last September, and 1,200 dockers were sent home with half pay.",
  "Two ferries a day will leave for the islands from May on.",
];
const SECOND = [
  "The cost of the repair, about $30 million, was paid by the region and by the city,",
  "which took out a loan of twelve years for its part of it, as the mayor had wanted.",
];

suite("PDF: lines and paragraphs", () => {
  test("lines are joined to paragraphs, which an indent or a short line parts", async () => {
    const [opening = "", ...rest] = SECOND;
    assert.deepEqual(
      await blocksOf([...column(60, 740, FIRST), { x: 76, y: 684, text: opening }, ...column(60, 670, rest)]),
      [`paragraph: ${FIRST.join(" ")}`, `paragraph: ${SECOND.join(" ")}`],
    );
  });

  test("headings are set in larger type", async () => {
    const blocks = await blocksOf([
      { x: 60, y: 770, text: "Harbour reopens a year", size: 20, font: "F2" },
      { x: 60, y: 746, text: "after the flood", size: 20, font: "F2" },
      ...column(60, 710, FIRST),
      { x: 60, y: 640, text: "What it cost", size: 14, font: "F2" },
      ...column(60, 620, SECOND),
    ]);
    assert.deepEqual(blocks, [
      "heading: Harbour reopens a year after the flood",
      `paragraph: ${FIRST.join(" ")}`,
      "heading: What it cost",
      `paragraph: ${SECOND.join(" ")}`,
    ]);
  });

  test("words parted at the end of a line are joined, compounds are not", async () => {
    const [block] = await blocksOf(
      column(60, 740, [
        "The well-known harbour of the city of Harville took in four hundred ships of the mer-",
        "chant fleet in August and September, as many as in the years before the flood, a well-",
        "known port official from the islands said on Wednesday, and 20 of them in the years 2023-",
        "24 alone.",
      ]),
    );
    assert.match(block!, /the merchant fleet/);
    assert.match(block!, /a well-known port/);
    assert.doesNotMatch(block!, /202324/);
  });

  test("columns are read one after the other, under a title over both", async () => {
    const left = [
      "The harbour of Harville took in",
      "412 ships in August, the port",
      "authority said, after a year in",
      "which none of them had come to",
    ];
    const right = [
      "the quays. They had been under",
      "water since the flood, and 1,200",
      "dockers were sent home with half",
      "of what they had been paid.",
    ];
    const blocks = await blocksOf([
      { x: 60, y: 770, text: "Harbour of Harville reopens a year after the great flood", size: 18, font: "F2" },
      ...column(60, 730, left),
      ...column(320, 727, right),
    ]);
    assert.deepEqual(blocks, [
      "heading: Harbour of Harville reopens a year after the great flood",
      `paragraph: ${[...left, ...right].join(" ")}`,
    ]);
  });

  test("tables are read row by row, with their heads", async () => {
    const cells = [
      ["Month", "2023", "2025"],
      ["July", "380", "401"],
      ["August", "395", "412"],
    ].flatMap((row, y) => row.map((text, x) => ({ x: 60 + 120 * x, y: 600 - 16 * y, text })));
    const { reading } = parseSource(await textOf([[...column(60, 740, FIRST), ...cells]]), "a.pdf");
    const found = reading.blocks.find(({ prose }) => prose.text === "412")!;
    assert.equal(reading.blocks[found.row!]!.prose.text, "August");
    assert.equal(reading.blocks[found.column!]!.prose.text, "2025");
  });

  test("raised numbers of notes are left out, raised powers and endings are kept", async () => {
    const [block] = await blocksOf([
      { x: 60, y: 740, text: "The port took in 412 ships" },
      { x: 186, y: 745, text: "3", size: 6 },
      { x: 192, y: 740, text: "in the 3" },
      { x: 225.5, y: 745, text: "rd", size: 6 },
      { x: 238, y: 740, text: "quarter of the year, it said on Wednesday." },
    ]);
    assert.match(block!, /412 ships ?in the 3rd ?quarter/);
  });

  test("bullets are items, stamps along the edge are nothing", async () => {
    const blocks = await blocksOf([
      ...column(60, 740, FIRST),
      { x: 70, y: 670, text: "• one ship" },
      { x: 70, y: 656, text: "• two ferries" },
      { x: 20, y: 300, text: "arXiv:2509.01234", turned: true },
    ]);
    assert.deepEqual(blocks.slice(1), ["item: one ship", "item: two ferries"]);
  });

  test("what looks like Markdown is words", async () => {
    const blocks = await blocksOf([...column(60, 740, ["# not a heading, *nor* [a link](x) of the port of Harville"])]);
    assert.deepEqual(blocks, ["paragraph: # not a heading, *nor* [a link](x) of the port of Harville"]);
  });
});

suite("PDF: pages", () => {
  const pageOf = (lines: readonly string[], number: string, more: readonly PdfText[] = []) => [
    { x: 60, y: 775, text: `Harville Port Report ${number}` },
    ...column(60, 740, lines),
    ...more,
    { x: 300, y: 30, text: number },
  ];
  const open = "The port authority, which is led by Ana Ruiz, wants to build three more basins and then";
  const pages = [
    pageOf([...FIRST, open], "iii"),
    pageOf(["to sell the old ones to the city of Harville for a sum of about $12 million in 2027."], "iv"),
    pageOf(SECOND, "1"),
  ];
  const labels = "0 << /S /r /St 3 >> 2 << /S /D >>";

  test("running heads and page numbers are dropped, and paragraphs go on over the page", async () => {
    const text = await textOf(pages, { labels });
    const { reading } = parseSource(text, "a.pdf");
    const prose = reading.blocks.map((block) => block.prose.text);
    assert.ok(
      prose.includes(`${open} to sell the old ones to the city of Harville for a sum of about $12 million in 2027.`),
    );
    assert.doesNotMatch(prose.join("\n"), /Port Report/);
    assert.equal(prose.length, 3);
  });

  test("each passage knows its page by its label and its place", async () => {
    const text = await textOf(pages, { labels });
    const found = pagesIn(text);
    const pageOfWords = (words: string) => pageAt(found, text.indexOf(words));
    assert.deepEqual(
      ["412 ships", "12 million", "The cost of"].map((words) => [pageOfWords(words)?.label, pageOfWords(words)?.sheet]),
      [
        ["iii", 1],
        ["iv", 2],
        ["1", 3],
      ],
    );
  });

  test("notes at the foot stay out of the sentence that goes on", async () => {
    const note = {
      x: 60,
      y: 120,
      text: "1 Figures of the port authority, 2024, of which the city has no record.",
      size: 8,
    };
    const text = await textOf([pageOf([...FIRST, open], "1", [note]), pages[1]!]);
    assert.match(text, /and then <!-- page 2 --> ?to sell/);
    assert.match(text, /Figures of the port authority/);
  });

  test("the file's own fields", async () => {
    const { meta } = parseSource(
      await textOf([FIRST.map((text, i) => ({ x: 60, y: 700 - 14 * i, text }))], {
        info: { Title: "The harbour (2025)", Author: "Ana Moreno" },
      }),
      "a.pdf",
    );
    assert.deepEqual([meta.title, meta.author], ["The harbour (2025)", "Ana Moreno"]);
    const made = parseSource(
      await textOf([column(60, 740, FIRST)], { info: { Title: "Microsoft Word - x.docx" } }),
      "a.pdf",
    );
    assert.equal(made.meta.title, null);
  });
});

suite("PDF: what cannot be read", () => {
  test("has a reason", async () => {
    assert.equal(await reasonOf(pdfOf([[], []])), "it has no text: its pages are pictures, as a scanner makes them");
    assert.equal(await reasonOf(Buffer.from("not a PDF at all")), "it is damaged, or no PDF");
    assert.equal(await reasonOf(Buffer.from("%PDF-1.7\n%%EOF")), "it is damaged, or no PDF");
    const encrypted = pdfOf([column(60, 740, FIRST)], {
      trailer: `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> /P -4 >>`,
    });
    assert.equal(await reasonOf(encrypted), "it is protected by a password");
    const many = pdfOf(Array.from({ length: 5001 }, () => []));
    assert.equal(await reasonOf(many), "it has more than 5,000 pages");
  });

  test("a file changed at random places is read or refused, and soon", async function () {
    this.timeout(30_000);
    const file = pdfOf([column(60, 740, FIRST), column(60, 740, SECOND)], { labels: "0 << /S /D >>" });
    const edit = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), fc.nat(file.length), async (edits, cut) => {
        const bytes = Uint8Array.from(file.slice(0, cut % 5 === 0 ? cut : file.length));
        for (const { at, byte } of edits) if (at < bytes.length) bytes[at] = byte;
        const spent = stopwatch();
        const content = await read(bytes);
        return ("text" in content || content.reason.startsWith("it ")) && spent() < 1000;
      }),
      { numRuns: 500 },
    );
  });
});
