// Starts the language server: puts the machine's files, clock and connection behind the interfaces the server knows.
// The only file of the server that reads process.*.

import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import manifest from "../package.json" with { type: "json" };
import { describe } from "./lsp/answer.ts";
import { startServer } from "./lsp/server.ts";
import { slashedFiles } from "./lsp/slashedFiles.ts";
import { nodeFileSystem } from "./node/fileSystem.ts";
import { holdLittleMemory } from "./node/frugalMemory.ts";
import { cacheFolder, indexStorage, programName } from "./node/indexStorage.ts";
import { threadsBesideTyping } from "./node/readers.ts";
import type { IndexStorage } from "./workspace/files.ts";

const endStart = holdLittleMemory();

const connection = createConnection();
const files = nodeFileSystem({ keepByteOrderMark: false, threads: threadsBesideTyping() });

const program = programName(manifest.version, "editor");

function storageFor(folder: string | null, workspace: string): IndexStorage {
  return indexStorage(folder ?? cacheFolder(), `editor ${workspace}`);
}

// A promise nobody waited for must not take the server, and with it every warning, down.
process.on("unhandledRejection", (reason) => connection.console.error(`Not handled: ${describe(reason)}`));

startServer(
  connection,
  {
    files: process.platform === "win32" ? slashedFiles(files) : files,
    today: localDay,
    checksPage: checksPages(),
    indexes: program === null ? null : { program, rest: 5000, storageFor },
    rest: 250,
    figureRest: 2000,
    sourcesRead: endStart,
  },
  { name: manifest.name, version: manifest.version },
);

/** Today's date here, "2025-09-05". Asking for it by a language loads all that is known of languages. */
function localDay(): string {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Addresses of the sections of docs/checks.md, which lies beside the program's folder. */
function checksPages(): (code: string) => string | null {
  const program = process.argv[1];
  const page = program ? join(dirname(realpathSync(program)), "..", "docs", "checks.md") : "";
  if (!existsSync(page)) return () => null;
  const { href } = pathToFileURL(page);
  const lines = readFileSync(page, "utf8").split("\n");
  return (code) => {
    const line = lines.indexOf(`## ${code}`);
    return line < 0 ? null : `${href}#L${line + 1}`;
  };
}
