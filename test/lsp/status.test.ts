// What the extension and the server say to each other beyond the protocol has the same names on both sides.

import assert from "node:assert/strict";
import { CORPUS_STATUS, DRAFT_STATUS, type DraftStatus, LIST_SOURCES, type SourceList } from "../../client/protocol.ts";
import { CorpusStatusNotification, DraftStatusNotification, ListSourcesRequest } from "../../server/lsp/status.ts";
import { Editor, FOLDER } from "../support/editor.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";

suite("the extension's own messages", () => {
  test("have the same names on both sides", () => {
    assert.equal(CorpusStatusNotification.method, CORPUS_STATUS);
    assert.equal(DraftStatusNotification.method, DRAFT_STATUS);
    assert.equal(ListSourcesRequest.method, LIST_SOURCES);
  });

  test("count what was checked, list the sources, and say what was skipped and why", async () => {
    const article = "---\ntitle: Otters return\ndate: 2025-04-01\n---\nThe river Lin has 62 otters again.\n";
    const files = new MemoryFiles({ "/desk/seeds/otters.md": article, "/desk/seeds/map.xyz": "?" });
    const editor = await Editor.start(files);
    try {
      await editor.ready(1);
      await editor.open(`${FOLDER}/draft.md`, "The river Lin has 26 otters again [@oters].\n");
      const shown = await editor.pull(`${FOLDER}/draft.md`);
      const draft = await editor.hears<DraftStatus>(DRAFT_STATUS);
      assert.deepEqual([draft.findings, shown.length], [2, 2], "the unknown citation counts too");
      assert.deepEqual([draft.uri, draft.figures, draft.contradicted], [`${FOLDER}/draft.md`, 1, 1]);
      const { sources, skipped } = await editor.connection.sendRequest<SourceList>(LIST_SOURCES);
      assert.deepEqual(
        sources.map(({ uri, key, title, date }) => [uri, key, title, date]),
        [[`${FOLDER}/seeds/otters.md`, "otters", "Otters return", "2025-04-01"]],
      );
      assert.deepEqual(skipped, [{ uri: `${FOLDER}/seeds/map.xyz`, reason: ".xyz files are not read" }]);
    } finally {
      await editor.stop();
    }
  });
});
