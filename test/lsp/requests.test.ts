// What an editor asks beside findings: completion, quick fixes, definition, outline and the rest.

import assert from "node:assert/strict";
import {
  type CodeLens,
  CompletionResolveRequest,
  DefinitionRequest,
  type DocumentLink,
  type DocumentSymbol,
  type InlayHint,
  type InlineCompletionItem,
  type Location,
  type MarkupContent,
  type SymbolInformation,
  type TextDocumentEdit,
} from "vscode-languageserver-protocol";
import { CITE, type CiteAnswer, type CiteParams } from "../../client/protocol.ts";
import { CiteRequest } from "../../server/lsp/status.ts";
import { ARTICLE, actions, applied, DRAFT, openDesk, RIGHT, SOURCE, textAt, WRONG } from "../support/desk.ts";
import { type Editor, type EditorOptions, FOLDER } from "../support/editor.ts";
import type { MemoryFiles } from "../support/memoryFiles.ts";

suite("requests over a connection", () => {
  let files: MemoryFiles;
  let editor: Editor;

  async function start(options: EditorOptions = {}): Promise<void> {
    ({ files, editor } = await openDesk(options));
  }

  teardown(() => editor.stop());

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

  test("the definition in a web page is where the page has the words", async () => {
    await start();
    const path = "/desk/sources/tram.html";
    const page = "<title>Tram</title>\n<p>The tram to\n  Lund carried <b>31,000</b> passengers in May.</p>\n";
    files.writePage(path, page, "The tram to Lund carried **31,000** passengers in May.\n");
    await editor.touched(`file://${path}`, 1);
    await editor.ready(2);
    const draft = "The tram to Lund carried 31,000 passengers in May.\n";
    await editor.open(DRAFT, draft);
    const params = { textDocument: { uri: DRAFT }, position: { line: 0, character: 27 } };
    const [found] = (await editor.connection.sendRequest(DefinitionRequest.type, params)) as Location[];
    assert.match(found!.uri, /tram\.html$/);
    assert.equal(textAt(page, found!.range), "31,000");
  });

  test("a source is cited where the cursor is", async () => {
    assert.equal(CiteRequest.method, CITE);
    await start();
    await editor.ready(1);
    await editor.open(DRAFT, RIGHT);
    const params: CiteParams = {
      textDocument: { uri: DRAFT },
      position: { line: 0, character: RIGHT.length - 1 },
      key: "a//b",
    };
    const first = await editor.connection.sendRequest<CiteAnswer>(CITE, params);
    assert.deepEqual(first.textDocument, { uri: DRAFT, version: 1 });
    const cited = applied(RIGHT, first.edits as never);
    assert.equal(cited, RIGHT.replace(".", " [@{a//b}]."));
    await editor.change(DRAFT, 2, cited);
    const position = { line: 0, character: cited.length - 3 };
    assert.deepEqual(
      await editor.connection.sendRequest(CITE, { ...params, position }),
      { textDocument: { uri: DRAFT, version: 2 }, edits: [] },
      "cited already",
    );
    const elsewhere = { ...params, textDocument: { uri: `${DRAFT}.other` } };
    assert.equal(await editor.connection.sendRequest(CITE, elsewhere), null);
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
    assert.match(textAt(ARTICLE, place!.range), /^48,000/);
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

  test("a draft that was never saved is checked against the folder's sources, and cannot be put on the ignore list", async () => {
    await start();
    await editor.ready(1);
    await editor.open("untitled:Untitled-1", WRONG);
    assert.equal((await editor.pull("untitled:Untitled-1")).length, 1);
    const titles = (await actions(editor, "untitled:Untitled-1")).map((one) => one.title);
    assert.ok(titles.includes("Ignore on this line with a comment"), titles.join(" | "));
    assert.ok(!titles.includes("This is right: ignore here"));
  });
});
