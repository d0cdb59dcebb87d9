import assert from "node:assert/strict";
import fc from "fast-check";
import { Dictionary } from "../../server/core/index/dictionary.ts";
import { decodeIndexFile, encodeIndexFile } from "../../server/core/index/indexFile.ts";
import { encodeSource } from "../../server/core/index/record.ts";
import { inMemory } from "../../server/core/index/storedBytes.ts";
import { parseSource } from "../../server/core/sources/parseSource.ts";
import { type Change, Corpus } from "../../server/workspace/corpus.ts";
import { readDraft } from "../../server/workspace/drafts.ts";
import type { LoadedSource, Snapshot } from "../../server/workspace/snapshot.ts";

const FERRY = "Ferry traffic across the strait fell by 12 percent last winter, the port authority said.\n";
const MINE = "The copper mine at Orsk employs 4,300 people, its manager Bo Li said on Friday.\n";

function found(path: string, text: string): Change {
  return { kind: "found", path, content: { text } };
}

/** What a source says. Numbers of words differ with the order in which texts came. */
function contentOf(loaded: LoadedSource | undefined) {
  const { source, text, asOf, sentences, figures, entities, namings, quotations } = loaded!;
  return { source, text, asOf, sentences, figures, entities, namings, quotations };
}

/** All that a snapshot says, for comparison; its number left out. */
function stateOf(snapshot: Snapshot) {
  const draft = readDraft(
    { path: "d.md", version: 1, text: `${FERRY}${MINE}Ferry traffic fell by 15 percent.` },
    "2025-01-02",
  );
  return {
    complete: snapshot.complete,
    sources: snapshot.sources,
    skipped: snapshot.skipped,
    loaded: snapshot.sources.map(({ key }) => contentOf(snapshot.load(key))),
    claims: snapshot.claimsIn(draft),
  };
}

/** The paths of the sources that hold each word. */
function wordsOf({ snapshot: { index } }: Corpus) {
  const { dictionary, segments, starts, postings } = index;
  const holding = [...dictionary.words()].map((word, id) => {
    const paths = [...postings.subarray(starts[id], starts[id + 1])].map((place) => segments[place]?.source.path);
    return [word, paths.join()];
  });
  return Object.fromEntries(holding.filter(([, paths]) => paths));
}

