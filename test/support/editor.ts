// A language client for tests: talks to a real server over a real connection of two streams.

import { PassThrough } from "node:stream";
import { type Connection, createConnection } from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { startServer } from "../../server/lsp/server.ts";
import type { Indexes } from "../../server/lsp/surroundings.ts";
import type { FileSystem } from "../../server/workspace/files.ts";

export const FOLDER = "file:///desk";

/** What a modern editor can do; the tests of plain clients give `{}`. */
export const CAPABLE: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: { completionItem: { documentationFormat: ["markdown"] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
    workspaceFolders: true,
  },
};

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** Milliseconds the keyboard must rest; none unless the test is about it. */
  readonly rest?: number;
  /** And in a figure. */
  readonly figureRest?: number;
  readonly indexes?: Indexes;
  readonly sourcesRead?: () => void;
}

export class Editor {
  readonly connection: ProtocolConnection;
  readonly #heard: { method: string; params: unknown }[] = [];
  readonly #waiting = new Set<() => void>();
  initialized!: InitializeResult;
  settings: unknown;

  readonly #server: Connection;

  private constructor(connection: ProtocolConnection, server: Connection, settings: unknown) {
    this.connection = connection;
    this.#server = server;
    this.settings = settings;
  }

  /** `prepare` may add to what this client answers, before the server says anything. */
  static async start(
    files: FileSystem,
    options: EditorOptions = {},
    prepare: (connection: ProtocolConnection) => void = () => {},
  ): Promise<Editor> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const serverSide = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(
      serverSide,
      {
        files,
        today: () => "2025-09-05",
        checksPage: (code) => `file:///checks.md#${code}`,
        rest: options.rest ?? 0,
        figureRest: options.figureRest ?? 0,
        indexes: options.indexes ?? null,
        sourcesRead: options.sourcesRead ?? (() => undefined),
      },
      { name: "sourceline", version: "0.0.0" },
    );
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const editor = new Editor(connection, serverSide, options.settings ?? {});
    prepare(connection);
    editor.#listen();
    const folders = options.folders ?? [FOLDER];
    const params: InitializeParams = {
      processId: null,
      rootUri: folders[0] ?? null,
      capabilities: options.capabilities ?? CAPABLE,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions:
        options.initializationOptions === undefined ? { status: true } : options.initializationOptions,
    };
    editor.initialized = await connection.sendRequest(InitializeRequest.type, params);
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  #listen(): void {
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.#hear("textDocument/publishDiagnostics", params),
    );
    for (const method of ["sourceline/corpusStatus", "sourceline/draftStatus", "window/logMessage", "$/logTrace"]) {
      this.connection.onNotification(method, (params) => this.#hear(method, params));
    }
    for (const method of ["client/registerCapability", "client/unregisterCapability", "workspace/diagnostic/refresh"]) {
      this.connection.onRequest(method, (params) => {
        this.#hear(method, params);
        return null;
      });
    }
    this.connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => {
      return items.map(() => this.settings);
    });
    this.connection.listen();
  }

  #hear(method: string, params: unknown): void {
    this.#heard.push({ method, params });
    for (const wake of [...this.#waiting]) wake();
  }

  /** All that the server has sent of one method so far. */
  heard<T>(method: string): readonly T[] {
    return this.#heard.filter((one) => one.method === method).map((one) => one.params as T);
  }

  /** Waits until the server has sent something of the method that satisfies the test; looks at what was sent too. */
  async hears<T>(method: string, test: (params: T) => boolean = () => true, from = 0): Promise<T> {
    for (;;) {
      const found = this.heard<T>(method).slice(from).find(test);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** Waits until the sources are indexed. */
  async ready(sources?: number): Promise<void> {
    await this.hears<{ phase: string; sources: number }>(
      "sourceline/corpusStatus",
      (status) => status.phase === "ready" && (sources === undefined || status.sources === sources),
    );
  }

  async open(uri: string, text: string, version = 1, languageId = "markdown"): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version, text },
    });
  }

  /** Replaces a range, or the whole text. */
  async change(uri: string, version: number, text: string, range?: { start: Position; end: Position }): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  async touched(uri: string, type: 1 | 2 | 3): Promise<void> {
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
  }

  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification("workspace/didChangeConfiguration", { settings: { sourceline: settings } });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind !== "full") throw new Error(`The report is ${report.kind}`);
    return report.items;
  }

  async pushed(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const found = await this.hears<PublishDiagnosticsParams>(
      "textDocument/publishDiagnostics",
      (params) => params.uri === uri && params.version === version,
    );
    return found.diagnostics;
  }

  async hover(uri: string, position: Position): Promise<string | null> {
    const found = await this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return found ? (found.contents as { value: string }).value : null;
  }

  async complete(uri: string, position: Position, triggerCharacter?: string): Promise<readonly CompletionItem[]> {
    const context = triggerCharacter ? { triggerKind: 2 as const, triggerCharacter } : { triggerKind: 1 as const };
    const found = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
      context,
    });
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    // "exit" would end the process, which here is the test's own.
    this.connection.dispose();
    this.#server.dispose();
  }
}
