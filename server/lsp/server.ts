// The language server: says what it can do, and passes every event on to those it concerns.

import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import { TRIGGERS } from "../features/completion.ts";
import { beginningsOf } from "../features/nameIndex.ts";
import { parseSettings } from "../features/settings.ts";
import { answer, describe, type Logger } from "./answer.ts";
import { type ClientTraits, traitsOf } from "./clientTraits.ts";
import { Diagnostics } from "./diagnostics.ts";
import { registerHandlers } from "./handlers.ts";
import { countOf, IndexingProgress } from "./indexingProgress.ts";
import { pathOf, uriOf } from "./paths.ts";
import { Registrations } from "./registrations.ts";
import { Cancelled, checkpoint, LatestWins, pause } from "./schedule.ts";
import { IGNORE_FILE, Session } from "./session.ts";
import { CorpusStatusNotification, corpusStatus, DraftStatusNotification, draftStatus } from "./status.ts";
import type { Surroundings } from "./surroundings.ts";
import { TEXT_SYNC } from "./texts.ts";

export const REINDEX = "sourceline.reindex";

/** Milliseconds of preparing, and of leaving the thread to others after them: a request is passed on in several turns. */
const SLICE = 1;
const REST = 5;

/** What was read so far is saved once in so many milliseconds, so that a killed process need not begin anew. */
const BETWEEN_SAVES = 60_000;
const GO_ON = "Go On";
/** A checkout is told of file by file: for so many milliseconds changes are gathered, to be read together. */
const GATHERING = 50;

/** A folder of sources may hold thousands of pictures; the log is for reading. */
const LOGGED = 20;

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/** Serves one client over `connection` until it hangs up. */
export function startServer(connection: Connection, surroundings: Surroundings, serverInfo: ServerInfo): void {
  connection.onInitialize((params): InitializeResult => {
    const traits = traitsOf(params);
    new Server(connection, surroundings, traits, params);
    return { capabilities: capabilitiesFor(traits), serverInfo };
  });
  connection.listen();
}

