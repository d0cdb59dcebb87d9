// A real language server in a process of its own, as an editor starts it, to be timed and weighed from outside.

import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  CompletionRequest,
  createProtocolConnection,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { build } from "../scripts/build.mjs";

/** Builds what the package has, and gives the path of the server. */
export async function bundleServer(folder: string): Promise<string> {
  await build({ folder: `${folder}/dist`, minify: true, quiet: true });
  return `${folder}/dist/server.js`;
}

export class ServerProcess {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #ready: Promise<void>;
  readonly #folder: string;
  #version = 0;

  private constructor(program: string, folder: string) {
    this.#folder = folder;
    this.#process = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error("The server has no pipes.");
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#ready = new Promise((resolve) => {
      this.#connection.onNotification("sourceline/corpusStatus", ({ phase }: { phase: string }) => {
        if (phase === "ready") resolve();
      });
    });
    this.#connection.onRequest("workspace/diagnostic/refresh", () => null);
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.listen();
  }

  static async start(program: string, folder: string, storagePath: string): Promise<ServerProcess> {
    const server = new ServerProcess(program, folder);
    const uri = pathToFileURL(folder).href;
    await server.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "bench" }],
      initializationOptions: { status: true, storagePath },
      capabilities: {
        textDocument: { diagnostic: {}, hover: {}, completion: {} },
        workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true },
      },
    });
    await server.#connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  get #draft(): { readonly uri: string } {
    return { uri: pathToFileURL(`${this.#folder}/draft.md`).href };
  }

  async open(text: string): Promise<void> {
    const version = ++this.#version;
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { ...this.#draft, languageId: "markdown", version, text },
    });
  }

  async change(text: string): Promise<void> {
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { ...this.#draft, version: ++this.#version },
      contentChanges: [{ text }],
    });
  }

  /** Findings of the draft, once all sources are indexed. */
  async judged(): Promise<number> {
    await this.#ready;
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: this.#draft });
    return report.kind === "full" ? report.items.length : 0;
  }

  async hover(position: Position): Promise<boolean> {
    return (await this.#connection.sendRequest(HoverRequest.type, { textDocument: this.#draft, position })) !== null;
  }

  async complete(position: Position): Promise<number> {
    const found = await this.#connection.sendRequest(CompletionRequest.type, {
      textDocument: this.#draft,
      position,
      context: { triggerKind: 1 },
    });
    return Array.isArray(found) ? found.length : (found?.items.length ?? 0);
  }

  /** Resident memory in bytes; undefined where the system does not tell it this way. */
  get memory(): number | undefined {
    try {
      const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#process.pid}/status`, "utf8"))?.[1];
      return kilobytes ? Number(kilobytes) * 1024 : undefined;
    } catch {
      // Only Linux has such files.
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification("exit");
    await gone;
    this.#connection.dispose();
  }
}
