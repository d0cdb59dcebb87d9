#!/usr/bin/env node
// Stands in for the desktop editor's executable: takes the flags @vscode/test-electron starts an editor with, and
// serves them by code-server with headless Chromium as its window.
//
// The tests run in the extension host and write their result to the file named by SOURCELINE_TEST_RESULT, since a page
// cannot give back an exit code. No result, or one with failures, makes this program fail.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { addressOf, ensureCodeServer, startCodeServer } from "../../../scripts/lib/codeServer.mjs";
import { browserArguments, findBrowser } from "../../../scripts/lib/system.mjs";

const flags = new Map();
const plain = [];
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)=(.*)$/s.exec(argument) ?? [];
  if (name) flags.set(name, value);
  else if (!argument.startsWith("--")) plain.push(argument);
}
const result = process.env.SOURCELINE_TEST_RESULT;
const patience = Number(process.env.SOURCELINE_TEST_TIMEOUT ?? 600_000);
if (!result || !flags.has("extensionTestsPath") || plain.length !== 1) {
  console.error("usage: SOURCELINE_TEST_RESULT=FILE launcher.mjs FOLDER --extensionTestsPath=… --user-data-dir=…");
  process.exit(2);
}

const server = await startCodeServer(await ensureCodeServer(), {
  // Settings are read from `data` below the home folder, which is what --user-data-dir names here.
  home: path.dirname(flags.get("user-data-dir")),
  extensions: flags.get("extensions-dir"),
  options: ["--vscode-option", "enable-smoke-test-driver"],
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
const stop = async () => {
  await browser.close();
  await server.stop();
};
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop().finally(() => process.exit(1)));

let code = 1;
try {
  code = await tests();
} finally {
  await stop();
}
process.exit(code);

async function tests() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const told = [];
  page.on("console", (message) => told.push(`${message.type()}: ${message.text()}`));
  // The tests' folders are resolved by the server, whose authority for them is the literal word `remote`.
  const here = (file) => `vscode-remote://remote${file}`;
  await page.goto(
    addressOf(server, plain[0], [
      ["extensionDevelopmentPath", here(flags.get("extensionDevelopmentPath"))],
      ["extensionTestsPath", here(flags.get("extensionTestsPath"))],
    ]),
  );
  const deadline = Date.now() + patience;
  while (!existsSync(result)) {
    if (Date.now() > deadline) {
      console.error(`The tests gave no result in ${patience / 1000} s. What the editor's window said last:`);
      console.error(told.slice(-20).join("\n"));
      console.error(server.log().slice(-4000));
      return 1;
    }
    await sleep(100);
  }
  // Written under another name and renamed, so it is whole once it is there.
  const { passed, failed } = JSON.parse(readFileSync(result, "utf8"));
  return failed === 0 && passed > 0 ? 0 : 1;
}
