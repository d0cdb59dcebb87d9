// Lists of numbers that are used again and again.

import assert from "node:assert/strict";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { NumberList } from "../../../server/core/index/numberList.ts";
import { segmentOf } from "../../../server/core/index/segment.ts";
import { read } from "../../../server/core/reading/read.ts";

const SOURCE = { key: "a", path: "/a.md", origin: "a", title: null, publisher: null, author: null, date: null };

suite("lists of numbers", () => {
  test("numbers stand in the order in which they came, however many there are", () => {
    const list = new NumberList();
    const numbers = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5003);
    for (const number of numbers) list.push(number);
    assert.deepEqual([...list.numbers], numbers);
    assert.equal(list.at(4321), numbers[4321]);
    assert.equal(list.at(5000), 0);
  });

  test("each number once, ascending", () => {
    const list = new NumberList();
    for (const number of [5, 3, 5, -1, 3, 12]) list.push(number);
    list.sortDistinct();
    assert.deepEqual([...list.numbers], [-1, 3, 5, 12]);
  });

  test("a list that held a long text begins anew as small as the others", () => {
    const list = new NumberList();
    for (let i = 0; i < 200_000; i++) list.push(i);
    const held = list.numbers.buffer.byteLength;
    list.clear();
    list.push(7);
    assert.deepEqual([...list.numbers], [7]);
    assert.ok(list.numbers.buffer.byteLength < held / 2);
  });

  test("a segment stays as it is when the next one is made", () => {
    const dictionary = new Dictionary();
    const reading = (text: string) => read(text, { format: "text", asOf: null });
    const first = segmentOf(SOURCE, reading("Harbour pilots in Rotterdam stopped work for 36 hours."), dictionary);
    const before = [first.sentences, first.terms, first.mentions, first.vocabulary].map((list) => [...list]);
    segmentOf(SOURCE, reading("Two glaciers in Norway lost 14 metres. Oslo was told. Nobody came."), dictionary);
    const after = [first.sentences, first.terms, first.mentions, first.vocabulary].map((list) => [...list]);
    assert.ok(before.every((list) => list.length > 0));
    assert.deepEqual(after, before);
  });
});
