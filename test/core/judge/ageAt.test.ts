// Ages and years that a draft gives and its own years, with what a source says of the birth or of the day, belie.

import assert from "node:assert/strict";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { read } from "../../../server/core/reading/read.ts";
import { assertWithin } from "../../support/quietTime.ts";

const SOURCES = [
  {
    key: "marek",
    date: null,
    text:
      "Composer Ilse Marek, who was born in 1951 in Brno, died on Sunday in Prague at the age of 73, her family said. She wrote " +
      "her first opera, The Well, in 1979 and became director of the city theatre in 1990. She married the conductor Pavel " +
      "Lind in 1984 and taught at the academy from 1995 to 2011. Her last symphony was first played in 2019.",
  },
  {
    key: "orlov",
    date: "2024-03-14",
    text:
      "Yuri Orlov, 62, will step down as chairman of Vantor Steel in June 2024, the company said on 14 March 2024. He founded " +
      "it in 1991 and led it for 33 years. His deputy, Nadia Frey, 48, takes over. She joined in 2003.",
  },
  {
    key: "velde",
    date: null,
    text:
      "Painter Rosa Velde (born 3 May 1938) opened her first gallery in Ghent in 1966. Born in 1942 in Bruges, Emil Crane " +
      "joined her in 1971 and left in 1980. In 1999 the two gave 400 pictures to the state. Her sister Clara Velde, a nurse, " +
      "was born in 1944. The gallery was closed from 1988 to 2004.",
  },
  {
    key: "grau",
    date: null,
    text:
      "Linje, led by Ida Holm, 39, since 2011, runs the trams of Kolby. Her deputy, Jorn Alsted, 47, joined the tramway in " +
      "2009. Mette Grau, born in 1972, has written two books on trams.",
  },
  { key: "almanac", date: null, text: "Who is who in Kolby: Mette Grau was 44 when she wrote Rails, in 2014." },
];

const INDEX = buildSourceIndex(
  SOURCES.map(({ key, date, text }) => ({
    source: { key, path: `${key}.txt`, title: null, publisher: null, author: null, date, origin: key },
    reading: read(text, { format: "text", asOf: date }),
  })),
);

const accused = (draft: string): readonly string[] =>
  judgeFigures(read(draft, { format: "markdown", asOf: null }), INDEX)
    .filter(({ verdict }) => verdict === "contradicted" || verdict === "disputed")
    .map(({ message }) => message);

const WORKED_OUT = /, which makes \d+(?: or \d+)?, not /;

suite("ages and years that others give", () => {
  for (const wrong of [
    "Ilse Marek was 45 when, in 1979, she wrote her first opera.",
    "Ilse Marek, born in 1951, was 34 when she became director of the city theatre in 1990.",
    "Ilse Marek was 28 when she became director of the city theatre in 1990.",
    "In 1990, aged 51, Ilse Marek became director of the city theatre.",
    "Ilse Marek was 40 years old when she married Pavel Lind in 1984.",
    "Ilse Marek wrote operas. She was 45 when, in 1979, she wrote her first opera.",
    "Ilse Marek was 58 in 2019, when her last symphony was first played.",
    "Yuri Orlov was 19 when he founded Vantor Steel in 1991.",
    "Nadia Frey was 41 when she joined Vantor Steel in 2003.",
    "Emil Crane was 40 when he joined Rosa Velde in 1971.",
    "In 1980, aged 25, Emil Crane left the gallery in Ghent.",
    "Ilse Marek taught at the academy for 26 years, from 1995 to 2011.",
    "Rosa Velde's gallery was closed for 12 years (1988–2004).",
  ])
    test(`wrong: ${wrong}`, () => {
      assert.equal(accused(wrong).filter((message) => WORKED_OUT.test(message)).length, 1);
    });

  for (const right of [
    "Ilse Marek was 28 when, in 1979, she wrote her first opera.",
    "Ilse Marek was 27 when, in 1979, she wrote her first opera.",
    "Ilse Marek was 39 when she became director of the city theatre in 1990.",
    "In 1990, aged 38, Ilse Marek became director of the city theatre.",
    "Ilse Marek was 33 years old when she married Pavel Lind in 1984.",
    "Ilse Marek taught at the academy for 16 years, from 1995 to 2011.",
    "Ilse Marek taught at the academy for 17 years, from 1995 to 2011.",
    "Ilse Marek wrote operas. She was 28 when, in 1979, she wrote her first opera.",
    "Jan Marek was 45 when, in 1979, he wrote his first opera.",
    "Pavel Lind was 45 when he married Ilse Marek in 1984.",
    "Ilse Marek was 73.",
    "Ilse Marek was 12 when she first sang, and wrote her first opera in 1979.",
    "Ilse Marek's son was 9 when in 1990 she became director of the city theatre.",
    "Ilse Marek was 19 when she left Brno; she became director in 1990.",
    "When Ilse Marek became director of the city theatre in 1990, the oldest actor was 81.",
    "Yuri Orlov was 29 when he founded Vantor Steel in 1991.",
    "Yuri Orlov was 28 when he founded Vantor Steel in 1991.",
    "Nadia Frey was 27 when she joined Vantor Steel in 2003.",
    "Nadia Frey was 26 when she joined Vantor Steel in 2003.",
    "Emil Crane was 29 when he joined Rosa Velde in 1971.",
    "Emil Crane was 28 when he joined Rosa Velde in 1971.",
    "Rosa Velde was 28 when she opened her first gallery in 1966.",
    "Emil Crane was 20 when he met a woman who in 1971 would open a gallery.",
    "Emil Crane was 41 when he bought a house built in 1971.",
    "Emil Crane was 17 when his father died in 1960.",
    "Emil Crane's daughter was 3 when he left the gallery in 1980.",
    "Clara Velde was 55 in 1999.",
    "Emil Crane was over 27 when he joined Rosa Velde in 1971.",
    "The gallery was 14 when Emil Crane left it in 1980.",
    "Jorn Alsted was 32 when he joined the tramway in 2009.",
    "Jorn Alsted was 31 when, in 2009, he joined the tramway of Kolby.",
    "Ida Holm was 26 when she began to lead Linje in 2011.",
    "Mette Grau was 44 when she wrote Rails in 2014.",
    "Of the time from 1988 to 2004 the gallery of Rosa Velde stood empty for 12 years.",
  ])
    test(`right: ${right}`, () => assert.deepEqual(accused(right), []));

  test("the message says what is worked out from what", () => {
    assert.deepEqual(accused("Ilse Marek was 45 when, in 1979, she wrote her first opera."), [
      "The source says born in 1951 (@marek), which makes 27 or 28, not 45.",
    ]);
    assert.deepEqual(accused("Ilse Marek taught at the academy for 26 years, from 1995 to 2011."), [
      "The source says 1995 to 2011 (@marek), which makes 16, not 26 years.",
    ]);
  });

  test("endless words take no time", () => {
    const endless = read(`Ilse Marek was 45 when ${"a".repeat(50_000)} in 1979.`, { format: "text", asOf: null });
    assertWithin(100, () => judgeFigures(endless, INDEX));
  });
});
