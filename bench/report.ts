// Writes what was measured where people read it: the table of docs/performance.md, and the plot of lookups.

import { readFileSync, writeFileSync } from "node:fs";
import type { Measurement, Results } from "./run.ts";

const PAGE = new URL("../docs/performance.md", import.meta.url);
const PLOT = new URL("../docs/images/lookup.svg", import.meta.url);
const [BEGIN, END] = ["<!-- figures: written by npm run bench -->", "<!-- end of figures -->"];

/** Puts the figures between their marks; the words around them stay. */
export function writeReport(results: Results): void {
  const page = readFileSync(PAGE, "utf8");
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error("docs/performance.md has lost the marks between which figures stand.");
  writeFileSync(PAGE, `${page.slice(0, begin)}${BEGIN}\n\n${figures(results)}\n${page.slice(end)}`);
  const points = Object.values(results.tables).flatMap((lines) => lines.flatMap(({ point }) => point ?? []));
  if (points.length > 1) writeFileSync(PLOT, plot(points));
}

function figures({ machine, tables }: Results): string {
  const rows = Object.values(tables)
    .flat()
    .map(
      ({ what, result, bar, holds }) =>
        `| ${what} | ${result} | ${bar} | ${bar === "told only" ? "" : holds ? "yes" : "**no**"} |`,
    );
  return [
    `Measured on ${machine.cores} cores (${machine.cpu}), ${machine.memory} of memory, ${machine.system}, Node ${machine.node}.`,
    "",
    "| What | Measured | Bar | Met |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

type Point = NonNullable<Measurement["point"]>;

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 60, right: 90, top: 24, bottom: 48 };

/** Lookup time against corpus size; the sizes on a logarithmic scale. Colours for light and dark pages. */
function plot(points: readonly Point[]): string {
  const [least, most] = [Math.min(...points.map((p) => p.articles)), Math.max(...points.map((p) => p.articles))];
  const top = niceAbove(Math.max(...points.map((p) => p.p95)));
  const x = (articles: number) =>
    MARGIN.left + (Math.log(articles / least) / Math.log(most / least)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (time: number) => HEIGHT - MARGIN.bottom - (time / top) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const line = (name: "median" | "p95") => {
    const path = points.map((p, i) => `${i === 0 ? "M" : "L"}${x(p.articles).toFixed(1)} ${y(p[name]).toFixed(1)}`);
    const dots = points.map((p) => `<circle cx="${x(p.articles).toFixed(1)}" cy="${y(p[name]).toFixed(1)}" r="3.5"/>`);
    const last = points.at(-1);
    const label = last
      ? `<text x="${(x(last.articles) + 10).toFixed(1)}" y="${(y(last[name]) + 4).toFixed(1)}">${name} ${last[name].toFixed(1)} ms</text>`
      : "";
    return `<g class="${name}"><path d="${path.join("")}"/>${dots.join("")}${label}</g>`;
  };
  const ticks = Array.from({ length: 5 }, (_, i) => (top * i) / 4);
  const rules = ticks.map(
    (time) =>
      `<path class="rule" d="M${MARGIN.left} ${y(time).toFixed(1)}H${WIDTH - MARGIN.right}"/><text x="${MARGIN.left - 8}" y="${(y(time) + 4).toFixed(1)}" text-anchor="end">${time} ms</text>`,
  );
  const sizes = points.map(
    (p) =>
      `<text x="${x(p.articles).toFixed(1)}" y="${HEIGHT - MARGIN.bottom + 20}" text-anchor="middle">${p.articles.toLocaleString("en")}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time to find the evidence for one claim, by the number of articles">
<style>
text { font: 12px system-ui, sans-serif; fill: #57606a }
path { fill: none } .rule { stroke: #d0d7de }
.median path { stroke: #0969da; stroke-width: 2 } .median circle, .median text { fill: #0969da }
.p95 path { stroke: #bc4c00; stroke-width: 2 } .p95 circle, .p95 text { fill: #bc4c00 }
@media (prefers-color-scheme: dark) {
  text { fill: #9198a1 } .rule { stroke: #3d444d }
  .median path { stroke: #58a6ff } .median circle, .median text { fill: #58a6ff }
  .p95 path { stroke: #f0883e } .p95 circle, .p95 text { fill: #f0883e }
}
</style>
${rules.join("\n")}
${sizes.join("\n")}
<text x="${((MARGIN.left + WIDTH - MARGIN.right) / 2).toFixed(0)}" y="${HEIGHT - 8}" text-anchor="middle">articles</text>
${line("median")}
${line("p95")}
</svg>
`;
}

/** The next round number that four ticks divide well. */
function niceAbove(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 8, 10].find((one) => one * size >= value) ?? 10) * size;
}
