// Ages of people and of groups, by words for them and by nothing but commas.

import { reads } from "./notation.ts";

suite("ages", () => {
  test("ages of people and of groups", () =>
    reads(`
      He came with a boy of seven; over-65s and the under-21s pay half.
        seven = age 7 year of age
        65s = age 65 year of age >
        21s = age 21 year of age <
        half = fraction 0.5
      He knows a thing or two, she won a lap of 65s, the youngest was the baby of five.
        65s = duration 65 second
        five = count 5
    `));

  test("ages", () =>
    reads(`
      A 25-year-old man, aged 31, and Ana Silva, 44, met a three-month-old baby.
        25-year-old = age 25 year of age
        31 = age 31 year of age
        44 = age 44 year of age
        three-month-old = age 3 month of age
      He turned 30 and she will be 29 in May.
        30 = age 30 year of age
        29 = age 29 year of age
        May = date 2025-05
      Life expectancy is around 73.
        73 = age 73 year of age ~
    `));

  test("ages when something happened", () =>
    reads(`
      Frey was 32 when she left, and he was seven when it began.
        32 = age 32 year of age
        seven = age 7 year of age
      The pass was 14 when the wind turned, and the sides were 20 when play stopped.
        14 = count 14
        20 = count 20
      Lunsby was 40 points ahead when it rained.
        40 = count 40 point
    `));

  test("ages behind names, also where commas are lost", () =>
    reads(`
      Bauer, 29, his son, 8, the accused, 31, and Hicks, now 50, came; so did Nora Quist, seven, and Ivo (left), 23.
        29 = age 29 year of age
        8 = age 8 year of age
        31 = age 31 year of age
        50 = age 50 year of age
        seven = age 7 year of age
        23 = age 23 year of age
      Sylvia Brown 72 was hurt, and he turns 32 next month.
        72 = age 72 year of age
        32 = age 32 year of age
        next month = date 2025-10
      He is in his 60s and she in her early forties.
        60s = age 60..69 year of age
        forties = age 40..49 year of age
    `));
});
