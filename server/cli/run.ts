// The command line: finds the command, runs it, turns wrong usage into a message and an exit code.

import type { FileSystem } from "../workspace/files.ts";
import type { Elsewhere } from "./check.ts";
import type { IndexCache } from "./loadCorpus.ts";
import { EXIT, type ExitCode, type Terminal, UsageError } from "./terminal.ts";
import { VERSION } from "./version.ts";
import type { Watching } from "./watch.ts";

const HELP = `Usage: sourceline COMMAND [options]

Checks figures, quotations, names and citations of drafts against a folder of sources. Everything stays on this machine.

  check      judges drafts against the sources
  sources    lists the sources: keys, titles, dates, origins, and what was skipped
  inspect    prints what the reader understands of a text
  server     starts the language server for an editor

  --help     this page; sourceline COMMAND --help says more
  --version  the version
`;

/** The machine the commands run on. */
export interface Machine {
  readonly terminal: Terminal;
  readonly files: FileSystem;
  /** Starts the language server on the channel that the words of the command line name. */
  startServer(): Promise<unknown>;
  readonly elsewhere: Elsewhere;
  /** Indexes of earlier calls; null where none are kept. */
  readonly cache: IndexCache | null;
  /** Where files can be watched. */
  readonly watching?: Watching;
}

interface Command {
  readonly help: string;
  run(argv: readonly string[], machine: Machine): Promise<ExitCode | undefined>;
}

/** Loaded when asked for, so that `--help` need not wait for the reader's language model. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => {
    const { check, CHECK_HELP } = await import("./check.ts");
    return {
      help: CHECK_HELP,
      run: (argv, { terminal, files, elsewhere, cache, watching }) =>
        check(argv, terminal, files, elsewhere, cache, watching),
    };
  },
  sources: async () => {
    const { sources, SOURCES_HELP } = await import("./sources.ts");
    return { help: SOURCES_HELP, run: (argv, { terminal, files, cache }) => sources(argv, terminal, files, cache) };
  },
  inspect: async () => {
    const { inspect, INSPECT_HELP } = await import("./inspect.ts");
    return { help: INSPECT_HELP, run: (argv, { terminal, files }) => inspect(argv, terminal, files) };
  },
  server: async () => {
    const { server, SERVER_HELP } = await import("./server.ts");
    return { help: SERVER_HELP, run: (argv, { startServer }) => server(argv, startServer) };
  },
};

/** Runs one call of the command line. Undefined: it goes on running by itself, as the server does. */
export async function run(argv: readonly string[], machine: Machine): Promise<ExitCode | undefined> {
  const { terminal } = machine;
  const [name, ...rest] = argv;
  if (name === "--version" || name === "-v") {
    terminal.write(`${VERSION}\n`);
    return EXIT.nothing;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? terminal.writeError : terminal.write)(HELP);
    return name === undefined ? EXIT.usage : EXIT.nothing;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.writeError(`sourceline: there is no command “${name}”.${await meantBy(name, machine)}\n\n${HELP}`);
    return EXIT.usage;
  }
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.write(command.help);
    return EXIT.nothing;
  }
  try {
    return await command.run(rest, machine);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.writeError(`sourceline ${name}: ${error.message}\nTry “sourceline ${name} --help”.\n`);
    return EXIT.usage;
  }
}

/** What somebody may have wanted who named no command. */
async function meantBy(word: string, { files }: Machine): Promise<string> {
  const { nearest } = await import("./nearest.ts");
  if (word.startsWith("-")) {
    const option = nearest(word, ["--help", "--version"]);
    return option ? ` Did you mean ${option}?` : " The command comes first, its options behind it.";
  }
  if (!(await files.list(word)).missing) return ` To judge a draft: sourceline check ${word}`;
  const command = nearest(word, Object.keys(COMMANDS));
  return command ? ` Did you mean “${command}”?` : "";
}
