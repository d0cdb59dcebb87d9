// A client gone mad: every message of the protocol, in any order, with places outside of the text, of closed texts, of
// wrong shape. The server answers each, says of none that is well-formed that it failed, and still works afterwards.

import assert from "node:assert/strict";
import fc from "fast-check";
import { FOLDER } from "../support/editor.ts";
import { BareClient } from "./client.ts";
import { fuzz, mutated, pieces } from "./fuzz.ts";
import { ARTICLES, DRAFTS } from "./material.ts";

const URIS = [`${FOLDER}/draft.md`, `${FOLDER}/sources/s1.md`, `${FOLDER}/other.txt`, "untitled:1"];
const ODD_URIS = ["", "file://", "file:///%", "http://[", "\0", "file:///desk/../../etc/passwd"];

/** What a client may send; `sound` where the protocol allows it. */
interface Message {
  readonly kind: "request" | "notification";
  readonly method: string;
  readonly params: unknown;
  readonly sound: boolean;
}

const number = fc.oneof(fc.nat(40), fc.constantFrom(0, 1_000_000, 2 ** 31 - 1));
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const uri = fc.constantFrom(...URIS);
const textDocument = fc.record({ uri });
const text = fc.oneof(mutated(DRAFTS, 800), mutated(ARTICLES, 800), pieces);

const sound = (kind: Message["kind"], method: string, params: fc.Arbitrary<unknown>): fc.Arbitrary<Message> =>
  params.map((one) => ({ kind, method, params: one, sound: true }));
const request = (method: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  sound("request", method, fc.record(fields));

const context = fc.constantFrom({ triggerKind: 1 }, { triggerKind: 2, triggerCharacter: "@" });
const REQUESTS = [
  request("textDocument/hover", { textDocument, position }),
  request("textDocument/completion", { textDocument, position, context }),
  request("textDocument/inlineCompletion", { textDocument, position, context: fc.constant({ triggerKind: 1 }) }),
  request("textDocument/definition", { textDocument, position }),
  request("textDocument/references", { textDocument, position, context: fc.constant({ includeDeclaration: true }) }),
  request("textDocument/codeAction", { textDocument, range, context: fc.constant({ diagnostics: [] }) }),
  request("textDocument/diagnostic", { textDocument }),
  request("textDocument/codeLens", { textDocument }),
  request("textDocument/documentSymbol", { textDocument }),
  request("textDocument/documentLink", { textDocument }),
  request("textDocument/inlayHint", { textDocument, range }),
  request("workspace/symbol", { query: fc.oneof(fc.constantFrom("", "kim", "["), fc.string({ maxLength: 30 })) }),
];
const METHODS = [
  "textDocument/hover",
  "textDocument/completion",
  "completionItem/resolve",
  "textDocument/codeAction",
  "textDocument/diagnostic",
  "textDocument/inlayHint",
  "textDocument/references",
  "workspace/symbol",
  "workspace/executeCommand",
  "sourceline/sources",
  "textDocument/rename",
  "initialize",
];

const opened = fc.tuple(uri, fc.nat(9), text).map(([where, version, words]) => ({
  textDocument: { uri: where, languageId: "markdown", version, text: words },
}));
const change = fc.oneof(fc.record({ range, text }), fc.record({ text }), fc.record({ range, text: fc.constant("") }));
const changed = fc
  .tuple(uri, fc.nat(99), fc.array(change, { maxLength: 4 }))
  .map(([where, version, contentChanges]) => ({
    textDocument: { uri: where, version },
    contentChanges,
  }));
const watched = fc.array(fc.record({ uri, type: fc.constantFrom(1, 2, 3) }), { maxLength: 3 });
const NOTIFICATIONS = [
  sound("notification", "textDocument/didOpen", opened),
  sound("notification", "textDocument/didChange", changed),
  sound(
    "notification",
    "textDocument/didClose",
    textDocument.map((one) => ({ textDocument: one })),
  ),
  sound(
    "notification",
    "workspace/didChangeWatchedFiles",
    watched.map((changes) => ({ changes })),
  ),
  sound("notification", "workspace/didChangeConfiguration", fc.constant({ settings: null })),
];

/** Any shape; the parts of it have names that the protocol knows, so that it gets further than the door. */
const anything = fc.oneof(
  fc.constantFrom(null, [], {}, "", 0, -1, 1e300, true),
  fc.record(
    {
      textDocument: fc.oneof(
        fc.record({ uri: fc.oneof(fc.constantFrom(...URIS, ...ODD_URIS), fc.constantFrom(null, 7)) }),
        fc.constantFrom(null, "x"),
      ),
      position: fc.oneof(
        fc.record({ line: fc.constantFrom(-1, 0.5, "1", null), character: number }),
        fc.constantFrom(null, "x"),
      ),
      range: fc.constantFrom(null, {}, { start: { line: 9, character: 0 }, end: { line: 0, character: 0 } }, []),
      context: fc.constantFrom(null, {}, { diagnostics: "x" }),
      query: fc.constantFrom(null, 7, "a".repeat(10_000)),
      command: fc.constantFrom("sourceline.reindex", "", null),
      data: fc.constantFrom(null, {}, { kind: "quotation", source: "__proto__" }, "x"),
      label: fc.constantFrom("x", null),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const oddRequest = fc
  .tuple(fc.constantFrom(...METHODS), anything)
  .map(([method, params]): Message => ({ kind: "request", method, params, sound: false }));
const ODD_NOTIFICATIONS = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didClose",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeConfiguration",
  "$/cancelRequest",
  "$/unknown",
];
const oddNotification = fc
  .tuple(fc.constantFrom(...ODD_NOTIFICATIONS), anything)
  .map(([method, params]): Message => ({ kind: "notification", method, params, sound: false }));

/** So many conversations of so many messages. */
export async function fuzzServer(conversations: number, messages: number): Promise<void> {
  const soundOnly = fc.oneof(...REQUESTS, ...NOTIFICATIONS, ...NOTIFICATIONS);
  const any = fc.oneof(soundOnly, soundOnly, oddRequest, oddNotification);
  const lengths = { minLength: messages, maxLength: messages };
  const conversation = fc.oneof(fc.array(soundOnly, lengths), fc.array(any, lengths));
  await fuzz(conversations, conversation, converse, (list) => list.length);
}

async function converse(list: readonly Message[]): Promise<void> {
  const client = await BareClient.start(ARTICLES.slice(0, 5));
  try {
    const answers: Promise<unknown>[] = [];
    for (const { kind, method, params } of list) {
      if (kind === "notification") await client.connection.sendNotification(method, params);
      // A refusal is an answer, too.
      else answers.push(client.connection.sendRequest(method, params).catch((error: unknown) => error));
    }
    await Promise.all(answers);
    await stillWorks(client);
    if (list.every((message) => message.sound)) assert.deepEqual(client.complaints, []);
  } finally {
    await client.stop();
  }
}

const FINE = `${FOLDER}/fine.md`;

async function stillWorks({ connection }: BareClient): Promise<void> {
  const words = "The ferry to Oslo costs 12 euros.\n";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: FINE, languageId: "markdown", version: 1, text: words },
  });
  const report: { readonly kind: string } = await connection.sendRequest("textDocument/diagnostic", {
    textDocument: { uri: FINE },
  });
  assert.equal(report.kind, "full");
  await connection.sendNotification("textDocument/didClose", { textDocument: { uri: FINE } });
}
