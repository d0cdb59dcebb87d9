// What the server needs from the machine it runs on. main.ts gives the real ones, tests give their own.

import type { FileSystem } from "../workspace/files.ts";

export interface Surroundings {
  readonly files: FileSystem;
  /** Today's date, as an ISO date: what "Wednesday" in a draft without a date counts from. */
  today(): string;
  /** Address of the page on a finding code, below the program's own files; null where the page is not installed. */
  checksPage(code: string): string | null;
  /** How long the keyboard must rest before a draft is checked, in milliseconds. */
  readonly rest: number;
}
