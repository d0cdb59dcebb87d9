// The five sample articles: whole, in words of their own, and true to the texts they retell where those are at hand.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = fileURLToPath(new URL("..", import.meta.url));
const seedFolder = `${root}seeds/`;
const exampleFolder = `${root}examples/`;
const originalFolder = `${root}../shared/seeds/`;

/** More words than this in a row, outside quotations, are not a retelling any more. */
const LONGEST_SHARED_RUN = 7;

const QUOTATION = /[“"]([^“”"]+)[”"]/g;

interface SeedFields {
  readonly title?: unknown;
  readonly publisher?: unknown;
  readonly date?: unknown;
  readonly dateNote?: unknown;
  readonly original?: unknown;
}

interface Seed {
  readonly file: string;
  readonly fields: SeedFields;
  readonly body: string;
}

const seeds: readonly Seed[] = readdirSync(seedFolder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, ...splitFrontMatter(readFileSync(seedFolder + file, "utf8")) }));

/** What a reader of each article has to find there: figures, dates, names, roles. */
const KEPT: Readonly<
  Record<string, { readonly date: string; readonly publisher: string | null; readonly facts: string[] }>
> = {
  "latimes-trade-diplomacy.md": {
    date: "2025-09-03",
    publisher: "Los Angeles Times",
    facts: [
      ...["Wednesday", "Tuesday", "in power since 2011", "in 1959", "up to 98%", "in 2023", "around 80%", "of 2025"],
      ...["May 2024", "Last month", "round two", "Kim Il Sung", "Lee Jae Myung", "Vice Minister Pak Myong Ho"],
      ...["Park Won-gon, a North Korea studies professor at Ewha Womans University", "Wonsan Kalma", "INSS"],
      ...["Institute for National Security Strategy", "Korea Trade-Investment Promotion Agency"],
    ],
  },
  "train-to-beijing.md": {
    date: "2025-09-02",
    publisher: null,
    facts: [
      ...["26 world leaders", "80th anniversary", "14-year rule", "around 15,000", "since last fall", "Roughly 2,000"],
      ...[
        "thousands of deminers",
        "first 1,000",
        "in 2019",
        "in 2022",
        "10 countries",
        "Tuesday",
        "Wednesday",
        "Monday",
      ],
      ...["Mongolian President Khurelsukh Ukhnaa", "Narendra Modi, the Indian prime minister", "Lee Jae-myung"],
      ...["Shanghai Cooperation Organisation (SCO)", "Tianjin", "Kursk"],
    ],
  },
  "ians-three-way-summit.md": {
    date: "2025-09-01",
    publisher: "IANS",
    facts: [
      ...[
        "late 2011",
        "In 1959",
        "80th anniversary",
        "August 28 last year",
        "September 3",
        "about 20 hours",
        "in 2023",
      ],
      ...["Kim Il-sung", "Lee Jae Myung", "Choe Ryong-hae", "chairman of the standing committee", "Lim Eul-chul"],
      ...[
        "Kyungnam University",
        "Institute for Far Eastern Studies",
        "Yonhap",
        "Tiananmen Square",
        "to the left of Xi",
      ],
    ],
  },
  "ap-first-visit.md": {
    date: "2025-08-28",
    publisher: "TA | AP Brief",
    facts: [
      ...[
        "in six years",
        "Thursday",
        "next Wednesday",
        "late 2011",
        "26 foreign leaders",
        "80th anniversary",
        "since 2019",
      ],
      ...["December 2011", "four times in all, from 2018 to 2019", "about 97%", "1.2%", "three times in 2018-19"],
      ...[
        "Hong Lei, an assistant minister of foreign affairs",
        "Moon Jae-in, the former president of South Korea",
        "KCNA",
      ],
      ...["Leif-Eric Easley, an international studies professor", "Korean Demilitarized Zone"],
    ],
  },
  "shifting-alliances.md": {
    date: "2025-08-29",
    publisher: null,
    facts: [
      "80th anniversary",
      "KCNA",
      "approximately 97%",
      "only 1.2%",
      "2023",
      "Myanmar",
      "Serbia",
      "Northeast Asia",
    ],
  },
};

