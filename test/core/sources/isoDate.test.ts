import assert from "node:assert/strict";
import { isDate, isDatePrefix, parseDate } from "../../../server/core/sources/isoDate.ts";

suite("parseDate", () => {
  const dates: readonly (readonly [text: string, date: string | null])[] = [
    ["2025-09-03", "2025-09-03"],
    ["2025-09", "2025-09"],
    ["2025", "2025"],
    ["2025-09-03T10:15:00+02:00", "2025-09-03"],
    ["2025/9/3", "2025-09-03"],
    ["3 September 2025", "2025-09-03"],
    ["Wed, 3rd of Sept. 2025, 10:15 GMT", "2025-09-03"],
    ["September 3, 2025", "2025-09-03"],
    ["Aug 28 2025 - 07:00 am", "2025-08-28"],
    ["May 2025", "2025-05"],
    ["29 February 2024", "2024-02-29"],
    ["29 February 2025", null],
    ["2025-13-01", null],
    ["03/09/2025", null],
    ["yesterday", null],
    ["", null],
  ];
  for (const [text, date] of dates) test(`“${text}” is ${date}`, () => assert.equal(parseDate(text), date));

  test("days exist, prefixes are days, months or years", () => {
    assert.ok(isDate("2024-02-29") && !isDate("2023-02-29") && !isDate("2024-2-9") && !isDate("2024-02"));
    assert.ok(isDatePrefix("2024-12") && isDatePrefix("2024") && !isDatePrefix("2024-00") && !isDatePrefix("24"));
  });
});
