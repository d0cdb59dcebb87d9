// Running other programs from the scripts: output, time, progress and a clean end for all of them.
//
// Only Node's own modules may be imported here, since this runs before anything is installed.

import { spawn } from "node:child_process";

/** Children that still run, so that an interrupted script ends them too. */
const living = new Set();

/** A failure whose message says it all: no stack trace is shown with it. */
export class StepFailed extends Error {}

/**
 * Runs a program to its end and gives back its exit code and output.
 *
 * `quiet` keeps the output and shows it only on failure. Windows needs a shell for `.cmd` files, hence `shell`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; quiet?: boolean; shell?: boolean; timeout?: number }} options
 * @returns {Promise<{ code: number; signal: string | null; output: string }>}
 */
export function run(command, args, { cwd, env = process.env, quiet = false, shell = false, timeout } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    });
    living.add(child);
    const output = [];
    child.stdout?.on("data", (data) => output.push(data));
    child.stderr?.on("data", (data) => output.push(data));
    const timer = timeout && setTimeout(() => child.kill("SIGKILL"), timeout);
    child.on("error", (error) => {
      living.delete(child);
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code, signal) => {
      living.delete(child);
      clearTimeout(timer);
      resolve({ code: code ?? 1, signal, output: Buffer.concat(output).toString("utf8") });
    });
  });
}

/** Like `run`, but a failure is an error that carries the program's output. */
export async function must(command, args, options = {}) {
  const { code, signal, output } = await run(command, args, options);
  if (code !== 0) {
    const how = signal ? `was ended by ${signal}` : `stopped with code ${code}`;
    throw new StepFailed(`${[command, ...args].join(" ")} ${how}\n${output}`.trim());
  }
  return output;
}

/**
 * Says what goes on, and for how long, in few lines: a short step is one line at its end, a longer one has another at the
 * begin and some in between, each after twice as long as the one before.
 *
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} job
 * @param {{ say?: (line: string) => void; short?: number; first?: number }} how `short` and `first` in milliseconds
 * @returns {Promise<T>}
 */
export async function step(what, job, { say = console.log, short = 1000, first = 10_000 } = {}) {
  const started = Date.now();
  let next = first;
  const wait = () => {
    say(`  … ${what} (${seconds(started)})`);
    next *= 2;
    timer = setTimeout(wait, started + next - Date.now());
  };
  let timer = setTimeout(() => {
    say(`• ${what} …`);
    timer = setTimeout(wait, started + next - Date.now());
  }, short);
  try {
    const result = await job();
    say(`✓ ${what} (${seconds(started)})`);
    return result;
  } catch (error) {
    say(`✗ ${what} (${seconds(started)})`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** What to show of an error: a stack trace only where the fault may lie in the scripts. */
export function explain(error) {
  if (error instanceof StepFailed) return `\n${error.message}`;
  // esbuild has printed its errors by itself, with the lines they stand in.
  if (Array.isArray(error?.errors) && Array.isArray(error.warnings)) return "\nThe build failed, see above.";
  return error;
}

/** Ends the script with a message instead of a stack trace when the fault lies outside of it. */
export function failing(main) {
  main().catch((error) => {
    console.error(explain(error));
    process.exitCode = 1;
  });
}

/** Ctrl-C and a polite kill reach the children as well; `cleanUp` runs once before the script ends. */
export function onInterrupt(cleanUp = async () => {}) {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      for (const child of living) child.kill("SIGTERM");
      await cleanUp();
      process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
}
