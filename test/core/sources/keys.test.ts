import assert from "node:assert/strict";
import fc from "fast-check";
import { citationKeyAt } from "../../../server/core/sources/citationKey.ts";
import { assignKeys, isKey } from "../../../server/core/sources/keys.ts";

function keysOf(...paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(assignKeys(paths.map((path) => ({ path, wantedKey: null }))));
}

suite("assignKeys", () => {
  test("the file's name makes the key", () => {
    assert.deepEqual(keysOf("sources/ecb2024.md", "sources/The mayor's 2nd term (Herald).txt", "a/000_e2e1.txt"), {
      "sources/ecb2024.md": "ecb2024",
      "sources/The mayor's 2nd term (Herald).txt": "The-mayors-2nd-term-Herald",
      "a/000_e2e1.txt": "000_e2e1",
    });
  });

  test("addresses are decoded, odd names get some key", () => {
    assert.deepEqual(keysOf("file:///c/a%20b.md", "50% off.txt", "….txt"), {
      "file:///c/a%20b.md": "a-b",
      "50% off.txt": "50-off",
      "….txt": "source-2",
    });
  });

  test("of two files with one name the higher one keeps the key", () => {
    assert.deepEqual(keysOf("sources/2024/ecb.md", "sources/ecb.md", "sources/ecb.txt"), {
      "sources/ecb.md": "ecb",
      "sources/ecb.txt": "sources-ecb",
      "sources/2024/ecb.md": "2024-ecb",
    });
  });

  test("a key that is asked for comes first; one that Pandoc would not read is not taken", () => {
    const keys = assignKeys([
      { path: "a.md", wantedKey: null },
      { path: "b.md", wantedKey: "a" },
      { path: "c.md", wantedKey: "not a key." },
    ]);
    assert.deepEqual(Object.fromEntries(keys), { "b.md": "a", "a.md": "a-md", "c.md": "c" });
  });

  test("keys are unique, valid for Pandoc, and do not depend on the order of the files", () => {
    const path = fc.array(fc.oneof(fc.constantFrom("a", "b c", "É-è", "x_1", "日本"), fc.string({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    });
    const paths = fc.uniqueArray(
      path.map((parts) => `${parts.map((part) => part.replaceAll("/", "")).join("/")}.md`),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(paths, (list) => {
        const unnamed = list.map((one) => ({ path: one, wantedKey: null }));
        const keys = assignKeys(unnamed);
        assert.equal(new Set(keys.values()).size, list.length);
        for (const key of keys.values()) {
          assert.ok(isKey(key), key);
          assert.equal(citationKeyAt(`@${key}`, 0)?.key, key);
        }
        assert.deepEqual(assignKeys([...unnamed].reverse()), keys);
      }),
    );
  });
});
