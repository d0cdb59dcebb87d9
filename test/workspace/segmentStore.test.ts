import assert from "node:assert/strict";
import { encodeSource } from "../../server/core/index/record.ts";
import { parseSource } from "../../server/core/sources/parseSource.ts";
import { SegmentStore } from "../../server/workspace/segmentStore.ts";

const PLACE = { key: "a", path: "a.md", origin: "a" };

suite("SegmentStore", () => {
  test("renewed, it has only the words in use, and records that say the same", () => {
    const store = new SegmentStore();
    const gone = parseSource("A bakery in Quenzo sold 4,800 loaves, “as ever before”, said Olga Pirn.", "b.md");
    encodeSource(gone, store.dictionary);
    const kept = parseSource("The copper mine at Orsk employs 4,300 people, its manager Bo Li said.", "a.md");
    const record = encodeSource(kept, store.dictionary);
    const before = store.segmentOf(record, PLACE, kept.meta);
    const { store: renewed, records } = store.renewed([record]);
    const after = renewed.segmentOf(records[0]!, PLACE, kept.meta);
    assert.equal(renewed.dictionary.size, store.wordsIn([record]));
    assert.equal(renewed.dictionary.find("quenzo"), -1);
    const words = (segment: typeof after, { dictionary }: SegmentStore) =>
      Array.from(segment.vocabulary, (id) => dictionary.word(id)).sort();
    assert.deepEqual(words(after, renewed), words(before, store));
    assert.deepEqual(after.figures, before.figures);
    assert.equal(
      renewed.dictionary.word((after.terms[0] ?? 0) >> 1),
      store.dictionary.word((before.terms[0] ?? 0) >> 1),
    );
  });

  test("what nobody asked for lately is closed, the rest stays as it is", () => {
    const store = new SegmentStore();
    const parsed = parseSource("The copper mine at Orsk employs 4,300 people.", "a.md");
    const segments = Array.from({ length: 300 }, (_, i) => {
      const record = encodeSource(parsed, store.dictionary);
      return store.segmentOf(record, { ...PLACE, key: `k${i}` }, parsed.meta);
    });
    const first = [...segments];
    for (const segment of segments) segment.figures;
    for (let use = 0; use < 100; use++) {
      store.use(segments);
      segments[5]?.figures;
    }
    const open = segments.filter(({ usedAt }) => usedAt >= 0).length;
    assert.equal(open, 200);
    assert.equal(segments[5], first[5]);
    assert.deepEqual(
      segments.map(({ source, figures }) => [source, figures]),
      first.map(({ source, figures }) => [source, figures]),
    );
  });
});
