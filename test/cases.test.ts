// The short cases of wrong quotations and names: no false alarm, and none lost. Those on articles of the shared corpus
// are judged only where it is at hand.

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
const FOUND = {
  "cases.txt": { quotation: [32, 31], name: [15, 13] },
  "people.txt": { quotation: [10, 10], name: [54, 44] },
} as const;

for (const file of ["cases.txt", "people.txt"] as const) {
  const scored = scoreCases(file) as readonly Scored[] | undefined;
  if (!scored) continue;
  suite(`short cases: ${file}`, () => {
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
          assert.ok(found.length >= FOUND[file][kind][half - 1]!, `only ${found.length}`);
        });
      }
    }
  });
}
