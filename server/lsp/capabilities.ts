// What the server says it can do, by what the client can.

import { CodeActionKind, PositionEncodingKind, type ServerCapabilities } from "vscode-languageserver";
import { TRIGGERS } from "../features/completion.ts";
import type { ClientTraits } from "./clientTraits.ts";
import { TEXT_SYNC } from "./texts.ts";

/** The command that reads all sources anew. */
export const REINDEX = "sourceline.reindex";

export function capabilitiesFor(traits: ClientTraits): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: TEXT_SYNC,
    ...(traits.pullsDiagnostics && {
      diagnosticProvider: { identifier: "sourceline", interFileDependencies: true, workspaceDiagnostics: false },
    }),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
    ...(traits.codeActionLiterals && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: { label: "Sourceline" },
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    inlineCompletionProvider: true,
    documentLinkProvider: {},
    executeCommandProvider: { commands: [REINDEX] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
