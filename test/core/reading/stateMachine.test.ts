import assert from "node:assert/strict";
import { Events, SKIPPED_COLUMN, StateMachine } from "../../../server/core/reading/stateMachine.ts";

const OTHERWISE = 2070003;
const END = 2070000;

suite("state machine", () => {
  const events = new Events();
  const machine = new StateMachine(
    JSON.stringify([
      100,
      7,
      {
        0: { 10: 1 },
        // 10 20 30, or 10 20 and anything else; 10 40 is no pattern; 10 at the end
        1: { 20: 2, 40: 6, [END]: 7 },
        2: { 30: 3, [OTHERWISE]: 4 },
      },
      { 3: "long", 4: "short", 6: "0", 7: "last" },
      { 3: [2, 0], 7: [0, 1] },
    ]),
    events,
  );
  const found = (...row: number[]) => {
    const all: string[] = [];
    machine.run(
      row.map((event) => (event === 0 ? SKIPPED_COLUMN : events.columnOf(event))),
      (at, name) => all.push(`${name} at ${at}`),
    );
    return all;
  };

  const cases: readonly [string, readonly number[], readonly string[]][] = [
    ["a pattern is about the word that its mark says", [5, 10, 20, 30], ["long at 3"]],
    [
      "the longest pattern is found, and the shorter one where it breaks off",
      [10, 20, 10, 20, 30],
      ["short at 0", "long at 4"],
    ],
    ["the end of the text is an event", [10, 20, 50, 10], ["short at 0", "last at 3"]],
    ["what is looked past parts no pattern", [10, 0, 20, 30], ["long at 2"]],
    ["a pattern without a name is no find, and hides others", [10, 40, 20], []],
    ["words that no pattern asks for are alike", [20, 30, 99], []],
  ];
  for (const [name, row, expected] of cases) {
    test(name, () => assert.deepEqual(found(...row), expected));
  }
});
