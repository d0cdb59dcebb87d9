// The short cases of wrong quotations and names, where the shared corpus is at hand: no false alarm, and none lost.

import assert from "node:assert/strict";
import { scoreCases } from "../bench/train/cases/score.mjs";

interface Scored {
  readonly half: number;
  readonly kind: "quotation" | "name";
  readonly wrong: boolean;
  readonly found: boolean;
  readonly text: string;
  readonly alarms: readonly { readonly text: string }[];
}

/** How many wrong ones are found at least, of either half. */
const FOUND = { quotation: [33, 32], name: [15, 10] } as const;

const scored = scoreCases() as readonly Scored[] | undefined;
if (scored) {
  suite("short cases", () => {
    test("what is right is left alone", () => {
      assert.deepEqual(
        scored.filter(({ alarms }) => alarms.length > 0).map(({ text }) => text),
        [],
      );
    });

    for (const kind of ["quotation", "name"] as const) {
      for (const half of [1, 2] as const) {
        test(`wrong ${kind}s are found, half ${half}`, () => {
          const found = scored.filter((one) => one.kind === kind && one.half === half && one.found);
          assert.ok(found.length >= FOUND[kind][half - 1]!, `only ${found.length}`);
        });
      }
    }
  });
}
