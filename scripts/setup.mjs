// Makes a fresh clone ready: installs the dependencies when they are missing or not those of package-lock.json, then
// sees to it that the script at hand runs on the Node that the project brings along.
//
// Every other script begins with `await ready(import.meta.url)`. Only Node's own modules may be imported here.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { failing, must, StepFailed, step } from "./lib/run.mjs";

export const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const oldestNode = 20;

/** The project's own Node 24, which current tools ask for whatever the system has. */
export const ownNode = path.join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** Installs what is missing. Where the script runs on an older Node than the project's, it is started again on that. */
export async function ready(scriptUrl) {
  endWithNpm();
  await ensureDependencies();
  if (majorOf(process.version) >= majorOf(ownVersion())) return;
  process.exit(await again(fileURLToPath(scriptUrl)));
}

/** npm starts scripts by a shell that hands no kill on: when it is gone, the script ends as well. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, 1000);
  look.unref();
}

export async function ensureDependencies() {
  if (majorOf(process.version) < oldestNode) {
    throw new StepFailed(`Node ${oldestNode} or newer is needed, this is ${process.version}: https://nodejs.org`);
  }
  const reason = whyStale(root);
  if (!reason) return;
  // npm's warnings are about the Node that it runs on itself; whatever asks for a newer one gets the project's own.
  const quietly = ["--no-audit", "--no-fund", "--loglevel=error"];
  await step(installing(reason), () => npm(["ci", ...quietly], { cwd: root, quiet: true }));
  const still = whyStale(root);
  if (still) throw new StepFailed(`The dependencies did not install as package-lock.json says: ${still}`);
}

const nothing = "nothing is installed";

/** What installing is called: in a fresh clone nobody asks why. */
export function installing(reason) {
  return reason === nothing ? "Installing dependencies" : `Updating dependencies: ${reason}`;
}

/** Why node_modules does not hold what package-lock.json asks for; undefined where it does. */
export function whyStale(folder) {
  const installed = readJson(path.join(folder, "node_modules/.package-lock.json"))?.packages;
  // npm writes this file last, so it is missing after an interrupted install.
  if (!installed) return nothing;
  const wanted = readJson(path.join(folder, "package-lock.json"))?.packages ?? {};
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === "" || entry.link) continue;
    const found = installed[place];
    if (!found && !entry.optional) return `${place.replace(/^.*node_modules\//, "")} is new`;
    if (found && found.version !== entry.version) return `${place.replace(/^.*node_modules\//, "")} changed`;
  }
  if (folder === root && !existsSync(ownNode)) return "the project's Node is missing";
  return undefined;
}

/** Runs npm, by the very npm that started the script where one did, which spares a shell on Windows. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return must(process.execPath, [cli, ...args], options);
  return must("npm", args, { ...options, shell: process.platform === "win32" });
}

/** Environment in which `node` is the project's own, for tools that start `node` by name. */
export function ownEnvironment(extra = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = [path.dirname(ownNode), path.join(root, "node_modules/.bin"), process.env[key] ?? ""];
  return { ...process.env, [key]: folders.join(path.delimiter), ...extra };
}

/** Whether the module is the script that was started, and not one that another imports. */
export function isMain(url) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(url);
}

function again(script) {
  return new Promise((resolve, reject) => {
    const child = spawn(ownNode, [...process.execArgv, script, ...process.argv.slice(2)], {
      stdio: "inherit",
      env: ownEnvironment(),
    });
    // A terminal sends Ctrl-C to both, a kill reaches only this process: hence handed on, and harmless twice.
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function ownVersion() {
  return readJson(path.join(root, "node_modules/node/package.json"))?.version ?? "24.0.0";
}

function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ""), 10);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Missing or cut off half-way: both mean that it has to be made anew.
    return undefined;
  }
}

if (isMain(import.meta.url)) failing(ensureDependencies);
