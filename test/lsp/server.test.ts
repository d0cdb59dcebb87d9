// The server over a real connection: findings that are pulled, and what keeps them from being stale or half.

import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  CompletionResolveRequest,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
} from "vscode-languageserver-protocol";
import { ARTICLE, actions, DRAFT, openDesk, RIGHT, SOURCE, textAt, WRONG } from "../support/desk.ts";
import { CAPABLE, type Editor, type EditorOptions } from "../support/editor.ts";

suite("the language server", () => {
  let editor: Editor;

  async function start(options: EditorOptions = {}): Promise<void> {
    ({ editor } = await openDesk(options));
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
    assert.match(textAt(ARTICLE, proof!.location.range), /^48,000/);
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
