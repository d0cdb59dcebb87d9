import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCslJson, parseFileField } from "../../../server/core/sources/bibliography.ts";
import { parseBibtex } from "../../../server/core/sources/bibtex.ts";

suite("parseFileField", () => {
  const fields: readonly (readonly [name: string, value: string, paths: readonly string[]])[] = [
    ["Zotero", "Full Text PDF:files/12/Moreno - 2025.pdf:application/pdf", ["files/12/Moreno - 2025.pdf"]],
    [
      "several",
      "PDF:files/1/a.pdf:application/pdf;Snapshot:files/2/b.html:text/html",
      ["files/1/a.pdf", "files/2/b.html"],
    ],
    ["a name with marks", "Moreno\\: on ports\\; part 2:files/1/a\\;b.pdf:application/pdf", ["files/1/a;b.pdf"]],
    ["Windows, as Zotero has it", "PDF:C\\:\\\\Users\\\\ana\\\\a.pdf:application/pdf", ["C:\\Users\\ana\\a.pdf"]],
    ["Windows, as written", "C:\\Users\\ana\\a.pdf", ["C:\\Users\\ana\\a.pdf"]],
    [
      "nothing but paths",
      "/home/ana/Zotero/storage/AB/a.pdf;/home/ana/b.html",
      ["/home/ana/Zotero/storage/AB/a.pdf", "/home/ana/b.html"],
    ],
    ["JabRef", ":articles/a.pdf:PDF", ["articles/a.pdf"]],
    ["LaTeX's letters", "files/a\\_b\\&c.pdf", ["files/a_b&c.pdf"]],
    ["nothing", " ; ", []],
  ];
  for (const [name, value, paths] of fields) test(name, () => assert.deepEqual(parseFileField(value), paths));
});

suite("parseBibtex", () => {
  const keysOf = (text: string) => parseBibtex(text).entries.map(({ key }) => key);

  test("entries, fields, strings, comments", () => {
    const { entries, strings, problems } = parseBibtex(`% notes
@string{hh = {Harville Herald}}
@comment{jabref-meta: @article{no, title={x}}}
@Article{moreno2025,
  title = {The {Harbour}, a year on},
  journal = hh, Year = 2025,
  abstract = "It says
@someone{ that } 5 = 5"
}
@book(li:2024, title = "Ports (and quays)")
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ type, key, line }) => [type, key, line]),
      [
        ["article", "moreno2025", 4],
        ["book", "li:2024", 10],
      ],
    );
    const fields = Object.fromEntries(entries[0]!.fields);
    assert.equal(fields.title, "The {Harbour}, a year on");
    assert.equal(fields.journal, "hh");
    assert.equal(fields.year, "2025");
    assert.equal(entries[1]!.fields.get("title"), "Ports (and quays)");
    assert.match(strings, /Harville/);
  });

  test("an entry that lost its brace costs only itself, and its key stays known", () => {
    const text = `@article{a,\n  title = {One,\n  year = 2020\n}\n\n@article{b,\n  title = {Two}\n}\n@misc{c, title={Three}}\n`;
    assert.deepEqual(keysOf(text), ["a", "b", "c"]);
    assert.deepEqual(parseBibtex(text).problems, [{ line: 1, message: "the entry a in line 1 has no end" }]);
  });

  test("an entry without a key is told of by its line", () => {
    const { entries, problems } = parseBibtex(`\n@article{,\n title={x}}\n@misc{b, title={y}}`);
    assert.deepEqual(
      entries.map(({ key }) => key),
      ["b"],
    );
    assert.equal(problems[0]?.line, 2);
  });

  test("any text is read, and soon", () => {
    const piece = fc.constantFrom(
      "@article{",
      "a,",
      "title",
      "=",
      "{",
      "}",
      '"',
      "\\",
      "\n",
      "@",
      ",",
      "(",
      ")",
      "@string{x={y}}",
      "5",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => parseBibtex(pieces.join("")).entries.length >= 0),
      { numRuns: 1000 },
    );
    const began = performance.now();
    parseBibtex("@article{a, title={".repeat(20_000));
    parseBibtex("\n@article{a,\ntitle={{{{".repeat(20_000));
    assert.ok(performance.now() - began < 1000);
  });
});

suite("parseCslJson", () => {
  test("items as Zotero and its plug-ins write them", () => {
    const { entries, problems } = parseCslJson(
      JSON.stringify([
        {
          id: "http://zotero.org/users/1/items/AB",
          "citation-key": "moreno2025",
          type: "article-newspaper",
          title: "The <i>harbour</i>",
          "container-title": "Harville Herald",
          author: [{ given: "Ana", family: "Moreno" }, { literal: "Port authority" }],
          issued: { "date-parts": [["2025", 9, 3]] },
          URL: "https://example.org/a",
          attachments: [{ path: "files/a.pdf" }, { path: "files/b.html" }],
        },
        { id: "li2024", type: "book", title: "Ports", issued: { raw: "May 2024" }, file: "files/c.pdf" },
        { type: "book", title: "No key" },
      ]),
    )!;
    assert.deepEqual(entries[0], {
      key: "moreno2025",
      meta: {
        title: "The harbour",
        publisher: "Harville Herald",
        author: "Ana Moreno, Port authority",
        date: "2025-09-03",
      },
      url: "https://example.org/a",
      files: ["files/a.pdf", "files/b.html"],
      line: 1,
    });
    assert.deepEqual(
      [entries[1]?.key, entries[1]?.meta.date, entries[1]?.files],
      ["li2024", "2024-05", ["files/c.pdf"]],
    );
    assert.deepEqual(problems, [{ line: 3, message: "item 3 has no key" }]);
  });

  test("other JSON is no bibliography", () => {
    for (const text of ["", "{", "[]", "5", '{"a":1}', '[{"id":1,"name":"x"}]', '{"items":[{"type":"x"}]}']) {
      assert.equal(parseCslJson(text), undefined);
    }
  });

  test("items may be anything", () => {
    const item = fc.record({
      id: fc.anything(),
      type: fc.constant("book"),
      title: fc.anything(),
      author: fc.anything(),
      issued: fc.anything(),
      attachments: fc.anything(),
      file: fc.anything(),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const text = JSON.stringify(items);
        return parseCslJson(text) === undefined || true;
      }),
      { numRuns: 500 },
    );
  });
});
