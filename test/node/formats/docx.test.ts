import assert from "node:assert/strict";
import fc from "fast-check";
import { parseSource } from "../../../server/core/sources/parseSource.ts";
import { extract } from "../../../server/node/formats/extract.ts";
import { ZipFile } from "../../../server/node/formats/zip.ts";
import { docxOf, paragraph, zipOf } from "../../support/docxFile.ts";
import { stopwatch } from "../../support/quietTime.ts";

const read = (bytes: Uint8Array) => extract(bytes, "a.docx", { keepByteOrderMark: true });

async function reasonOf(bytes: Uint8Array): Promise<string | undefined> {
  const content = await read(bytes);
  return "reason" in content ? content.reason : undefined;
}

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
const headRow = (...cells: readonly string[]) =>
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells.map(cell).join("")}</w:tr>`;

const FILE = docxOf({
  body: [
    paragraph("Harbour reopens a year after the flood", "Title"),
    paragraph("Ships", "Heading1"),
    `<w:p><w:r><w:t xml:space="preserve">In August </w:t></w:r><w:del w:id="1"><w:r><w:delText>999 </w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t xml:space="preserve">412 </w:t></w:r></w:ins><w:r><w:t>ships came in, *all* of them empty.</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>`,
    paragraph("It has been the longest year of my life.", "Quote"),
    `<w:tbl>${headRow("Month", "Ships")}${row("July", "401")}${row("August", "412")}</w:tbl>`,
  ].join(""),
  footnotes: `<w:footnote w:id="5">${paragraph("Figures of the port authority, which counts 3 quays.")}</w:footnote>`,
  properties:
    "<dc:title>Harbour &amp; flood</dc:title><dc:creator>Ana Moreno</dc:creator><dcterms:created>2025-09-03T08:00:00Z</dcterms:created><dcterms:modified>2025-09-04T08:00:00Z</dcterms:modified>",
});

suite("Word files", () => {
  test("text, tables, notes and properties; no deleted words", async () => {
    const content = await read(FILE);
    assert.ok("text" in content);
    const { meta, reading } = parseSource(content.text, "a.docx");
    assert.deepEqual(meta, { title: "Harbour & flood", publisher: null, author: "Ana Moreno", date: "2025-09-03" });
    assert.deepEqual(
      reading.blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`),
      [
        "heading: Harbour reopens a year after the flood",
        "heading: Ships",
        "paragraph: In August 412 ships came in, *all* of them empty.",
        "quote: It has been the longest year of my life.",
        "cell: Month",
        "cell: Ships",
        "cell: July",
        "cell: 401",
        "cell: August",
        "cell: 412",
        "footnote: Figures of the port authority, which counts 3 quays.",
      ],
    );
  });

  test("a file made long before it was last changed does not tell the day of its text", async () => {
    const properties =
      "<dcterms:created>2015-01-01T08:00:00Z</dcterms:created><dcterms:modified>2025-09-04T08:00:00Z</dcterms:modified>";
    const content = await read(docxOf({ body: paragraph("Ships came in."), properties }));
    assert.equal("text" in content && parseSource(content.text, "a.docx").meta.date, null);
  });

  test("what cannot be read has a reason", async () => {
    assert.equal(await reasonOf(Buffer.from("no zip at all")), "it is damaged, or no Word file");
    assert.equal(await reasonOf(FILE.slice(0, FILE.length / 2)), "it is damaged, or no Word file");
    assert.equal(await reasonOf(zipOf({ "a.txt": "x" })), "it is damaged, or no Word file");
    assert.match(
      (await reasonOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])))!,
      /password, or in the format of Word before/,
    );
  });

  test("a bomb is not unpacked", async () => {
    const bomb = Buffer.alloc(40_000_000, " ");
    assert.equal(await reasonOf(docxOf({ body: bomb.toString() })), "it unpacks to more than 30 MB");
    // One that says it is small.
    const spent = stopwatch();
    const lying = new ZipFile(zipOf({ "word/document.xml": bomb }, 100));
    assert.throws(() => lying.read("word/document.xml"), /damaged/);
    assert.ok(spent() < 2000);
  });

  test("deep nesting ends in a reason or in text", async () => {
    const depth = 3000;
    const body = `${"<w:tbl><w:tr><w:tc>".repeat(depth)}${paragraph("412 ships")}${"</w:tc></w:tr></w:tbl>".repeat(depth)}`;
    const content = await read(docxOf({ body }));
    assert.ok("reason" in content || content.text.includes("412"));
  });

  test("a file changed at random places is read or refused, and soon", async function () {
    this.timeout(30_000);
    await read(FILE);
    const edit = fc.record({ at: fc.nat(FILE.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const bytes = Uint8Array.from(FILE);
        for (const { at, byte } of edits) bytes[at] = byte;
        const spent = stopwatch();
        const content = await read(bytes);
        return ("text" in content || content.reason.startsWith("it ")) && spent() < 1000;
      }),
      { numRuns: 500 },
    );
  });
});
