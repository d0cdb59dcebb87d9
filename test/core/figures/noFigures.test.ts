// Numbers that are no amounts: parts of names, levels, list marks, idioms; and amounts that look like these.

import { reads } from "./notation.ts";

suite("numbers that are no amounts", () => {
  test("a scale that says how other numbers are written is no number", () =>
    reads(`
      Freight, million tonnes
      Exports (US$ million), in thousand euros: billion dollars.
      It was a multi-million-dollar deal.
      A million tonnes, the thousand ships and $ five.
        A million tonnes = measure 1000000 metric ton
        thousand = count 1000 ship
        $ five = money 5 USD
    `));

  test("names and idioms hold no figures", () =>
    reads(`
      Game 7, Boeing 737, MH370, G7, Ligue 1, Route 66, Covid-19, Furious 7 and Article 50 are names.
      One another, on the one hand, one of a kind, 24/7, second to none.
      One of the ministers left, one by one, and no one stayed.
        One = count 1 minister
      They live at 49 Park Road and 16-18 Mill Lane.
    `));

  test("levels, ranks and list numbers are no amounts", () =>
    reads(`
      He passed level three and plays in series one and two, lives in flat 3 and came late on day two.
      She is the world number three and he number twelve.
        number three = ordinal 3
        number twelve = ordinal 12
      It keeps flowers fresh. 16.
      The Three Rivers ran dry, said Jan ten Hoeve of the centre half.
      As one hears, they play five-a-side for half-a-billion euros.
        half-a-billion euros = money 500000000 EUR
      Her second-half header made it a six-figure sum, in one form or another.
        second = ordinal 2 half
      The bank ordered 75 single-aisle 737s and 12 more A330s from Boeing.
        75 = count 75 single-aisle
        12 = count 12 A330
      Kenya's 2013 elections passed peacefully, and ©2015 is printed below.
        2013 = date 2013
        2015 = date 2015
    `));

  test("5G, odds, shots and eras", () =>
    reads(`
      They sell 5G phones; he went 10-for-13 at a ratio of 15.7:1 with a coin of 582-602 AD.
        5G = measure 5 generation wireless
        10-for-13 = score 10:13
        15.7:1 = score 15.7:1
        582-602 AD = date ?
    `));

  test("comparisons, cricket and words that are names of properties", () =>
    reads(`
      The grant is £2m less than the record £347m, and 12% more than 20 clubs asked for.
        £2m = money 2000000 GBP
        £347m = money 347000000 GBP
        12% = percent 12 percent
        20 = count 20 club
      They won eight constructors' titles, lost 6-7 and made 589-8 declared.
        eight = count 8 constructor
        6-7 = score 6:7
        589-8 = score 589:8
      At 16, he joined, and until she was 18 Jo Berg was at school; the half-billion mark fell in the 16/17 season.
        16 = age 16 year of age
        18 = age 18 year of age
        half-billion = count 500000000
        16/17 = date 2016
    `));
});
