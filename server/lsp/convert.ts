// Between the features' terms (spans, plain data) and the protocol's (ranges, its own types). Nothing is decided here.

import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  type InlayHint,
  type InlineCompletionItem,
  type Location,
  type MarkupContent,
  MarkupKind,
  type Hover as ProtocolHover,
  type SymbolInformation,
  SymbolKind,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import type { Edit } from "../features/citing.ts";
import type { Completion } from "../features/completion.ts";
import type { Continuation } from "../features/continuation.ts";
import type { Finding } from "../features/findings.ts";
import type { Fix } from "../features/fixes.ts";
import type { Hover } from "../features/hover.ts";
import type { Inlay, Lens } from "../features/lenses.ts";
import type { DraftLink } from "../features/links.ts";
import { type AddressOf, type Block, type Place, renderMarkdown, renderPlain } from "../features/markup.ts";
import type { CorpusSymbol, DraftSymbol } from "../features/symbols.ts";
import type { Lines } from "./lines.ts";
import { uriOf } from "./paths.ts";

/** Lines of any text a place may lie in: an open buffer, a source. */
export type LinesOf = (path: string) => Lines | undefined;

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const COMPLETION_KIND = {
  citation: CompletionItemKind.Reference,
  quotation: CompletionItemKind.Text,
  figure: CompletionItemKind.Value,
  name: CompletionItemKind.Constant,
};

const SYMBOL_KIND = {
  section: SymbolKind.String,
  figure: SymbolKind.Number,
  quotation: SymbolKind.String,
  citation: SymbolKind.Key,
  source: SymbolKind.File,
  person: SymbolKind.Object,
  organisation: SymbolKind.Module,
  place: SymbolKind.Namespace,
  other: SymbolKind.Constant,
};

export function toLocation(place: Place, linesOf: LinesOf): Location {
  const lines = linesOf(place.path);
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { uri: uriOf(place.path), range: lines ? lines.range(place) : nowhere };
}

/** "file:///…/ecb.md#L12,5": a link that opens the passage. Only files can be opened so. */
export function toAddress(linesOf: LinesOf): AddressOf {
  return (place) => {
    const uri = uriOf(place.path);
    if (!uri.startsWith("file:")) return null;
    return `${uri}${linesOf(place.path)?.fragment(place.start) ?? ""}`;
  };
}

export function toMarkup(blocks: readonly Block[], markdown: boolean, linesOf: LinesOf): MarkupContent {
  return markdown
    ? { kind: MarkupKind.Markdown, value: renderMarkdown(blocks, toAddress(linesOf)) }
    : { kind: MarkupKind.PlainText, value: renderPlain(blocks) };
}

export function toHover(hover: Hover, lines: Lines, markdown: boolean, linesOf: LinesOf): ProtocolHover {
  return { contents: toMarkup(hover.blocks, markdown, linesOf), range: lines.range(hover.span) };
}

export function toDiagnostic(
  finding: Finding,
  lines: Lines,
  linesOf: LinesOf,
  page: string | null,
  can: { readonly relatedInformation: boolean; readonly codeDescription: boolean },
): Diagnostic {
  return {
    range: lines.range(finding),
    severity: SEVERITY[finding.severity],
    source: "sourceline",
    code: finding.code,
    message: finding.message,
    ...(can.codeDescription && page !== null && { codeDescription: { href: page } }),
    ...(can.relatedInformation &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map(({ place, message }) => ({
          location: toLocation(place, linesOf),
          message,
        })),
      }),
  };
}

export function toCompletionItem(
  completion: Completion,
  rank: number,
  lines: Lines,
  typed: string,
  labelDetails: boolean,
): CompletionItem {
  return {
    label: completion.label,
    kind: COMPLETION_KIND[completion.kind],
    detail: completion.detail,
    ...(labelDetails && { labelDetails: { description: completion.detail } }),
    // What fits was decided here, by more than letters: the editor shall keep the list and its order.
    filterText: typed,
    sortText: String(rank).padStart(4, "0"),
    textEdit: { range: lines.range(completion.replace), newText: completion.insert },
    data: completion.data,
  };
}

export function toInlineCompletion({ replace, insert }: Continuation, lines: Lines): InlineCompletionItem {
  return { insertText: insert, range: lines.range(replace) };
}

/** Where the shared ignore file lies, and the lines it has now; null while there is none. */
export interface IgnoreTarget {
  readonly uri: string;
  readonly lines: Lines | null;
}

export function toCodeAction(
  fix: Fix,
  draft: { readonly uri: string; readonly version: number; readonly lines: Lines },
  ignore: IgnoreTarget | null,
  diagnostics: readonly Diagnostic[],
  can: { readonly documentChanges: boolean },
): CodeAction {
  const mended = diagnostics.filter((one) => fix.finding && one.code === fix.finding.code);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(mended.length > 0 && { diagnostics: [...mended] }),
    ...(fix.preferred && { isPreferred: true }),
    edit: fix.ignoreFile !== undefined && ignore ? ignoreEdit(fix.ignoreFile, ignore) : draftEdit(fix, draft, can),
  };
}

export function toTextEdit(edit: Edit, lines: Lines): TextEdit {
  return { range: lines.range(edit), newText: edit.text };
}

function draftEdit(
  fix: Fix,
  draft: { readonly uri: string; readonly version: number; readonly lines: Lines },
  can: { readonly documentChanges: boolean },
): WorkspaceEdit {
  const edits = fix.edits.map((edit) => toTextEdit(edit, draft.lines));
  if (!can.documentChanges) return { changes: { [draft.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits }] };
}

/** The ignore file written anew: it is small and sorted, and the editor shows the difference. */
function ignoreEdit(text: string, ignore: IgnoreTarget): WorkspaceEdit {
  const nothing = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const { lines } = ignore;
  const range = lines ? { start: nothing.start, end: lines.position(lines.length) } : nothing;
  const write: TextDocumentEdit = {
    textDocument: { uri: ignore.uri, version: null },
    edits: [{ range, newText: text }],
  };
  const create = { kind: "create" as const, uri: ignore.uri, options: { ignoreIfExists: true } };
  return { documentChanges: lines ? [write] : [create, write] };
}

export function toDocumentSymbol(symbol: DraftSymbol, lines: Lines): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL_KIND[symbol.kind],
    range: lines.range(symbol.span),
    selectionRange: lines.range(symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(child, lines)),
  };
}

/** The outline as one list, for clients that show no tree. */
export function toFlatSymbols(symbols: readonly DraftSymbol[], uri: string, lines: Lines): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    { name: symbol.name, kind: SYMBOL_KIND[symbol.kind], location: { uri, range: lines.range(symbol.span) } },
    ...toFlatSymbols(symbol.children, uri, lines),
  ]);
}

export function toWorkspaceSymbol(symbol: CorpusSymbol, linesOf: LinesOf): WorkspaceSymbol {
  const location = toLocation(symbol.place, linesOf);
  return { name: symbol.name, kind: SYMBOL_KIND[symbol.kind], containerName: symbol.container, location };
}

export function toCodeLens(lens: Lens, lines: Lines): CodeLens {
  // An empty command is shown as plain text.
  return { range: lines.range(lens.span), command: { title: lens.title, command: "" } };
}

export function toInlayHint(inlay: Inlay, lines: Lines): InlayHint {
  return { position: lines.position(inlay.offset), label: inlay.label, paddingLeft: true };
}

export function toDocumentLink(link: DraftLink, lines: Lines): DocumentLink {
  return { range: lines.range(link.span), target: uriOf(link.to.path), tooltip: link.tooltip };
}
