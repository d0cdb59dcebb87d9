// What the client can do, as far as the server's behaviour depends on it. A client that says nothing gets the plainest
// form of everything.

import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";

export interface ClientTraits {
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly labelDetails: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesInlays: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly relativePatterns: boolean;
  readonly registersSync: boolean;
  readonly workspaceFolders: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly codeActionLiterals: boolean;
  readonly definitionLinks: boolean;
  readonly progress: boolean;
  /** Understands our own notifications: the editor extension, which shows them in its status bar. */
  readonly status: boolean;
}

export function traitsOf(params: InitializeParams): ClientTraits {
  const { textDocument: text, workspace, window }: ClientCapabilities = params.capabilities;
  const options = params.initializationOptions as { status?: unknown } | null | undefined;
  return {
    markdownHover: text?.hover?.contentFormat?.includes("markdown") ?? false,
    markdownCompletion: text?.completion?.completionItem?.documentationFormat?.includes("markdown") ?? false,
    labelDetails: text?.completion?.completionItem?.labelDetailsSupport ?? false,
    pullsDiagnostics: text?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesInlays: workspace?.inlayHint?.refreshSupport ?? false,
    relatedInformation: text?.publishDiagnostics?.relatedInformation ?? text?.diagnostic?.relatedInformation ?? false,
    codeDescription:
      text?.publishDiagnostics?.codeDescriptionSupport ?? text?.diagnostic?.codeDescriptionSupport ?? false,
    hierarchicalSymbols: text?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    registersSync: text?.synchronization?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") ?? false,
    codeActionLiterals: text?.codeAction?.codeActionLiteralSupport !== undefined,
    definitionLinks: text?.definition?.linkSupport ?? false,
    progress: window?.workDoneProgress ?? false,
    status: options?.status === true,
  };
}