function capabilitiesFor(traits: ClientTraits): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: TEXT_SYNC,
    ...(traits.pullsDiagnostics && {
      diagnosticProvider: { identifier: "sourceline", interFileDependencies: true, workspaceDiagnostics: false },
    }),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
    ...(traits.codeActionLiterals && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: { label: "Sourceline" },
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    inlineCompletionProvider: true,
    documentLinkProvider: {},
    executeCommandProvider: { commands: [REINDEX] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

class Server {
  readonly #connection: Connection;
  readonly #traits: ClientTraits;
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  readonly #registrations: Registrations;
  readonly #logger: Logger;
  readonly #runs = new LatestWins<string>();
  /** Where the client wants the index to lie. */
  readonly #storagePath: string | null;
  readonly #restBeforeSaving: number;
  /** The patterns whose files the corpus holds, or is being given. */
  #indexed: string | undefined;
  /** The writer has stopped the reading of sources before its end. */
  #stopped = false;
  #refreshing = false;

  constructor(connection: Connection, surroundings: Surroundings, traits: ClientTraits, params: InitializeParams) {
    this.#connection = connection;
    this.#traits = traits;
    this.#logger = {
      error: (message) => connection.console.error(message),
      info: (message) => connection.console.info(message),
      trace: (message) => void connection.tracer.log(message),
    };
    this.#session = new Session(surroundings, () => this.#indexLost());
    this.#session.setFolders(foldersOf(params));
    const options = params.initializationOptions as { settings?: unknown; storagePath?: unknown } | null | undefined;
    this.#takeSettings(null, options?.settings);
    this.#storagePath = typeof options?.storagePath === "string" ? options.storagePath : null;
    this.#restBeforeSaving = surroundings.indexes?.rest ?? 0;
    this.#diagnostics = new Diagnostics(
      connection,
      this.#logger,
      this.#session,
      traits,
      surroundings,
      (moment, text) => {
        if (traits.status)
          void connection.sendNotification(
            DraftStatusNotification,
            draftStatus(moment.snapshot, text, moment.hearingOf(text.path)),
          );
      },
    );
    this.#registrations = new Registrations(connection, traits, this.#logger);
    registerHandlers(connection, this.#logger, this.#session, traits);
    this.#listen();
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onInitialized(() => this.#inBackground("Starting", () => this.#begin()));
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#inBackground("Taking new settings", async () => {
        if (!this.#traits.configuration)
          this.#takeSettings(null, (settings as { sourceline?: unknown } | null)?.sourceline);
        await this.#settle();
      });
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#inBackground("Reading changed files", () =>
        this.#filesChanged(changes.map((change) => pathOf(change.uri))),
      );
    });
    answer(
      connection,
      this.#logger,
      ExecuteCommandRequest.type,
      () => null,
      async ({ command }) => {
        // What was stopped goes on where it was.
        if (command === REINDEX) await this.#index(!this.#stopped);
        return null;
      },
    );
    connection.onShutdown(async () => {
      this.#diagnostics.stop();
      this.#session.sources.stop();
      this.#runs.abortAll();
      await this.#saveIndex(true);
    });
    this.#session.texts.listen(connection, {
      opened: (text) => {
        if (this.#session.sources.isSource(text.path)) this.#sourceTyped(text.path, text.text, 0);
        this.#diagnostics.draftChanged(text, false);
        if (this.#session.folders.length === 0) this.#inBackground("Looking for sources", () => this.#index(false));
      },
      changed: (text) => {
        if (this.#session.sources.isSource(text.path)) this.#sourceTyped(text.path, text.text, 250);
        this.#diagnostics.draftChanged(text, true);
      },
      closed: (text) => {
        this.#diagnostics.draftClosed(text);
        this.#runs.abort(text.path);
        if (!this.#session.sources.isSource(text.path)) return;
        this.#session.sources.closed(text.path);
        this.#everythingChanged();
      },
    });
  }

  async #begin(): Promise<void> {
    if (this.#traits.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => pathOf(folder.uri)));
        const kept = this.#session.folders.filter((folder) => !gone.has(folder));
        this.#session.setFolders([...kept, ...added.map((folder) => pathOf(folder.uri))]);
        this.#inBackground("Taking new folders", () => this.#settle());
      });
    }
    if (this.#traits.registersConfiguration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: "sourceline" });
    }
    await this.#settle();
  }

  /** Brings everything that hangs on folders and settings up to date. */
  async #settle(): Promise<void> {
    if (this.#traits.configuration) await this.#askSettings();
    for (const problem of await this.#session.readIgnoreLists()) this.#logger.error(problem);
    await this.#index(false);
  }

  async #askSettings(): Promise<void> {
    const { folders } = this.#session;
    const items = [
      { section: "sourceline" },
      ...folders.map((one) => ({ section: "sourceline", scopeUri: uriOf(one) })),
    ];
    const [common, ...own] = (await this.#connection.workspace.getConfiguration(items)) as unknown[];
    this.#takeSettings(null, common);
    for (const [i, folder] of folders.entries()) this.#takeSettings(folder, own[i]);
  }

  #takeSettings(folder: string | null, raw: unknown): void {
    const { settings, problems } = parseSettings(raw);
    this.#session.setSettings(folder, settings);
    for (const problem of problems) this.#logger.error(`Settings: ${problem}. The default holds.`);
  }

  /** Lists and reads the sources. Unless `anew`, not where the same files are sources as before. */
  async #index(anew: boolean): Promise<void> {
    const wanted = this.#session.patternsName;
    if (wanted === this.#indexed && !anew) {
      this.#everythingChanged();
      return;
    }
    this.#indexed = wanted;
    this.#stopped = false;
    const began = performance.now();
    if (this.#session.corpus.paths.length === 0 && !anew) await this.#restoreIndex();
    const { sources } = this.#session;
    const progress = new IndexingProgress(this.#connection, this.#traits, () => {
      this.#stopped = true;
      sources.stopListing();
    });
    let saved = began;
    let far: readonly [number, number] = [0, 0];
    try {
      const listing = sources.list(this.#session.wantedPatterns(), this.#session.attachments, anew, (done, total) => {
        far = [done, total];
        progress.report(done, total);
        this.#tellCorpus();
        if (performance.now() - saved < BETWEEN_SAVES) return;
        saved = performance.now();
        this.#inBackground("Saving the index", () => this.#saveIndex(true));
      });
      // Awaited together: a listing that is overtaken while the watchers are registered must not fail unheard.
      await Promise.all([listing, this.#registrations.watch(sources.roots, this.#session.folders, IGNORE_FILE)]);
      for (const { path, text } of this.#session.texts.open.values())
        if (sources.isSource(path)) sources.opened(path, text);
    } catch (error) {
      if (error instanceof Cancelled && this.#stopped && this.#indexed === wanted) this.#tellStopped(...far);
      throw error;
    } finally {
      progress.done();
    }
    this.#stopped = false;
    const { sources: read, skipped } = this.#session.corpus.snapshot;
    const spent = `${(performance.now() - began).toFixed(0)} ms`;
    this.#logger.info(`${read.length} sources read in ${spent}, ${skipped.length} files skipped`);
    for (const file of skipped.slice(0, LOGGED)) this.#logger.info(`Skipped ${file.path}: ${file.reason}`);
    if (skipped.length > LOGGED) this.#logger.info(`and ${skipped.length - LOGGED} more: “Show Sources” lists all`);
    this.#everythingChanged();
    this.#inBackground("Preparing completion", () => this.#runs.run("prepare", (signal) => this.#prepare(signal)));
  }

  /** The writer wanted no more of it. What was read is kept, and nothing is judged by half of the sources. */
  #tellStopped(done: number, total: number): void {
    this.#indexed = undefined;
    this.#tellCorpus();
    this.#inBackground("Saving the index", () => this.#saveIndex(true));
    this.#logger.info(`Indexing was stopped: ${countOf(done, total)} files read`);
    this.#inBackground("Telling that indexing was stopped", async () => {
      const message = `Indexing was stopped. ${countOf(done, total)} files are read; nothing is checked until all are.`;
      const answer = await this.#connection.window.showInformationMessage(message, { title: GO_ON });
      if (answer?.title === GO_ON && this.#stopped) await this.#index(false);
    });
  }

  /** Takes over what was read of files at an earlier start. Which of them have changed since, the listing tells. */
  async #restoreIndex(): Promise<void> {
    try {
      const reason = await this.#session.savedIndex(this.#storagePath)?.restore();
      if (reason) this.#logger.info(`The saved index is not used: ${reason}`);
    } catch (error) {
      this.#logger.error(`The saved index cannot be read: ${describe(error)}`);
    }
  }

  /** The disk has failed, or the file was cut off: whoever asks gets no answer until all sources are read anew. */
  #indexLost(): void {
    this.#logger.error("The saved index can no longer be read; the sources are read anew.");
    this.#inBackground("Reading the sources anew", async () => {
      // Whoever came upon it is to be done first.
      await pause(0, new AbortController().signal);
      this.#session.corpus.forget();
      await this.#index(true);
    });
  }

  /** Keeps the index for the next start. Half of one is worth it when the rest may never be read. */
  async #saveIndex(evenHalf: boolean): Promise<void> {
    if (!this.#session.corpus.isComplete && !evenHalf) return;
    try {
      await this.#session.savedIndex(this.#storagePath)?.save();
    } catch (error) {
      this.#logger.error(`The index cannot be saved: ${describe(error)}`);
    }
  }

  /** Makes what the first completion and the first change of a source need, while nobody waits for it. */
  async #prepare(signal: AbortSignal): Promise<void> {
    await checkpoint(signal);
    const { corpus } = this.#session;
    for (const work of [beginningsOf(corpus.snapshot.index).prepare(), corpus.prepare()]) {
      let began = performance.now();
      for (const _ of work) {
        if (performance.now() - began < SLICE) continue;
        await pause(REST, signal);
        began = performance.now();
      }
    }
  }

  async #filesChanged(paths: readonly string[]): Promise<void> {
    if (paths.some((path) => path.endsWith(`/${IGNORE_FILE}`))) {
      for (const problem of await this.#session.readIgnoreLists()) this.#logger.error(problem);
      this.#everythingChanged();
    }
    const { sources } = this.#session;
    sources.touch(paths);
    // Whoever is at it takes these along.
    if (this.#refreshing) return;
    this.#refreshing = true;
    try {
      while (sources.isTouched) {
        await pause(GATHERING, new AbortController().signal);
        // Where a listing of all folders overtakes it, that reads the files as well.
        if (await sources.refresh().catch(falseWhereCancelled)) this.#everythingChanged();
      }
    } finally {
      this.#refreshing = false;
    }
  }

  /** A source is open in the editor: what stands there counts, once the keyboard rests. */
  #sourceTyped(path: string, text: string, rest: number): void {
    this.#inBackground("Reading an edited source", () =>
      this.#runs.run(path, async (signal) => {
        await pause(rest, signal);
        this.#session.sources.opened(path, text);
        this.#everythingChanged();
      }),
    );
  }

  /** Sources, settings or ignore files have changed: whatever the client shows may be wrong now. */
  #everythingChanged(): void {
    this.#tellCorpus();
    this.#diagnostics.everythingChanged();
    this.#inBackground("Saving the index", () =>
      this.#runs.run("save", async (signal) => {
        await pause(this.#restBeforeSaving, signal);
        await this.#saveIndex(false);
      }),
    );
    const refreshed = (name: string) => (error: unknown) => {
      this.#logger.error(`The client did not refresh its ${name}: ${describe(error)}`);
    };
    if (this.#traits.refreshesLenses)
      this.#connection.sendRequest(CodeLensRefreshRequest.type).catch(refreshed("lenses"));
    if (this.#traits.refreshesInlays) this.#connection.languages.inlayHint.refresh().catch(refreshed("inlay hints"));
  }

  #tellCorpus(): void {
    if (!this.#traits.status) return;
    const searched = this.#session.settingsOf("").sources;
    void this.#connection.sendNotification(
      CorpusStatusNotification,
      corpusStatus(this.#session.snapshot, searched, this.#stopped),
    );
  }

  /** Runs what no request waits for. What fails is logged; what was overtaken is not a failure. */
  #inBackground(name: string, job: () => Promise<void>): void {
    job().catch((error: unknown) => {
      if (!(error instanceof Cancelled)) this.#logger.error(`${name} failed: ${describe(error)}`);
    });
  }
}

function falseWhereCancelled(error: unknown): false {
  if (error instanceof Cancelled) return false;
  throw error;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map((folder) => pathOf(folder.uri));
  return rootUri ? [pathOf(rootUri)] : [];
}
