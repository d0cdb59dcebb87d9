// code-server: the workbench and extension host of VS Code as an npm package, for machines without the desktop editor.
//
// It is large (about 800 MB) and has native modules, so it lives in a cache folder outside the checkout, installed
// once by its own lock file in test/editor/host/ and shared by all clones.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { npm, ownEnvironment, ownNode, root } from "../setup.mjs";
import { must, StepFailed, step } from "./run.mjs";
import { buildPackages, ensurePackages } from "./system.mjs";

const recipe = path.join(root, "test/editor/host");
const version = JSON.parse(readFileSync(path.join(recipe, "package.json"), "utf8")).dependencies["code-server"];

/** @typedef {{ home: string; extensions?: string }} Places */

/** Where things are kept between runs; SOURCELINE_CACHE names another place. */
export function cacheFolder() {
  const usual = {
    darwin: path.join(os.homedir(), "Library/Caches"),
    win32: process.env.LOCALAPPDATA ?? path.join(os.homedir(), "AppData/Local"),
  }[process.platform];
  return (
    process.env.SOURCELINE_CACHE ??
    path.join(process.env.XDG_CACHE_HOME ?? usual ?? path.join(os.homedir(), ".cache"), "sourceline")
  );
}

/** The folder of the installed code-server; SOURCELINE_CODE_SERVER names another one. */
export function codeServerFolder() {
  return process.env.SOURCELINE_CODE_SERVER ?? path.join(cacheFolder(), `code-server-${version}`);
}

/** Installs code-server unless a whole installation of this very lock file is there. Gives back its entry file. */
export async function ensureCodeServer() {
  if (process.platform === "win32") {
    throw new StepFailed("On Windows please install Visual Studio Code, with `code` on the PATH.");
  }
  const folder = codeServerFolder();
  const entry = path.join(folder, "node_modules/code-server/out/node/entry.js");
  if (isWhole(folder)) return entry;
  await withLock(`${folder}.lock`, async () => {
    if (isWhole(folder)) return;
    await ensurePackages(buildPackages(), "Building code-server");
    await install(folder, entry);
  });
  return entry;
}

async function install(folder, entry) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) cpSync(path.join(recipe, name), path.join(folder, name));
  const env = plainEnvironment();
  await step(`Downloading code-server ${version}`, () =>
    npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, env, quiet: true }),
  );
  await step("Building code-server's native modules, once, one to three minutes", () =>
    npm(["rebuild", "code-server", "argon2", "--foreground-scripts"], { cwd: folder, env, quiet: true }),
  );
  await must(ownNode, [entry, "--version"], { env, quiet: true });
  // Written last: without it the folder counts as a broken installation and is made anew.
  writeFileSync(markerOf(folder), JSON.stringify(fingerprint(), null, 2));
}

/** Whether the installation in this folder was finished, for this lock file and machine. */
export function isWhole(folder) {
  try {
    const marker = JSON.parse(readFileSync(markerOf(folder), "utf8"));
    return Object.entries(fingerprint()).every(([key, value]) => marker[key] === value);
  } catch {
    // No marker, or one cut off half-way: not finished.
    return false;
  }
}

function markerOf(folder) {
  return path.join(folder, "installed.json");
}

function fingerprint() {
  const lock = readFileSync(path.join(recipe, "package-lock.json"));
  return { lock: createHash("sha256").update(lock).digest("hex"), platform: process.platform, arch: process.arch };
}

/** Runs `job` while no other process runs one under the same lock. A lock whose owner has died is taken over. */
export async function withLock(file, job, { pause = 500, say = console.log } = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = Number.parseInt(readOr(file, ""), 10);
    if (Number.isNaN(owner) || !isAlive(owner)) {
      // A file without a number is one just being written; a second look tells.
      await sleep(pause);
      if (readOr(file, "") === String(Number.isNaN(owner) ? "" : owner)) rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`• Waiting for process ${owner}, which is installing the same …`);
    told = true;
    await sleep(pause);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await job();
  } finally {
    release();
    process.removeListener("exit", release);
  }
}

