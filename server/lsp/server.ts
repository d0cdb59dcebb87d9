// The language server: passes every event on to those it concerns.

import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { parseSettings } from "../features/settings.ts";
import { answer, describe, type Logger } from "./answer.ts";
import { inBackground } from "./background.ts";
import { capabilitiesFor, REINDEX } from "./capabilities.ts";
import { type ClientTraits, traitsOf } from "./clientTraits.ts";
import { Diagnostics } from "./diagnostics.ts";
import { registerHandlers } from "./handlers.ts";
import { Indexing } from "./indexing.ts";
import { pathOf, uriOf } from "./paths.ts";
import { Cancelled, LatestWins, pause } from "./schedule.ts";
import { IGNORE_FILE, Session } from "./session.ts";
import { CorpusStatusNotification, corpusStatus, DraftStatusNotification, draftStatus } from "./status.ts";
import type { Surroundings } from "./surroundings.ts";

/** A checkout is told of file by file: for so many milliseconds changes are gathered, to be read together. */
const GATHERING = 50;

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

class Server {
  readonly #connection: Connection;
  readonly #traits: ClientTraits;
  readonly #session: Session;
  readonly #diagnostics: Diagnostics;
  readonly #indexing: Indexing;
  readonly #logger: Logger;
  /** The reading of sources that are open in the editor, by their paths. */
  readonly #sourceRuns = new LatestWins<string>();
  #refreshing = false;

  constructor(connection: Connection, surroundings: Surroundings, traits: ClientTraits, params: InitializeParams) {
    this.#connection = connection;
    this.#traits = traits;
    this.#logger = {
      error: (message) => connection.console.error(message),
      info: (message) => connection.console.info(message),
      trace: (message) => void connection.tracer.log(message),
    };
    this.#session = new Session(surroundings, () => this.#indexing.lost());
    this.#session.setFolders(foldersOf(params));
    const options = params.initializationOptions as { settings?: unknown; storagePath?: unknown } | null | undefined;
    this.#takeSettings(null, options?.settings);
    const keeping = {
      storagePath: typeof options?.storagePath === "string" ? options.storagePath : null,
      rest: surroundings.indexes?.rest ?? 0,
    };
    this.#indexing = new Indexing(connection, traits, this.#logger, this.#session, keeping, {
      corpusGrew: () => this.#tellCorpus(),
      everythingChanged: () => {
        this.#everythingChanged();
        surroundings.sourcesRead();
      },
    });
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
    registerHandlers(connection, this.#logger, this.#session, traits);
    this.#listen();
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onInitialized(() => inBackground(this.#logger, "Starting", () => this.#begin()));
    connection.onDidChangeConfiguration(({ settings }) => {
      inBackground(this.#logger, "Taking new settings", async () => {
        if (!this.#traits.configuration)
          this.#takeSettings(null, (settings as { sourceline?: unknown } | null)?.sourceline);
        await this.#settle();
      });
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      inBackground(this.#logger, "Reading changed files", () =>
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
        if (command === REINDEX) await this.#indexing.run(!this.#indexing.isStopped);
        return null;
      },
    );
    connection.onShutdown(async () => {
      this.#diagnostics.stop();
      this.#sourceRuns.abortAll();
      await this.#indexing.end();
    });
    this.#session.texts.listen(connection, {
      opened: (text) => {
        if (this.#session.sources.isSource(text.path)) this.#sourceTyped(text.path, text.text, 0);
        this.#diagnostics.draftChanged(text, false);
        if (this.#session.folders.length === 0)
          inBackground(this.#logger, "Looking for sources", () => this.#indexing.run(false));
      },
      changed: (text) => {
        if (this.#session.sources.isSource(text.path)) this.#sourceTyped(text.path, text.text, 250);
        this.#diagnostics.draftChanged(text, true);
      },
      closed: (text) => {
        this.#diagnostics.draftClosed(text);
        this.#sourceRuns.abort(text.path);
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
        inBackground(this.#logger, "Taking new folders", () => this.#settle());
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
    await this.#indexing.run(false);
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
    inBackground(this.#logger, "Reading an edited source", () =>
      this.#sourceRuns.run(path, async (signal) => {
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
    this.#indexing.saveSoon();
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
      corpusStatus(this.#session.snapshot, searched, this.#indexing.isStopped),
    );
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
