// Clients that can do little: findings are pushed to them, and everything comes in its plainest form.

import assert from "node:assert/strict";
import {
  HoverRequest,
  type MarkupContent,
  type PublishDiagnosticsParams,
  type SymbolInformation,
} from "vscode-languageserver-protocol";
import { DRAFT, openDesk, pushedWith, RIGHT, WRONG } from "../support/desk.ts";
import type { Editor, EditorOptions } from "../support/editor.ts";

suite("a plain client", () => {
  let editor: Editor;

  async function start(options: EditorOptions = {}): Promise<void> {
    ({ editor } = await openDesk(options));
  }

  teardown(() => editor.stop());

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

  test("a client without a tree gets the outline as a list", async () => {
    await start({ capabilities: {} });
    await editor.open(DRAFT, `# Ferries\n\n${RIGHT}`);
    await editor.ready(1);
    const params = { textDocument: { uri: DRAFT } };
    const found = await editor.connection.sendRequest<SymbolInformation[]>("textDocument/documentSymbol", params);
    assert.equal(found[0]!.name, "Ferries");
    assert.equal(found[1]!.location.uri, DRAFT);
  });
});
