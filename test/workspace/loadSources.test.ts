import assert from "node:assert/strict";
import { Corpus } from "../../server/workspace/corpus.ts";
import type { FileSystem } from "../../server/workspace/files.ts";
import { loadSources } from "../../server/workspace/loadSources.ts";

/** Files below "s" with these texts; a number is the length of a file that cannot be read. */
function filesOf(texts: Readonly<Record<string, string | null>>): FileSystem {
  return {
    list: async (root) => {
      const paths = Object.keys(texts).filter((path) => path.startsWith(`${root}/`));
      return {
        files: paths.map((path) => ({ path, size: 1, stamp: `${texts[path]}` })),
        skipped: [],
        missing: paths.length === 0,
      };
    },
    read: async (path) => {
      const text = texts[path];
      return typeof text === "string" ? { text } : { reason: "reading it is not permitted" };
    },
  };
}

async function load(corpus: Corpus, files: FileSystem, roots: readonly string[]): Promise<readonly [number, number][]> {
  const progress: [number, number][] = [];
  for await (const { changes, done, total } of loadSources(
    files,
    roots,
    (path) => !path.endsWith("draft.md"),
    corpus,
  )) {
    corpus.apply(...changes);
    progress.push([done, total]);
  }
  return progress;
}

suite("loadSources", () => {
  test("reads what matches, skips the rest with a reason, and completes the corpus", async () => {
    const corpus = new Corpus();
    const files = filesOf({ "s/a.md": "A.", "s/b.epub": "B.", "s/c.txt": null, "s/d": "D.", "s/draft.md": "No." });
    await load(corpus, files, ["s", "nowhere"]);
    const { snapshot } = corpus;
    assert.equal(snapshot.complete, true);
    assert.deepEqual(
      snapshot.sources.map(({ path }) => path),
      ["s/a.md"],
    );
    assert.deepEqual(snapshot.skipped, [
      { path: "s/b.epub", reason: ".epub files are not read" },
      { path: "s/c.txt", reason: "reading it is not permitted" },
      { path: "s/d", reason: "files without an ending are not read" },
    ]);
  });

  test("tells how far it is", async () => {
    const texts = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`s/${i}.md`, "A."]));
    const progress = await load(new Corpus(), filesOf(texts), ["s"]);
    assert.deepEqual(progress[0], [0, 150]);
    assert.deepEqual(progress.at(-1), [150, 150]);
    assert.ok(progress.length > 3);
  });

  test("listed again, it takes away what has gone", async () => {
    const corpus = new Corpus();
    await load(corpus, filesOf({ "s/a.md": "A.", "s/b.md": "B.", "s/c.bin": "" }), ["s"]);
    await load(corpus, filesOf({ "s/b.md": "B, changed.", "s/d.md": "D." }), ["s"]);
    assert.deepEqual(
      corpus.snapshot.sources.map(({ path }) => path),
      ["s/b.md", "s/d.md"],
    );
    assert.equal(corpus.snapshot.load("b")?.text, "B, changed.");
    assert.deepEqual(corpus.snapshot.skipped, []);
  });

  test("a file below two roots is one source", async () => {
    const corpus = new Corpus();
    await load(corpus, filesOf({ "s/t/a.md": "A." }), ["s", "s/t"]);
    assert.equal(corpus.snapshot.sources.length, 1);
  });
});
