// Findings on their way to the editor: pulled by clients that pull, pushed to those that cannot.
//
// Both wait until the keyboard rests, longer where a figure would be warned of that is still being typed, and neither ever
// reports on a version that has been typed over.

import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { findingsIn } from "../features/findings.ts";
import { isOnUnfinished } from "../features/unfinished.ts";
import { answer, describe, type Logger } from "./answer.ts";
import type { ClientTraits } from "./clientTraits.ts";
import { toDiagnostic } from "./convert.ts";
import { pathOf } from "./paths.ts";
import { Cancelled, checkpoint, LatestWins, pause } from "./schedule.ts";
import type { Moment, Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import type { OpenText } from "./texts.ts";

export class Diagnostics {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #session: Session;
  readonly #traits: ClientTraits;
  readonly #surroundings: Surroundings;
  readonly #judged: (moment: Moment, text: OpenText) => void;
  readonly #pushes = new LatestWins<string>();
  readonly #edited = new Map<string, number>();

  /** `judged` hears of every draft whose claims are known. */
  constructor(
    connection: Connection,
    logger: Logger,
    session: Session,
    traits: ClientTraits,
    surroundings: Surroundings,
    judged: (moment: Moment, text: OpenText) => void,
  ) {
    this.#connection = connection;
    this.#logger = logger;
    this.#session = session;
    this.#traits = traits;
    this.#surroundings = surroundings;
    this.#judged = judged;
    if (traits.pullsDiagnostics) this.#answerPulls();
  }

  /** A draft was opened, or with `edited` typed in. */
  draftChanged(text: OpenText, edited: boolean): void {
    if (edited) this.#edited.set(text.path, performance.now());
    if (!this.#traits.pullsDiagnostics && text.languageId === "markdown") this.#push(text.path);
  }

  draftClosed(text: OpenText): void {
    this.#edited.delete(text.path);
    this.#pushes.abort(text.path);
    if (!this.#traits.pullsDiagnostics) void this.#send(text.uri, undefined, []);
  }

  /** Whatever was reported may be wrong now. */
  everythingChanged(): void {
    if (this.#traits.pullsDiagnostics) {
      if (this.#traits.refreshesDiagnostics) this.#refresh();
      return;
    }
    for (const text of this.#session.texts.open.values()) {
      if (text.languageId === "markdown") this.#push(text.path);
    }
  }

  stop(): void {
    this.#pushes.abortAll();
  }

  #refresh(): void {
    this.#connection.languages.diagnostics.refresh().catch((error: unknown) => {
      this.#logger.error(`The client did not refresh its diagnostics: ${describe(error)}`);
    });
  }

  #answerPulls(): void {
    const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    answer(
      this.#connection,
      this.#logger,
      DocumentDiagnosticRequest.type,
      () => nothing,
      async (params, signal): Promise<DocumentDiagnosticReport> => {
        const path = pathOf(params.textDocument.uri);
        const asked = this.#session.texts.open.get(path);
        if (!asked) return nothing;
        await this.#keyboardRests(asked, signal);
        // Typed over meanwhile: the client asks about the newer version by itself, and keeps what it shows until then.
        if (!this.#isOpen(asked)) throw overtaken();
        const moment = this.#session.now();
        const resultId = `${moment.name}.${asked.version}`;
        if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#diagnosticsOf(moment, asked) };
      },
    );
  }

  /** Lets waiting messages in, and waits out the rest after the last key; nothing more once the text is typed over. */
  async #keyboardRests(text: OpenText, signal: AbortSignal): Promise<void> {
    const left = (rest: number) => (this.#edited.get(text.path) ?? Number.NEGATIVE_INFINITY) + rest - performance.now();
    const { rest, figureRest } = this.#surroundings;
    if (left(rest) > 0) await pause(left(rest), signal);
    await checkpoint(signal);
    if (left(figureRest) > 0 && this.#isOpen(text) && this.#isInFigure(text)) {
      await pause(left(figureRest), signal);
      await checkpoint(signal);
    }
  }

  #isOpen(text: OpenText): boolean {
    return this.#session.texts.open.get(text.path) === text;
  }

  /** What is found now is remembered with the text: it is looked for once, however long the rest. */
  #isInFigure(text: OpenText): boolean {
    if (text.typedAt === null) return false;
    const moment = this.#session.now();
    const findings = findingsIn(moment.snapshot, text.draft, moment.hearingOf(text.path));
    return isOnUnfinished(text.text, findings, text.typedAt);
  }

  #push(path: string): void {
    this.#pushes
      .run(path, async (signal) => {
        const text = this.#session.texts.open.get(path);
        if (!text) return;
        await this.#keyboardRests(text, signal);
        if (!this.#isOpen(text)) return;
        const moment = this.#session.now();
        const diagnostics = this.#diagnosticsOf(moment, text);
        // Judging takes a while; what was typed in that time is heard first.
        await checkpoint(signal);
        if (this.#isOpen(text)) await this.#send(text.uri, text.version, diagnostics);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Cancelled)) this.#logger.error(`Checking ${path} failed: ${describe(error)}`);
      });
  }

  #diagnosticsOf(moment: Moment, text: OpenText): Diagnostic[] {
    const began = performance.now();
    const findings = findingsIn(moment.snapshot, text.draft, moment.hearingOf(text.path));
    this.#logger.trace(`checked ${text.uri} ${(performance.now() - began).toFixed(1)} ms, ${findings.length} findings`);
    this.#judged(moment, text);
    return findings.map((finding) =>
      toDiagnostic(finding, text.lines, moment.linesOf, this.#surroundings.checksPage(finding.code), this.#traits),
    );
  }

  #send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): Promise<void> {
    return this.#connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics });
  }
}

function overtaken(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "The draft has changed meanwhile", {
    retriggerRequest: false,
  });
}
