import assert from "node:assert/strict";
import { SourcePatterns } from "../../server/workspace/sourcePatterns.ts";

function accepted(
  patterns: readonly string[],
  folders: readonly string[],
  ...paths: readonly string[]
): readonly string[] {
  const sources = new SourcePatterns(patterns, folders);
  return paths.filter((path) => sources.isSource(path));
}

suite("SourcePatterns", () => {
  test("patterns hold below each workspace folder and nowhere else", () => {
    const paths = [
      "/w/seeds/a.md",
      "/w/seeds/x/b.txt",
      "/w/draft.md",
      "/w/x/seeds/c.md",
      "/v/seeds/d.md",
      "/u/seeds/e.md",
    ];
    assert.deepEqual(accepted(["seeds/**"], ["/w", "/v/"], ...paths), [
      "/w/seeds/a.md",
      "/w/seeds/x/b.txt",
      "/v/seeds/d.md",
    ]);
  });

  test("a bare folder means all that lies in it", () => {
    for (const pattern of ["articles", "articles/", "./articles", "articles/**"]) {
      assert.deepEqual(accepted([pattern], ["/w"], "/w/articles/a.md", "/w/articles/b/c.md", "/w/articles.md"), [
        "/w/articles/a.md",
        "/w/articles/b/c.md",
      ]);
    }
  });

  test("a pattern may pick files", () => {
    assert.deepEqual(accepted(["notes/*.txt", "one.md"], ["/w"], "/w/notes/a.txt", "/w/notes/a.md", "/w/one.md"), [
      "/w/notes/a.txt",
      "/w/one.md",
    ]);
  });

  test("a folder may lie beside the workspace", () => {
    assert.deepEqual(accepted(["../articles"], ["/home/w"], "/home/articles/a.md", "/home/w/articles/b.md"), [
      "/home/articles/a.md",
    ]);
  });

  test("an absolute pattern stands by itself", () => {
    assert.deepEqual(accepted(["/archive"], ["/w"], "/archive/a.md", "/w/archive/b.md"), ["/archive/a.md"]);
    assert.deepEqual(accepted(["C:\\archive\\**"], ["c:/w"], "C:/archive/a.md"), ["C:/archive/a.md"]);
  });

  test("folders may be addresses, and may have letters that mean something in patterns", () => {
    assert.deepEqual(
      accepted(
        ["seeds/**"],
        ["vscode-vfs://host/my%20repo", "/w/[old] (1)"],
        "vscode-vfs://host/my%20repo/seeds/a.md",
        "/w/[old] (1)/seeds/b.md",
      ),
      ["vscode-vfs://host/my%20repo/seeds/a.md", "/w/[old] (1)/seeds/b.md"],
    );
  });

  test("roots are the folders to list, none inside another", () => {
    const { roots } = new SourcePatterns(["seeds/**", "seeds/old/*.md", "notes/*.txt", "/archive"], ["/w", "/v (1)"]);
    assert.deepEqual([...roots].sort(), ["/archive", "/v (1)/notes", "/v (1)/seeds", "/w/notes", "/w/seeds"]);
  });
});
