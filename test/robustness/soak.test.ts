// Somebody types for weeks. In CI as many edits as `npm run soak` makes; elsewhere enough to see a large leak.

import assert from "node:assert/strict";
import { soak } from "./soak.ts";

/** How much all but compiled code may grow over the second half, by the number of edits: at first caches are filled. */
const [EDITS, MOST_LEAKED] = process.env.CI ? [20_000, 0.01] : [2_000, 0.08];

suite(`${EDITS.toLocaleString("en")} random edits`, function () {
  this.timeout(1_800_000);

  test("leave the server in order, and hardly larger than before", async () => {
    const { leak, findings, complaints } = await soak(EDITS, 1);
    assert.deepEqual(complaints, []);
    assert.ok(findings > 0);
    assert.ok(leak < MOST_LEAKED, `It grew by ${(100 * leak).toFixed(1)} %`);
  });
});
