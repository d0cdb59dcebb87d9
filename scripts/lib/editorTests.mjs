// The tests inside a real editor: the packaged extension is installed, and a suite in the extension host uses it.
//
// SOURCELINE_TEST_EDITOR says which editor: `code-server`, the default on Linux, or `desktop`, the default elsewhere,
// which is downloaded by @vscode/test-electron.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ownEnvironment, root } from "../setup.mjs";
import { ensureCodeServer, installVsix, writeSettings } from "./codeServer.mjs";
import { must, StepFailed, step } from "./run.mjs";
import { browserPackages, ensurePackages } from "./system.mjs";

const suiteFolder = path.join(root, "test/editor/suite");

export function whichEditor() {
  const named = process.env.SOURCELINE_TEST_EDITOR ?? (process.platform === "linux" ? "code-server" : "desktop");
  if (named !== "code-server" && named !== "desktop") {
    throw new StepFailed(`SOURCELINE_TEST_EDITOR is "code-server" or "desktop", not "${named}".`);
  }
  return named;
}

/** Installs what the chosen editor needs, before anything is timed or tested. */
export async function prepareEditor() {
  if (whichEditor() === "desktop") return;
  await ensurePackages(browserPackages(), "The tests in the editor");
  await ensureCodeServer();
}

/** Runs the suite on the given VSIX, with all that it writes below `temp`; gives back the tests' outcomes. */
export async function runEditorTests(vsix, temp) {
  const home = path.join(temp, "editor");
  const workspace = path.join(temp, "workspace");
  cpSync(path.join(root, "test/editor/workspace"), workspace, { recursive: true });
  writeSettings(home);
  const result = path.join(temp, "editor-result.json");
  const editor = await (whichEditor() === "desktop" ? desktop(vsix, home) : codeServer(vsix, home));
  const { runTests } = await import("@vscode/test-electron");
  let trouble;
  try {
    await runTests({
      vscodeExecutablePath: editor,
      // Holds nothing but the tests: what is tested is the installed package.
      extensionDevelopmentPath: path.join(root, "test/editor/stub"),
      extensionTestsPath: path.join(await bundleSuite(), "run.cjs"),
      launchArgs: [workspace, `--user-data-dir=${home}/data`, `--extensions-dir=${home}/extensions`],
      extensionTestsEnv: {
        ...ownEnvironment(),
        SOURCELINE_TEST_RESULT: result,
        SOURCELINE_TEST_EXTENSIONS: path.join(home, "extensions"),
      },
    });
  } catch (error) {
    trouble = error;
  }
  if (!existsSync(result)) throw new StepFailed(`The tests in the editor gave no result. ${trouble ?? ""}`);
  const outcome = JSON.parse(readFileSync(result, "utf8"));
  if (trouble && outcome.failed === 0) throw new StepFailed(`The editor failed after the tests. ${trouble}`);
  const crashes = crashesIn(home);
  if (crashes.length > 0) {
    const error = crashes.join("\n");
    outcome.tests.push({ title: "the language server never ends by itself", state: "failed", milliseconds: 0, error });
    outcome.failed += 1;
  }
  return outcome;
}

/** The editor starts a language server that has crashed anew, so only its log tells. */
export function crashesIn(home) {
  const logs = path.join(home, "data/logs");
  if (!existsSync(logs)) return [];
  return readdirSync(logs, { recursive: true, encoding: "utf8" })
    .filter((name) => /[\\/]Sourceline\.log$/.test(name))
    .map((name) => readFileSync(path.join(logs, name), "utf8"))
    .filter((log) => /Server process exited with code [^0]|connection to server is erroring/i.test(log));
}

async function codeServer(vsix, home) {
  const entry = await ensureCodeServer();
  await step("Installing the package into code-server", () => installVsix(entry, vsix, { home }));
  return path.join(root, "test/editor/host/launcher.mjs");
}

async function desktop(vsix, home) {
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } = await import("@vscode/test-electron");
  const editor = await step("Downloading Visual Studio Code", () => downloadAndUnzipVSCode());
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(editor, { reuseMachineInstall: true });
  const places = [`--user-data-dir=${home}/data`, `--extensions-dir=${home}/extensions`];
  await step("Installing the package into Visual Studio Code", () =>
    must(cli, [...args, ...places, "--install-extension", vsix, "--force"], {
      quiet: true,
      shell: process.platform === "win32",
    }),
  );
  return editor;
}

/** The extension host loads plain CommonJS; each test file becomes one, beside `run.cjs`. */
async function bundleSuite() {
  const { build, stop } = await import("esbuild");
  const folder = path.join(root, "out/editor-tests");
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: readdirSync(suiteFolder)
      .filter((name) => name === "run.ts" || name.endsWith(".test.ts"))
      .map((name) => path.join(suiteFolder, name)),
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  await stop();
  return folder;
}