suite("seeds", () => {
  test("are the five articles", () => {
    assert.deepEqual(seeds.map((seed) => seed.file).sort(), Object.keys(KEPT).sort());
  });

  for (const { file, fields, body } of seeds) {
    test(`${file} says what it is`, () => {
      const expected = KEPT[file]!;
      assert.ok(typeof fields.title === "string" && fields.title.length > 10);
      assert.equal(fields.date, expected.date);
      assert.equal(fields.publisher, expected.publisher);
      assert.match(String(fields.original), /^00\d_[0-9a-f]{16}\.txt$/);
      // The file's name is the citation key: letters, digits and single hyphens.
      assert.match(basename(file, ".md"), /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      for (const fact of expected.facts) assert.ok(body.includes(fact), `“${fact}” is missing`);
    });
  }

  test("say where a date is inferred", () => {
    const inferred = seeds.filter(({ fields }) => String(fields.dateNote ?? "").startsWith("inferred"));
    assert.deepEqual(inferred.map(({ file }) => file).sort(), ["ians-three-way-summit.md", "shifting-alliances.md"]);
  });
});

suite("examples", () => {
  const keys = new Set(seeds.map(({ file }) => basename(file, ".md")));
  const known = seeds.flatMap(({ body }) => quotationsIn(body));

  test("the clean draft cites and quotes the seeds without a slip", () => {
    const { body } = splitFrontMatter(readFileSync(`${exampleFolder}clean.md`, "utf8"));
    const cited = citedIn(body);
    assert.ok(cited.length >= 10);
    assert.deepEqual(
      cited.filter((key) => !keys.has(key)),
      [],
    );
    const quoted = quotationsIn(body);
    assert.ok(quoted.length >= 3);
    assert.deepEqual(
      quoted.filter((words) => !known.some((source) => source.includes(words))),
      [],
    );
  });

  test("the draft with mistakes has one wrong key and one altered quotation", () => {
    const { body } = splitFrontMatter(readFileSync(`${exampleFolder}analysis.md`, "utf8"));
    assert.deepEqual(
      citedIn(body).filter((key) => !keys.has(key)),
      ["train-to-bejing"],
    );
    assert.deepEqual(
      quotationsIn(body).filter((words) => !known.some((source) => source.includes(words))),
      ["the trip was an undeniable diplomatic victory for kim jong un"],
    );
  });
});

// The originals belong to their publishers and are not part of the project.
if (existsSync(originalFolder)) {
  suite("seeds against their originals", () => {
    for (const { file, fields, body } of seeds) {
      const original = readFileSync(originalFolder + String(fields.original), "utf8");

      test(`${file} keeps every number`, () => {
        const kept = new Set(numbersIn(body));
        assert.deepEqual(
          numbersIn(original).filter((number) => !kept.has(number)),
          [],
        );
      });

      test(`${file} keeps every quotation and adds none`, () => {
        assert.deepEqual(quotationsIn(body).toSorted(), [...new Set(quotationsIn(original))].filter(kept).sort());
        function kept(words: string): boolean {
          // A pull quote repeats the beginning of a quotation; once is enough.
          return !quotationsIn(original).some((other) => other !== words && other.startsWith(words));
        }
      });

      test(`${file} is told in its own words`, () => {
        const runs = new Set(runsIn(original, LONGEST_SHARED_RUN + 1));
        assert.deepEqual(
          runsIn(`${String(fields.title)}\n|\n${body}`, LONGEST_SHARED_RUN + 1).filter((run) => runs.has(run)),
          [],
        );
      });
    }
  });
}

function splitFrontMatter(text: string): Pick<Seed, "fields" | "body"> {
  const [, yaml = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return { fields: (parse(yaml) ?? {}) as SeedFields, body };
}

/** Lower-case words; marks of any kind are left out, so that curly and straight ones compare equal. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+|\|/gu) ?? []
  );
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function quotationsIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTATION)].map((match) => wordsIn(match[1]!).join(" "));
}

/** Every run of so many words that no quotation interrupts. */
function runsIn(text: string, length: number): readonly string[] {
  const words = wordsIn(text.replaceAll(QUOTATION, " | "));
  return words
    .map((_, at) => words.slice(at, at + length))
    .filter((run) => run.length === length && !run.includes("|"))
    .map((run) => run.join(" "));
}

function citedIn(text: string): readonly string[] {
  return [...text.matchAll(/\[[^\]]*@[^\]]*\]/g)].flatMap(([group]) =>
    [...group.matchAll(/@([\w-]+)/g)].map((match) => match[1]!),
  );
}
