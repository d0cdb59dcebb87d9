// A client that sends whatever it is told to over a real connection, well-formed or not, and keeps nothing of what it
// hears but the server's complaints: what it remembered would look like growth of the server.

import { PassThrough } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  type LogMessageParams,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { startServer } from "../../server/lsp/server.ts";
import { CAPABLE, FOLDER } from "../support/editor.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";

export class BareClient {
  readonly connection: ProtocolConnection;
  /** What the server has logged as errors. */
  readonly complaints: string[] = [];
  readonly #dispose: () => void;

  private constructor(files: MemoryFiles) {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const surroundings = {
      files,
      today: () => "2025-09-05",
      checksPage: () => null,
      rest: 0,
      figureRest: 0,
      indexes: null,
      sourcesRead: () => undefined,
    };
    startServer(server, surroundings, { name: "sourceline", version: "0.0.0" });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#dispose = () => {
      this.connection.dispose();
      server.dispose();
    };
  }

  /** Starts a server on some sources, and waits until they are indexed. */
  static async start(sources: readonly string[]): Promise<BareClient> {
    const files = new MemoryFiles();
    for (const [i, text] of sources.entries()) files.write(`/desk/sources/s${i}.md`, text);
    const client = new BareClient(files);
    const ready = new Promise<void>((resolve) => {
      client.connection.onNotification("sourceline/corpusStatus", ({ phase }: { readonly phase: string }) => {
        if (phase === "ready") resolve();
      });
    });
    client.#listen();
    await client.connection.sendRequest("initialize", {
      processId: null,
      rootUri: FOLDER,
      capabilities: CAPABLE,
      workspaceFolders: [{ uri: FOLDER, name: "desk" }],
      initializationOptions: { status: true },
    });
    await client.connection.sendNotification("initialized", {});
    await ready;
    return client;
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification("window/logMessage", ({ type, message }: LogMessageParams) => {
      if (type === 1) this.complaints.push(message);
    });
    for (const method of ["client/registerCapability", "client/unregisterCapability", "workspace/diagnostic/refresh"])
      connection.onRequest(method, () => null);
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => ({})),
    );
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    this.#dispose();
  }
}
