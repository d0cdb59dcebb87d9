// Bytes from base64.

import assert from "node:assert/strict";
import { fromBase64 } from "../../../server/core/text/base64.ts";

suite("base64", () => {
  for (const bytes of [[], [0], [127, -128], [1, 2, 3], [-1, 0, 1, 77]]) {
    test(`${bytes.length} bytes come back`, () => {
      assert.deepEqual([...fromBase64(Buffer.from(Int8Array.from(bytes)).toString("base64"))], bytes);
    });
  }
});
