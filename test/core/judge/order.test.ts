// Figures that a draft tells in the order of its source: between two that agree stands the one that is meant.

import assert from "node:assert/strict";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { examine } from "../../../server/core/judge/examine.ts";
import { slot } from "../../../server/core/judge/placeFeatures.ts";
import { read } from "../../../server/core/reading/read.ts";

const SOURCE =
  "The shop of Tarrow sold 412 shirts, 958 scarves and 1,077 flags in May. The shop of Arden sold 633 scarves. In June the " +
  "shop of Tarrow sold 845 scarves.";

/** By what the source says: what order before and behind it tells of each figure that the marked one may be. */
function orders(marked: string): Record<string, readonly [number, number]> {
  const at = marked.indexOf("[");
  const draft = read(marked.replace(/[[\]]/g, ""), { format: "markdown", asOf: null });
  const source = {
    key: "shop",
    path: "shop.txt",
    title: null,
    publisher: null,
    author: null,
    date: null,
    origin: "shop",
  };
  const index = buildSourceIndex([{ source, reading: read(SOURCE, { format: "text", asOf: null }) }]);
  const examined = examine(draft, index).find(({ figure }) => figure.start === at);
  return Object.fromEntries(
    (examined?.candidates ?? []).map(({ figure, place }) => [
      figure.text,
      [place[slot.orderBefore] ?? 0, place[slot.orderBehind] ?? 0] as const,
    ]),
  );
}

suite("figures in the source's order", () => {
  test("between two that agree", () => {
    const found = orders("The shop of Tarrow sold 412 shirts, [940 scarves] and 1,077 flags.");
    const [before = 0, behind = 0] = found["958"] ?? [];
    assert.ok(before > 0.9 && behind > 0.9, `${before} ${behind}`);
    const [, far = 1] = found["845"] ?? [];
    assert.equal(far, 0);
  });

  test("with one left out, order tells less", () => {
    const [before = 0] = orders("The shop of Tarrow sold 412 shirts and [1,070 flags].")["1,077"] ?? [];
    assert.ok(before > 0.2 && before < 0.9, `${before}`);
  });

  test("in another order, or in another section, it tells nothing", () => {
    assert.deepEqual(orders("The shop of Tarrow sold 1,077 flags and [940 scarves].")["633"]?.[1], 0);
    const [before = 1, behind = 1] =
      orders("The shop of Tarrow sold 412 shirts.\n\n## Scarves\n\nThe shop of Tarrow sold [940 scarves].")["958"] ??
      [];
    assert.deepEqual([before, behind], [0, 0]);
  });
});
