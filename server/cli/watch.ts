// `sourceline check --watch`: judges again when drafts or sources have changed, until the writer has had enough.

import type { ExitCode, Terminal } from "./terminal.ts";

/** What watching needs of the machine. */
export interface Watching {
  /**
   * Calls `changed` when something at or below the paths may have changed, once for changes that come together. It may
   * call where nothing has changed.
   */
  watch(paths: readonly string[], changed: () => void): { close(): void };
  /** Settles when the writer presses Ctrl-C. */
  interrupted(): Promise<void>;
  /** Date and time, for people. */
  time(): string;
}

/** What came out of judging once. */
export interface Round {
  readonly output: string;
  /** What is said on the other channel, a line each. */
  readonly errors: readonly string[];
  readonly code: ExitCode;
  /** The same as before where neither drafts nor sources nor what is said of them have changed. */
  readonly state: string;
}

/**
 * Gives the exit code of the last round. What stands on the screen stays; a line with the time parts the rounds: among
 * the words of a report for people, and on the other channel where a program reads the report. What was said there of the
 * round before is not said again.
 */
export async function watchRounds(
  judge: () => Promise<Round>,
  paths: readonly string[],
  watching: Watching,
  terminal: Pick<Terminal, "write" | "writeError">,
  forPeople: boolean,
): Promise<ExitCode> {
  let interrupted = false;
  let changed = false;
  let wake = () => {};
  // Watched before the first look: what changes while that goes on is seen by the next one.
  const watcher = watching.watch(paths, () => {
    changed = true;
    wake();
  });
  void watching.interrupted().then(() => {
    interrupted = true;
    wake();
  });
  const show = ({ output, errors }: Round, said: readonly string[] = []) => {
    const fresh = errors.filter((line) => !said.includes(line));
    if (fresh.length > 0) terminal.writeError(fresh.join(""));
    terminal.write(output);
  };
  try {
    let last = await judge();
    show(last);
    terminal.writeError("sourceline: watching drafts and sources; Ctrl-C ends.\n");
    for (;;) {
      if (!changed && !interrupted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (interrupted) return last.code;
      changed = false;
      const round = await judge();
      if (round.state === last.state) continue;
      (forPeople ? terminal.write : terminal.writeError)(`\n── ${watching.time()} ──\n\n`);
      show(round, last.errors);
      last = round;
    }
  } finally {
    watcher.close();
  }
}