function readOr(file, otherwise) {
  return existsSync(file) ? readFileSync(file, "utf8") : otherwise;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * The environment without what would lead npm or code-server astray: the npm around us (code-server reads the Node
 * version from its name), a VS Code terminal around us (code-server would open files there), PORT and passwords.
 */
export function plainEnvironment(extra = {}) {
  const astray =
    /^(npm_(config_(user_agent|local_prefix|prefix)|package_|lifecycle_|command|node_execpath)|VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_CHANNEL_|INIT_CWD$|PORT$|(HASHED_)?PASSWORD$|CODE_SERVER_)/;
  const entries = Object.entries(ownEnvironment()).filter(([name]) => !astray.test(name));
  return { ...Object.fromEntries(entries), ...extra };
}

/**
 * Starts code-server on a free port (or the one given) and waits until it answers.
 *
 * `home` holds settings, state and extensions; nothing outside of it is touched. `options` go to the command line.
 *
 * @param {string} entry
 * @param {Places & { port?: number; options?: readonly string[]; env?: NodeJS.ProcessEnv }} how
 */
export async function startCodeServer(entry, { home, extensions, port = 0, options = [], env = {} }) {
  const places = placesIn(home, extensions);
  const child = spawn(
    ownNode,
    [
      entry,
      ...["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...places],
      ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", ...options],
    ],
    // A process group of its own, so that it and all its children can be ended together.
    { detached: true, stdio: ["ignore", "pipe", "pipe"], env: plainEnvironment(env) },
  );
  let log = "";
  let ended = false;
  const gone = new Promise((resolve) => child.once("close", resolve)).then(() => {
    ended = true;
  });
  const kill = (signal) => signalGroup(child.pid, signal);
  const killAtExit = () => kill("SIGKILL");
  process.once("exit", killAtExit);
  const stop = async () => {
    kill("SIGTERM");
    if (!ended) await Promise.race([gone, sleep(5000, undefined, { ref: false })]);
    kill("SIGKILL");
    process.removeListener("exit", killAtExit);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      log += data;
    });
  }
  const deadline = Date.now() + 60_000;
  while (!ended && Date.now() < deadline) {
    const address = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log)?.[1];
    if (address && (await answers(`${address}/healthz`))) {
      return { address, stop, gone, pid: child.pid, log: () => log };
    }
    await sleep(100);
  }
  await stop();
  throw new StepFailed(`code-server did not start:\n${log}`);
}

/**
 * Installs a VSIX as a user would.
 *
 * @param {string} entry
 * @param {string} vsix
 * @param {Places} places
 */
export async function installVsix(entry, vsix, { home, extensions }) {
  await must(ownNode, [entry, ...placesIn(home, extensions), "--install-extension", vsix, "--force"], {
    env: plainEnvironment(),
    quiet: true,
  });
}

function placesIn(home, extensions = path.join(home, "extensions")) {
  // Unix sockets allow about 100 characters, so the session socket's place is said as well.
  return [
    ...["--config", path.join(home, "config.yaml"), "--user-data-dir", path.join(home, "data")],
    ...["--extensions-dir", extensions, "--session-socket", path.join(home, "session.sock")],
  ];
}

/** Settings of a calm editor: no welcome page, no assistant, no news, nothing that looks for the network. */
export function writeSettings(home, more = {}) {
  const folder = path.join(home, "data/User");
  mkdirSync(folder, { recursive: true });
  const settings = {
    "workbench.startupEditor": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.tips.enabled": false,
    "workbench.welcomePage.walkthroughs.openOnInstall": false,
    "chat.disableAIFeatures": true,
    "telemetry.telemetryLevel": "off",
    "extensions.autoCheckUpdates": false,
    "extensions.autoUpdate": "off",
    "extensions.ignoreRecommendations": true,
    "update.mode": "none",
    ...more,
  };
  writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings, null, 2));
}

/** The address that opens a folder, and a file in it, as readable as addresses can be. */
export function addressOf(server, folder, payload = []) {
  const query = [`folder=${inQuery(folder)}`];
  if (payload.length > 0) query.push(`payload=${inQuery(JSON.stringify(payload))}`);
  return `${server.address}/?${query.join("&")}`;
}

/** Escaped where it has to be, and where a terminal would take a mark for the end of the address. */
function inQuery(text) {
  return encodeURIComponent(text)
    .replace(/%(?:2F|3A|2C)/g, decodeURIComponent)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A file of this machine as the workbench opened at the server's address names it. */
export function remoteUri(server, file) {
  return `vscode-remote://${new URL(server.address).host}${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}`;
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Not listening yet; asked again until the deadline.
    return false;
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
