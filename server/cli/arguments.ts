// Reads the words of a command line and says plainly what is wrong with them.

import { type ParseArgsConfig, parseArgs } from "node:util";
import { isDate } from "../core/sources/isoDate.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./terminal.ts";

export type Options = NonNullable<ParseArgsConfig["options"]>;

export interface ParsedArguments {
  readonly words: readonly string[];
  /** Words that follow the value of an option at once: "b" in `--sources a b`. */
  behind(option: string): readonly string[];
  has(option: string): boolean;
  one(option: string): string | undefined;
  many(option: string): readonly string[];
}

export function parseArguments(argv: readonly string[], options: Options): ParsedArguments {
  const { values, positionals, tokens } = parseOrExplain(argv, options);
  const many = (name: string): readonly string[] => {
    const value = values[name];
    const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return list.filter((item) => typeof item === "string");
  };
  return {
    words: positionals,
    behind: (name) => {
      const words: string[] = [];
      let inside = false;
      for (const token of tokens) {
        if (token.kind === "option") inside = token.name === name;
        else if (token.kind === "positional" && inside) words.push(token.value);
      }
      return words;
    },
    has: (name) => values[name] === true,
    one: (name) => many(name).at(-1),
    many,
  };
}

function parseOrExplain(argv: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    // Node's messages name the option and go on with advice on `--`; the first sentence is what a writer needs.
    const message = error instanceof Error ? error.message : String(error);
    const said = message.split(/\.\s/, 1)[0]?.replace(/\.?$/, ".") ?? message;
    const meant = optionMeant(argv, options);
    throw new UsageError(meant === undefined ? said : `${said} Did you mean --${meant}?`);
  }
}

/** The option that comes nearest to the first one that is unknown. Undefined where all are known, too. */
function optionMeant(argv: readonly string[], options: Options): string | undefined {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === "option" && !Object.hasOwn(options, token.name));
  // Every command has `--help`, which is answered before its options are read.
  return unknown?.kind === "option" ? nearest(unknown.name, [...Object.keys(options), "help"]) : undefined;
}

/** One of a few words, or the default. */
export function choice<T extends string>(given: string | undefined, name: string, allowed: readonly [T, ...T[]]): T {
  if (given === undefined) return allowed[0];
  const found = allowed.find((word) => word === given);
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(", ")}; not “${given}”.`);
  return found;
}

/** Words parted by commas or given by several options of one name. */
export function listOf<T extends string>(
  given: readonly string[],
  name: string,
  allowed: readonly T[],
): readonly T[] | undefined {
  if (given.length === 0) return undefined;
  const words = given
    .flatMap((list) => list.split(","))
    .map((word) => word.trim())
    .filter(Boolean);
  return words.map((word) => {
    const found = allowed.find((known) => known === word);
    if (found === undefined) throw new UsageError(`--${name} knows no “${word}”. Known: ${allowed.join(", ")}.`);
    return found;
  });
}

export function wholeNumber(given: string | undefined, name: string): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1)
    throw new UsageError(`--${name} wants a whole number above zero; not “${given}”.`);
  return value;
}

export function dateOption(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (!isDate(given)) throw new UsageError(`--date wants a day such as 2025-09-03; not “${given}”.`);
  return given;
}