suite("Corpus", () => {
  test("sources have keys, metadata and texts; what cannot be read is listed with its reason", () => {
    const corpus = new Corpus();
    corpus.apply(found("s/b.md", "---\ntitle: Ferries\n---\n"), found("s/a.txt", MINE));
    corpus.apply(
      { kind: "found", path: "s/c.bin", content: { reason: "it is not a text file" } },
      { kind: "complete" },
    );
    const { snapshot } = corpus;
    assert.deepEqual(snapshot.sources, [
      { key: "a", path: "s/a.txt", origin: "a", title: null, publisher: null, author: null, date: null },
      { key: "b", path: "s/b.md", origin: "b", title: "Ferries", publisher: null, author: null, date: null },
    ]);
    assert.deepEqual(snapshot.skipped, [{ path: "s/c.bin", reason: "it is not a text file" }]);
    assert.equal(snapshot.load("a")?.text, MINE);
    assert.equal(snapshot.sourceOf("c"), undefined);
  });

  test("a snapshot stays as it was", () => {
    const corpus = new Corpus();
    corpus.apply(found("a.md", FERRY), { kind: "complete" });
    const before = corpus.snapshot;
    const state = stateOf(before);
    corpus.apply(found("a.md", MINE), found("b.md", FERRY));
    assert.deepEqual(stateOf(before), state);
    assert.ok(corpus.snapshot.revision > before.revision);
    assert.equal(corpus.snapshot.sources.length, 2);
  });

  test("nothing is judged before the first index is whole", () => {
    const corpus = new Corpus();
    const draft = readDraft({ path: "d.md", version: 1, text: FERRY }, null);
    corpus.apply(found("a.md", FERRY));
    assert.deepEqual(corpus.snapshot.claimsIn(draft), []);
    corpus.apply({ kind: "complete" });
    assert.notDeepEqual(corpus.snapshot.claimsIn(draft), []);
    corpus.apply({ kind: "incomplete" });
    assert.deepEqual(corpus.snapshot.claimsIn(draft), []);
  });

  test("an open buffer wins over the file, whatever happens on disk, until it is closed", () => {
    const corpus = new Corpus();
    const text = () => corpus.snapshot.load("a")?.text;
    corpus.apply(found("a.md", "On disk."), { kind: "opened", path: "a.md", text: "In the editor." });
    assert.equal(text(), "In the editor.");
    corpus.apply(found("a.md", "On disk, later."));
    assert.equal(text(), "In the editor.");
    corpus.apply({ kind: "closed", path: "a.md" });
    assert.equal(text(), "On disk, later.");
    corpus.apply({ kind: "opened", path: "a.md", text: "Again." }, { kind: "gone", path: "a.md" });
    assert.equal(text(), "Again.");
    corpus.apply({ kind: "closed", path: "a.md" });
    assert.deepEqual(corpus.snapshot.sources, []);
  });

  test("claims are judged once for a draft and a state of the corpus", () => {
    const corpus = new Corpus();
    corpus.apply(found("a.md", FERRY), { kind: "complete" });
    const draft = readDraft({ path: "d.md", version: 1, text: FERRY }, null);
    assert.equal(corpus.snapshot.claimsIn(draft), corpus.snapshot.claimsIn(draft));
  });

  test("reprints have one origin, the oldest; the origin follows changes", () => {
    const story = Array.from({ length: 120 }, (_, i) => `word${i % 97} and${(i * 7) % 89}`).join(" ");
    const corpus = new Corpus();
    const dated = (date: string) => `---\ndate: ${date}\n---\n${story}`;
    corpus.apply(found("a.md", dated("2025-03-02")), found("b.md", dated("2025-03-01")), { kind: "complete" });
    assert.deepEqual(
      corpus.snapshot.sources.map(({ origin }) => origin),
      ["b", "b"],
    );
    corpus.apply(found("b.md", MINE));
    assert.deepEqual(
      corpus.snapshot.sources.map(({ origin }) => origin),
      ["a", "b"],
    );
  });

  test("what is said of a draft does not hang on the drafts before it", () => {
    const words =
      "ferry vessel boat traffic people workers winter summer mine shaft port harbour rose fell employs hires".split(
        " ",
      );
    const figures = ["12 percent", "15 percent", "4,300 people", "3,400 people", "Friday"];
    const sentence = fc
      .tuple(
        fc.array(fc.constantFrom(...words, "zorgle", "quibbed"), { minLength: 3, maxLength: 7 }),
        fc.constantFrom(...figures),
      )
      .map(([before, figure]) => `The ${before.join(" ")} by ${figure}.`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(" "));
    const build = () => {
      const corpus = new Corpus();
      corpus.apply(found("a.md", FERRY), found("b.md", MINE), { kind: "complete" });
      return corpus.snapshot;
    };
    fc.assert(
      fc.property(text, text, (first, second) => {
        const used = build();
        const draftOf = (one: string) => readDraft({ path: "d.md", version: 1, text: one }, null);
        used.claimsIn(draftOf(first));
        assert.deepEqual(used.claimsIn(draftOf(second)), build().claimsIn(draftOf(second)));
      }),
      { numRuns: 50 },
    );
  });

  test("after any changes it says what a corpus built afresh from the same files says", () => {
    const paths = ["a.md", "a.txt", "n/a.md", "b.md"];
    const texts = [FERRY, MINE, FERRY + MINE, "", `---\ndate: 2025-01-01\n---\n${MINE}`];
    const path = fc.constantFrom(...paths);
    const text = fc.constantFrom(...texts);
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({
        kind: fc.constant("found" as const),
        path,
        content: fc.oneof(
          text.map((one) => ({ text: one })),
          fc.constant({ reason: "gone mad" }),
        ),
      }),
      fc.record({ kind: fc.constant("gone" as const), path }),
      fc.record({ kind: fc.constant("opened" as const), path, text }),
      fc.record({ kind: fc.constant("closed" as const), path }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const corpus = new Corpus();
        corpus.apply({ kind: "complete" });
        const disk = new Map<string, Change>();
        const open = new Map<string, Change>();
        for (const one of changes) {
          corpus.apply(one);
          // Reading a state now and then must not change what comes after.
          stateOf(corpus.snapshot);
          if (one.kind === "found") disk.set(one.path, one);
          if (one.kind === "gone") disk.delete(one.path);
          if (one.kind === "opened") open.set(one.path, one);
          if (one.kind === "closed") open.delete(one.path);
        }
        const fresh = new Corpus();
        fresh.apply(...disk.values(), ...open.values(), { kind: "complete" });
        assert.deepEqual(stateOf(corpus.snapshot), stateOf(fresh.snapshot));
      }),
      { numRuns: 60 },
    );
  });

  test("an index over the same texts has the keys and titles that a bibliography gives them now", () => {
    const corpus = new Corpus();
    corpus.apply(
      { kind: "found", path: "a.md", content: { text: FERRY } },
      { kind: "found", path: "b.md", content: { text: MINE } },
      { kind: "complete" },
    );
    assert.deepEqual([...corpus.snapshot.index.byKey.keys()], ["a", "b"]);
    const meta = { title: "Mines", publisher: null, author: null, date: null };
    const bibliography = { entries: [{ key: "berg", meta, url: null, files: ["b.md"], line: 1 }], problems: [] };
    corpus.apply({ kind: "found", path: "refs.bib", content: { text: "", bibliography } });
    const { index, sources } = corpus.snapshot;
    assert.deepEqual([...index.byKey.keys()], ["a", "berg"]);
    assert.deepEqual(
      index.segments.map(({ source }) => source),
      sources,
    );
    const [draft] = [readDraft({ path: "d.md", version: 1, text: `${MINE.trim()} [@berg]` }, "2025-01-02")];
    assert.ok(corpus.snapshot.claimsIn(draft).every(({ evidence }) => evidence.every(({ source }) => source !== "b")));
  });

  test("saved and restored at any time, it goes on as if nothing had happened", () => {
    const texts = [
      FERRY,
      MINE,
      `${MINE}\n“It was never so quiet in the port,” said Bo Li.`,
      `---\nkey: k\n---\n${FERRY}`,
    ];
    const path = fc.constantFrom("a.md", "b.md", "n/a.md");
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({
        kind: fc.constant("found" as const),
        path,
        content: fc.constantFrom(...texts).map((text) => ({ text })),
        version: fc.nat(9).map((size) => ({ size, stamp: `${size % 2}` })),
      }),
      fc.record({ kind: fc.constant("gone" as const), path }),
    );
    const changes = fc.array(change, { maxLength: 6 });
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const first = new Corpus();
        first.apply(...before, { kind: "complete" });
        const content = decodeIndexFile(
          inMemory(new Uint8Array(Buffer.concat([...encodeIndexFile(first.save(), "p")]))),
          "p",
        );
        assert.ok(!("reason" in content));
        const second = new Corpus();
        second.restore(content);
        second.apply({ kind: "complete" });
        assert.ok(content.postings);
        assert.deepEqual(stateOf(second.snapshot), stateOf(first.snapshot));
        assert.deepEqual(wordsOf(second), wordsOf(first));
        for (const path of first.paths) assert.deepEqual(second.versionOf(path), first.versionOf(path));
        first.apply(...after);
        second.apply(...after);
        assert.deepEqual(stateOf(second.snapshot), stateOf(first.snapshot));
        assert.deepEqual(wordsOf(second), wordsOf(first));
      }),
      { numRuns: 60 },
    );
  });

  test("a record from another thread is the same as the text read here", () => {
    const [here, there] = [new Corpus(), new Corpus()];
    there.apply(found("z.md", "Other words came before: a bakery in Quenzo."), { kind: "gone", path: "z.md" });
    for (const [path, text] of Object.entries({ "a.md": FERRY, "b.md": MINE })) {
      const dictionary = new Dictionary();
      const { bytes } = encodeSource(parseSource(text, path), dictionary);
      const content = { record: { bytes, words: [...dictionary.words()] } };
      there.apply({ kind: "found", path, content });
      here.apply(found(path, text));
    }
    here.apply({ kind: "complete" });
    there.apply({ kind: "complete" });
    assert.deepEqual(stateOf(there.snapshot), stateOf(here.snapshot));
  });

  test("an index in which sources were opened and closed again says the same", () => {
    const corpus = new Corpus();
    const names = Array.from({ length: 700 }, (_, i) => `s/${i}.md`);
    corpus.apply(...names.map((name, i) => found(name, `${MINE}The mine at Place${i} employs ${i + 20} people.`)));
    corpus.apply({ kind: "complete" });
    const { snapshot } = corpus;
    const draft = (version: number) =>
      readDraft({ path: "d.md", version, text: `${FERRY}The mine at Place7 employs 27 people.` }, "2025-01-02");
    const first = snapshot.claimsIn(draft(0));
    assert.ok(first.some(({ evidence }) => evidence.length > 0));
    for (let round = 1; round <= 63; round++) {
      for (const { key } of snapshot.sources) snapshot.load(key)?.figures;
      snapshot.index;
    }
    const open = snapshot.sources.filter(({ key }) => (snapshot.load(key)?.usedAt ?? -1) >= 0);
    assert.ok(open.length < names.length);
    assert.deepEqual(snapshot.claimsIn(draft(1)), first);
  });
});
