// The requests of the editor, one by one: convert in, ask a feature, convert out. Nothing is decided here.

import {
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  type Connection,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  InlineCompletionRequest,
  type Position,
  ReferencesRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver";
import { writeKey } from "../core/sources/citationKey.ts";
import { citeAt } from "../features/citing.ts";
import { type CompletionData, complete, describeCompletion } from "../features/completion.ts";
import { continuation } from "../features/continuation.ts";
import { definition } from "../features/definition.ts";
import { fixesFor } from "../features/fixes.ts";
import { hover } from "../features/hover.ts";
import { inlaysIn, lensesIn } from "../features/lenses.ts";
import { linksIn } from "../features/links.ts";
import { references } from "../features/references.ts";
import { corpusSymbols, draftSymbols } from "../features/symbols.ts";
import { answer, type Logger } from "./answer.ts";
import type { ClientTraits } from "./clientTraits.ts";
import * as to from "./convert.ts";
import { Lines } from "./lines.ts";
import { locationsOf } from "./locations.ts";
import { pathOf, uriOf } from "./paths.ts";
import { checkpoint } from "./schedule.ts";
import type { Moment, Session } from "./session.ts";
import { CiteRequest, ListSourcesRequest, sourceList } from "./status.ts";
import type { OpenText } from "./texts.ts";

/** What a request gets that failed: nothing, as the protocol has it, and the log has the reason. */
const nothing = () => null;

type InDocument = { readonly textDocument: { readonly uri: string } };

/** The open text a request is about; undefined once it is closed. */
function textOf(moment: Moment, { textDocument }: InDocument): OpenText | undefined {
  return moment.texts.get(pathOf(textDocument.uri));
}

function placeOf(moment: Moment, params: InDocument & { readonly position: Position }) {
  const text = textOf(moment, params);
  return text && { text, offset: text.lines.offset(params.position) };
}

export function registerHandlers(connection: Connection, logger: Logger, session: Session, can: ClientTraits): void {
  answer(connection, logger, HoverRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const place = placeOf(moment, params);
    await checkpoint(signal);
    const found = place && hover(moment.snapshot, place.text.draft, place.offset);
    return found ? to.toHover(found, place.text.lines, can.markdownHover, moment.linesOf) : null;
  });

  answer(connection, logger, CompletionRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const place = placeOf(moment, params);
    await checkpoint(signal);
    if (!place || !moment.snapshot.complete) return null;
    const { text, offset } = place;
    const whileTyping = moment.settingsOf(text.path).suggestWhileTyping;
    const asked = params.context === undefined || params.context.triggerKind === CompletionTriggerKind.Invoked;
    const found = complete(moment.snapshot, text.draft, offset, { asked, whileTyping });
    const items = found.map((one, rank) => {
      return to.toCompletionItem(one, rank, text.lines, text.text.slice(one.replace.start, offset), can.labelDetails);
    });
    // Every letter may change what fits, so the list is never the last word.
    return { isIncomplete: true, items };
  });

  answer(connection, logger, InlineCompletionRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const place = placeOf(moment, params);
    await checkpoint(signal);
    if (!place || !moment.snapshot.complete || !moment.settingsOf(place.text.path).suggestWhileTyping) return null;
    const found = continuation(moment.snapshot, place.text.draft, place.offset);
    return found ? [to.toInlineCompletion(found, place.text.lines)] : null;
  });

  const unchanged = (item: CompletionItem) => item;
  answer(connection, logger, CompletionResolveRequest.type, unchanged, async (item, signal) => {
    const moment = session.now();
    await checkpoint(signal);
    const blocks = describeCompletion(moment.snapshot, item.data as CompletionData);
    if (blocks.length === 0) return item;
    return { ...item, documentation: to.toMarkup(blocks, can.markdownCompletion, moment.linesOf) };
  });

  answer(connection, logger, CodeActionRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const text = textOf(moment, params);
    await checkpoint(signal);
    if (!text || !can.codeActionLiterals) return null;
    const ignoreList = can.createsFiles && can.documentChanges ? moment.ignoreListOf(text.path) : null;
    const target = ignoreList && {
      uri: uriOf(ignoreList.path),
      lines: ignoreList.text === null ? null : new Lines(ignoreList.text),
    };
    const hearing = moment.hearingOf(text.path);
    return fixesFor(moment.snapshot, text.draft, text.lines.span(params.range), hearing)
      .filter((fix) => fix.ignoreFile === undefined || target !== null)
      .map((fix) => to.toCodeAction(fix, text, target, params.context.diagnostics, can));
  });

  answer(connection, logger, DefinitionRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const place = placeOf(moment, params);
    await checkpoint(signal);
    const found = place ? definition(moment.snapshot, place.text.draft, place.offset) : [];
    return locationsOf(found, moment.linesOf, session.files);
  });

  answer(connection, logger, ReferencesRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const place = placeOf(moment, params);
    await checkpoint(signal);
    if (!place) return null;
    const drafts = [...moment.texts.values()].filter((one) => one.languageId === "markdown").map((one) => one.draft);
    const found = references(moment.snapshot, drafts, place.text.draft, place.offset);
    return locationsOf(found, moment.linesOf, session.files);
  });

  answer(connection, logger, DocumentSymbolRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const text = textOf(moment, params);
    await checkpoint(signal);
    if (!text) return null;
    const symbols = draftSymbols(moment.snapshot, text.draft, moment.hearingOf(text.path));
    if (!can.hierarchicalSymbols) return to.toFlatSymbols(symbols, text.uri, text.lines);
    return symbols.map((symbol) => to.toDocumentSymbol(symbol, text.lines));
  });

  answer(connection, logger, WorkspaceSymbolRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    await checkpoint(signal);
    return corpusSymbols(moment.snapshot, params.query).map((one) => to.toWorkspaceSymbol(one, moment.linesOf));
  });

  answer(connection, logger, CodeLensRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const text = textOf(moment, params);
    await checkpoint(signal);
    if (!text || !moment.settingsOf(text.path).codeLens) return null;
    return lensesIn(moment.snapshot, text.draft, moment.hearingOf(text.path)).map((lens) =>
      to.toCodeLens(lens, text.lines),
    );
  });

  answer(connection, logger, InlayHintRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const text = textOf(moment, params);
    await checkpoint(signal);
    if (!text || !moment.settingsOf(text.path).inlayHints) return null;
    const stretch = text.lines.span(params.range);
    return inlaysIn(moment.snapshot, text.draft, stretch).map((inlay) => to.toInlayHint(inlay, text.lines));
  });

  answer(connection, logger, DocumentLinkRequest.type, nothing, async (params, signal) => {
    const moment = session.now();
    const text = textOf(moment, params);
    await checkpoint(signal);
    return text ? linksIn(moment.snapshot, text.draft).map((link) => to.toDocumentLink(link, text.lines)) : null;
  });

  answer(connection, logger, CiteRequest, nothing, async (params, signal) => {
    const moment = session.now();
    const place = placeOf(moment, params);
    await checkpoint(signal);
    if (!place) return null;
    const { draft, lines, uri, version } = place.text;
    const edit = citeAt(draft, place.offset, writeKey(params.key));
    return { textDocument: { uri, version }, edits: edit ? [to.toTextEdit(edit, lines)] : [] };
  });

  connection.onRequest(ListSourcesRequest, () => sourceList(session.now().snapshot));
}
