import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../server/cli.ts", import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. With `hangUp` its output is closed after the first piece. */
function sourceline(
  words: readonly string[],
  options: { cwd?: string; input?: string; hangUp?: boolean } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...words], { cwd: options.cwd, stdio: "pipe" });
  child.stdin.end(options.input ?? "");
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    out += piece;
    if (options.hangUp) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    err += piece;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

suite("sourceline as a process", function () {
  this.timeout(30_000);
  this.slow(5_000);
  let folder = "";

  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
    mkdirSync(join(folder, "sources"));
    writeFileSync(
      join(folder, "sources", "mine.txt"),
      "The copper mine at Orsk employs about 4,300 people, its manager said.\n",
    );
    for (const i of [1, 2, 3])
      writeFileSync(join(folder, `d${i}.md`), "The copper mine at Orsk employs about 4,300 people.\n");
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("threads answer as one process does", async () => {
    const words = ["check", "d1.md", "d2.md", "d3.md", "--format", "json"];
    const [one, three] = await Promise.all([
      sourceline(words, { cwd: folder }),
      sourceline([...words, "--jobs", "3"], { cwd: folder }),
    ]);
    assert.deepEqual([one.code, one.err], [0, ""]);
    assert.equal(JSON.parse(one.out).drafts.length, 3);
    assert.deepEqual(three, one);
  });

  test("wrong usage ends with 2 and a message, nothing on standard output", async () => {
    const { code, out, err } = await sourceline(["check", "--format", "html", "d1.md"], { cwd: folder });
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /--format is one of/);
  });

  test("standard input is read in its own encoding", async () => {
    const { code, out } = await sourceline(["inspect", "-", "--format", "json"], { input: "\uFEFFNaïve: 5 ships." });
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).figures[0].start, 8);
  });

  test("a reader that hangs up is no failure", async () => {
    const { code, err } = await sourceline(["inspect", "--lines"], {
      input: "5 ships and 6 boats.\n".repeat(5000),
      hangUp: true,
    });
    assert.deepEqual([code, err], [0, ""]);
  });
});
