// `sourceline server`: the language server, for editors that start it by a command.

import { type Options, parseArguments } from "./arguments.ts";
import { UsageError } from "./terminal.ts";

export const SERVER_HELP = `Usage: sourceline server --stdio

Starts the language server. Any editor that speaks the Language Server Protocol can run it.

  --stdio                messages come by standard input and go by standard output
  --pipe NAME            … by a named pipe
  --socket PORT          … by a local socket
  --help                 this page
`;

/** The words are read once more by the protocol's own library, which opens the channel. */
export const SERVER_OPTIONS = {
  stdio: { type: "boolean" },
  "node-ipc": { type: "boolean" },
  pipe: { type: "string" },
  socket: { type: "string" },
  clientProcessId: { type: "string" },
} satisfies Options;

export async function server(argv: readonly string[], start: () => Promise<unknown>): Promise<undefined> {
  const options = parseArguments(argv, SERVER_OPTIONS);
  const channel = options.has("stdio") || options.has("node-ipc") || options.one("pipe") || options.one("socket");
  if (!channel) throw new UsageError("Say how to talk to it: --stdio.");
  if (options.words.length > 0) throw new UsageError(`What is “${options.words[0]}”?`);
  await start();
  return undefined;
}
