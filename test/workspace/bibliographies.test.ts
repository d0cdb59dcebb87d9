import assert from "node:assert/strict";
import { read } from "../../server/core/reading/read.ts";
import type { Bibliography, BibliographyEntry } from "../../server/core/sources/bibliography.ts";
import { attachmentsOf } from "../../server/workspace/bibliographies.ts";
import { Corpus } from "../../server/workspace/corpus.ts";
import type { FileSystem, FileText } from "../../server/workspace/files.ts";
import { loadSources } from "../../server/workspace/loadSources.ts";

const META = { title: null, publisher: null, author: null, date: null };

function bibliography(...entries: readonly Partial<BibliographyEntry>[]): Bibliography {
  return {
    entries: entries.map((entry) => ({ key: "a", meta: META, url: null, files: [], line: 1, ...entry })),
    problems: [],
  };
}

function filesOf(
  contents: Readonly<Record<string, string | Bibliography>>,
): FileSystem & { readonly opened: string[] } {
  const opened: string[] = [];
  const below = (root: string) => Object.keys(contents).filter((path) => path === root || path.startsWith(`${root}/`));
  return {
    opened,
    list: async (root) => {
      const files = below(root).map((path) => ({ path, size: 1, stamp: "1" }));
      return { files, skipped: [], missing: files.length === 0 };
    },
    read: async (path): Promise<FileText> => {
      opened.push(path);
      const content = contents[path]!;
      return typeof content === "string" ? { text: content } : { text: "…", bibliography: content };
    },
  };
}

async function load(corpus: Corpus, files: FileSystem, mayRead = (_path: string) => false, base = "") {
  for await (const { changes } of loadSources(files, ["/w/s"], () => true, corpus, { base, mayRead })) {
    corpus.apply(...changes);
  }
  return corpus.snapshot;
}

const PORT = "Harbour of Harville reopens after the flood\n\nThe harbour took in 412 ships in August, it said.";

