// A draft judged key by key gets the very verdicts that it would get if it were judged for the first time.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSourceIndex, type SourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { judge } from "../../../server/core/judge/judge.ts";
import { JudgeMemory } from "../../../server/core/judge/judgeMemory.ts";
import { read } from "../../../server/core/reading/read.ts";
import { ReadingMemory } from "../../../server/core/reading/readingMemory.ts";

const SOURCES = [
  `The harbour board of Tallby sold 4,800 tickets in 2023, up from 3,900 a year before, said Odile Brandt, its chair.
“We have never seen so many people on the old ferry,” said Odile Brandt on Monday. The ferry carried 212 cars a day.
Eleven sailors and 38 passengers were on board. The repair cost 1.2 million euros and took 14 months.`,
  `Tallby's ferry Marlin sank in 1994 with 31 people on board, an inquiry by Judge Henrik Solvang found.
“Nobody had looked at the doors for years,” said Henrik Solvang. The inquiry heard 67 witnesses over 9 weeks.
It blamed the captain, Piet Lund, 54, and two mates. The company paid 2.5 million euros to 29 families.`,
  `The bakery of Quenzo sold 4,800 loaves at its centenary, its owner Mara Quist said. Its 12 bakers begin at 3am.
“A loaf costs what it cost in 2009,” said Mara Quist, 61. Flour rose by 17 percent, butter by 40 percent.`,
];
const DRAFT = `---
date: 2024-05-05
---
# The ferry

Odile Brandt, who chairs the harbour board of Tallby, says it sold 4,300 tickets in 2023, 900 more than the year before.
“We have never seen so many people on the old boat,” said Odile Brandt. It carries 212 cars a day [@s0].

## The wreck

The Marlin sank in 1994 with 41 people on board. Judge Henrik Solvang heard 67 witnesses over 9 weeks. The captain was
Piet Lunt, 54. “Nobody had looked at the doors for years,” said Piet Lund [@s1].

| | Paid | Families |
| --- | --- | --- |
| Company | 2.5 million euros | 31 |
| Board | 1.2 million euros | 29 |

## Bread

Mara Quist, 61, sold 4,800 loaves. Her 15 bakers begin at 3am. Flour rose by 17 percent and butter by 30 percent [@s2].
`;

/** Who says what, by name, by "he" and by title, with a role for each: verdicts that hang on words far off. */
const PEOPLE = `# Voices

Odile Brandt, who chairs the harbour board, met Judge Henrik Solvang on Monday. “Nobody had looked at the doors for
years,” she said. Brandt smiled. “We have never seen so many people on the old ferry,” the judge said.

Henrik Solvang, the secretary of the harbour board, knew Mara Quist, the owner of the bakery of Quenzo. He was late.
“A loaf costs what it cost in 2009,” he said. “Nobody had looked at the doors for years,” he added.

## Later

Captain Piet Lund, 54, and Mara Quists went to Tallby. Lund said: “A loaf cost what it costs in 2009.” The chair of the
harbour board, Mara Quist, sold 4,800 loaves, and Odile Brandt 4,800 tickets.
`;

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TYPED = [
  "a",
  " ",
  "7",
  "3,900 ",
  "\n",
  "\n\n",
  ".",
  "“",
  "” ",
  "## ",
  "Piet Lund ",
  "percent",
  " in 2023",
  "| ",
  "é",
];

/** Letters put in, words taken out, pieces moved: what writing does to a text. */
function edited(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const kind = random();
  if (kind < 0.45) return text.slice(0, at) + TYPED[Math.floor(random() * TYPED.length)] + text.slice(at);
  const length = kind < 0.8 ? 1 + Math.floor(random() * 12) : Math.floor(random() * 200);
  const rest = text.slice(0, at) + text.slice(at + length);
  if (kind < 0.8) return rest;
  const to = Math.floor(random() * rest.length);
  return rest.slice(0, to) + text.slice(at, at + length) + rest.slice(to);
}

function assertSameVerdicts(text: string, index: SourceIndex, edits: number, seed: number): void {
  const random = randomFrom(seed);
  let memory = new JudgeMemory(index);
  const readings = new ReadingMemory();
  let now = text;
  for (let edit = 0; edit < edits; edit++) {
    // Now and then back to the begin, so that the text stays worth judging.
    now = edit % 40 === 39 ? text : edited(now, random);
    const options = { format: "markdown", asOf: "2024-05-05" } as const;
    if (!memory.suits(index)) memory = new JudgeMemory(index);
    const kept = judge(read(now, options, readings), index, undefined, memory);
    const fresh = judge(read(now, options), index);
    assert.deepEqual(kept, fresh, `after edit ${edit} of seed ${seed}:\n${now}`);
  }
}

function indexOf(texts: ReadonlyMap<string, string>): SourceIndex {
  return buildSourceIndex(
    [...texts].map(([key, text]) => ({
      source: { key, path: `${key}.txt`, origin: key, title: null, publisher: null, author: null, date: null },
      reading: read(text, { format: "text", asOf: "2024-05-01" }),
    })),
  );
}

suite("JudgeMemory", () => {
  const index = indexOf(new Map(SOURCES.map((text, i) => [`s${i}`, text])));

  test("the verdicts are there to be kept", () => {
    const claims = judge(read(DRAFT, { format: "markdown", asOf: "2024-05-05" }), index);
    assert.ok(new Set(claims.map(({ verdict }) => verdict)).size >= 3);
  });

  for (const seed of [1, 2, 3]) {
    test(`edits change verdicts as if the draft were new (${seed})`, () =>
      assertSameVerdicts(DRAFT, index, 70, seed)).timeout(20_000);
  }

  for (const seed of [5, 6]) {
    test(`edits change verdicts on people as if the draft were new (${seed})`, () =>
      assertSameVerdicts(PEOPLE, index, 100, seed)).timeout(20_000);
  }

  test("the same sentence twice is judged twice", () => {
    const draft = `${DRAFT}\n\n## Again\n\nMara Quist sold 4,800 loaves. Mara Quist sold 4,800 loaves.\n\nMara Quist sold 4,800 loaves.\n`;
    assertSameVerdicts(draft, index, 40, 4);
  }).timeout(20_000);

  const shared = fileURLToPath(new URL("../../../../shared/bench/drafts", import.meta.url));
  const seeds = fileURLToPath(new URL("../../../../shared/seeds", import.meta.url));
  if (existsSync(shared) && existsSync(seeds)) {
    test("the same holds for drafts on real articles", () => {
      const articles = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
      const real = indexOf(
        new Map(articles.map((name) => [name.slice(0, -4), readFileSync(`${seeds}/${name}`, "utf8")])),
      );
      const drafts = readdirSync(shared).filter((name) => /^(?:news|seeds).*\.md$/.test(name));
      for (const [seed, name] of drafts.slice(0, 2).entries()) {
        assertSameVerdicts(readFileSync(`${shared}/${name}`, "utf8"), real, 40, seed + 10);
      }
    }).timeout(20_000);
  }
});
