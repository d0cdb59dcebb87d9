// Sources read in threads: the same as read here, and no file brings down more than itself.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "../../server/node/fileSystem.ts";
import { readersFor } from "../../server/node/readers.ts";
import { NoThreads, ThreadPool } from "../../server/node/threadPool.ts";
import { Corpus } from "../../server/workspace/corpus.ts";
import type { FileSystem } from "../../server/workspace/files.ts";
import { loadSources } from "../../server/workspace/loadSources.ts";

const ARTICLES = 60;

suite("sources read in threads", function () {
  this.timeout(60_000);
  this.slow(10_000);
  let folder = "";
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
    for (let i = 0; i < ARTICLES; i++) {
      const text = `# Mine ${i}\n\nThe mine at Orsk${i} employs ${i + 3},100 people, Ada Brannard said on Wednesday.\n`;
      writeFileSync(join(folder, `a${i}.md`), text);
    }
    const words = "The council met in the old hall and heard of the harbour. ".repeat(20);
    writeFileSync(join(folder, "page.html"), `<title>Page</title><article><p>7,200 ships came. ${words}</p></article>`);
    writeFileSync(join(folder, "empty.txt"), "\n");
    writeFileSync(join(folder, "broken.pdf"), "%PDF-1.4 and no more");
    const entry = {
      id: "filed",
      type: "article",
      title: "Filed",
      issued: { "date-parts": [[2025, 9, 5]] },
      file: "a7.md",
    };
    writeFileSync(join(folder, "refs.json"), JSON.stringify([entry]));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  async function corpusFrom(files: FileSystem): Promise<Corpus> {
    const corpus = new Corpus(folder);
    for await (const { changes } of loadSources(files, [folder], () => true, corpus)) corpus.apply(...changes);
    return corpus;
  }

  /** Everything that was read of the sources, without the numbers of words, which depend on the order of reading. */
  function contentOf({ snapshot }: Corpus): unknown {
    const sources = snapshot.sources.map((source) => {
      const { text, asOf, figures, entities, quotations, sentences } = snapshot.load(source.key)!;
      return { source, text, asOf, figures, entities, quotations, sentences };
    });
    return { sources, skipped: snapshot.skipped, entries: [...snapshot.entries] };
  }

  test("they are the same as read here, with dates from a bibliography and the reasons of what is skipped", async () => {
    const [here, apart] = await Promise.all([corpusFrom(nodeFileSystem()), corpusFrom(nodeFileSystem({ threads: 2 }))]);
    assert.equal(here.snapshot.sources.length, ARTICLES + 1);
    assert.deepEqual(
      here.snapshot.skipped.map(({ path }) => path.slice(folder.length + 1)),
      ["broken.pdf", "empty.txt"],
    );
    assert.deepEqual(contentOf(apart), contentOf(here));
    const dates = apart.snapshot.load("filed")!.figures.filter(({ kind }) => kind === "date");
    assert.equal(dates[0]?.date, "2025-09-03", "Wednesday counts from the day that the bibliography gives");
  });

  test("a few files are read here", async () => {
    const files = nodeFileSystem({ threads: 2 });
    let apart = 0;
    const counting: FileSystem = {
      ...files,
      readApart: (path, filed) => {
        apart++;
        return files.readApart!(path, filed);
      },
    };
    for (let i = 10; i < ARTICLES; i++) rmSync(join(folder, `a${i}.md`));
    await corpusFrom(counting);
    assert.equal(apart, 0);
  });

  /** A thread that never answers to "loop", dies of "throw", ends at "exit", and says what else it was asked. */
  const odd = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ path }) => {
      if (path === "loop") for (;;);
      if (path === "throw") throw new RangeError("too deep");
      if (path === "exit") process.exit(0);
      parentPort.postMessage({ reason: path });
    });
    parentPort.postMessage("ready");`;

  test("a file that never ends or kills its reader costs only itself, not those sent along with it", async () => {
    const file = join(folder, "odd.cjs");
    writeFileSync(file, odd);
    const readers = readersFor(2, file, 1500)!;
    const paths = Array.from({ length: 100 }, (_, i) => `${i}`);
    paths[3] = "loop";
    paths[40] = "throw";
    paths[41] = "exit";
    paths[99] = "loop";
    const answers = await Promise.all(paths.map((path) => readers.run({ path, filed: null, keepByteOrderMark: true })));
    const expected = paths.map((path) => ({ reason: path }));
    expected[3] = expected[99] = { reason: "reading it takes longer than 2 seconds" };
    expected[40] = { reason: "it seems to be damaged: reading it failed" };
    expected[41] = { reason: "it seems to be damaged: reading it failed" };
    assert.deepEqual(answers, expected);
  });

  test("where threads do not come up, files are read here", async () => {
    const file = join(folder, "broken.cjs");
    writeFileSync(file, "throw new Error('no such module');");
    const readers = readersFor(2, file)!;
    const task = { path: "a", filed: null, keepByteOrderMark: true };
    await Promise.all([assert.rejects(readers.run(task), NoThreads), assert.rejects(readers.run(task), NoThreads)]);
    await assert.rejects(readers.run(task), NoThreads);
  });

  test("threads that rest end, and new ones come when there is work again", async () => {
    const file = join(folder, "odd.cjs");
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, odd);
    const pool = new ThreadPool<{ path: string }, unknown>({
      file,
      most: 2,
      allowed: 5000,
      rest: 30,
      decode: (message) => message,
      lost: (reason) => ({ reason }),
    });
    const ask = () => Promise.all(["a", "b", "c"].map((path) => pool.run({ path })));
    await ask();
    assert.equal(pool.size, 2);
    while (pool.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(await ask(), [{ reason: "a" }, { reason: "b" }, { reason: "c" }]);
  });
});
