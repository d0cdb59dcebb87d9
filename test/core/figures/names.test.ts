// Numbers that name something and say no quantity.

import { reads } from "./notation.ts";

suite("numbers in names", () => {
  test("how a team lines up", () =>
    reads(`
      Rangers (4-4-2) began in a 4-2-3-1 and ended in a 3-4-3.
      They won 4-2 with a 5-3-2 shape.
        4-2 = score 4:2
      Federer won 6-4 6-3.
        6-4 = score 6:4
        6-3 = score 6:3
    `));

  test("teams of the young", () =>
    reads(`
      His under-21 cap came late.
      Twelve clubs have under 21 players.
        Twelve = count 12 club
        21 = count 21 player <
    `));
});
