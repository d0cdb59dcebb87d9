// How much room the server gives itself for new objects.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

const MODULE = new URL("../../server/node/frugalMemory.ts", import.meta.url).href;

/** Sizes of the space for new objects in MB: after the start, and after 300,000 objects that stay. */
const PROGRAM = `
  import { getHeapSpaceStatistics } from "node:v8";
  import { holdLittleMemory } from ${JSON.stringify(MODULE)};
  const size = () => getHeapSpaceStatistics().find((space) => space.space_name === "new_space").space_size / 2 ** 20;
  holdLittleMemory();
  const sizes = [size()];
  const alive = [];
  for (let i = 0; i < 300_000; i++) alive.push({ number: i });
  sizes.push(size());
  console.log(JSON.stringify(sizes));
  process.exit(alive.length === 300_000 ? 0 : 1);
`;

suite("frugal memory", () => {
  test("the space for new objects begins with 32 MB and grows no further", () => {
    const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", PROGRAM], { encoding: "utf8" });
    const sizes: unknown = JSON.parse(printed);
    assert.ok(Array.isArray(sizes) && sizes.length === 2);
    for (const size of sizes) assert.ok(size >= 32 && size < 40, `${size} MB`);
  });
});
