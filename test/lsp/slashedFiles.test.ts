// Paths of Windows, as the rest of the server sees them.

import assert from "node:assert/strict";
import { pathOf, uriOf } from "../../server/lsp/paths.ts";
import { slashedFiles } from "../../server/lsp/slashedFiles.ts";
import { SourcePatterns } from "../../server/workspace/sourcePatterns.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";

test("a source on a Windows disk and its address in the client are one path, and match the patterns", async () => {
  const disk = new MemoryFiles({ "c:\\desk\\sources\\a b.md": "Text." });
  const listed = await slashedFiles(disk).list("c:\\desk\\sources\\a b.md");
  const [file] = listed.files;
  assert.equal(file!.path, "c:/desk/sources/a b.md");
  assert.equal(pathOf("file:///C%3A/desk/sources/a%20b.md"), file!.path);
  assert.equal(uriOf(file!.path), "file:///c%3A/desk/sources/a%20b.md");
  assert.ok(new SourcePatterns(["sources/**"], ["c:/desk"]).isSource(file!.path));
});
