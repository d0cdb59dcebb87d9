// Somebody types for weeks. In CI all that `npm run soak` does, in a process of its own; elsewhere enough to see a large leak.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { soak } from "./soak.ts";

const LONG = "20,000 random edits";
const SHORT = 2_000;
/** By how much all but compiled code may grow over the second half of the short version: at first caches are filled. */
const MOST_LEAKED = 0.08;

suite(process.env.CI ? LONG : `${SHORT.toLocaleString("en")} random edits`, function () {
  this.timeout(2_700_000);

  test("leave the server in order, and hardly larger than before", async () => {
    if (process.env.CI) {
      const script = fileURLToPath(new URL("soak.ts", import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
      assert.equal(status, 0, stdout + stderr);
      assert.ok(stdout.includes("20000 edits"), stdout);
      return;
    }
    const { leak, findings, complaints } = await soak(SHORT, 1);
    assert.deepEqual(complaints, []);
    assert.ok(findings > 0);
    assert.ok(leak < MOST_LEAKED, `It grew by ${(100 * leak).toFixed(1)} %`);
  });
});
