import assert from "node:assert/strict";
import { citationKeyAt, writeKey } from "../../../server/core/sources/citationKey.ts";

suite("citationKeyAt", () => {
  const keys: readonly (readonly [written: string, key: string | undefined])[] = [
    ["@smith2020", "smith2020"],
    ["@smith2020.", "smith2020"],
    ["@doe:a-b_c/d.e says", "doe:a-b_c/d.e"],
    ["@a--b", "a"],
    ["@_x", "_x"],
    ["@2025", "2025"],
    ["@Müller", "Müller"],
    ["@{https://example.org/a?b=c}", "https://example.org/a?b=c"],
    ["@{a{b}c}", "a{b}c"],
    ["@{a b}", undefined],
    ["@{}", undefined],
    ["@", undefined],
    ["@ a", undefined],
    ["@-a", undefined],
  ];
  for (const [written, key] of keys) {
    test(`${written} is ${key ?? "no key"}`, () => assert.equal(citationKeyAt(written, 0)?.key, key));
  }

  test("an address of mail holds no key", () => assert.equal(citationKeyAt("me@example.org", 2), undefined));

  test("offsets enclose the name and the whole", () => {
    assert.deepEqual(citationKeyAt("[@{a.b}]", 1), { key: "a.b", nameStart: 3, nameEnd: 6, end: 7 });
  });

  test("what is written is read again", () => {
    for (const key of ["a", "a.b-c", "https://x.org/?a=b", "a."]) {
      assert.equal(citationKeyAt(writeKey(key), 0)?.key, key);
    }
  });
});
