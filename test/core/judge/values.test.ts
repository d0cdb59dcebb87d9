// Two quantities: do they agree, and what kind of slip makes one of the other?

import assert from "node:assert/strict";
import { type Agreement, comparable, compare, type Slip } from "../../../server/core/judge/values.ts";
import type { Figure } from "../../../server/core/reading/model.ts";
import { read } from "../../../server/core/reading/read.ts";

function figureOf(text: string): Figure {
  const [figure] = read(`It was ${text} then.`, { format: "text", asOf: null }).figures;
  assert.ok(figure, `no figure in "${text}"`);
  return figure;
}

function check(draft: string, source: string, agreement: Agreement, slip?: Slip): void {
  const a = figureOf(draft);
  const b = figureOf(source);
  assert.ok(comparable(a, b), `${draft} and ${source} are not comparable`);
  const result = compare(a, b);
  assert.equal(result.agreement, agreement, `${draft} | ${source}`);
  if (slip) assert.equal(result.slip, slip, `${draft} | ${source}`);
}

suite("values", () => {
  test("the same value is equal, however it is written", () => {
    check("1.2 million people", "1,200,000 people", "equal");
    check("eight teams", "8 teams", "equal");
    check("3 May 2015", "May 3, 2015", "equal");
  });

  test("a rounded figure covers the finer one", () => {
    check("about 15,000 troops", "15,213 troops", "close");
    check("15,213 troops", "15,000 troops", "close");
    check("2015", "14 August 2015", "close");
  });

  test("a percentage or a measure may be rounded to a whole one, and a rough change is rough", () => {
    check("4 percent", "3.8 percent", "close");
    check("5 millimetres", "5.3 millimetres", "close");
    check("5 percent", "3.8 percent", "different");
    check("1 percent", "0.6 percent", "different");
    const of = (text: string) => read(text, { format: "text", asOf: null }).figures[0] as Figure;
    assert.equal(
      compare(of("The risk rose by about 15 percent."), of("The risk rose by 14 percent.")).agreement,
      "close",
    );
    assert.equal(
      compare(of("The risk rose by 15 percent."), of("The risk rose by 14 percent.")).agreement,
      "different",
    );
    assert.equal(compare(of("Voss, not yet forty, left."), of("Voss, 39, left.")).agreement, "close");
  });

  test("a weekday is the day that it was", () => {
    const of = (text: string) => read(text, { format: "text", asOf: "2025-09-05" }).figures[0] as Figure;
    assert.equal(compare(of("On 2 September 2025 it came."), of("It came on Tuesday.")).agreement, "close");
    assert.equal(compare(of("On 3 September 2025 it came."), of("It came on Tuesday.")).agreement, "unclear");
  });

  test("a limit of age tells nobody's age", () => {
    const of = (text: string) => read(text, { format: "text", asOf: null }).figures[0] as Figure;
    assert.equal(compare(of("A boy aged 15 came."), of("No boy under the age of 16 came.")).agreement, "unclear");
    assert.equal(compare(of("A boy aged 17 came."), of("No boy under the age of 16 came.")).agreement, "different");
  });

  test("one in so many leaves room up to the next such ratio", () => {
    check("one in three", "31 percent", "close");
    check("one in five", "22 percent", "close");
    check("one in three", "27 percent", "different");
    check("one in ten", "14 percent", "different");
  });

  test("a time in words is rounded", () => {
    check("four in the morning", "3:52 a.m.", "close");
    check("half past twelve", "12:34 p.m.", "close");
    check("four in the morning", "3:30 a.m.", "different");
    check("4:00 a.m.", "3:52 a.m.", "different");
  });

  test("a time run is the same in digits and in words", () => {
    check("2:17:05", "2 hours 17 minutes and five seconds", "equal");
    check("2:17:05", "2 hours and 17 minutes", "close");
    check("a time of 14:52", "14 minutes and 52 seconds", "equal");
    check("2:37:05", "2 hours 17 minutes and five seconds", "different");
  });

  test("a vote in counts and as a score", () => {
    check("19 votes", "carried by 19 to 8", "close");
    check("21 votes", "carried by 19 to 8", "unclear");
    assert.equal(comparable(figureOf("19 goals"), figureOf("carried by 19 to 8")), false);
  });

  test("a bound holds or does not", () => {
    check("more than £500,000", "£572,206", "close");
    check("more than £500,000", "£472,206", "different");
    check("more than 90 people", "more than 120 people", "different");
    check("$3,000", "as much as $2,000-3,000", "close");
    check("$4,000", "as much as $2,000-3,000", "different");
  });

  test("vague thousands neither prove nor disprove", () =>
    check("10,000 soldiers", "thousands of soldiers", "unclear"));

  test("units convert", () => {
    check("10 miles", "16 km", "close");
    check("three weeks", "three months", "different", "unit");
  });

  test("the right number in the wrong currency", () => {
    check("€190", "$190", "different", "unit");
    check("$190", "€190", "different", "unit");
    for (const [one, other] of [
      ["$55m", "A$55m"],
      ["55 million dollars", "A$55 million"],
      ["£5 million", "5 million Egyptian pounds"],
      ["5 million pesos", "5 million Philippine pesos"],
    ] as const)
      check(one, other, "close");
    assert.equal(comparable(figureOf("€190"), figureOf("$240")), false);
    assert.equal(comparable(figureOf("millions of pounds"), figureOf("millions of dollars")), false);
    assert.equal(comparable(figureOf("€24"), figureOf("$24")), false);
  });

  test("the right number in the wrong sense", () => {
    check("240 throws a day", "240 throws a week", "different", "span");
    check("240 throws a day", "240 throws", "equal");
    check("$240 a day", "$240 a night", "equal");
    const of = (text: string) => read(text, { format: "text", asOf: null }).figures[0] as Figure;
    const fell = of("Barley exports fell 12 per cent.");
    assert.equal(compare(of("Barley exports rose 12 per cent."), fell).slip, "direction");
    assert.equal(compare(of("Barley stocks rose 12 per cent."), fell).agreement, "unclear");
  });

  test("a month in common is chance where the years are others", () => {
    const of = (text: string, asOf: string) =>
      read(`It was ${text} then.`, { format: "text", asOf }).figures[0] as Figure;
    const june = of("June 2026", "2025-01-01");
    assert.equal(compare(june, of("30 June", "2024-05-01")).agreement, "unclear");
    assert.equal(compare(june, of("30 June", "2026-05-01")).agreement, "equal");
  });

  test("basis points are hundredths of a percentage point", () => {
    check("75 basis points", "three quarters of a percentage point", "equal");
    check("75 basis points", "a quarter of a percentage point", "different");
  });

  test("who leaves out the half of the day may mean either", () => {
    check("quarter past three", "3.15pm", "close");
    check("3.15am", "3.15pm", "different");
    check("03:15", "15:15", "different");
  });

  test("a sign may stand in the verb", () => check("minus 4.2%", "4.2%", "unclear"));

  test("a limit of the source leaves room", () => {
    check("0.6%", "less than 1%", "unclear");
    check("60 people", "fewer than 900 people", "different");
  });

  test("a span of years covers each of them", () => {
    check("2019", "2018-19", "unclear");
    check("2021", "2018-19", "different");
    check("2018-19", "2018-19", "equal");
  });

  test("digits that changed places are told from others", () => {
    check("606 runs", "660 runs", "different", "swapped");
    check("606 runs", "656 runs", "different", "digits");
  });

  test("slips are told apart", () => {
    check("£184,000", "£148,000", "different", "swapped");
    check("25,000 views", "250,000 views", "different", "scale");
    check("114 homes", "144 homes", "different", "digits");
    check("17 tenants", "70 tenants", "different", "sound");
    check("39 people", "29 people", "different", "tens");
    check("three cars", "four cars", "different", "neighbour");
    check("37 people", "91 people", "different", "far");
  });

  test("money of different currencies, shares and counts do not compare", () => {
    assert.ok(!comparable(figureOf("£50"), figureOf("$70")));
    assert.ok(!comparable(figureOf("50%"), figureOf("50 people")));
    assert.ok(comparable(figureOf("a quarter of voters"), figureOf("25%")));
  });
});
