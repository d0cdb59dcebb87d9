import assert from "node:assert/strict";
import fc from "fast-check";
import { readBibtex } from "../../../server/node/formats/bibtex.ts";
import { stopwatch } from "../../support/quietTime.ts";

const EXPORT = `
@string{hh = "Harville Herald"}

@article{moreno_harbour_2025,
	title = {The {Harbour} of {H}arville: {\\'e}t{\\'e} \\& after},
	url = {https://example.org/harbour},
	abstract = {Ships \\{came in},
	journal = hh,
	author = {Moreno, Ana and {Port Authority of Harville} and M{\\"u}ller, J{\\"o}rg},
	month = sep,
	year = {2025},
	file = {Full Text PDF:files/12/Moreno - 2025.pdf:application/pdf;Snapshot:files/13/harbour.html:text/html},
}

@online{li2024,
  author = {Li, Bo},
  date = {2024-05-01},
  title = {Ports},
  publisher = {Ports Weekly}
}

@misc{broken, title = {Never closed, year = 2020

@book{last1999,
  title = "Quays",
  year = 1999
}
`;

suite("readBibtex", () => {
  const { entries, problems } = readBibtex(EXPORT);

  test("entries are decoded: letters, names, months, strings", () => {
    assert.deepEqual(entries[0], {
      key: "moreno_harbour_2025",
      meta: {
        title: "The Harbour of Harville: été & after",
        publisher: "Harville Herald",
        author: "Ana Moreno, Port Authority of Harville, Jörg Müller",
        date: "2025-09",
      },
      url: "https://example.org/harbour",
      files: ["files/12/Moreno - 2025.pdf", "files/13/harbour.html"],
      line: 4,
    });
    assert.deepEqual(entries[1]?.meta, {
      title: "Ports",
      publisher: "Ports Weekly",
      author: "Bo Li",
      date: "2024-05-01",
    });
  });

  test("authors left out are told as such", () => {
    const authorOf = (author: string) => readBibtex(`@misc{a, author = {${author}}}`).entries[0]?.meta.author;
    assert.equal(authorOf("Moreno, Ana and Li, Bo and others"), "Ana Moreno, Bo Li and others");
    assert.equal(authorOf("Moreno, Ana"), "Ana Moreno");
  });

  test("a broken entry costs only itself", () => {
    assert.deepEqual(
      entries.map(({ key }) => key),
      ["moreno_harbour_2025", "li2024", "broken", "last1999"],
    );
    assert.deepEqual(problems, [{ line: 22, message: "the entry broken in line 22 has no end" }]);
    assert.equal(entries[3]?.meta.date, "1999");
  });

  test("a bibliography changed at random places is read, and soon", function () {
    this.timeout(30_000);
    const edit = fc.record({
      at: fc.nat(EXPORT.length),
      length: fc.nat(20),
      put: fc.constantFrom("", "{", "}", '"', "\\", "@", "=", ",", "\n", "#"),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = EXPORT;
        for (const { at, length, put } of edits) text = text.slice(0, at) + put + text.slice(at + length);
        const spent = stopwatch();
        readBibtex(text);
        return spent() < 1000;
      }),
      { numRuns: 500 },
    );
  });
});