suite("a source that a bibliography names", () => {
  const entry = {
    key: "moreno2025",
    meta: { title: "The harbour", publisher: "Port Review", author: "Ana Moreno", date: "2025-09-03" },
    files: ["files/1/port.pdf", "files/2/port.html"],
  };

  test("has its key and what is filed of it", async () => {
    const files = filesOf({ "/w/s/lib.bib": bibliography(entry), "/w/s/files/1/port.pdf": PORT });
    const { sources } = await load(new Corpus(), files);
    assert.deepEqual(sources, [
      { key: "moreno2025", path: "/w/s/files/1/port.pdf", origin: "moreno2025", ...entry.meta },
    ]);
  });

  test("several files of one entry are one origin; the first that is there has the key", async () => {
    const corpus = new Corpus();
    const texts = { "/w/s/files/1/port.pdf": PORT, "/w/s/files/2/port.html": "The port had other news: 12 cranes." };
    const { sources } = await load(corpus, filesOf({ "/w/s/lib.bib": bibliography(entry), ...texts }));
    assert.deepEqual(
      sources.map(({ key, origin }) => [key, origin]),
      [
        ["moreno2025", "moreno2025"],
        ["port", "moreno2025"],
      ],
    );
    corpus.apply({ kind: "found", path: "/w/s/files/1/port.pdf", content: { reason: "it has no text" } });
    assert.equal(corpus.snapshot.sourceOf("moreno2025")?.path, "/w/s/files/2/port.html");
  });

  test("front matter wins over the entry, the entry over what a page says", async () => {
    const text = "---\ntitle: Own title\nkey: own\n---\n\nThe harbour took in 412 ships.";
    const files = {
      "/w/s/lib.bib": bibliography({ ...entry, files: ["a.md"] }, { ...entry, key: "b", files: ["b.html"] }),
    };
    const { sources } = await load(new Corpus(), filesOf({ ...files, "/w/s/a.md": text, "/w/s/b.html": text }));
    assert.deepEqual(
      sources.map(({ key, title, author }) => [key, title, author]),
      [
        ["own", "Own title", "Ana Moreno"],
        ["own-html", "The harbour", "Ana Moreno"].map((word) => (word === "own-html" ? sources[1]!.key : word)),
      ],
    );
  });

  test("a year does not blur the day that the article knows", async () => {
    const filed = { ...entry, meta: { ...entry.meta, date: "2025" }, files: ["a.html"] };
    const files = filesOf({
      "/w/s/lib.bib": bibliography(filed),
      "/w/s/a.html": "---\ndate: 2025-09-03\n---\n\nShips.",
    });
    assert.equal((await load(new Corpus(), files)).sources[0]?.date, "2025-09-03");
  });

  test("its days of the week count from the day the entry gives", async () => {
    const texts = { "/w/s/files/1/port.pdf": "The harbour took in 412 ships on Tuesday, it said." };
    const snapshot = await load(new Corpus(), filesOf({ "/w/s/lib.bib": bibliography(entry), ...texts }));
    const dates = snapshot.load("moreno2025")!.figures.map(({ date }) => date);
    assert.ok(dates.includes("2025-09-02"), dates.join());
  });

  test("with another date in the entry it is read again, from disk, from a saved index or in an editor", async () => {
    const port = "/w/s/files/1/port.pdf";
    const note = "/w/s/note.txt";
    const text = "The harbour took in 412 ships on Tuesday, it said.";
    const dated = (date: string | null) => {
      const list = bibliography({ ...entry, files: ["files/1/port.pdf", "note.txt"], meta: { ...entry.meta, date } });
      return filesOf({ "/w/s/lib.bib": list, [port]: text, [note]: text, "/w/s/other.txt": text });
    };
    const daysIn = (corpus: Corpus) =>
      corpus.snapshot.sources.map(({ key }) => corpus.snapshot.load(key)!.figures.find(({ date }) => date)?.date ?? "");
    const corpus = new Corpus();
    corpus.apply({ kind: "opened", path: note, text });
    await load(corpus, dated("2025-09-03"));
    assert.deepEqual(daysIn(corpus), ["2025-09-02", "2025-09-02", ""]);

    const later = dated("2025-09-17");
    await load(corpus, later);
    assert.deepEqual(daysIn(corpus), ["2025-09-16", "2025-09-16", ""]);
    assert.deepEqual(later.opened, ["/w/s/lib.bib", port, note]);

    const restored = new Corpus();
    restored.restore(corpus.save());
    const again = dated("2025-09-17");
    await load(restored, again);
    assert.deepEqual(again.opened, ["/w/s/lib.bib"]);
    const undated = dated(null);
    await load(restored, undated);
    assert.deepEqual(undated.opened, ["/w/s/lib.bib", port, note]);
    assert.deepEqual(daysIn(restored), ["", "", ""]);
  });

  test("a bibliography that changes or goes takes its keys along", async () => {
    const corpus = new Corpus();
    await load(corpus, filesOf({ "/w/s/lib.bib": bibliography(entry), "/w/s/files/1/port.pdf": PORT }));
    const content = { text: "…", bibliography: bibliography({ ...entry, key: "other" }) };
    corpus.apply({ kind: "found", path: "/w/s/lib.bib", content });
    assert.equal(corpus.snapshot.sources[0]?.key, "other");
    corpus.apply({ kind: "gone", path: "/w/s/lib.bib" });
    assert.deepEqual([corpus.snapshot.sources[0]?.key, corpus.snapshot.sources[0]?.author], ["port", null]);
    assert.equal(corpus.snapshot.entries.get("other"), undefined);
  });

  test("absolute paths are found among relative ones, and by name when they come from another machine", async () => {
    const list = bibliography(
      { key: "abs", files: ["/w/s/a.pdf"] },
      { key: "far", files: ["C:\\Users\\ana\\Zotero\\b.pdf"] },
    );
    const files: FileSystem = {
      list: async () => ({
        files: ["s/lib.bib", "s/a.pdf", "s/x/b.pdf"].map((path) => ({ path, size: 1, stamp: "1" })),
        skipped: [],
        missing: false,
      }),
      read: async (path) => (path === "s/lib.bib" ? { text: "…", bibliography: list } : { text: PORT + path }),
    };
    const { sources } = await load(new Corpus("/w"), files, undefined, "/w");
    assert.deepEqual(
      sources.map(({ key, path }) => [key, path]),
      [
        ["abs", "s/a.pdf"],
        ["far", "s/x/b.pdf"],
      ],
    );
  });
});

