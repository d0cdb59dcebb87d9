import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentThreads, threadFile } from "../../../server/node/formats/threads.ts";

suite("documentThreads", function () {
  this.timeout(20_000);
  let folder = "";
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const html = (text: string) => ({ kind: "html" as const, bytes: Buffer.from(`<p>${text}</p>`) });

  test("many files at once get their own answers", async () => {
    const threads = documentThreads(threadFile()!);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => threads.run(html(`${i} ships`))));
    assert.deepEqual(
      answers,
      Array.from({ length: 40 }, (_, i) => ({ text: `${i} ships\n` })),
    );
  });

  /** A thread that never answers to "loop", dies of "throw", ends at "exit" and repeats everything else. */
  const odd = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", ({ bytes }) => {
      const words = Buffer.from(bytes).toString();
      if (words === "loop") for (;;);
      if (words === "throw") throw new RangeError("too deep");
      if (words === "exit") process.exit(0);
      parentPort.postMessage({ text: words });
    });
    parentPort.postMessage("ready");`;

  test("a file that never ends, or kills its reader, costs only itself", async () => {
    writeFileSync(join(folder, "thread.cjs"), odd);
    const threads = documentThreads(join(folder, "thread.cjs"), 1000);
    const words = ["first", "loop", "second", "throw", "third", "exit", "last"];
    const answers: unknown[] = [];
    for (const word of words) answers.push(await threads.run({ kind: "pdf", bytes: Buffer.from(word) }));
    assert.deepEqual(answers, [
      { text: "first" },
      { reason: "reading it takes longer than 1 seconds" },
      { text: "second" },
      { reason: "it seems to be damaged: reading it failed" },
      { text: "third" },
      { reason: "it seems to be damaged: reading it failed" },
      { text: "last" },
    ]);
  });
});
