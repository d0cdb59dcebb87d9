// How a source is called in messages.

import assert from "node:assert/strict";
import { segmentOf } from "../../../server/core/index/segment.ts";
import { publisherOf } from "../../../server/core/judge/passages.ts";
import { read } from "../../../server/core/reading/read.ts";
import { indexOf } from "../../support/judged.ts";

suite("what a source is called", () => {
  const called = (title: string | null, publisher: string | null): string => {
    const { dictionary } = indexOf({});
    const source = { key: "bbc-2", path: "a.md", origin: "a", title, publisher, author: null, date: null };
    return publisherOf(segmentOf(source, read("", { format: "text", asOf: null }), dictionary));
  };

  test("the publisher, or the title in marks, or the key", () => {
    assert.equal(called("Rain at last", "BBC News"), "BBC News");
    assert.equal(called("Rain at last", null), "“Rain at last”");
    assert.equal(called(null, null), "@bbc-2");
  });

  test("marks within marks are single ones", () => {
    assert.equal(called("“Rain at last,” farmers say", null), "“‘Rain at last,’ farmers say”");
  });
});
