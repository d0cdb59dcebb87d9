// Sources on disk and in the editor, folders and settings: what changes about them, and what the client sees of it.

import assert from "node:assert/strict";
import { ExecuteCommandRequest, type RegistrationParams } from "vscode-languageserver-protocol";
import { ARTICLE, DRAFT, openDesk, SOURCE, WRONG } from "../support/desk.ts";
import { CAPABLE, type Editor, type EditorOptions, FOLDER } from "../support/editor.ts";
import type { MemoryFiles } from "../support/memoryFiles.ts";

suite("sources and settings over a connection", () => {
  let files: MemoryFiles;
  let editor: Editor;

  async function start(options: EditorOptions = {}): Promise<void> {
    ({ files, editor } = await openDesk(options));
  }

  teardown(() => editor.stop());

  test("a source that changes on disk is read again, and the client is asked to refresh", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    const before = editor.heard("workspace/diagnostic/refresh").length;
    files.write(SOURCE, ARTICLE.replace("48,000", "84,000"));
    await editor.touched(`file://${SOURCE}`, 2);
    await editor.hears("workspace/diagnostic/refresh", () => true, before);
    assert.deepEqual(await editor.pull(DRAFT), []);
  });

  test("a source that goes takes its findings along, also when its whole folder goes", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    files.remove(SOURCE);
    await editor.touched(`${FOLDER}/sources`, 3);
    await editor.ready(0);
    assert.deepEqual(await editor.pull(DRAFT), []);
  });

  test("a source open in the editor wins over its file, until it is closed", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    let refreshes = editor.heard("workspace/diagnostic/refresh").length;
    await editor.open(`file://${SOURCE}`, ARTICLE.replace("48,000", "84,000"));
    await editor.hears("workspace/diagnostic/refresh", () => true, refreshes);
    assert.deepEqual(await editor.pull(DRAFT), []);
    assert.deepEqual(await editor.pull(`file://${SOURCE}`), [], "a source is not judged");
    refreshes = editor.heard("workspace/diagnostic/refresh").length;
    await editor.close(`file://${SOURCE}`);
    await editor.hears("workspace/diagnostic/refresh", () => true, refreshes);
    assert.equal((await editor.pull(DRAFT)).length, 1);
  });

  test("a changed setting changes how loud a finding is, and where sources are looked for", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT))[0]!.severity, 2);
    let refreshes = editor.heard("workspace/diagnostic/refresh").length;
    await editor.configure({ severity: { "figure.contradicted": "error" } });
    await editor.hears("workspace/diagnostic/refresh", () => true, refreshes);
    assert.equal((await editor.pull(DRAFT))[0]!.severity, 1);
    refreshes = editor.heard("workspace/diagnostic/refresh").length;
    await editor.configure({ severity: { "figure.contradicted": "off" } });
    await editor.hears("workspace/diagnostic/refresh", () => true, refreshes);
    assert.deepEqual(await editor.pull(DRAFT), []);
    await editor.configure({ sources: ["elsewhere/**"] });
    await editor.ready(0);
  });

  test("a wrong setting is named in the log, and its default holds", async () => {
    await start({ settings: { severity: { "figure.contradicted": "loud" } } });
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT))[0]!.severity, 2);
    const log = await editor.hears<{ message: string }>("window/logMessage", ({ message }) =>
      /^Settings/.test(message),
    );
    assert.match(log.message, /"figure.contradicted" must be one of/);
  });

  test("the client is asked to watch the sources and the ignore file, and to tell of plain texts among them", async () => {
    const { textDocument, workspace } = CAPABLE;
    await start({
      capabilities: {
        workspace: workspace!,
        textDocument: { ...textDocument, synchronization: { dynamicRegistration: true } },
      },
      settings: { sources: ["notes", "/archive/**/*.txt"] },
    });
    await editor.ready(0);
    const registered = editor
      .heard<RegistrationParams>("client/registerCapability")
      .flatMap((one) => one.registrations);
    const watchers = registered.find((one) => one.method === "workspace/didChangeWatchedFiles")!.registerOptions
      .watchers;
    assert.deepEqual(
      watchers.map(({ globPattern: { baseUri, pattern } }: never) => `${baseUri} ${pattern}`),
      [
        "file:///desk/notes **/*",
        "file:///archive **/*",
        "file:///desk notes",
        "file:/// archive",
        "file:///desk .sourceline/ignore.json",
      ],
    );
    const opened = registered.find((one) => one.method === "textDocument/didOpen")!.registerOptions;
    assert.deepEqual(opened.documentSelector[0], { language: "plaintext", scheme: "file", pattern: "/desk/notes/**" });
    await editor.open(
      "file:///desk/notes/ferry.txt",
      "The ferry line to Utholm carried 48,000 passengers to the islands.\n",
      1,
      "plaintext",
    );
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT)).length, 1);
  });

  test("folders come and go", async () => {
    await start();
    await editor.ready(1);
    files.write("/more/seeds/second.md", "Another article.\n");
    const folder = { uri: "file:///more", name: "more" };
    await editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [folder], removed: [] },
    });
    await editor.ready(2);
    await editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: FOLDER, name: "work" }] },
    });
    const before = editor.heard("sourceline/corpusStatus").length;
    await editor.hears<{ phase: string; sources: number }>(
      "sourceline/corpusStatus",
      ({ phase, sources }) => phase === "ready" && sources === 1,
      before - 1,
    );
  });

  test("without a folder, sources beside the draft are found; a draft that was never saved is checked as well", async () => {
    await start({ folders: [] });
    await editor.open(DRAFT, WRONG);
    await editor.ready(1);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    await editor.open("untitled:Untitled-1", WRONG);
    assert.equal((await editor.pull("untitled:Untitled-1")).length, 1);
  });

  test("sources are read again on command", async () => {
    await start();
    await editor.ready(1);
    files.write("/desk/sources/unwatched.md", "Another article.\n");
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: "sourceline.reindex" });
    await editor.ready(2);
  });
});
