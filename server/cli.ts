#!/usr/bin/env node
// Entry of the command line: connects it with the process it runs in.

import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Elsewhere } from "./cli/check.ts";
import type { IndexCache } from "./cli/loadCorpus.ts";
import { run } from "./cli/run.ts";
import type { Terminal } from "./cli/terminal.ts";
import { VERSION } from "./cli/version.ts";
import type { Watching } from "./cli/watch.ts";
import { nodeFileSystem } from "./node/fileSystem.ts";
import { decodeBytes } from "./node/formats/extract.ts";
import { cacheFolder, indexStorage, programName } from "./node/indexStorage.ts";
import { threadsForAll } from "./node/readers.ts";
import { watchPaths } from "./node/watchPaths.ts";

const END_OF_INPUT = process.platform === "win32" ? "Ctrl-Z and Enter" : "Ctrl-D";

const terminal: Terminal = {
  readInput: async () => {
    // Otherwise it looks as if nothing happened.
    if (process.stdin.isTTY)
      process.stderr.write(`Type or paste the text, then press ${END_OF_INPUT} on a line of its own.\n`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return decodeBytes(Buffer.concat(chunks), true);
  },
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  workingFolder: process.cwd(),
  today: localDay(new Date()),
};

function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

// `sourceline check … | head` closes the pipe early, which is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** Runs this same program in another thread, which finds its task in `workerData`. */
const elsewhere: Elsewhere = (task) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(process.argv[1] ?? "", { workerData: task });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`A thread ended with ${code} and without an answer.`)));
  });

const program = programName(VERSION, "command line");
const cache: IndexCache | null =
  program === null
    ? null
    : {
        program,
        storageFor: (workspace) => indexStorage(cacheFolder(), `command line ${workspace}`),
      };

const watching: Watching = {
  watch: watchPaths,
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
  time: () => `${localDay(new Date())} ${new Date().toTimeString().slice(0, 8)}`,
};

async function main(): Promise<void> {
  if (!isMainThread) {
    const { judgeAlone } = await import("./cli/judgeDrafts.ts");
    parentPort?.postMessage(await judgeAlone(workerData, nodeFileSystem(), cache));
    return;
  }
  const files = nodeFileSystem({ threads: threadsForAll() });
  const machine = { terminal, files, startServer: () => import("./main.ts"), elsewhere, cache, watching };
  const code = await run(process.argv.slice(2), machine);
  // The exit code is set, not forced: what is still on its way to a pipe would be lost.
  if (code !== undefined) process.exitCode = code;
}

main().catch((error: unknown) => {
  if (!isMainThread) throw error;
  process.stderr.write(`sourceline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
