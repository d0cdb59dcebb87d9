// What a fresh clone needs: whether an installation is whole and current, and one installer at a time.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inWords } from "../../scripts/build.mjs";
import { isWhole, shortAddressOf, withLock } from "../../scripts/lib/codeServer.mjs";
import { leftovers } from "../../scripts/lib/leftovers.mjs";
import { root, whyStale } from "../../scripts/setup.mjs";

suite("setup of a fresh clone", () => {
  let folder: string;
  setup(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "sourceline-setup-"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, packages: Readonly<Record<string, object>>): void {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
  }

  test("the address for people is short, and opens folders of any name", () => {
    const server = { address: "http://127.0.0.1:8423" };
    assert.equal(shortAddressOf(server, "/home/me/sourceline"), "http://127.0.0.1:8423/?folder=/home/me/sourceline");
    const odd = "/home/me/a b & c#1+1";
    assert.equal(new URL(shortAddressOf(server, odd)).searchParams.get("folder"), odd);
  });

  test("no file of the build is told to be empty", () => {
    assert.deepEqual(
      [75, 999, 1_000, 1_204_400].map((size) => inWords(size).trim()),
      ["75 B", "999 B", "1 kB", "1,204 kB"],
    );
  });

  test("the debugger attaches where the language server listens", () => {
    const read = (name: string) => readFileSync(path.join(root, name), "utf8");
    const listens = /--inspect=(\d+)/.exec(read("client/extension.ts"))?.[1];
    assert.ok(listens);
    assert.match(read(".vscode/launch.json"), new RegExp(`"port": ${listens},`));
  });

  const wanted = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  };
  const cases: readonly (readonly [
    what: string,
    installed: Readonly<Record<string, object>> | undefined,
    why: RegExp,
  ])[] = [
    ["nothing is installed", undefined, /none yet/],
    ["a package is missing", {}, /a is new/],
    ["a package has another version", { "node_modules/a": { version: "0.9.0" } }, /a changed/],
  ];
  for (const [what, installed, why] of cases) {
    test(`dependencies are installed when ${what}`, () => {
      write("package-lock.json", wanted);
      if (installed) write("node_modules/.package-lock.json", installed);
      assert.match(whyStale(folder) ?? "", why);
    });
  }

  test("dependencies are left alone when all are there, but for one that this system has no use for", () => {
    write("package-lock.json", wanted);
    write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
    assert.equal(whyStale(folder), undefined);
  });

  test("an editor whose installation broke off, or is another version's, is installed anew", () => {
    assert.equal(isWhole(folder), false);
    writeFileSync(path.join(folder, "installed.json"), `{"lock": "`);
    assert.equal(isWhole(folder), false);
    writeFileSync(path.join(folder, "installed.json"), JSON.stringify({ lock: "another" }));
    assert.equal(isWhole(folder), false);
  });

  test("two installers at once take turns", async () => {
    const lock = path.join(folder, "lock");
    const told: string[] = [];
    const job = (name: string) => async () => {
      told.push(`${name} begins`);
      await sleep(20);
      told.push(`${name} ends`);
    };
    const waited: string[] = [];
    const how = { pause: 5, say: (line: string) => waited.push(line) };
    await Promise.all([withLock(lock, job("a"), how), withLock(lock, job("b"), how)]);
    assert.deepEqual(told, ["a begins", "a ends", "b begins", "b ends"]);
    assert.equal(waited.length, 1, "the second says once that it waits");
    assert.equal(existsSync(lock), false);
  });

  test("the lock of an installer that died is taken over", async () => {
    const lock = path.join(folder, "lock");
    writeFileSync(lock, String(spawnSync(process.execPath, ["--version"]).pid));
    const owner = await withLock(lock, async () => readFileSync(lock, "utf8"), { pause: 5 });
    assert.equal(owner, String(process.pid));
  });

  test("a lock that a failing installer held is released", async () => {
    const lock = path.join(folder, "lock");
    await assert.rejects(
      withLock(lock, () => Promise.reject(new Error("no room"))),
      /no room/,
    );
    assert.equal(existsSync(lock), false);
  });

  test("a process that outlives its test run is found and ended", async function () {
    if (process.platform !== "linux") this.skip();
    const mark = path.basename(folder);
    const env = { ...process.env, SOURCELINE_RUN: mark };
    spawnSync("sh", ["-c", "sleep 60 &"], { env, stdio: "ignore" });
    const found = await leftovers(mark, 0);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /sleep 60/);
    assert.deepEqual(await leftovers(mark, 1000), []);
  });

  test("the editor's lock file names the version that its manifest asks for", () => {
    const read = (name: string) => JSON.parse(readFileSync(path.join(root, "test/editor/host", name), "utf8"));
    const asked = read("package.json").dependencies["code-server"];
    assert.equal(read("package-lock.json").packages["node_modules/code-server"].version, asked);
  });
});
