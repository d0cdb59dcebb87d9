// Amounts in sentences of all kinds: counts, money, shares, measures, scores, and how ranges and bounds are told.

import { reads } from "./notation.ts";

suite("readFigures", () => {
  test("amounts in digits and words", () =>
    reads(`
      The army sent 15,213 men, then 2 500 more, then 1.5 million and 12,34,567 others.
        15,213 = count 15213 man
        2 500 = count 2500
        1.5 million = count 1500000 other
        12,34,567 = count 1234567 other
      Twenty-six clubs, two hundred and forty players, three thousand five hundred fans and a dozen buses came.
        Twenty-six = count 26 club
        two hundred and forty = count 240 player
        three thousand five hundred = count 3500 fan
        a dozen = count 12 bus
      Half a million people, half a dozen dogs, two and a half loaves and 2½ cakes were left.
        Half a million = count 500000 people
        half a dozen = count 6 dog
        two and a half = count 2.5 loaf
        2½ = count 2.5 cake
      Dozens of farms, tens of thousands of sheep and several hundred cows were lost.
        Dozens = count 12..120 farm
        tens of thousands = count 10000..100000 sheep
        several hundred = count 200..1000 cow
      The firm has 1,200 staff, 40 aircraft and two new Airbus A320 jets.
        1,200 = count 1200 staff
        40 = count 40 aircraft
        two = count 2 new Airbus A320 jet
      Some 8 B stars and 1.2m tons of ore, 40k of them sold.
        8 B = count 8000000000 star ~
        1.2m tons = measure 1200000 ton
        40k = count 40000
      Eight million 250ml bottles were filled.
        Eight million = count 8000000 bottle
        250ml = measure 250 millilitre
    `));

  test("the way it went stands behind a share too", () =>
    reads(`
      Barley was 12 per cent up, wheat 3% down on last year; 5% up to now were theirs.
        12 per cent = percent 12 percent up
        3% = percent 3 percent down
        last year = date 2024
        5% = percent 5 percent
    `));

  test("by how much something changed, and to what, are two figures", () =>
    reads(`
      Pupil numbers fell by 430 to 12,900 and staff by 3 to 5 per cent.
        430 = count 430 down
        12,900 = count 12900
        3 to 5 per cent = percent 3..5 percent down
      The surplus widened by £1.1m to £4.3m, and the loss by 45 million crowns to 120 million crowns.
        £1.1m = money 1100000 GBP
        £4.3m = money 4300000 GBP
        45 million crowns = money 45000000 DKK
        120 million crowns = money 120000000 DKK
      Exports rose by 3 to 5 million tonnes a year.
        3 to 5 million tonnes = measure 3000000..5000000 metric ton per year up
    `));

  test("marks of other locales", () =>
    reads(`
      It is 1.234.567,89 in Bonn, 3,5 somewhere and 1'000'000 in Bern.
        1.234.567,89 = count 1234567.89
        1'000'000 = count 1000000
      Version 3.2.1 runs on 192.168.0.1.
    `));

  test("money", () =>
    reads(`
      The bank paid £3bn, $US55,931,000, US$1.2m, HK $5.4m, €16,000, USD1,700, RM120,000 and 9 billion yuan.
        £3bn = money 3000000000 GBP
        $US55,931,000 = money 55931000 USD
        US$1.2m = money 1200000 USD
        HK $5.4m = money 5400000 HKD
        €16,000 = money 16000 EUR
        USD1,700 = money 1700 USD
        RM120,000 = money 120000 MYR
        9 billion yuan = money 9000000000 CNY
      A ticket is $3,500 a month, 77 cents or 164p.
        $3,500 = money 3500 USD per month
        77 cents = money 77 cent
        164p = money 164 p
      She paid twenty pounds for a cat that cost 7.5 million Danish crowns.
        twenty pounds = money 20 GBP
        7.5 million Danish crowns = money 7500000 DKK
    `));

  test("percentages and shares", () =>
    reads(`
      Output fell 2.3%, then rose by 4 per cent to 12.5 percent, up from 11.
        2.3% = percent 2.3 percent down
        4 per cent = percent 4 percent up
        12.5 percent = percent 12.5 percent
        11 = percent 11 percent
      Some 97 per cent of trade, 2.4 percentage points and 25 basis points.
        97 per cent = percent 97 percent ~
        2.4 percentage points = percent 2.4 percentage point
        25 basis points = percent 25 basis point
      A third of voters, two-thirds of members, one in five and nine out of ten said so.
        A third = fraction 0.3333333333333333
        two-thirds = fraction 0.6666666666666666
        one in five = fraction 0.2
        nine out of ten = fraction 0.9
      One pupil in five left; the rest is a quarter likelier to stay.
        One pupil in five = fraction 0.2
        a quarter = fraction 0.25
      FTSE +0.3%, DAX -1.2%.
        +0.3% = percent 0.3 percent up
        -1.2% = percent 1.2 percent down
    `));

  test("measures and durations", () =>
    reads(`
      The wall is 30 miles long, 12.5km wide, 5ft 9in high and 3 sq m thick at 40°C.
        30 miles = measure 30 mile
        12.5km = measure 12.5 kilometre
        5ft 9in = measure 69 inch
        3 sq m = measure 3 square metre
        40°C = measure 40 celsius
      They drove at 60 mph for six hours, 38 minutes and 26 seconds.
        60 mph = measure 60 mile per hour
        six hours, 38 minutes and 26 seconds = duration 23906 second
      It lasted half an hour, a year and a half, three-quarters of an hour and over a decade.
        half an hour = duration 0.5 hour
        a year and a half = duration 1.5 year
        three-quarters of an hour = duration 0.75 hour
        a decade = duration 1 decade >
      The frost reached minus 12 degrees Celsius, -5C at noon.
        minus 12 degrees Celsius = measure -12 celsius
        -5C = measure -5 celsius
      He ran 4:19.12.
        4:19.12 = duration 259.12 second
      Kip won in 2:17:05, three seconds inside his record of 2:17:08; the mile went in 4:02 and ten of them in 49:31.
        2:17:05 = duration 8225 second
        three seconds = duration 3 second
        2:17:08 = duration 8228 second
        4:02 = time 242
        ten = count 10
        49:31 = duration 2971 second
      The train of 10:05:30 GMT left at 10:06:12 and the next one at 14:52.
        10:05:30 = time 605
        10:06:12 = time 606
        14:52 = time 892
      A dog weighs 58 pounds.
        58 pounds = measure 58 pound-mass
      A four-year deal, a five-match ban and a 12-foot wall.
        four-year = duration 4 year
        five = count 5 match
        12-foot = measure 12 foot
    `));

  test("scores, multiples and ranks", () =>
    reads(`
      The match ended 3-1 and the last set 7-6.
        3-1 = score 3:1
        7-6 = score 7:6
      Sales doubled, trebled, rose fivefold and were three times as high; he won it four times and she twice.
        doubled = multiple 2 time
        trebled = multiple 3 time
        fivefold = multiple 5 time up
        three times = multiple 3 time
        four times = count 4 time
        twice = count 2 time
      He came first, fifth and 80th; she is the No 3 seed.
        first = ordinal 1
        fifth = ordinal 5
        80th = ordinal 80
        No 3 = ordinal 3
    `));

  test("ranges and changes", () =>
    reads(`
      It took 12-18 months, 5 to 7 per cent, between 15kHz and 17kHz and $89 to $93 billion.
        12-18 months = duration 12..18 month
        5 to 7 per cent = percent 5..7 percent
        15kHz and 17kHz = measure 15..17 kilohertz
        $89 to $93 billion = money 89000000000..93000000000 USD
      Prices went from $75 to $45.88, and the range climbed from 240 to 273 miles.
        $75 = money 75 USD
        $45.88 = money 45.88 USD from 75
        240 = measure 240 mile
        273 miles = measure 273 mile from 240
      Traffic fell from 1.45 to 1.2 million boxes.
        1.45 = count 1450000 box
        1.2 million = count 1200000 box from 1450000
      Fines run from $200 to $4 million.
        $200 to $4 million = money 200..4000000 USD
      Four-, five- and six-seat cars and 47 and 49 per cent.
        Four = count 4 seat
        five = count 5 seat
        six = count 6 seat
        47 = percent 47 percent
        49 per cent = percent 49 percent
      She won 14 of the 20 seats and 280 of the 1,500 votes.
        14 = count 14 seat
        20 = count 20 seat
        280 = count 280 vote
        1,500 = count 1500 vote
    `));

  test("a second clause leaves out the unit", () =>
    reads(`
      Owners spend 22 per cent on housing, tenants 37.
        22 per cent = percent 22 percent
        37 = percent 37 percent
      Restaurants accounted for 29 per cent of all breaches, cleaning firms for 22 and farms for 14.
        29 per cent = percent 29 percent
        22 = percent 22 percent
        14 = percent 14 percent
      The north produced 3.2 million tonnes, the south 1.4 million.
        3.2 million tonnes = measure 3200000 metric ton
        1.4 million = measure 1400000 metric ton
      Dale earned £58,000 and Ames 41,000 for it.
        £58,000 = money 58000 GBP
        41,000 = money 41000 GBP
      Norden rose 3.2 percent and Sund 1.1.
        3.2 percent = percent 3.2 percent up
        1.1 = percent 1.1 percent up
      Women earn 87 per cent of what men do, up from 83.
        87 per cent = percent 87 percent
        83 = percent 83 percent
      Owners took 60 per cent of the flats, tenants 140.
        60 per cent = percent 60 percent
        140 = count 140
      She paid £5m for Smith, 24, and £14m, of which 9 went to the bank.
        £5m = money 5000000 GBP
        24 = age 24 year of age
        £14m = money 14000000 GBP
        9 = count 9
      The Greens got 8.2 per cent and six, the Liberals 5.9 per cent and four.
        8.2 per cent = percent 8.2 percent
        six = count 6
        5.9 per cent = percent 5.9 percent
        four = count 4
      The tower is 90 metres high, with its bar on floor 20.
        90 metres = measure 90 metre
        20 = count 20
      They took 60 per cent in Lund, and less in the other four.
        60 per cent = percent 60 percent
        four = count 4
      It lost £14m, after 9 the year before, and hired 61 in the north while 22 left.
        £14m = money 14000000 GBP down
        9 = count 9
        61 = count 61
        22 = count 22
    `));

  test("went from and to", () =>
    reads(`
      Net income went from €190m to €214m, and the share of women, who make up 24 per cent, from 18.
        €190m = money 190000000 EUR
        €214m = money 214000000 EUR from 190000000
        24 per cent = percent 24 percent
        18 = count 18
      The wolves move from 20 to 40 km a night, and prices go from 30 to 120 crowns.
        20 to 40 km = measure 20..40 kilometre per night
        30 to 120 = count 30..120 crown
    `));

  test("bounds and hedges", () =>
    reads(`
      More than 60 guests, up to 400 beds, at least 3 cats, fewer than 20 dogs, about 5 birds and 18 or more fish.
        60 = count 60 guest >
        400 = count 400 bed <
        3 = count 3 cat >
        20 = count 20 dog <
        5 = count 5 bird ~
        18 = count 18 fish >
      It cost more than 7.5 million yen ($70,000), or just under £900 in all.
        7.5 million yen = money 7500000 JPY >
        $70,000 = money 70000 USD >
        £900 = money 900 GBP <
      Over the past 8 weeks some 200 people fell ill.
        8 weeks = duration 8 week
        200 = count 200 people ~
      A gap of ~1.2mm, <5% and sub-500 sq m.
        1.2mm = measure 1.2 millimetre ~
        5% = percent 5 percent <
        500 sq m = measure 500 square metre <
      Nobody under the age of 16 and no woman below age 21 came, but many over the age of 65.
        16 = age 16 year of age <
        21 = age 21 year of age <
        65 = age 65 year of age >
    `));

  test("parts of large numbers and shares with their noun inside", () =>
    reads(`
      A quarter of a million fans paid twelve and a half million, a fiftieth of the total.
        A quarter of a million = count 250000 fan
        twelve and a half million = count 12500000
        a fiftieth = fraction 0.02
      Three in four patients and one in eleven doctors agree, but he won three in four matches.
        Three in four = fraction 0.75
        one in eleven = fraction 0.09090909090909091
        three = count 3
        four = count 4 match
      One quarter were away for an hour and five minutes, near the half hour.
        One quarter = fraction 0.25
        an hour and five minutes = duration 65 minute
        half hour = duration 0.5 hour
    `));

  test("what a price is for", () =>
    reads(`
      Tickets are $15 a seat, silver $19 a troy ounce, offices $550 a square metre and he gets £9,000-a-week.
        $15 = money 15 USD per seat
        $19 = money 19 USD per troy ounce
        $550 = money 550 USD per square metre
        £9,000 = money 9000 GBP per week
      A dose costs $40 a bottle, or 65 US cents.
        $40 = money 40 USD per bottle
        65 US cents = money 65 cent
      The cuts cost billions of pounds.
        billions of pounds = money 1000000000..10000000000 GBP
    `));

  test("owners and numbers between an amount and what it counts", () =>
    reads(`
      He won 10 of its last 11 games, and one of Mr Hall's four daughters saw 30 adult mental patients.
        10 = count 10 game
        11 = count 11 last game
        one = count 1 daughter
        four = count 4 daughter
        30 = count 30 adult mental patient
      It is one of the citys most loved squares, with 671 state and private schools and two free throws.
        one = count 1 citys loved square
        671 = count 671 state private school
        two = count 2 free throw
    `));

  test("movements with words between", () =>
    reads(`
      The index rose 0.3% or 11.33 to 4,285 and the share fell back 14p to 3066p.
        0.3% = percent 0.3 percent up
        11.33 = count 11.33 up
        4,285 = count 4285
        14p = money 14 p down
        3066p = money 3066 p
      Rates range from 0.7 per cent in the east to 4.2 per cent in the west.
        0.7 per cent = percent 0.7 percent
        4.2 per cent = percent 4.2 percent from 0.7
      Prices were down by 6 per cent and 4.4 per cent respectively; they racked up 574 yards and handed over 84 jets.
        6 per cent = percent 6 percent down
        4.4 per cent = percent 4.4 percent down
        574 yards = measure 574 yard
        84 = count 84 jet
    `));

  test("news in small letters", () =>
    reads(`
      on 17 april and since march 3 the dax 30 firm sold 80kwh batteries for $us1.75 at 670 mill road.
        17 april = date 2025-04-17
        march 3 = date 2025-03-03
        80kwh = measure 80 kilowatt hour
        $us1.75 = money 1.75 USD
    `));
});
