#!/usr/bin/env node
// All accuracy benchmarks that are present, in one table: npm run eval [-- --list drafts|realclaims|dated|plain] [--json]
//
// Counts exactly as the scorers beside the data do, but judges within this process, so that it takes seconds. The
// sources come without dates or publishers here, as they do on the command line for these texts.
import { judge } from "../server/core/judge/judge.ts";
import { loadCases, loadFolders, present, readCase } from "./cases.mjs";
import { overlaps, scoreDraft } from "./scoreDraft.mjs";

if (!present) console.error("No benchmark data in ../shared/bench: only our own folders are judged.");
const args = process.argv.slice(2);
const list = args.includes("--list") ? args[args.indexOf("--list") + 1] : null;

const tally = {};
const add = (line, hit) => {
  tally[line] ??= [0, 0];
  tally[line][1]++;
  if (hit) tally[line][0]++;
};

const shared = present ? loadCases() : { corpora: [], cases: [] };
const own = loadFolders();
const corpora = new Map([...shared.corpora, ...own.corpora]);
const cases = [...shared.cases, ...own.cases];
/** Lines of a set begin with its name. */
const NAMES = { drafts: "drafts", dated: "own folders, free prose:", plain: "own folders, plain sentences:" };
/** Our own texts on the shared articles train the judge, so they tell only what it has learnt. */
const TRAINED_ON = ["ours", "exchanged", "single"];
const started = performance.now();
let slowest = 0;
const judged = cases.filter((c) => !TRAINED_ON.includes(c.set));
for (const c of judged) {
  const reading = readCase(c);
  const t = performance.now();
  const claims = judge(reading, corpora.get(c.corpus).index);
  slowest = Math.max(slowest, performance.now() - t);
  const name = NAMES[c.set];
  if (name) {
    scoreDraft(
      c.labels,
      claims,
      (line, hit) => {
        // The plain sentences have no labels for names and quotations.
        if (c.set !== "plain" || line.startsWith("figure")) add(`${name} ${line}`, hit);
      },
      (what, span, more) => {
        if (list === c.set) console.error(`${what} ${c.id} ${span.kind} [${span.text}] ${more}`);
      },
    );
    if (c.set === "drafts") for (const l of c.labels) if (l.kind === "figure") addSupport(name, l.label, l, claims);
  } else scoreClaims(c, claims);
}

/** How often a figure is said to be supported: rightly, though it is wrong, and though no source speaks of it. */
function addSupport(set, label, span, claims) {
  const claim = claims.find((k) => k.kind === "figure" && overlaps(k, span));
  const what = { supported: "right figures", contradicted: "wrong figures", absent: "figures no source mentions" }[
    label
  ];
  if (what) add(`${set} said to be supported: ${what}`, claim?.verdict === "supported");
}

function scoreClaims(c, claims) {
  for (const l of c.labels) {
    const mine = claims.filter((k) => k.kind === "figure" && overlaps(k, l));
    const warned = mine.some((k) => k.verdict === "contradicted");
    const right = l.label === "supported" || l.label === "derived";
    const contradicted = l.label === "contradicted";
    const count = (line, wanted) => {
      add(`realclaims ${line}`, warned);
      if (warned !== wanted && list === "realclaims")
        console.error(`${line} ${c.id} [${l.text}] ${c.text} ${mine[0]?.message ?? ""}`);
    };
    if (c.set === "clean" || c.set === "realerrors" || l.changed) addSupport("realclaims", l.label, l, claims);
    if (c.set === "orphan") addSupport("realclaims, article taken away,", "absent", l, claims);
    if (c.set === "orphan") count("e  false alarms when the article is not in the corpus", false);
    else if (c.set === "clean") {
      add("realclaims r  figures read at all", mine.length > 0);
      if (!right) continue;
      count("a  false alarms on right figures", false);
      add("realclaims d  best evidence from the right article", mine[0]?.evidence[0]?.source === c.docId);
    } else if (c.set === "perturbed" && contradicted) count("b  recall, another value put in", true);
    else if (c.set === "swapped" && contradicted) count("b2 recall, another figure of the same article put in", true);
    else if (c.set === "realerrors") {
      if (contradicted) count("c1 recall, real errors", true);
      else if (right) count("c2 false alarms, right figures beside real errors", false);
      else if (l.label === "absent") count("c3 false alarms, figures no article mentions", false);
    }
  }
}

const percent = ([n, d]) => (d ? `${((100 * n) / d).toFixed(1)}% (${n}/${d})` : "-");
if (args.includes("--json")) console.log(JSON.stringify(tally));
else {
  for (const line of Object.keys(tally).sort()) console.log(`${line.padEnd(66)} ${percent(tally[line])}`);
  console.log(
    `${judged.length} drafts read and judged in ${Math.round(performance.now() - started)} ms, the slowest judged in ${Math.round(slowest)} ms`,
  );
}
