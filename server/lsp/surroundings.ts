// What the server needs from the machine it runs on. main.ts gives the real ones, tests give their own.

import type { FileSystem, IndexStorage } from "../workspace/files.ts";

export interface Indexes {
  /** Names the version of the program: what another one has read is not taken over. */
  readonly program: string;
  /** How long the corpus must rest before it is saved, in milliseconds. */
  readonly rest: number;
  /** The index of one workspace; `folder` is where the client wants it to lie, if it says so. */
  storageFor(folder: string | null, workspace: string): IndexStorage;
}

export interface Surroundings {
  readonly files: FileSystem;
  /** Today's date, as an ISO date: what "Wednesday" in a draft without a date counts from. */
  today(): string;
  /** Address of the page on a finding code, below the program's own files; null where the page is not installed. */
  checksPage(code: string): string | null;
  /** Saved indexes; null where none are kept. */
  readonly indexes: Indexes | null;
  /** How long the keyboard must rest before a draft is checked, in milliseconds. */
  readonly rest: number;
  /** How long it must rest in a figure, or right behind one, before that is said to be wrong. */
  readonly figureRest: number;
  /** Called when the reading of all sources has ended, and what is held of them will stay. */
  sourcesRead(): void;
}
