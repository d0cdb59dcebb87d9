// Sources cited rightly and wrongly in short sentences, figures and quotations judged as they are for the writer.

import assert from "node:assert/strict";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { judge } from "../../../server/core/judge/judge.ts";
import { read } from "../../../server/core/reading/read.ts";

const SOURCES = {
  ferry2024:
    'The island ferry carried 214,000 passengers in 2024, up from 187,000 a year earlier. "We had to turn cars away on thirty days," said captain Mona Eide. A second ship, costing 46 million kroner, is to sail from May 2026. The crossing takes 35 minutes.',
  hotel2024:
    'The island\'s four hotels sold 61,500 nights in 2024. "Guests stay for two nights where they used to stay for five," said innkeeper Per Aas. A room costs 1,450 kroner on average. The largest hotel has 82 rooms.',
  fishery2024:
    'Fishermen on the island landed 3,900 tonnes of cod in 2024. The fleet has shrunk to 17 boats. "My son drives a crane in Bergen now," said skipper Jon Lie. Prices rose by 12 percent.',
};

/** What stands there, and the key that belongs in its place. */
const WRONG: readonly (readonly [draft: string, key: string])[] = [
  ["“We had to turn cars away on thirty days,” said captain Mona Eide [@hotel2024].", "@ferry2024"],
  ["The island ferry carried 214,000 passengers in 2024, up from 187,000 a year earlier [@fishery2024].", "@ferry2024"],
  ["“Guests stay for two nights where they used to stay for five,” said Per Aas [@ferry2024].", "@hotel2024"],
  ["The island's hotels sold 61,500 nights in 2024, and the largest has 82 rooms [@fishery2024].", "@hotel2024"],
  ["“My son drives a crane in Bergen now,” said skipper Jon Lie [@hotel2024].", "@fishery2024"],
  ["Fishermen landed 3,900 tonnes of cod, with 17 boats [@hotel2024].", "@fishery2024"],
  ["As @hotel2024 reports, “my son drives a crane in Bergen now”.", "@fishery2024"],
];

const RIGHT = [
  "The ferry carried 214,000 passengers in 2024 [@ferry2024].",
  "In 2024 the hotels of the island sold 61,500 nights [@hotel2024].",
  "“We had to turn cars away on thirty days,” said Eide [@ferry2024].",
  "Per Aas says that guests “stay for two nights” now [@hotel2024].",
  "The fleet is down to 17 boats and cod landings to 3,900 tonnes [@fishery2024].",
  "The crossing takes 35 minutes [@ferry2024], a room costs 1,450 kroner [@hotel2024].",
  "“My son drives a crane in Bergen now,” said Lie [@ferry2024; @fishery2024].",
  "Life on the island is hard [@hotel2024].",
  "As @ferry2024 reports, a second ship will cost 46 million kroner.",
  "The ferry [@ferry2024] and the hotels [@hotel2024] both had a good year.",
  "The island had 214,000 visitors by sea and 61,500 hotel nights [@ferry2024; @hotel2024].",
  "“We had to turn cars away on thirty days” [see @ferry2024, p. 2].",
  "Cod prices rose by 12 percent [-@fishery2024].",
  "The largest hotel has 82 rooms, and a room costs 1,450 kroner [@hotel2024, pp. 1-2].",
  "Nobody counts the gulls [@fishery2024].",
  // Wrong, but a single figure may well stand in the cited source in other words.
  "The island ferry carried 214,000 passengers in 2024 [@hotel2024].",
];

const index = buildSourceIndex(
  Object.entries(SOURCES).map(([key, text]) => ({
    source: { key, path: `${key}.txt`, title: null, publisher: null, author: null, date: null, origin: key },
    reading: read(text, { format: "text", asOf: "2025-03-01" }),
  })),
);

function citationWarnings(draft: string) {
  return judge(read(draft, { format: "markdown", asOf: "2025-06-01" }), index).filter(
    ({ kind, verdict }) => kind === "citation" && verdict !== "supported" && verdict !== "unverified",
  );
}

suite("sources cited rightly and wrongly", () => {
  for (const [draft, key] of WRONG) {
    test(`wrong: ${draft}`, () => {
      const found = citationWarnings(draft).map(({ code, expected }) => [code, expected]);
      assert.deepEqual(found, [["citation.unsupported", key]]);
    });
  }
  for (const draft of RIGHT) {
    test(`silent: ${draft}`, () => assert.deepEqual(citationWarnings(draft), []));
  }
});
