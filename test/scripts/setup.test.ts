// What a fresh clone needs: whether an installation is whole and current, and one installer at a time.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inWords } from "../../scripts/build.mjs";
import { addressOf, isWhole, remoteUri, withLock } from "../../scripts/lib/codeServer.mjs";
import { leftovers } from "../../scripts/lib/leftovers.mjs";
import { step } from "../../scripts/lib/run.mjs";
import { installing, root, whyStale } from "../../scripts/setup.mjs";
import { invitation } from "../../scripts/start.mjs";

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

  test("one address opens the folder and the draft in it, whatever their names", () => {
    const server = { address: "http://127.0.0.1:8423" };
    const plain = addressOf(server, "/home/me/s", [["openFile", remoteUri(server, "/home/me/s/a.md")]]);
    assert.equal(
      plain,
      "http://127.0.0.1:8423/?folder=/home/me/s&payload=%5B%5B%22openFile%22,%22vscode-remote://127.0.0.1:8423/home/me/s/a.md%22%5D%5D",
    );
    assert.equal(invitation(plain).split("http").length, 2);
    assert.match(invitation(plain), /^Open examples\/analysis\.md .*\n\nhttp:\S+$/);
    const odd = "/home/me/a b & c#1+1 (“100%”)'*";
    const address = addressOf(server, odd, [["openFile", remoteUri(server, `${odd}/a?.md`)]]);
    assert.doesNotMatch(address, /[\s"'()*“]/);
    const query = new URL(address).searchParams;
    assert.equal(query.get("folder"), odd);
    const [[name, uri]] = JSON.parse(query.get("payload") ?? "");
    assert.deepEqual([name, decodeURIComponent(new URL(uri).pathname)], ["openFile", `${odd}/a?.md`]);
  });

  test("a short step is one line, a long one has some more", async () => {
    const lines: string[] = [];
    const how = { say: (line: string) => lines.push(line.replace(/\d+\.\d s/, "…")), short: 20, first: 40 };
    assert.equal(await step("Short", () => 1, how), 1);
    const several = async () => {
      while (lines.length < 4) await sleep(5);
    };
    await step("Long", several, how);
    await assert.rejects(
      step("Bad", () => Promise.reject(new Error("no room")), how),
      /no room/,
    );
    assert.deepEqual(lines, ["✓ Short (…)", "• Long …", "  … Long (…)", "  … Long (…)", "✓ Long (…)", "✗ Bad (…)"]);
  });

  test("installing is told without a reason where nothing is there yet", () => {
    assert.equal(installing(whyStale(folder)), "Installing dependencies");
    assert.equal(installing("esbuild changed"), "Updating dependencies: esbuild changed");
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
    ["nothing is installed", undefined, /nothing is installed/],
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
    const { stdout } = spawnSync("sh", ["-c", "sleep 60 >/dev/null 2>&1 & echo $!"], { env, encoding: "utf8" });
    // While the shell's copy becomes another program it has no command line, as if it had ended.
    while (!readFileSync(`/proc/${stdout.trim()}/cmdline`, "utf8").startsWith("sleep")) await sleep(5);
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
