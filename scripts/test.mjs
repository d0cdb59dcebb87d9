// Every check and test of the project, each with its counts, and one true line at the end: `N passed, N failed`.
//
// `--unit` leaves out the package and everything that needs an editor; `--editor` runs only these.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { leftovers } from "./lib/leftovers.mjs";
import { explain, onInterrupt, run, StepFailed, seconds } from "./lib/run.mjs";
import { isMain, ownEnvironment, ownNode, ready, root } from "./setup.mjs";

const only = process.argv.slice(2).find((argument) => argument === "--unit" || argument === "--editor");
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

async function main() {
  await ready(import.meta.url);
  const started = Date.now();
  // Short on purpose: editors put sockets below it, whose paths may have about a hundred characters.
  const temp = mkdtempSync(path.join(process.platform === "darwin" ? "/tmp" : os.tmpdir(), "sourceline-"));
  const removeTemp = () => rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.on("exit", removeTemp);
  onInterrupt(async () => {
    await leftovers(process.env.SOURCELINE_RUN, 1000);
  });
  // Everything started from here on carries this mark, by which a forgotten process is found at the end.
  process.env.SOURCELINE_RUN = path.basename(temp);
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = temp;

  if (only !== "--editor") {
    await check("types", "node_modules/typescript/bin/tsc", ["-b"]);
    await check("lint and format", "node_modules/@biomejs/biome/bin/biome", ["check", "."]);
    await mocha("unit and protocol tests", [], temp);
  }
  if (only !== "--unit") await editorTests(temp);
  await section("no process left behind", async () => {
    const left = await leftovers(process.env.SOURCELINE_RUN);
    if (left.length > 0) throw new StepFailed(`Still running:\n${left.join("\n")}`);
    return { passed: 1, failed: 0 };
  });

  console.log(`\n${"─".repeat(72)}`);
  for (const line of lines) console.log(line);
  console.log(`${"".padEnd(32)}${seconds(started)}\n`);
  const { passed, failed, skipped } = total;
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
}

async function editorTests(temp) {
  const { packageVsix } = await import("./package.mjs");
  const { prepareEditor, runEditorTests, whichEditor } = await import("./lib/editorTests.mjs");
  let vsix;
  await section("package", async () => {
    vsix = await packageVsix();
    return { passed: 1, failed: 0 };
  });
  if (!vsix) return;
  const { tryOnSystemNode } = await import("./lib/oldestNode.mjs");
  await section("the bundles on the system's Node", async () => tryOnSystemNode());
  const prepared = await section("editor at hand", async () => {
    await prepareEditor();
    return { passed: 1, failed: 0 };
  });
  if (!prepared) return;
  await section(`tests in the editor (${whichEditor()})`, () => runEditorTests(vsix, temp));
  if (whichEditor() === "desktop") {
    console.log(
      "\nThe tests of the user interface drive code-server in a browser and are left out on the desktop editor.",
    );
    return;
  }
  await mocha("tests of the user interface", ["--config", "test/editor/.mocharc.json"], temp, {
    SOURCELINE_TEST_VSIX: vsix,
  });
}

/** One program whose exit code says whether it passed. */
function check(name, script, args) {
  return section(name, async () => {
    const { code } = await run(ownNode, [path.join(root, script), ...args], { cwd: root, env: ownEnvironment() });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
}

/** A run of mocha in a process of its own. */
function mocha(name, args, temp, env = {}) {
  return section(name, async () => {
    const result = path.join(temp, "mocha-result.json");
    rmSync(result, { force: true });
    const { code } = await run(
      ownNode,
      [
        path.join(root, "node_modules/mocha/bin/mocha.js"),
        ...["--reporter", path.join(root, "scripts/lib/countingReporter.mjs"), "--forbid-only", ...args],
      ],
      { cwd: root, env: ownEnvironment({ ...env, SOURCELINE_TEST_RESULT: result }), timeout: 20 * 60_000 },
    );
    if (!existsSync(result)) throw new StepFailed(`mocha gave no result and stopped with code ${code}.`);
    const outcome = JSON.parse(readFileSync(result, "utf8"));
    // A fault outside of any test, such as a promise that failed unseen, shows in the exit code alone.
    if (code !== 0 && outcome.failed === 0)
      throw new StepFailed(`All tests passed, yet mocha stopped with code ${code}.`);
    return outcome;
  });
}

/** Runs one part, adds up what it counted, and goes on with the next whatever happens. No test at all is a failure. */
async function section(name, job) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  let outcome;
  try {
    outcome = await job();
    for (const test of outcome.tests ?? []) {
      console.log(
        `  ${test.state === "passed" ? "✓" : test.state === "failed" ? "✗" : "-"} ${test.title} (${test.milliseconds} ms)`,
      );
      if (test.error) console.log(test.error.replace(/^/gm, "      "));
    }
    if (outcome.passed + outcome.failed === 0) throw new StepFailed(`${name}: there was no test to run.`);
  } catch (error) {
    console.error(explain(error));
    outcome = { passed: outcome?.passed ?? 0, failed: (outcome?.failed ?? 0) + 1 };
  }
  const { passed, failed, skipped = 0 } = outcome;
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const mark = failed > 0 ? "✗" : "✓";
  lines.push(
    `${mark} ${name.padEnd(38)}${String(passed).padStart(5)} passed${String(failed).padStart(5)} failed  ${seconds(started)}`,
  );
  console.log(lines.at(-1));
  return failed === 0;
}

if (isMain(import.meta.url)) {
  main().catch((error) => {
    console.error(explain(error));
    process.exitCode = 1;
    console.log(`${total.passed} passed, ${total.failed + 1} failed`);
  });
}
