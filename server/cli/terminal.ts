// What a command needs of the outside world, so that tests can stand in for it.

import type { FileText } from "../workspace/files.ts";

export interface Terminal {
  /** All of standard input. */
  readInput(): Promise<FileText>;
  write(text: string): void;
  writeError(text: string): void;
  /** Whether the one who reads standard output sees colours. */
  readonly colour: boolean;
  readonly workingFolder: string;
  /** Today as an ISO date, in the time zone of the machine. */
  readonly today: string;
}

/** What `sourceline` tells the shell. */
export const EXIT = { nothing: 0, findings: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a way that means nothing. The message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
