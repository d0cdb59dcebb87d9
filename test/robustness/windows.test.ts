// Several windows on one folder: servers in processes of their own that share one saved index.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { builtProgram } from "../support/program.ts";

const ARTICLES = 80;
const DRAFT = "The ferry line to Utholm carried 84,000 passengers to the islands.\n";

function ferry(passengers: string): string {
  return `The ferry line to Utholm carried ${passengers} passengers to the islands, the operator said.\n`;
}

/** A test that fails leaves none behind. */
const running = new Set<ChildProcess>();

/** One window: a server, and what it says. */
class Window {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #draft: string;
  #statuses = 0;
  #heard = () => {};
  #phase = "";

  private constructor(program: string, folder: string) {
    this.#draft = pathToFileURL(join(folder, "draft.md")).href;
    const env = { ...process.env, XDG_CACHE_HOME: folder };
    this.#process = spawn(process.execPath, [join(program, "server.js"), "--stdio"], { stdio: "pipe", env });
    running.add(this.#process);
    this.#process.once("exit", () => running.delete(this.#process));
    const { stdin, stdout } = this.#process;
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.#connection.onNotification("sourceline/corpusStatus", ({ phase }: { phase: string }) => {
      this.#phase = phase;
      this.#statuses++;
      this.#heard();
    });
    this.#connection.listen();
  }

  static async open(program: string, folder: string, storagePath: string): Promise<Window> {
    const window = new Window(program, folder);
    const uri = pathToFileURL(folder).href;
    await window.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "desk" }],
      initializationOptions: { status: true, storagePath },
      capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
    });
    await window.#connection.sendNotification(InitializedNotification.type, {});
    const textDocument = { uri: window.#draft, languageId: "markdown", version: 1, text: DRAFT };
    await window.#connection.sendNotification("textDocument/didOpen", { textDocument });
    return window;
  }

  async #until(test: () => boolean): Promise<void> {
    while (!test()) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  /** What it finds in the draft, once all sources are read. */
  async messages(): Promise<readonly string[]> {
    await this.#until(() => this.#phase === "ready");
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.#draft },
    });
    return report.kind === "full" ? report.items.map(({ message }) => String(message)) : [];
  }

  async changed(path: string): Promise<void> {
    const before = this.#statuses;
    const changes = [{ uri: pathToFileURL(path).href, type: 2 }];
    await this.#connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await this.#until(() => this.#statuses > before);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification("exit");
    await gone;
    this.#connection.dispose();
  }
}

suite("several windows on one folder", function () {
  this.timeout(120_000);
  this.slow(30_000);
  let folder = "";
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
    mkdirSync(join(folder, "sources"));
    for (let i = 0; i < ARTICLES; i++) {
      writeFileSync(join(folder, "sources", `a${i}.md`), `The bakery in Quenzo${i} sold ${i + 2},100 loaves.\n`);
    }
    writeFileSync(join(folder, "sources", "ferry.md"), ferry("48,000"));
  });
  teardown(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  test("they read, change and save at the same time, and leave an index that the next one takes over", async () => {
    const program = await builtProgram();
    const storage = join(folder, ".storage");
    const open = () => Window.open(program, folder, storage);
    const windows = await Promise.all([open(), open()]);
    const [one, other] = await Promise.all(windows.map((window) => window.messages()));
    assert.deepEqual([one!.length, one], [1, other]);
    assert.match(one![0]!, /48,000/);

    const path = join(folder, "sources", "ferry.md");
    writeFileSync(path, ferry("49,000"));
    await Promise.all(windows.map((window) => window.changed(path)));
    for (const window of windows) assert.match((await window.messages())[0]!, /49,000/);
    await Promise.all(windows.map((window) => window.close()));

    const [index, ...more] = readdirSync(storage);
    assert.deepEqual([index?.replace(/^.*\./, ""), more], ["bin", []]);
    // Whoever saves puts a new file in its place.
    const { ino } = statSync(join(storage, index!));
    const next = await open();
    assert.match((await next.messages())[0]!, /49,000/);
    await next.close();
    assert.equal(statSync(join(storage, index!)).ino, ino, "it was taken over as it was: nothing was saved anew");
  });
});
