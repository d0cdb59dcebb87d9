// Dates and times of day in sentences of all kinds.

import { reads } from "./notation.ts";

suite("dates and times", () => {
  test("dates", () =>
    reads(`
      On 3 September 2025, on Aug. 14, on March 5, 2019, in July 2016 and on 2024-02-29 it rained.
        3 September 2025 = date 2025-09-03
        Aug. 14 = date 2025-08-14
        March 5, 2019 = date 2019-03-05
        July 2016 = date 2016-07
        2024-02-29 = date 2024-02-29
      They met on Wednesday, last Sunday, next month, last year, yesterday and in early October.
        Wednesday = date 2025-09-03
        last Sunday = date 2025-08-31
        next month = date 2025-10
        last year = date 2024
        yesterday = date 2025-09-02
        early October = date 2025-10
      The 1960s, the late 1950s, the 19th century, spring 2024 and the 2015/16 season were hard.
        1960s = date 196
        late 1950s = date 195
        19th century = date 18
        spring 2024 = date 2024
        2015/16 = date 2015
      It was open 15-17 May 2014 and closed 1998–2012.
        15-17 May 2014 = date 2014-05
        1998 = date 1998
        2012 = date 2012
      April brought losses, but Mr May and Ms April Jones may march on.
        April = date 2025-04
    `));

  test("times of day", () =>
    reads(`
      It starts at 10.30am, 2pm, 14:30, half past three and two in the afternoon.
        10.30am = time 630
        2pm = time 840
        14:30 = time 870
        half past three = time 210
        two in the afternoon = time 840
      He woke at twenty past four in the morning and left at ten to five in the morning, or a quarter to five.
        twenty past four in the morning = time 260
        ten to five in the morning = time 290
        quarter to five = time 285
      Five to ten people wait.
        Five to ten = count 5..10 people
      The share rose from a quarter to one half.
        one half = fraction 0.5
    `));
});
