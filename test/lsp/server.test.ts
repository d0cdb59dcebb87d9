// The server over a real connection: what an editor sends, and what it gets.

import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  type DocumentLink,
  type DocumentSymbol,
  ErrorCodes,
  ExecuteCommandRequest,
  HoverRequest,
  type InlayHint,
  type InlineCompletionItem,
  type Location,
  LSPErrorCodes,
  type MarkupContent,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type SymbolInformation,
  type TextDocumentEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CAPABLE, Editor, type EditorOptions, FOLDER } from "../support/editor.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";

const SOURCE = "/desk/sources/ferry.md";
const DRAFT = `${FOLDER}/draft.md`;

const article = `---
title: Ferry line grows
publisher: Coast Courier
date: 2025-03-04
---
The ferry line to Utholm carried 48,000 passengers to the islands, the operator said.
`;
const WRONG = "The ferry line to Utholm carried 84,000 passengers to the islands.\n";
const RIGHT = "The ferry line to Utholm carried 48,000 passengers to the islands.\n";

suite("the language server", () => {
  let files: MemoryFiles;
  let editor: Editor;

  async function start(options: EditorOptions = {}): Promise<void> {
    files = new MemoryFiles({ [SOURCE]: article });
    editor = await Editor.start(files, options);
  }

  teardown(() => editor.stop());

  test("a wrong figure is found, with the passage that proves it and the page that explains it", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    const [found, ...more] = await editor.pull(DRAFT);
    assert.deepEqual(more, []);
    assert.equal(found!.code, "figure.contradicted");
    assert.equal(found!.severity, 2);
    assert.equal(found!.codeDescription!.href, "file:///checks.md#figure.contradicted");
    assert.match(textAt(WRONG, found!.range), /^84,000/);
    const [proof] = found!.relatedInformation!;
    assert.equal(proof!.location.uri, `file://${SOURCE}`);
    assert.match(textAt(article, proof!.location.range), /^48,000/);
    assert.match(proof!.message, /Ferry line grows, 4 March 2025 \[@ferry\]/);
  });

  test("editing mends and breaks: each version has its own findings", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, RIGHT);
    assert.deepEqual(await editor.pull(DRAFT), []);
    const start0 = RIGHT.indexOf("48,000");
    const range = { start: { line: 0, character: start0 }, end: { line: 0, character: start0 + 2 } };
    await editor.change(DRAFT, 2, "84", range);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    await editor.change(DRAFT, 3, "48", range);
    assert.deepEqual(await editor.pull(DRAFT), []);
  });

  test("positions count UTF-16 units, behind emoji and accents and across CRLF", async () => {
    await start();
    await editor.ready(1);
    const text = `# Été 🎉\r\n\r\n🚢🚢 Café: ${WRONG.trim()}\r\n`;
    await editor.open(DRAFT, text);
    const [found] = await editor.pull(DRAFT);
    assert.match(textAt(text, found!.range), /^84,000/);
    assert.equal(found!.range.start.line, 2);
    const shown = await editor.hover(DRAFT, found!.range.start);
    assert.match(shown!, /48,000/);
  });

  test("a source that changes on disk is read again, and the client is asked to refresh", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    const before = editor.heard("workspace/diagnostic/refresh").length;
    files.write(SOURCE, article.replace("48,000", "84,000"));
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
    await editor.open(`file://${SOURCE}`, article.replace("48,000", "84,000"));
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

  test("a report that would be the same again is not sent again", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    const ask = (previousResultId?: string) =>
      editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: DRAFT },
        ...(previousResultId && { previousResultId }),
      });
    const first = await ask();
    const second = await ask(first.resultId);
    assert.equal(second.kind, "unchanged");
    await editor.change(DRAFT, 2, RIGHT);
    const third = await ask(second.resultId);
    assert.equal(third.kind, "full");
  });

  test("a cancelled request ends in an error, never in an empty answer", async () => {
    await start({ rest: 60_000 });
    await editor.ready(1);
    await editor.open(DRAFT, RIGHT);
    await editor.change(DRAFT, 2, WRONG);
    const cancelling = new CancellationTokenSource();
    const pulled = editor.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: DRAFT } },
      cancelling.token,
    );
    cancelling.cancel();
    await assert.rejects(pulled, { code: LSPErrorCodes.RequestCancelled });
  });

  test("a pull that was typed over meanwhile keeps the client from showing anything stale", async () => {
    await start({ rest: 20 });
    await editor.ready(1);
    await editor.open(DRAFT, RIGHT);
    await editor.change(DRAFT, 2, WRONG);
    const pulled = editor.pull(DRAFT);
    await editor.change(DRAFT, 3, RIGHT);
    await assert.rejects(pulled, { code: LSPErrorCodes.ServerCancelled });
    assert.deepEqual(await editor.pull(DRAFT), []);
  });

  test("a plain client is told by push, with the version, and hears nothing beyond the protocol", async () => {
    await start({ capabilities: {}, initializationOptions: null, settings: undefined });
    assert.equal(editor.initialized.capabilities.diagnosticProvider, undefined);
    assert.equal(editor.initialized.capabilities.codeActionProvider, undefined);
    await editor.open(DRAFT, WRONG);
    const [found] = await pushedWith(editor, 1, 1);
    assert.equal(found!.code, "figure.contradicted");
    assert.equal(found!.relatedInformation, undefined);
    assert.equal(found!.codeDescription, undefined);
    await editor.change(DRAFT, 2, RIGHT);
    assert.deepEqual(await editor.pushed(DRAFT, 2), []);
    assert.deepEqual(editor.heard("sourceline/corpusStatus"), []);
    assert.deepEqual(editor.heard("client/registerCapability"), []);
    const shown = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: DRAFT },
      position: { line: 0, character: RIGHT.indexOf("48,000") },
    });
    const { kind, value } = shown!.contents as MarkupContent;
    assert.equal(kind, "plaintext");
    assert.match(value, /^✓ Supported/);
    assert.doesNotMatch(value, /\*\*|\]\(/);
  });

  test("a plain client may send settings: when it starts, and later", async () => {
    const off = { severity: { "figure.contradicted": "off" } };
    await start({ capabilities: {}, initializationOptions: { settings: off } });
    await editor.open(DRAFT, WRONG);
    await editor.hears<{ message: string }>("window/logMessage", ({ message }) => /sources read/.test(message));
    await editor.change(DRAFT, 2, WRONG);
    assert.deepEqual(await editor.pushed(DRAFT, 2), []);
    await editor.configure({ severity: { "figure.contradicted": "hint" } });
    const [found] = await pushedWith(editor, 2, 1);
    assert.equal(found!.severity, 4);
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

  test("of several keys pressed in a row only the last version is pushed", async () => {
    await start({ capabilities: {}, initializationOptions: null, rest: 20 });
    await editor.open(DRAFT, RIGHT);
    await editor.pushed(DRAFT, 1);
    for (let version = 2; version <= 5; version++) await editor.change(DRAFT, version, version % 2 ? RIGHT : WRONG);
    assert.deepEqual(await editor.pushed(DRAFT, 5), []);
    const versions = editor
      .heard<PublishDiagnosticsParams>("textDocument/publishDiagnostics")
      .map((params) => params.version);
    assert.deepEqual([...new Set(versions)], [1, 5]);
  });

  test("closing a draft takes its pushed findings away", async () => {
    await start({ capabilities: {}, initializationOptions: null });
    await editor.open(DRAFT, WRONG);
    await pushedWith(editor, 1, 1);
    const before = editor.heard("textDocument/publishDiagnostics").length;
    await editor.close(DRAFT);
    const last = await editor.hears<PublishDiagnosticsParams>("textDocument/publishDiagnostics", () => true, before);
    assert.deepEqual([last.uri, last.diagnostics], [DRAFT, []]);
    assert.equal(await editor.hover(DRAFT, { line: 0, character: 33 }), null);
  });

  test("a completion says more when it is looked at", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, "The ferry line grows [@\n");
    const [item] = await editor.complete(DRAFT, { line: 0, character: 23 }, "@");
    assert.equal(item!.label, "@ferry");
    assert.equal(item!.documentation, undefined);
    const resolved = await editor.connection.sendRequest(CompletionResolveRequest.type, item!);
    assert.match((resolved.documentation as MarkupContent).value, /Ferry line grows/);
    assert.match((resolved.documentation as MarkupContent).value, /48,000 passengers/);
    assert.deepEqual(
      applied("The ferry line grows [@\n", [item!.textEdit as never]),
      "The ferry line grows [@ferry]\n",
    );
  });

  test("the quick fix puts in the source's figure", async () => {
    await start();
    await editor.ready(1);
    const text = `🎉 ${WRONG}`;
    await editor.open(DRAFT, text);
    const [use] = await actions(editor, DRAFT);
    assert.match(use!.title, /^Use the source’s figure: 48,000/);
    assert.equal(use!.isPreferred, true);
    assert.equal(use!.diagnostics!.length, 1);
    const [change] = use!.edit!.documentChanges as TextDocumentEdit[];
    assert.equal(change!.textDocument.version, 1);
    assert.equal(applied(text, change!.edits as never), `🎉 ${RIGHT}`);
  });

  test("“This is right” writes the ignore file, and the finding is gone; the draft elsewhere stays checked", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    const ignore = (await actions(editor, DRAFT)).find((one) => one.title === "This is right: ignore here");
    const [create, write] = ignore!.edit!.documentChanges as [{ kind: string; uri: string }, TextDocumentEdit];
    assert.deepEqual([create.kind, create.uri], ["create", `${FOLDER}/.sourceline/ignore.json`]);
    const written = applied("", write.edits as never);
    assert.equal(JSON.parse(written).ignore[0].draft, "draft.md");
    const refreshes = editor.heard("workspace/diagnostic/refresh").length;
    files.write("/desk/.sourceline/ignore.json", written);
    await editor.touched(`${FOLDER}/.sourceline/ignore.json`, 1);
    await editor.hears("workspace/diagnostic/refresh", () => true, refreshes);
    assert.deepEqual(await editor.pull(DRAFT), []);
    await editor.open(`${FOLDER}/other.md`, WRONG);
    assert.equal((await editor.pull(`${FOLDER}/other.md`)).length, 1);
  });

  test("definition leads from the figure to the passage", async () => {
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    const position = { line: 0, character: WRONG.indexOf("84,000") + 1 };
    const found = await editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: DRAFT },
      position,
    });
    const [place] = found as { uri: string; range: never }[];
    assert.equal(place!.uri, `file://${SOURCE}`);
    assert.match(textAt(article, place!.range), /^48,000/);
  });

  test("outline, lenses, links, references, symbols, inlay hints and continuations are answered", async () => {
    await start({ settings: { inlayHints: true } });
    await editor.ready(1);
    const text = `# Ferries\n\n${RIGHT}\nIt grew [@ferry].\n`;
    await editor.open(DRAFT, text);
    const textDocument = { uri: DRAFT };
    const ask = <T>(method: string, params: object) =>
      editor.connection.sendRequest<T>(`textDocument/${method}`, params);
    const [section] = await ask<DocumentSymbol[]>("documentSymbol", { textDocument });
    assert.deepEqual([section!.name, section!.detail], ["Ferries", "1 figure, 1 supported"]);
    assert.match(section!.children![0]!.name, /^48,000/);
    const [lens] = await ask<CodeLens[]>("codeLens", { textDocument });
    assert.equal(lens!.command!.title, "1 figure, 1 supported");
    const [link] = await ask<DocumentLink[]>("documentLink", { textDocument });
    assert.deepEqual([textAt(text, link!.range), link!.target], ["@ferry", `file://${SOURCE}`]);
    const position = { line: 4, character: 12 };
    const uses = await ask<Location[]>("references", { textDocument, position, context: { includeDeclaration: true } });
    assert.deepEqual(
      uses.map((use) => textAt(text, use.range)),
      ["@ferry"],
    );
    const whole = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
    const [inlay] = await ask<InlayHint[]>("inlayHint", { textDocument, range: whole });
    assert.equal(inlay!.label, "@ferry");
    const [symbol] = await editor.connection.sendRequest<SymbolInformation[]>("workspace/symbol", {
      query: "ferry line",
    });
    assert.equal(symbol!.name, "Ferry line grows");
    await editor.change(DRAFT, 2, "Then Uth\n");
    const context = { triggerKind: 2 };
    const typed = { textDocument, position: { line: 0, character: 8 }, context };
    assert.equal((await ask<InlineCompletionItem[]>("inlineCompletion", typed))[0]!.insertText, "Utholm");
  });

  test("a client without a tree gets the outline as a list", async () => {
    await start({ capabilities: {} });
    await editor.open(DRAFT, `# Ferries\n\n${RIGHT}`);
    await editor.ready(1);
    const params = { textDocument: { uri: DRAFT } };
    const found = await editor.connection.sendRequest<SymbolInformation[]>("textDocument/documentSymbol", params);
    assert.equal(found[0]!.name, "Ferries");
    assert.equal(found[1]!.location.uri, DRAFT);
  });

  test("a request that fails is logged and answered with nothing, and a traced one with its time", async () => {
    await start();
    await editor.ready(1);
    await editor.connection.sendNotification("$/setTrace", { value: "verbose" });
    const item = { label: "@ferry", data: { about: "passage" } };
    const answered = await editor.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.deepEqual(answered, item);
    await editor.open(DRAFT, RIGHT);
    await editor.hover(DRAFT, { line: 0, character: 0 });
    const isTimed = ({ message }: { message: string }) =>
      /^textDocument\/hover file:.*draft\.md \d+\.\d ms$/.test(message);
    await editor.hears<{ message: string }>("$/logTrace", isTimed);
    // A data field made up by a broken client.
    const broken = { label: "x", data: null };
    assert.deepEqual(await editor.connection.sendRequest(CompletionResolveRequest.type, broken), broken);
    await editor.hears<{ message: string }>("window/logMessage", ({ message }) =>
      /^completionItem\/resolve failed after .* ms: TypeError/.test(message),
    );
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

  test("a draft that was never saved is checked against the folder's sources, and cannot be put on the ignore list", async () => {
    await start();
    await editor.ready(1);
    await editor.open("untitled:Untitled-1", WRONG);
    assert.equal((await editor.pull("untitled:Untitled-1")).length, 1);
    const titles = (await actions(editor, "untitled:Untitled-1")).map((one) => one.title);
    assert.ok(titles.includes("Ignore on this line with a comment"), titles.join(" | "));
    assert.ok(!titles.includes("This is right: ignore here"));
  });

  test("sources are read again on command", async () => {
    await start();
    await editor.ready(1);
    files.write("/desk/sources/unwatched.md", "Another article.\n");
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: "sourceline.reindex" });
    await editor.ready(2);
  });

  test("nothing is said before the first index is whole", async () => {
    await start();
    await editor.open(DRAFT, WRONG);
    const early = await editor.pull(DRAFT);
    await editor.ready(1);
    const then = await editor.pull(DRAFT);
    assert.equal(then.length, 1);
    assert.ok(early.length === 0 || early.length === 1);
  });

  test("an unknown request is refused as the protocol wants it", async () => {
    await start();
    await assert.rejects(editor.connection.sendRequest("sourceline/nonsense", {}), { code: ErrorCodes.MethodNotFound });
  });

  test("draft text never gets into the log", async () => {
    await start({ capabilities: CAPABLE });
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    await editor.pull(DRAFT);
    await actions(editor, DRAFT);
    const log = editor.heard<{ message: string }>("window/logMessage").map(({ message }) => message);
    assert.ok(log.length > 0);
    assert.ok(log.every((message) => !message.includes("passengers")));
  });
});

async function actions(editor: Editor, uri: string): Promise<readonly CodeAction[]> {
  const [finding] = await editor.pull(uri);
  const found = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: finding!.range,
    context: { diagnostics: [finding!] },
  });
  return found as CodeAction[];
}

/** The pushed findings of a version, once there are so many of them: the first push may come before the index. */
async function pushedWith(editor: Editor, version: number, count: number) {
  const found = await editor.hears<PublishDiagnosticsParams>(
    "textDocument/publishDiagnostics",
    (params) => params.version === version && params.diagnostics.length === count,
  );
  return found.diagnostics;
}

function textAt(text: string, range: Parameters<TextDocument["getText"]>[0]): string {
  return TextDocument.create("file:///x", "markdown", 1, text).getText(range);
}

function applied(text: string, edits: Parameters<typeof TextDocument.applyEdits>[1]): string {
  return TextDocument.applyEdits(TextDocument.create("file:///x", "markdown", 1, text), edits);
}
