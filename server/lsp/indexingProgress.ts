// A progress notice while many sources are read: "Reading sources: 1,204 of 10,000".

import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { ClientTraits } from "./clientTraits.ts";

/** Fewer files than these are read before anybody could look at a notice. */
const MANY = 100;

export class IndexingProgress {
  readonly #connection: Connection;
  readonly #possible: boolean;
  #reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  constructor(connection: Connection, traits: ClientTraits) {
    this.#connection = connection;
    this.#possible = traits.progress;
  }

  report(done: number, total: number): void {
    if (!this.#possible || total < MANY) return;
    const message = `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
    if (this.#reporter) {
      this.#tell((reporter) => reporter.report(Math.floor((100 * done) / total), message));
    } else {
      this.#reporter = this.#connection.window.createWorkDoneProgress();
      this.#tell((reporter) => reporter.begin("Sourceline: reading sources", 0, message, false));
    }
  }

  done(): void {
    this.#tell((reporter) => reporter.done());
    this.#reporter = undefined;
  }

  /** A client that refuses the notice gets the sources read all the same. */
  #tell(what: (reporter: WorkDoneProgressServerReporter) => void): void {
    this.#reporter?.then(what, () => undefined);
  }
}
