// A figure that is being typed is not warned of until the keyboard rests, and is warned of then.

import assert from "node:assert/strict";
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol";
import { DRAFT, openDesk, pushedWith, RIGHT } from "../support/desk.ts";
import type { Editor, EditorOptions } from "../support/editor.ts";

const NEVER = 60_000;
const BEFORE = "The ferry line to Utholm carried ";
const BEHIND = " passengers to the islands.\n";

suite("a figure that is being typed", () => {
  let editor: Editor;
  let version = 0;
  let text = "";

  async function start(options: EditorOptions): Promise<void> {
    ({ editor } = await openDesk(options));
    if (!options.capabilities) await editor.ready(1);
  }

  async function open(written: string): Promise<void> {
    version = 1;
    text = written;
    await editor.open(DRAFT, text);
  }

  /** Writes `words` behind `place`, as the keyboard would: as one change. */
  async function type(place: string, words: string): Promise<void> {
    const character = text.indexOf(place) + place.length;
    text = text.slice(0, character) + words + text.slice(character);
    const at = { line: 0, character };
    await editor.change(DRAFT, ++version, words, { start: at, end: at });
  }

  /** Asks for findings and gets none, until it asks no more. */
  async function waits(): Promise<void> {
    const cancelling = new CancellationTokenSource();
    const params = { textDocument: { uri: DRAFT } };
    const pulled = editor.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancelling.token);
    let answered = false;
    const settled = assert.rejects(pulled, { code: LSPErrorCodes.RequestCancelled }).finally(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(answered, false);
    cancelling.cancel();
    await settled;
  }

  teardown(() => editor.stop());

  test("is not warned of where the editor asks, until something is typed elsewhere", async () => {
    await start({ figureRest: NEVER });
    await open(BEFORE + BEHIND);
    assert.deepEqual(await editor.pull(DRAFT), []);
    await type(BEFORE, "84,000");
    await waits();
    await type("islands.", " Many");
    assert.deepEqual(
      (await editor.pull(DRAFT)).map(({ code }) => code),
      ["figure.contradicted"],
    );
  });

  test("is warned of once the keyboard rests", async () => {
    await start({ figureRest: 20 });
    await open(BEFORE + BEHIND);
    await type(BEFORE, "84,000");
    assert.equal((await editor.pull(DRAFT)).length, 1);
  });

  test("is not warned of where findings are pushed, until something is typed elsewhere", async () => {
    await start({ figureRest: NEVER, capabilities: {} });
    await open(RIGHT.replace("48,000", "84,000"));
    await pushedWith(editor, 1, 1);
    await type("carried ", "1");
    await type("islands.", " Many");
    await pushedWith(editor, 3, 1);
    await type("184,000", " paying");
    await new Promise((resolve) => setTimeout(resolve, 30));
    const versions = editor
      .heard<PublishDiagnosticsParams>("textDocument/publishDiagnostics")
      .map((params) => params.version);
    assert.deepEqual([...new Set(versions)], [1, 3]);
  });

  test("is warned of once the keyboard rests where findings are pushed", async () => {
    await start({ figureRest: 20, capabilities: {} });
    await open(BEFORE + BEHIND);
    await type(BEFORE, "84,000");
    await pushedWith(editor, 2, 1);
  });

  test("waits while the word behind it is being written", async () => {
    await start({ figureRest: NEVER });
    await open(`${BEFORE}84,000 passenger to the islands.\n`);
    await type("passenger", "s");
    await waits();
    await type("islands.", " Many");
    assert.equal((await editor.pull(DRAFT)).length, 1);
  });

  test("does not hold up what is right", async () => {
    await start({ figureRest: NEVER });
    await open(`${BEFORE}84,0${BEHIND}`);
    await editor.pull(DRAFT);
    const end = BEFORE.length;
    text = RIGHT;
    const range = { start: { line: 0, character: end }, end: { line: 0, character: end + 4 } };
    await editor.change(DRAFT, ++version, "48,000", range);
    assert.deepEqual(await editor.pull(DRAFT), []);
  });

  test("is no matter of a draft that is replaced as a whole", async () => {
    await start({ figureRest: NEVER });
    await open(RIGHT);
    await editor.change(DRAFT, 2, RIGHT.replace("48,000", "84,000"));
    assert.equal((await editor.pull(DRAFT)).length, 1);
  });
});
