// The program as it is packaged, in a folder of its own: for tests that run it, and kill it.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../scripts/build.mjs";

let built: Promise<string> | undefined;

/** The folder it was built into. Built once a run, and removed at its end. */
export function builtProgram(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), "sourceline-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    await build({ folder, quiet: true });
    return folder;
  })();
  return built;
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Call {
  readonly process: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

/** Starts the command line in a folder; its indexes lie in the folder `cache`. */
export function callProgram(program: string, words: readonly string[], folder: string, cache: string): Call {
  const env = { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
  const child = spawn(process.execPath, [join(program, "cli.js"), ...words], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    err += piece;
  });
  const outcome = new Promise<Outcome>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return { process: child, outcome };
}
