// The labelled texts in `../shared/bench`, brought into one shape for training and evaluation.
//
// A case is one draft with its labels and the sources it is judged against. Present only where the shared data is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSourceIndex } from "../server/core/index/sourceIndex.ts";
import { read } from "../server/core/reading/read.ts";
import { parseSource } from "../server/core/sources/parseSource.ts";

const shared = join(dirname(fileURLToPath(import.meta.url)), "../../shared");
const bench = join(shared, "bench");
/** Drafts of our own on further articles of the shared corpus, labelled like the shared ones. */
const ours = fileURLToPath(new URL("train/drafts", import.meta.url));
/** Drafts on the same articles in which most wrong figures are another figure of the same article put in. */
const exchanged = fileURLToPath(new URL("train/exchanged", import.meta.url));
/** Single sentences of our own over articles of the shared corpus. */
const singles = fileURLToPath(new URL("train/singles", import.meta.url));
/** Small folders of dated sources of our own, each with its labelled drafts. */
const folders = fileURLToPath(new URL("train/folders", import.meta.url));
export const present = existsSync(bench);

const lines = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Sources as the command line would see them: plain text files without a date of their own. */
function readSources(files) {
  return [...files].map(([path, text]) => {
    const key = path.replace(/\.\w+$/, "");
    const source = { key, path, origin: key, title: null, publisher: null, author: null, date: null };
    return { source, reading: read(text, { format: "text", asOf: null }) };
  });
}

const readings = new Map();
function readOnce(files, folder) {
  return [...files].map(([path, text]) => {
    const name = `${folder}/${path}`;
    if (!readings.has(name)) readings.set(name, readSources([[path, text]])[0]);
    return readings.get(name);
  });
}

const EXPECTED = { contradicted: "warn", unsure: "info" };

/** The labelled drafts of a folder: NAME.md with NAME.labels.json. */
function* draftsIn(folder) {
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".labels.json"))) {
    const name = file.replace(".labels.json", "");
    const data = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const text = readFileSync(join(folder, `${name}.md`), "utf8");
    yield { name, text, labels: Array.isArray(data) ? data : data.labels };
  }
}

/** Each folder with its sources as the command line reads them, and its drafts; present in every checkout. */
export function loadFolders({ today = "2026-01-01" } = {}) {
  const corpora = new Map();
  const cases = [];
  for (const folder of readdirSync(folders).filter((name) => /^\w\d-/.test(name))) {
    const group = folder.slice(0, folder.indexOf("-"));
    const files = readdirSync(join(folders, folder, "sources")).sort();
    const sources = files.map((file) => {
      const key = file.replace(/\.\w+$/, "");
      const { meta, reading } = parseSource(readFileSync(join(folders, folder, "sources", file), "utf8"), file);
      return { source: { key, path: file, origin: key, ...meta }, reading };
    });
    corpora.set(folder, { index: buildSourceIndex(sources), docs: new Set(files) });
    for (const { name, text, labels } of draftsIn(join(folders, folder)))
      cases.push({
        set: name.startsWith("plain") ? "plain" : "dated",
        id: `${folder}/${name}`,
        corpus: folder,
        group,
        fold: group,
        text,
        labels,
        today,
      });
    const lone = join(folders, folder, "singles.jsonl");
    if (existsSync(lone))
      for (const line of lines(lone)) cases.push({ ...single(line), corpus: folder, group, fold: group, today });
  }
  return { corpora, cases };
}

/** A single sentence, or a few, with its labels. */
function single({ id, docId, draft: text, figures }) {
  const labels = figures.map((f) => ({ docId, ...f, kind: "figure", expect: EXPECTED[f.label] ?? "silent" }));
  return { set: "single", id, text, labels, docId };
}

/** @returns {{ corpora: Map<string, {index, docs: Set<string>}>, cases: object[] }} */
export function loadCases({ today = "2026-01-01" } = {}) {
  const corpus = new Map(lines(join(bench, "realclaims/corpus.jsonl")).map((a) => [`${a.id}.txt`, a.text]));
  const groups = {
    ...JSON.parse(readFileSync(join(bench, "drafts/articles.json"), "utf8")),
    ...JSON.parse(readFileSync(join(ours, "articles.json"), "utf8")),
  };
  const seedFolder = join(shared, "seeds");
  const seeds = new Map(
    readdirSync(seedFolder)
      .filter((f) => f.endsWith(".txt"))
      .map((f) => [f, readFileSync(join(seedFolder, f), "utf8")]),
  );

  const corpora = new Map();
  const cases = [];
  const addCorpus = (name, files, folder) =>
    corpora.set(name, { index: buildSourceIndex(readOnce(files, folder)), docs: new Set(files.keys()) });
  const groupOf = new Map();
  for (const [group, ids] of Object.entries(groups)) {
    for (const id of ids) groupOf.set(id, group);
    addCorpus(group, new Map(ids.map((id) => [`${id}.txt`, corpus.get(`${id}.txt`)])), "corpus");
  }
  addCorpus("seeds", seeds, "seeds");

  const addDrafts = (set, folder) => {
    for (const { name: id, text, labels } of draftsIn(folder)) {
      const group = id.slice(0, id.indexOf("-"));
      cases.push({ set, id, corpus: group, group, fold: group === "seeds" ? "news" : group, text, labels, today });
    }
  };
  addDrafts("drafts", join(bench, "drafts"));
  addDrafts("ours", ours);
  addDrafts("exchanged", exchanged);

  const dev = join(bench, "realclaims/dev");
  const sets = Object.fromEntries(
    ["clean", "perturbed", "swapped", "realerrors"].map((n) => [n, lines(join(dev, `${n}.jsonl`))]),
  );
  addCorpus("all", corpus, "corpus");
  const own = new Set(sets.clean.map((c) => `${c.docId}.txt`));
  addCorpus("orphans", new Map([...corpus].filter(([file]) => !own.has(file))), "corpus");
  const fold = (c) =>
    groupOf.get(c.docId) ?? `r${[...c.docId].reduce((h, x) => (h * 31 + x.charCodeAt(0)) >>> 0, 7) % 2}`;
  for (const [set, list] of Object.entries(sets)) {
    for (const c of list) {
      const before = c.before ? `${c.before.trim()} ` : "";
      const labels = c.figures.map((f, i) => ({
        ...f,
        kind: "figure",
        sub: f.kind,
        start: f.start + before.length,
        end: f.end + before.length,
        docId: c.docId,
        changed: c.changed === i,
        expected: c.changed === i ? c.was : null,
      }));
      const base = { id: c.id, group: set, fold: fold(c), text: before + c.draft, labels, docId: c.docId, today };
      cases.push({ ...base, set, corpus: "all" });
      if (set === "clean") cases.push({ ...base, set: "orphan", corpus: "orphans" });
    }
  }
  for (const file of readdirSync(singles).filter((name) => name.endsWith(".jsonl"))) {
    for (const line of lines(join(singles, file))) {
      const group = line.id.slice(0, line.id.indexOf("-"));
      cases.push({ ...single(line), corpus: "all", group, fold: fold(line), today });
    }
  }
  return { corpora, cases };
}

/** The draft of a case, read as the command line reads it. */
export function readCase(c) {
  const date = /^---\n[\s\S]*?^date:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(c.text)?.[1];
  return read(c.text, { format: "markdown", asOf: date ?? c.today });
}
