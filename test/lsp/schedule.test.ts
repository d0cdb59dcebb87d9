// Runs that are overtaken: they throw, they settle, and only the latest goes on.

import assert from "node:assert/strict";
import { Cancelled, checkpoint, LatestWins, pause } from "../../server/lsp/schedule.ts";

suite("schedule", () => {
  test("of three runs in a row only the last one ends, and all of them settle", async () => {
    const runs = new LatestWins<string>();
    const done: number[] = [];
    const started = [1, 2, 3].map((n) =>
      runs.run("draft", async (signal) => {
        await pause(1, signal);
        done.push(n);
        return n;
      }),
    );
    const outcomes = await Promise.allSettled(started);
    assert.deepEqual(done, [3]);
    assert.deepEqual(
      outcomes.map((one) => (one.status === "fulfilled" ? one.value : (one.reason as Error).name)),
      ["Cancelled", "Cancelled", 3],
    );
  });

  test("runs of different keys leave each other alone", async () => {
    const runs = new LatestWins<string>();
    const both = ["a", "b"].map((key) => runs.run(key, (signal) => pause(1, signal).then(() => key)));
    assert.deepEqual(await Promise.all(both), ["a", "b"]);
  });

  test("a checkpoint lets a waiting event in, and then hears of the cancellation", async () => {
    const controller = new AbortController();
    setImmediate(() => controller.abort());
    await assert.rejects(checkpoint(controller.signal), Cancelled);
  });

  test("a pause ends at once when it is called off, also beforehand", async () => {
    const controller = new AbortController();
    const waiting = pause(60_000, controller.signal);
    controller.abort();
    await assert.rejects(waiting, Cancelled);
    await assert.rejects(pause(60_000, controller.signal), Cancelled);
  });
});
