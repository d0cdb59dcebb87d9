/// <reference types="vscode" />
// Runs the tests of this folder with mocha inside the extension host, and writes their outcome to a file, because the
// host has no other way to give it back.

import { readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";

interface Outcome {
  readonly title: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  readonly error?: string;
}

export async function run(): Promise<void> {
  const file = process.env.SOURCELINE_TEST_RESULT;
  if (!file) throw new Error("SOURCELINE_TEST_RESULT does not say where the result goes.");
  const mocha = new Mocha({ ui: "tdd", timeout: 30_000, reporter: "spec", color: false });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".test.cjs")) mocha.addFile(path.join(__dirname, name));
  }
  const tests = await outcomes(mocha);
  const count = (state: Outcome["state"]) => tests.filter((test) => test.state === state).length;
  const result = { passed: count("passed"), failed: count("failed"), skipped: count("skipped"), tests };
  writeFileSync(`${file}.part`, JSON.stringify(result, null, 2));
  renameSync(`${file}.part`, file);
  if (result.failed > 0 || result.passed === 0) throw new Error(`${result.failed} tests failed`);
}

function outcomes(mocha: Mocha): Promise<Outcome[]> {
  const tests: Outcome[] = [];
  const note = (test: Mocha.Runnable, state: Outcome["state"], error?: Error) =>
    tests.push({
      title: test.fullTitle(),
      state,
      milliseconds: test.duration ?? 0,
      ...(error ? { error: error.stack ?? error.message } : {}),
    });
  return new Promise((resolve) => {
    mocha
      .run()
      .on("pass", (test) => note(test, "passed"))
      // A failing hook comes here too, and counts as a failed test.
      .on("fail", (test, error: Error) => note(test, "failed", error))
      .on("pending", (test) => note(test, "skipped"))
      .on("end", () => resolve(tests));
  });
}
