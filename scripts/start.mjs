// Opens the sample workspace in an editor with Sourceline in it: desktop VS Code where `code` is on the PATH,
// otherwise code-server, in the browser.
//
// `--no-open` only prints the address; `--browser` takes code-server although `code` is there; the variable PORT
// chooses the port.

import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { failing, must, run, step } from "./lib/run.mjs";
import { findProgram } from "./lib/system.mjs";
import { isMain, ready, root } from "./setup.mjs";

const draft = path.join(root, "examples/analysis.md");
const usualPort = 8423;

async function main() {
  await ready(import.meta.url);
  const flags = process.argv.slice(2);
  const code = flags.includes("--browser") ? undefined : findProgram("code");
  if (code) await openDesktop(code);
  else await serve({ open: !flags.includes("--no-open") });
}

async function openDesktop(code) {
  const { build } = await import("./build.mjs");
  await step("Building Sourceline", () => build({ quiet: true }));
  const shell = process.platform === "win32";
  await step("Opening examples/analysis.md in Visual Studio Code", () =>
    must(code, [`--extensionDevelopmentPath=${root}`, root, draft], { shell, quiet: true }),
  );
}

async function serve({ open }) {
  const { addressOf, cacheFolder, ensureCodeServer, installVsix, remoteUri, startCodeServer, writeSettings } =
    await import("./lib/codeServer.mjs");
  const { packageQuietly } = await import("./package.mjs");
  const entry = await ensureCodeServer();
  // One home for each clone, so that two of them do not show each other's version.
  const home = path.join(cacheFolder(), `start-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`);
  if (!existsSync(path.join(home, "data/User/settings.json"))) writeSettings(home);
  await step("Building Sourceline", async () => installVsix(entry, await packageQuietly(), { home }));
  const port = process.env.PORT ? Number(process.env.PORT) : await freePort(usualPort);
  const server = await step("Starting the editor", () => startCodeServer(entry, { home, port }));
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      console.log("\nStopping the editor …");
      await server.stop();
      process.exit(0);
    });
  }
  const address = addressOf(server, root, [["openFile", remoteUri(server, draft)]]);
  console.log(`\n${invitation(address)}\n`);
  if (open) await openBrowser(address);
  await server.gone;
  if (!stopping) throw new Error(`The editor ended by itself:\n${server.log()}`);
}

/** The last words before the editor runs: one address, on a line of its own. */
export function invitation(address) {
  return `Open examples/analysis.md in a browser; Ctrl-C here stops the editor:\n\n${address}`;
}

/** A browser is opened only where somebody sits before a screen. */
async function openBrowser(address) {
  if (process.platform === "darwin") await run("open", [address]);
  else if ((process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && findProgram("xdg-open")) {
    await run("xdg-open", [address], { quiet: true });
  }
}

/** The wanted port, or any free one where it is taken. */
async function freePort(wanted) {
  const server = createServer();
  try {
    server.listen(wanted, "127.0.0.1");
    await once(server, "listening");
    return wanted;
  } catch (error) {
    if (error.code === "EADDRINUSE") return 0;
    throw error;
  } finally {
    server.close();
  }
}

if (isMain(import.meta.url)) failing(main);
