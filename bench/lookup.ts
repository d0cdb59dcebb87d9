// How long it takes to find the evidence for one claim, and how that grows with the corpus.

import { largeCorpus } from "./largeCorpus.ts";
import type { Measurement } from "./run.ts";
import { lookupTimes, median, multiplied, p95 } from "./warmStart.ts";

const READ = 10_000;
const SMALLER = [1000, 3000];
/** Made of what was read by other rare words. */
const MULTIPLES = [3, 10];
const BARS = new Map([
  [10_000, 3],
  [100_000, 10],
]);
const MOST_GROWTH = 5;

export async function benchLookup(): Promise<readonly Measurement[]> {
  const { content, articles } = largeCorpus(READ);
  const sizes = [
    ...SMALLER.map((size) => ({ size, content: { ...content, sources: content.sources.slice(0, size) } })),
    { size: READ, content },
  ];
  const points: { readonly articles: number; readonly median: number; readonly p95: number }[] = [];
  const measure = async (size: number, one: typeof content) => {
    const times = await lookupTimes(one, articles);
    points.push({ articles: size, median: median(times), p95: p95(times) });
  };
  for (const { size, content: one } of sizes) await measure(size, one);
  // Each is let go before the next one is made.
  for (const times of MULTIPLES) await measure(times * READ, multiplied(content, times));
  const lines = points.map((point): Measurement => {
    const bar = BARS.get(point.articles);
    return {
      what: `evidence for one claim, ${point.articles.toLocaleString("en")} articles, p95`,
      result: `${point.p95.toFixed(1)} ms (median ${point.median.toFixed(1)} ms)`,
      bar: bar === undefined ? "told only" : `at most ${bar} ms`,
      holds: bar === undefined || point.p95 <= bar,
      point,
    };
  });
  const growth = (points.at(-1)?.median ?? Number.NaN) / (points[0]?.median ?? Number.NaN);
  const grown = {
    what: "evidence for one claim, 100,000 articles against 1,000",
    result: `${growth.toFixed(1)} times as long`,
    bar: `at most ${MOST_GROWTH} times`,
    holds: growth <= MOST_GROWTH,
  };
  return [...lines, grown];
}
