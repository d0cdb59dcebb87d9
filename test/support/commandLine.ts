// The command line in a test: its words, files in memory, and all that it prints.

import { judgeAlone } from "../../server/cli/judgeDrafts.ts";
import type { IndexCache } from "../../server/cli/loadCorpus.ts";
import { run } from "../../server/cli/run.ts";
import type { Terminal } from "../../server/cli/terminal.ts";
import type { FileText } from "../../server/workspace/files.ts";
import type { MemoryFiles } from "./memoryFiles.ts";

/** A terminal that remembers what was written to it. */
export class MemoryTerminal implements Terminal {
  readonly colour = false;
  readonly workingFolder = "/w";
  readonly today: string;
  readonly #input: FileText;
  out = "";
  err = "";

  constructor({ today = "2025-09-05", input = { text: "" } }: { today?: string; input?: FileText } = {}) {
    this.today = today;
    this.#input = input;
  }

  readInput = async () => this.#input;

  write = (text: string): void => {
    this.out += text;
  };

  writeError = (text: string): void => {
    this.err += text;
  };
}

export interface Outcome {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs `sourceline` with these words. The language server would only say that it was started. */
export async function runCommand(
  words: readonly string[],
  files: MemoryFiles,
  terminal = new MemoryTerminal(),
  cache: IndexCache | null = null,
): Promise<Outcome> {
  const code = await run(words, {
    terminal,
    files,
    startServer: async () => terminal.write("started"),
    elsewhere: async (task) => judgeAlone(structuredClone(task), files, cache),
    cache,
  });
  return { code, out: terminal.out, err: terminal.err };
}
