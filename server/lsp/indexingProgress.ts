// A progress notice while many sources are read, which the writer may stop: "Indexing 1,204 of 10,000".

import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { ClientTraits } from "./clientTraits.ts";

/** Fewer files than these are read before anybody could look at a notice. */
const MANY = 100;

export class IndexingProgress {
  readonly #connection: Connection;
  readonly #possible: boolean;
  readonly #stop: () => void;
  #reporter: Promise<WorkDoneProgressServerReporter> | undefined;

  /** `stop` is called when the writer wants no more of it. */
  constructor(connection: Connection, traits: ClientTraits, stop: () => void) {
    this.#stop = stop;
    this.#connection = connection;
    this.#possible = traits.progress;
  }

  report(done: number, total: number): void {
    if (!this.#possible || total < MANY) return;
    const message = `Indexing ${countOf(done, total)}`;
    if (this.#reporter) {
      this.#tell((reporter) => reporter.report(Math.floor((100 * done) / total), message));
    } else {
      this.#reporter = this.#connection.window.createWorkDoneProgress();
      this.#tell((reporter) => {
        reporter.begin("Sourceline", 0, message, true);
        reporter.token.onCancellationRequested(this.#stop);
      });
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

/** "1,204 of 10,000" */
export function countOf(done: number, total: number): string {
  return `${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}
