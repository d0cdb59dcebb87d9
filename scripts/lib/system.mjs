// Programs and libraries of the operating system: found, installed where that is possible, otherwise named.

import { existsSync } from "node:fs";
import path from "node:path";
import { must, run, StepFailed, step } from "./run.mjs";

/** Full path of a program on the PATH, or undefined. */
export function findProgram(name) {
  const endings = process.platform === "win32" ? (process.env.PATHEXT ?? ".EXE;.CMD").split(";") : [""];
  for (const folder of (process.env.PATH ?? process.env.Path ?? "").split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder && existsSync(file)) return file;
    }
  }
  return undefined;
}

/** A browser that playwright can drive: Chromium, Chrome or Edge; SOURCELINE_BROWSER names another one. */
export function findBrowser() {
  const named = process.env.SOURCELINE_BROWSER;
  if (named) return named;
  for (const name of ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"]) {
    const found = findProgram(name);
    if (found) return found;
  }
  const usual = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return usual.find((file) => existsSync(file));
}

/** What code-server's native modules are compiled with, and the Debian packages that bring it. */
export function buildPackages() {
  if (process.platform !== "linux") return [];
  const wanted = [];
  if (!findProgram("python3")) wanted.push("python3");
  if (!findProgram("make")) wanted.push("make");
  if (!findProgram("g++")) wanted.push("g++");
  if (!findProgram("pkg-config")) wanted.push("pkg-config");
  if (!existsSync("/usr/include/gssapi/gssapi.h") && !existsSync("/usr/include/gssapi.h")) wanted.push("libkrb5-dev");
  return wanted;
}

export function browserPackages() {
  return findBrowser() ? [] : ["chromium"];
}

/**
 * Installs Debian packages where that is allowed. Elsewhere the error names the command to type, or, for another
 * system, what is missing.
 */
export async function ensurePackages(packages, why) {
  if (packages.length === 0) return;
  const command = `apt-get update && apt-get install -y ${packages.join(" ")}`;
  if (!findProgram("apt-get")) {
    throw new StepFailed(
      `${why} needs these, please install them with your system's package manager: ${packages.join(", ")}`,
    );
  }
  const root = process.getuid?.() === 0;
  const sudo = !root && findProgram("sudo") && (await run("sudo", ["-n", "true"], { quiet: true })).code === 0;
  if (!root && !sudo) {
    throw new StepFailed(`${why} needs system packages. Please run, then try again:\n  sudo sh -c '${command}'`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    root
      ? must("apt-get", args, { quiet: true, env })
      : must("sudo", ["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args], { quiet: true, env });
  await step(`Installing system packages: ${packages.join(", ")}`, async () => {
    await apt("update");
    await apt("install", "-y", "--no-install-recommends", ...packages);
  });
}

/** Flags for a headless browser on a machine without a display, that looks for nothing on the network. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
