// A mocha reporter: dots and failures to read, and each test's outcome as JSON for the script that started mocha.

import { renameSync, writeFileSync } from "node:fs";
import Mocha from "mocha";

export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => writeOutcome(this.stats));
  }
}

/** Written under another name and renamed, so that whoever waits for the file never reads half of it. */
function writeOutcome(stats) {
  const file = process.env.SOURCELINE_TEST_RESULT;
  if (!file) return;
  const { passes: passed, failures: failed, pending: skipped } = stats;
  writeFileSync(`${file}.part`, JSON.stringify({ passed, failed, skipped }));
  renameSync(`${file}.part`, file);
}
