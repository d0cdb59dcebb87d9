import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "../../server/node/fileSystem.ts";

suite("nodeFileSystem", () => {
  let folder = "";
  const files = nodeFileSystem({ largest: 1000 });
  const at = (...parts: readonly string[]) => join(folder, ...parts);

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const listed = async (path = folder) =>
    (await files.list(path)).files.map((file) => file.path.slice(folder.length + 1));

  test("lists all files below a folder in order, hidden ones and packages left out", async () => {
    for (const dir of ["b/c", ".git", "node_modules/x"]) mkdirSync(at(dir), { recursive: true });
    for (const file of ["b/c/2.md", "b/1.md", "a.txt", ".hidden.md", ".git/x.md", "node_modules/x/y.md"])
      writeFileSync(at(file), "x");
    assert.deepEqual(
      await listed(),
      ["a.txt", "b/1.md", "b/c/2.md"].map((path) => join(path)),
    );
  });

  test("a file lists itself; what is not there is missing", async () => {
    writeFileSync(at("a.md"), "x");
    assert.deepEqual(await listed(at("a.md")), ["a.md"]);
    assert.deepEqual(await files.list(at("b.md")), { files: [], skipped: [], missing: true });
    assert.equal((await files.list(at("a.md", "b"))).missing, true);
  });

  test("links that lead in circles end, links to files and folders are followed", async () => {
    mkdirSync(at("a"));
    writeFileSync(at("a", "1.md"), "x");
    symlinkSync(folder, at("a", "up"));
    symlinkSync(at("a", "1.md"), at("2.md"));
    symlinkSync("itself", at("itself"));
    symlinkSync("nowhere", at("dead.md"));
    const { files: found, skipped } = await files.list(folder);
    assert.deepEqual(
      found.map(({ path }) => path),
      [at("2.md"), at("a", "1.md")],
    );
    assert.deepEqual(skipped, [
      { path: at("dead.md"), reason: "there is no such file" },
      { path: at("itself"), reason: "its symbolic links lead in a circle" },
    ]);
  });

  test("a web page is read as the words of it, and as it is written", async () => {
    const page = '<meta charset="windows-1252"><p>A caf\xe9 of <b>12</b> seats.</p>';
    writeFileSync(at("page.html"), Buffer.from(page, "latin1"));
    assert.deepEqual(await files.readPage?.(at("page.html")), { text: page });
    assert.match(JSON.stringify(await files.read(at("page.html"))), /A café of 12 seats/);
    assert.deepEqual(await files.readPage?.(at("none.html")), { reason: "there is no such file" });
  });

  test("reads text in several encodings", async () => {
    const texts: readonly (readonly [Uint8Array, string])[] = [
      [Buffer.from("\uFEFFnaïve “5”"), "\uFEFFnaïve “5”"],
      [Buffer.from("\uFEFFnaïve", "utf16le"), "\uFEFFnaïve"],
      [Buffer.from("caf\xe9 \x935\x94 \x80", "latin1"), "café “5” €"],
      [new Uint8Array(), ""],
    ];
    for (const [bytes, text] of texts) {
      writeFileSync(at("a.txt"), bytes);
      assert.deepEqual(await files.read(at("a.txt")), { text });
    }
  });

  test("an editor's text has no byte order mark", async () => {
    writeFileSync(at("a.txt"), "\uFEFFtext");
    assert.deepEqual(await nodeFileSystem({ keepByteOrderMark: false }).read(at("a.txt")), { text: "text" });
  });

  test("what cannot be read has a reason", async () => {
    writeFileSync(at("big.txt"), "x".repeat(1001));
    writeFileSync(at("image.txt"), Uint8Array.from([0x89, 0x50, 0, 0]));
    mkdirSync(at("folder.txt"));
    const reasonOf = async (name: string) => {
      const content = await files.read(at(name));
      return "reason" in content ? content.reason : undefined;
    };
    assert.equal(await reasonOf("big.txt"), "it is larger than 1 kB");
    assert.equal(await reasonOf("image.txt"), "it is not a text file");
    assert.equal(await reasonOf("folder.txt"), "it is a folder");
    assert.equal(await reasonOf("none.txt"), "there is no such file");
  });

  test("names may have anything in them", async () => {
    // Windows has no such names.
    if (process.platform === "win32") return;
    const names = ["a\nb.txt", "tab\there.txt", "bell\u0007.txt", "quote'\".txt", "ünïcødé 北京.txt"];
    for (const name of names) writeFileSync(at(name), "Ships came in.");
    assert.deepEqual([...(await listed())].sort(), [...names].sort());
    for (const name of names) assert.deepEqual(await files.read(at(name)), { text: "Ships came in." });
  });

  test("a file that goes while it is listed or read has a reason", async () => {
    writeFileSync(at("a.txt"), "x");
    const [file] = (await files.list(folder)).files;
    rmSync(at("a.txt"));
    assert.deepEqual(await files.read(file!.path), { reason: "there is no such file" });
  });

  test("a file that is being written is read when it rests, or not at all", async () => {
    writeFileSync(at("a.txt"), "x".repeat(900));
    let writes = 0;
    const timer = setInterval(() => writeFileSync(at("a.txt"), `${"y".repeat(100 + (writes++ % 700))}`), 0);
    const contents = await Promise.all(Array.from({ length: 40 }, () => files.read(at("a.txt"))));
    clearInterval(timer);
    for (const content of contents) {
      // Never half of the one and half of the other.
      if ("text" in content) assert.match(content.text, /^(?:x*|y*)$/);
      else assert.equal(content.reason, "it changes while it is read");
    }
  });

  test("a folder or file one may not read is skipped", async () => {
    mkdirSync(at("closed"));
    writeFileSync(at("closed.txt"), "x");
    chmodSync(at("closed"), 0);
    chmodSync(at("closed.txt"), 0);
    // The administrator may read everything, so there is nothing to see here for root.
    if (process.getuid?.() === 0) return;
    const { skipped } = await files.list(folder);
    assert.deepEqual(skipped, [{ path: at("closed"), reason: "reading it is not permitted" }]);
    assert.deepEqual(await files.read(at("closed.txt")), { reason: "reading it is not permitted" });
    chmodSync(at("closed"), 0o700);
  });
});
