import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { homedir, hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { readingBundles } from "../../scripts/build.mjs";
import { readBytes } from "../../server/core/index/storedBytes.ts";
import { cacheFolder, indexStorage, PARTS, programName } from "../../server/node/indexStorage.ts";
import type { IndexStorage } from "../../server/workspace/files.ts";

suite("indexStorage", () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  });
  teardown(() => rmSync(folder, { recursive: true }));

  const loaded = async (storage: IndexStorage) => {
    const stored = await storage.load();
    return stored && readBytes(stored, 0, stored.length);
  };
  const bytes = (...values: number[]) => Uint8Array.from(values);

  test("gives back what was saved last, the stretches as one; nothing before that", async () => {
    const storage = indexStorage(join(folder, "deep", "er"), "a");
    assert.equal(await loaded(storage), undefined);
    await storage.save([bytes(1, 2), bytes(), bytes(3)]);
    assert.deepEqual(await loaded(storage), bytes(1, 2, 3));
    const large = new Uint8Array(9_000_001).fill(7);
    await storage.save([large, bytes(1)]);
    assert.deepEqual(await loaded(storage), Uint8Array.from([...large, 1]));
    assert.equal(readdirSync(join(folder, "deep", "er")).length, 1);
  });

  test("what was loaded stays as it was when another window saves", async () => {
    const storage = indexStorage(folder, "a");
    await storage.save([bytes(1, 2, 3)]);
    const before = await storage.load();
    await indexStorage(folder, "a").save([bytes(4, 5)]);
    assert.deepEqual(readBytes(before!, 1, 2), bytes(2, 3));
    assert.deepEqual(await loaded(storage), bytes(4, 5));
  });

  test("an index that was cut off while it is in use gives no bytes", async () => {
    const storage = indexStorage(folder, "a");
    await storage.save([bytes(1, 2, 3)]);
    const stored = await storage.load();
    truncateSync(join(folder, readdirSync(folder)[0]!), 1);
    assert.throws(() => readBytes(stored!, 0, 3), /cut off/);
  });

  test("workspaces do not share an index", async () => {
    await indexStorage(folder, "a").save([bytes(1)]);
    await indexStorage(folder, "b").save([bytes(2)]);
    assert.deepEqual(await loaded(indexStorage(folder, "a")), bytes(1));
  });

  test("windows that save at the same time leave one of the two, whole", async () => {
    const windows = [1, 2, 3, 4].map((value) => ({ value, storage: indexStorage(folder, "a") }));
    await Promise.all(windows.map(({ value, storage }) => storage.save([new Uint8Array(100_000).fill(value)])));
    const left = await loaded(indexStorage(folder, "a"));
    assert.equal(left?.length, 100_000);
    assert.equal(new Set(left).size, 1);
    assert.equal(readdirSync(folder).length, 1);
  });

  test("what a killed process left behind is removed, not what another one is writing", async () => {
    const storage = indexStorage(folder, "a");
    await storage.save([bytes(1)]);
    const [name] = readdirSync(folder);
    const here = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
    const { pid: dead } = spawnSync(process.execPath, ["--version"]);
    const abandoned = [`${name}.12-ab.tmp`, `${name}.${here}-${dead}-ab.tmp`, `${name}.${here}-${process.pid}-ab.tmp`];
    const atWork = [`${name}.13-cd.tmp`, `${name}.${here}-${process.pid}-cd.tmp`, `${name}.00000000-${dead}-cd.tmp`];
    for (const one of [...abandoned, ...atWork]) writeFileSync(join(folder, one), "torn");
    for (const one of [abandoned[0]!, abandoned[2]!]) utimesSync(join(folder, one), 1000, 1000);
    await storage.save([bytes(2)]);
    assert.deepEqual(readdirSync(folder).sort(), [name!, ...atWork].sort());
    writeFileSync(join(folder, abandoned[1]!), "torn");
    assert.deepEqual(await loaded(storage), bytes(2));
    assert.equal(readdirSync(folder).length, 1 + atWork.length, "a start that saves nothing cleans up as well");
  });

  test("an index that nobody has asked for in 90 days is removed, and nothing else that is as old", async () => {
    for (const workspace of ["asked for", "forgotten", "asked for just now"])
      await indexStorage(folder, workspace).save([bytes(1)]);
    const day = 86_400;
    const now = Date.now() / 1000;
    const age = (name: string, days: number) => utimesSync(join(folder, name), now - days * day, now - days * day);
    const notOurs = ["index.bin", "index-notes.bin", "sources.json"];
    for (const name of notOurs) writeFileSync(join(folder, name), "of somebody else");
    for (const name of readdirSync(folder)) age(name, 89);
    assert.deepEqual(await loaded(indexStorage(folder, "asked for")), bytes(1));
    for (const name of readdirSync(folder)) {
      const { mtimeMs } = statSync(join(folder, name));
      age(name, (now - mtimeMs / 1000) / day + 2);
    }
    await indexStorage(folder, "asked for just now").load();
    await indexStorage(folder, "new").save([bytes(2)]);
    assert.deepEqual(await loaded(indexStorage(folder, "asked for")), bytes(1));
    assert.equal(await loaded(indexStorage(folder, "forgotten")), undefined);
    for (const name of notOurs) assert.ok(readdirSync(folder).includes(name));
  });

  test("a folder that cannot be written fails and leaves the old index", async () => {
    const storage = indexStorage(join(folder, "file"), "a");
    writeFileSync(join(folder, "file"), "in the way");
    await assert.rejects(storage.save([bytes(1)]));
    await assert.rejects(storage.load());
  });

  test("the cache folder is the platform's, as the README names it", () => {
    assert.equal(cacheFolder("linux", { XDG_CACHE_HOME: "/somewhere/cache" }), join("/somewhere/cache", "sourceline"));
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const slashed = (path: string) => path.replace(homedir(), "~").replaceAll("\\", "/");
    for (const platform of ["linux", "darwin"] as const) {
      assert.ok(readme.includes(`\`${slashed(cacheFolder(platform, {}))}\``), platform);
    }
    const onWindows = slashed(cacheFolder("win32", { LOCALAPPDATA: "%LOCALAPPDATA%" }));
    assert.ok(readme.includes(`\`${onWindows.replaceAll("/", "\\")}\``));
  });

  test("a program is another one when any of its bundles is; from its sources it has no name", () => {
    const [script, part] = [join(folder, "server.js"), join(folder, "program.js")];
    writeFileSync(script, "1");
    const first = programName("1.0", "editor", script);
    writeFileSync(part, "1");
    const second = programName("1.0", "editor", script);
    writeFileSync(part, "22");
    const names = [first, second, programName("1.0", "editor", script), programName("1.1", "editor", script)];
    assert.equal(new Set(names).size, names.length);
    assert.notEqual(programName("1.1", "command line", script), names[3]);
    assert.equal(programName("1.0", "editor", join(folder, "main.ts")), null);
    assert.deepEqual(PARTS, readingBundles, "whatever reads sources counts");
  });
});
