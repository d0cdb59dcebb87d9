// The tree of sources: originals by title, reprints below them, what was not read last.

import assert from "node:assert/strict";
import type { ListedSource } from "../../client/protocol.ts";
import { topLevel } from "../../client/sourceTree.ts";

const source = (key: string, title: string | null, origin = key): ListedSource => ({
  uri: `file:///${key}.md`,
  key,
  title,
  publisher: null,
  date: null,
  origin,
});

suite("the tree of sources", () => {
  test("originals stand by title, or by key where there is none, with their reprints", () => {
    const list = [source("zeta", "Quays"), source("copy", "Quays again", "zeta"), source("alpha", null)];
    assert.deepEqual(
      topLevel({ sources: list, skipped: [] }).map((node) =>
        node.kind === "source" ? [node.source.key, node.reprints.map(({ key }) => key)] : node.kind,
      ),
      [
        ["alpha", []],
        ["zeta", ["copy"]],
      ],
    );
  });

  test("what was not read comes last, and only where there is something", () => {
    const skipped = [{ uri: "file:///scan.pdf", reason: "it holds no text" }];
    assert.deepEqual(topLevel({ sources: [source("a", "A")], skipped }).at(-1), { kind: "skipped", files: skipped });
    assert.deepEqual(topLevel({ sources: [], skipped: [] }), []);
  });
});
