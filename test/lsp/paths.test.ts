// Addresses of files, in and out.

import assert from "node:assert/strict";
import { pathOf, relativeTo, uriOf } from "../../server/lsp/paths.ts";

suite("paths", () => {
  const files: readonly (readonly [uri: string, path: string])[] = [
    ["file:///desk/draft.md", "/desk/draft.md"],
    ["file:///desk/a%20b%23c%3F.md", "/desk/a b#c?.md"],
    ["file:///desk/%C3%A9t%C3%A9%20%281%29.md", "/desk/été (1).md"],
    ["file:///c%3A/Users/me/draft.md", "c:/Users/me/draft.md"],
    ["file://server/share/draft.md", "//server/share/draft.md"],
  ];
  for (const [uri, path] of files) {
    test(`${uri} is ${path} and back`, () => {
      assert.equal(pathOf(uri), path);
      assert.equal(uriOf(path), uri);
    });
  }

  test("two spellings of one address are one path", () => {
    assert.equal(pathOf("file:///C:/Users/draft.md"), pathOf("file:///c%3A/Users/draft.md"));
    assert.equal(pathOf("file:///desk/a(b).md"), pathOf("file:///desk/a%28b%29.md"));
  });

  test("what is no file keeps its address", () => {
    assert.equal(pathOf("untitled:Untitled-1"), "untitled:Untitled-1");
    assert.equal(uriOf("untitled:Untitled-1"), "untitled:Untitled-1");
    assert.equal(uriOf("vscode-vfs://github/a/b.md"), "vscode-vfs://github/a/b.md");
  });

  test("a badly made address does no harm", () => {
    assert.equal(pathOf("file:///desk/100%.md"), "/desk/100%.md");
  });

  test("a path below a folder is told from one beside it", () => {
    assert.equal(relativeTo("/desk", "/desk/a/b.md"), "a/b.md");
    assert.equal(relativeTo("/desk", "/desktop/b.md"), null);
  });
});