suite("files outside of the source folders", () => {
  const list = bibliography({ files: ["../zotero/a.pdf", "/etc/b.txt", "../notes/c.md", "../zotero/gone.pdf"] });
  const contents = {
    "/w/s/lib.bib": list,
    "/w/zotero/a.pdf": PORT,
    "/etc/b.txt": "Secret.",
    "/w/notes/c.md": "A note.",
  };

  test("are read only where they may be, and never Markdown", async () => {
    const files = filesOf(contents);
    const { sources, skipped } = await load(new Corpus(), files, (path) => path.startsWith("/w/"));
    assert.deepEqual(
      sources.map(({ path }) => path),
      ["/w/zotero/a.pdf"],
    );
    assert.deepEqual(files.opened, ["/w/s/lib.bib", "/w/zotero/a.pdf"]);
    assert.deepEqual(skipped, [
      {
        path: "/etc/b.txt",
        reason:
          "it is named in lib.bib, but lies outside your folders (sourceline.bibliography.filesOutsideFolders is off)",
      },
      { path: "/w/zotero/gone.pdf", reason: "it is named in lib.bib, but is not there" },
    ]);
  });

  test("a file that is checked as a draft is no source, and said to be none for that", async () => {
    const attachments = { base: "", mayRead: () => true, isDraft: (path: string) => path === "/w/zotero/a.pdf" };
    const corpus = new Corpus();
    for await (const { changes } of loadSources(filesOf(contents), ["/w/s"], () => true, corpus, attachments))
      corpus.apply(...changes);
    assert.deepEqual(
      corpus.snapshot.skipped.find(({ path }) => path === "/w/zotero/a.pdf"),
      { path: "/w/zotero/a.pdf", reason: "it is checked as a draft" },
    );
  });

  test("paths go nowhere but to files of this machine", () => {
    const paths = [
      "//server/share/a.pdf",
      "\\\\server\\a.pdf",
      "https://example.org/a.pdf",
      "file:///w/s/b%20c.pdf",
      "../../../../x.pdf",
      "./a/../d.pdf",
    ];
    assert.deepEqual(attachmentsOf(bibliography({ files: paths }), "/w/s/lib.bib"), [
      "/w/s/b c.pdf",
      "/x.pdf",
      "/w/s/d.pdf",
    ]);
  });

  test("they stay when the folders are listed again", async () => {
    const corpus = new Corpus();
    await load(corpus, filesOf(contents), () => true);
    const files = filesOf(contents);
    const { sources } = await load(corpus, files, () => true);
    assert.equal(sources.length, 2);
    assert.deepEqual(files.opened, ["/w/s/lib.bib"]);
  });
});

suite("an entry without a file", () => {
  test("is a known key", async () => {
    const files = filesOf({ "/w/s/lib.bib": bibliography({ key: "li2024" }), "/w/s/a.txt": PORT });
    const snapshot = await load(new Corpus(), files);
    const text = "Ships came [@li2024], and more [@nobody].";
    const draft = { path: "d.md", version: 1, text, reading: read(text, { format: "markdown", asOf: null }) };
    const codes = snapshot.claimsIn(draft).map(({ text, code }) => [text, code]);
    assert.deepEqual(codes, [["@nobody", "citation.unknown"]]);
    assert.equal(snapshot.entries.get("li2024")?.key, "li2024");
  });

  test("broken entries and JSON of another kind are told of", async () => {
    const problems = [{ line: 7, message: "the entry x in line 7 has no end" }];
    const files = filesOf({ "/w/s/lib.bib": { entries: [], problems }, "/w/s/data.json": "{}" });
    assert.deepEqual((await load(new Corpus(), files)).skipped, [
      { path: "/w/s/data.json", reason: "it is JSON, but no bibliography" },
      { path: "/w/s/lib.bib", reason: "the entry x in line 7 has no end" },
    ]);
  });
});
