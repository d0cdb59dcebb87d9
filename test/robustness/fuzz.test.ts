// Thousands of inputs that nobody would write, tried on all that reads: none may crash it, hold it up or fill the memory.
// Another seed: SOURCELINE_FUZZ_SEED=7 npx mocha test/robustness/fuzz.test.ts

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { Dictionary } from "../../server/core/index/dictionary.ts";
import { decodeIndexFile, encodeIndexFile } from "../../server/core/index/indexFile.ts";
import { postingsOf } from "../../server/core/index/postings.ts";
import { encodeSource } from "../../server/core/index/record.ts";
import { inMemory } from "../../server/core/index/storedBytes.ts";
import { read } from "../../server/core/reading/read.ts";
import { ReadingMemory } from "../../server/core/reading/readingMemory.ts";
import { isSourceFile, parseSource } from "../../server/core/sources/parseSource.ts";
import { extract } from "../../server/node/formats/extract.ts";
import { Corpus } from "../../server/workspace/corpus.ts";
import { readDraft } from "../../server/workspace/drafts.ts";
import { damaged, fuzz, mutated, pieces, tried } from "./fuzz.ts";
import { fuzzServer } from "./fuzzServer.ts";
import { ARTICLES, DRAFTS } from "./material.ts";

const TEXTS = [...ARTICLES, ...DRAFTS];
const format = fc.constantFrom("markdown" as const, "text" as const);
const FIXTURES = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));

suite("fuzzing", function () {
  this.timeout(120_000);

  test("the reader: marks and words in any order", () =>
    fuzz(2500, fc.tuple(pieces, format), ([text, as]) => spansLieIn(text, read(text, { format: as, asOf: null }))));

  test("the reader: any characters", () =>
    fuzz(1000, fc.tuple(fc.string({ unit: "binary", maxLength: 400 }), format), ([text, as]) =>
      spansLieIn(text, read(text, { format: as, asOf: "2025-03-04" })),
    ));

  test("the reader: real texts, mutilated and half-typed", () =>
    fuzz(2500, fc.tuple(mutated(TEXTS, 1200), format), ([text, as]) =>
      spansLieIn(text, read(text, { format: as, asOf: "2025-03-04" })),
    ));

  test("reading on while somebody types is reading afresh", () => {
    const memory = new ReadingMemory();
    return fuzz(400, mutated(DRAFTS, 600), (text) => {
      const options = { format: "markdown" as const, asOf: "2025-03-04" };
      assert.deepEqual(read(text, options, memory), read(text, options));
    });
  });

  test("judging: mutilated drafts against real articles", () => {
    const corpus = new Corpus();
    for (const [i, text] of ARTICLES.entries()) corpus.apply({ kind: "found", path: `s${i}.md`, content: { text } });
    corpus.apply({ kind: "complete" });
    const { snapshot } = corpus;
    const texts = new Map(snapshot.sources.map(({ key }) => [key, snapshot.load(key)?.text ?? ""]));
    const short = mutated(TEXTS, 1000).map((text) => text.slice(0, 1500));
    return fuzz(700, short, (text) => {
      for (const { start, end, evidence } of snapshot.claimsIn(
        readDraft({ path: "d.md", version: 1, text }, "2025-09-05"),
      )) {
        assert.ok(0 <= start && start <= end && end <= text.length);
        for (const one of evidence) assert.ok(one.end <= (texts.get(one.source) ?? "").length);
      }
    });
  });

  test("sources: mutilated articles, from bytes to the index", () => {
    const bytes = mutated(ARTICLES, 2000).map((text) => Buffer.from(text));
    return fuzz(700, bytes, async (file) => {
      const content = await extract(file, "a.md", { keepByteOrderMark: true });
      if ("text" in content) encodeSource(parseSource(content.text, "a.md"), new Dictionary());
    });
  });

  for (const [name, runs] of [
    ["dockers.html", 500],
    ["ferries.docx", 500],
    ["port.pdf", 500],
    ["library.bib", 500],
  ] as const) {
    test(`files: ${name}, damaged`, () => {
      const file = readFileSync(`${FIXTURES}${name}`);
      return fuzz(runs, damaged(file), async (bytes) => {
        const content = await extract(bytes, name, { keepByteOrderMark: true, documentsHere: true });
        if (!("text" in content)) assert.match(content.reason, /^it /);
        else if (isSourceFile(name)) parseSource(content.text, name);
      });
    });
  }

  test("the index: a real file, damaged, is what it was or is not used", async () => {
    let [asked, refused] = [0, 0];
    const isOwn = (ask: () => unknown, own: unknown) => {
      const answer = given(ask);
      asked++;
      if (answer === undefined) refused++;
      else assert.deepEqual(answer, own);
    };
    const dictionary = new Dictionary();
    const sources = ARTICLES.slice(0, 6).map((text, i) => ({
      path: `/desk/${i}.md`,
      version: { size: text.length, stamp: `${i}` },
      record: encodeSource(parseSource(text, `${i}.md`), dictionary),
    }));
    const records = sources.map(({ record }) => record);
    const postings = postingsOf(records, "vocabulary", dictionary.size);
    const content = { dictionary, sources, links: [], postings };
    const file = new Uint8Array(Buffer.concat([...encodeIndexFile(content, "1.0")]));
    // Most damage changes the length, which tells at once; a single byte far behind only tells when it is read.
    const flipped = fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
      const bytes = file.slice();
      bytes[at] = (bytes[at] ?? 0) ^ change;
      return bytes;
    });
    await fuzz(1500, fc.oneof(damaged(file), flipped), (bytes) => {
      const decoded = decodeIndexFile(inMemory(bytes), "1.0");
      if ("reason" in decoded) return;
      assert.equal(decoded.dictionary.size, dictionary.size);
      assert.deepEqual(decoded.postings, postings);
      for (const [i, { record }] of decoded.sources.entries()) {
        const own = sources[i]?.record;
        assert.deepEqual(record.front, own?.front);
        // The rest is checked piece by piece when it is read, and is what was written or is not given at all.
        for (const part of ["sketch", "details", "text"] as const) {
          isOwn(() => record[part], own?.[part]);
        }
        for (const list of ["sentences", "terms", "mentions"] as const) {
          isOwn(() => record.list(list), own?.list(list));
        }
      }
    });
    assert.ok(refused > 0 && refused < asked / 4, `${refused} of ${asked} parts refused`);
  });

  test("the server: messages in any order, with places that are none, and of any shape", () => fuzzServer(60, 30));

  suiteTeardown(() => assert.ok(tried() >= 10_000, `${tried()} inputs only`));
});

/** What a damaged file gives; undefined where it is told to be damaged. */
function given<Part>(ask: () => Part): Part | undefined {
  try {
    return ask();
  } catch (error) {
    assert.match(String(error), /damaged/);
    return undefined;
  }
}

/** Whatever was read stands in the text. */
function spansLieIn(
  text: string,
  { sentences, figures, mentions, quotations, citations }: ReturnType<typeof read>,
): void {
  for (const { start, end } of [...sentences, ...figures, ...mentions, ...quotations, ...citations])
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}
