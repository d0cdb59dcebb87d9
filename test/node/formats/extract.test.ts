// Files as they come: any bytes end in text or in a reason that a writer understands, and soon.

import assert from "node:assert/strict";
import fc from "fast-check";
import { isSourceFile, parseSource } from "../../../server/core/sources/parseSource.ts";
import { decodeBytes, extract, kindOf, largestOf } from "../../../server/node/formats/extract.ts";
import { stopwatch } from "../../support/quietTime.ts";

const read = (bytes: Uint8Array, path: string) => extract(bytes, path, { keepByteOrderMark: true });

async function reasonOf(bytes: Uint8Array, path: string): Promise<string | undefined> {
  const content = await read(bytes, path);
  return "reason" in content ? content.reason : undefined;
}

suite("extract", () => {
  test("each kind of file has its reader and its limit", () => {
    const kinds = ["a.txt", "a.md", "b.HTML", "c.pdf", "d.docx", "e.bib", "f.json", "g", ".gitignore"].map(kindOf);
    assert.deepEqual(kinds, ["text", "text", "html", "pdf", "docx", "bibtex", "json", "text", "text"]);
    assert.ok(largestOf("a.pdf") > largestOf("a.html") && largestOf("a.html") > largestOf("a.txt"));
    for (const ending of ["html", "htm", "xhtml", "pdf", "docx", "docm"]) assert.ok(isSourceFile(`a.${ending}`));
  });

  test("one endless line is refused, many lines are not", async () => {
    const reason = "it has a line of more than 1,000,000 letters";
    assert.equal(await reasonOf(Buffer.alloc(1_000_001, "a"), "a.txt"), reason);
    assert.equal(await reasonOf(Buffer.from(`short\n${"a b ".repeat(300_000)}`), "a.md"), reason);
    assert.equal(await reasonOf(Buffer.from("A line of words.\n".repeat(200_000)), "a.txt"), undefined);
    assert.equal(await reasonOf(Buffer.from("A line of words.\r".repeat(200_000)), "a.txt"), undefined);
  });

  test("zero bytes are no text; a format by name only is refused as what it claims to be", async () => {
    assert.equal(await reasonOf(Buffer.from("Ships\0came in."), "a.txt"), "it is not a text file");
    assert.equal(await reasonOf(Buffer.from("Ships\0came in."), "a.html"), "it is not a text file");
    assert.equal(await reasonOf(Buffer.from("Ships came in."), "a.docx"), "it is damaged, or no Word file");
    assert.equal(await reasonOf(Buffer.from("Ships came in."), "a.pdf"), "it is damaged, or no PDF");
  });

  test("empty files are empty texts", async () => {
    for (const path of ["a.txt", "a.html", "a.pdf", "a.docx", "a.bib"]) {
      assert.deepEqual(await read(new Uint8Array(), path), { text: "" });
    }
  });

  test("pages say which letters they are written in", async () => {
    const page = (charset: string) =>
      `<html><head><meta charset="${charset}"></head><body><p>Порт: 412</p></body></html>`;
    const koi8 = Buffer.from(page("koi8-r"), "latin1");
    const word = [0xf0, 0xcf, 0xd2, 0xd4];
    koi8.set(word, koi8.indexOf("<p>") + 3);
    const content = await read(koi8, "a.html");
    assert.ok("text" in content && content.text.startsWith("Порт"));
    const wrong = await read(Buffer.from(page("windows-1252")), "a.html");
    assert.ok("text" in wrong && wrong.text.startsWith("Порт"), "bytes that are UTF-8 are, whatever the page says");
    const unknown = await read(Buffer.from("<meta charset='no-such'><p>caf\xe9</p>", "latin1"), "a.html");
    assert.deepEqual(unknown, { text: "café\n" });
  });

  test("a bibliography comes with its text", async () => {
    const bib = await read(Buffer.from("@misc{a, title={x}}"), "a.bib");
    assert.deepEqual("text" in bib && bib.bibliography?.entries.map(({ key }) => key), ["a"]);
    const json = await read(Buffer.from('[{"id":"b","type":"book","title":"x"}]'), "a.json");
    assert.deepEqual("text" in json && json.bibliography?.entries.map(({ key }) => key), ["b"]);
    assert.deepEqual(await read(Buffer.from('{"a":1}'), "a.json"), { text: '{"a":1}' });
  });

  test("any bytes under any name are text or have a reason", async function () {
    this.timeout(30_000);
    const path = fc.constantFrom("a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a.bib", "a.json");
    const head = fc.constantFrom("", "%PDF-1.7\n", "PK\x03\x04", "<html>", "\xff\xfe", "\xfe\xff", "@article{", "[{");
    await fc.assert(
      fc.asyncProperty(path, head, fc.uint8Array({ maxLength: 300 }), async (name, begin, rest) => {
        const spent = stopwatch();
        const content = await read(Buffer.concat([Buffer.from(begin, "latin1"), rest]), name);
        if ("text" in content && isSourceFile(name)) parseSource(content.text, name);
        return ("text" in content || content.reason.startsWith("it ")) && spent() < 1000;
      }),
      { numRuns: 500 },
    );
  });

  test("texts come back as they were written, in each encoding", function () {
    this.timeout(30_000);
    const words = fc.stringMatching(/^[ -~“”é€\n]{0,60}$/);
    fc.assert(
      fc.property(words, (text) => {
        assert.deepEqual(decodeBytes(Buffer.from(text), true), { text });
        const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
        assert.deepEqual(decodeBytes(wide, false), { text });
        assert.deepEqual(decodeBytes(Buffer.from(wide).swap16(), false), { text });
      }),
    );
  });
});
