// `sourceline check --watch` as a process: it judges again when drafts or sources change, until Ctrl-C.

import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { type Round, type Watching, watchRounds } from "../../server/cli/watch.ts";
import { watchPaths } from "../../server/node/watchPaths.ts";
import { MemoryTerminal } from "../support/commandLine.ts";

const CLI = fileURLToPath(new URL("../../server/cli.ts", import.meta.url));
const SOURCE = "The copper mine at Orsk employs about 4,300 people, its manager said.\n";
const RIGHT = "The copper mine at Orsk employs about 4,300 people.\n";
const WRONG = "The copper mine at Orsk employs about 3,400 people.\n";

let folder = "";
function prepare(): void {
  folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  mkdirSync(join(folder, "sources"));
  writeFileSync(join(folder, "sources", "mine.txt"), SOURCE);
  writeFileSync(join(folder, "draft.md"), RIGHT);
}

suite("check --watch", function () {
  this.timeout(60_000);
  this.slow(10_000);
  let child: ChildProcessByStdio<null, Readable, Readable>;
  let out = "";
  let err = "";
  let wake = () => {};
  setup(prepare);
  teardown(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  function start(...words: readonly string[]): void {
    [out, err] = ["", ""];
    child = spawn(process.execPath, [CLI, "check", "draft.md", "--watch", ...words], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      out += piece;
      wake();
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      err += piece;
      wake();
    });
  }

  async function until(test: () => boolean): Promise<void> {
    while (!test()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  /** Presses Ctrl-C, and gives the exit code. */
  function interrupt(): Promise<number | null> {
    return new Promise((resolve) => {
      child.once("close", resolve);
      child.kill("SIGINT");
    });
  }

  const rounds = () => out.split(/^── \d{4}-\d\d-\d\d \d\d:\d\d:\d\d ──$/m);

  test("a draft that is saved and a source that changes are judged again; the last round decides", async () => {
    start();
    await until(() => err.includes("Ctrl-C ends"));
    assert.equal(rounds().length, 1);
    assert.doesNotMatch(out, /figure\.contradicted/);
    // As editors save: a new file in place of the old one.
    writeFileSync(join(folder, "draft.md.new"), WRONG);
    renameSync(join(folder, "draft.md.new"), join(folder, "draft.md"));
    await until(() => rounds().length === 2 && /figure\.contradicted/.test(rounds()[1]!));
    writeFileSync(join(folder, "sources", "mine.txt"), SOURCE.replace("4,300", "3,400"));
    await until(() => rounds().length === 3 && /1 supported|nothing/i.test(rounds()[2]!));
    rmSync(join(folder, "sources"), { recursive: true });
    await until(() => err.includes("no sources found"));
    mkdirSync(join(folder, "sources", "deep"), { recursive: true });
    writeFileSync(join(folder, "sources", "deep", "mine.txt"), SOURCE);
    await until(() => /figure\.contradicted/.test(rounds().at(-1)!));
    assert.equal(await interrupt(), 1);
  });

  test("for programs, the rounds are parted on the other channel", async () => {
    start("--format", "json");
    await until(() => err.includes("Ctrl-C ends"));
    const first = out;
    writeFileSync(join(folder, "draft.md"), `${RIGHT}It has 12 shafts.\n`);
    await until(() => out.length > first.length && out.endsWith("}\n"));
    assert.match(err, /── \d{4}-\d\d-\d\d/);
    assert.equal(JSON.parse(first).drafts[0].claims.length, 1);
    assert.equal(JSON.parse(out.slice(first.length)).drafts[0].claims.length, 2);
    assert.equal(await interrupt(), 0);
  });
});

suite("watchRounds", () => {
  test("what is said of the round before is not said again; Ctrl-C gives the last round's exit code", async () => {
    const rounds: readonly Round[] = [
      { output: "one\n", errors: ["skipped a\n"], code: 0, state: "1" },
      { output: "two\n", errors: ["skipped a\n", "no b\n"], code: 1, state: "2" },
      { output: "three\n", errors: [], code: 0, state: "3" },
      { output: "four\n", errors: ["no b\n"], code: 2, state: "4" },
    ];
    let done = 0;
    let change = () => {};
    let interrupt = () => {};
    const watching: Watching = {
      watch: (_, changed) => {
        change = changed;
        return { close: () => {} };
      },
      interrupted: () =>
        new Promise((resolve) => {
          interrupt = resolve;
        }),
      time: () => "now",
    };
    const judge = async () => {
      const round = rounds[done++]!;
      // The next change comes, or Ctrl-C, when this round has been shown.
      setImmediate(done < rounds.length ? change : interrupt);
      return round;
    };
    const terminal = new MemoryTerminal();
    assert.equal(await watchRounds(judge, [], watching, terminal, true), 2);
    const parted = "\n── now ──\n\n";
    assert.equal(terminal.out, ["one\n", "two\n", "three\n", "four\n"].join(parted));
    assert.equal(terminal.err, "skipped a\nsourceline: watching drafts and sources; Ctrl-C ends.\nno b\nno b\n");
  });
});

suite("watchPaths", function () {
  this.timeout(20_000);
  setup(prepare);
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("many changes are told once; a path that is not there is waited for; nothing after the end", async () => {
    let told = 0;
    let heard = () => {};
    const next = () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      });
    const watcher = watchPaths([join(folder, "sources"), join(folder, "later", "on")], () => {
      told++;
      heard();
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    let hears = next();
    for (let i = 0; i < 200; i++) writeFileSync(join(folder, "sources", `${i}.txt`), "x");
    await hears;
    assert.equal(told, 1);
    hears = next();
    mkdirSync(join(folder, "later", "on", "deep"), { recursive: true });
    await hears;
    hears = next();
    writeFileSync(join(folder, "later", "on", "deep", "a.txt"), "x");
    await hears;
    watcher.close();
    const before = told;
    writeFileSync(join(folder, "sources", "more.txt"), "x");
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(told, before);
  });
});
