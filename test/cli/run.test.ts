import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CHECK_OPTIONS } from "../../server/cli/check.ts";
import { INSPECT_OPTIONS } from "../../server/cli/inspect.ts";
import type { IndexCache } from "../../server/cli/loadCorpus.ts";
import { SERVER_OPTIONS } from "../../server/cli/server.ts";
import { SOURCES_OPTIONS } from "../../server/cli/sources.ts";
import { renderIgnoreList } from "../../server/core/judge/ignoreList.ts";
import type { Claim } from "../../server/core/judge/model.ts";
import { ignoreEntry } from "../../server/core/judge/silence.ts";
import { read } from "../../server/core/reading/read.ts";
import type { FileText } from "../../server/workspace/files.ts";
import { MemoryTerminal, type Outcome, runCommand } from "../support/commandLine.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";
import { MemoryStorage } from "../support/memoryStorage.ts";

const MINE = "The copper mine at Orsk employs about 4,300 people, its manager Bo Li said on Friday.\n";
const FILES: Readonly<Record<string, string>> = {
  "sources/mine.txt": MINE,
  "sources/ferry.md":
    "---\ntitle: Ferries, half empty\npublisher: The Herald\ndate: 2025-03-01\n---\nFerry traffic fell by 12 percent.\n",
  "sources/logo.png": "",
  "draft.md": "# The mine\n\nThe copper mine at Orsk employs about 4,300 people.\n",
};

async function sourceline(
  words: string,
  files: Readonly<Record<string, string>> | MemoryFiles = FILES,
  input: FileText = { text: "" },
  cache: IndexCache | null = null,
): Promise<Outcome> {
  const memory = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  return runCommand(words.split(" ").filter(Boolean), memory, new MemoryTerminal({ input }), cache);
}

suite("sourceline", () => {
  test("says what it can do", async () => {
    const { code, out } = await sourceline("--help");
    assert.equal(code, 0);
    for (const command of ["check", "sources", "inspect", "server"]) {
      assert.match(out, new RegExp(`^ {2}${command} `, "m"));
      const { code: own, out: help } = await sourceline(`${command} --help`);
      assert.equal(own, 0);
      assert.match(help, new RegExp(`^Usage: sourceline ${command}`));
    }
    assert.match((await sourceline("--version")).out, /^\d+\.\d+\.\d+\n$/);
    assert.equal((await sourceline("-v")).out, (await sourceline("--version")).out);
  });

  test("tells every option in the help of its command and in the README", async () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    // What only editors that start the server by themselves give.
    const unsaid = new Set(["node-ipc", "clientProcessId"]);
    const commands = {
      check: CHECK_OPTIONS,
      sources: SOURCES_OPTIONS,
      inspect: INSPECT_OPTIONS,
      server: SERVER_OPTIONS,
    };
    for (const [command, options] of Object.entries(commands)) {
      const { out: help } = await sourceline(`${command} --help`);
      for (const option of Object.keys(options).filter((name) => !unsaid.has(name))) {
        assert.match(help, new RegExp(`^ {2}--${option}\\b`, "m"));
        assert.ok(readme.includes(`--${option}`), `--${option} of ${command}`);
      }
    }
    const table = [...readme.matchAll(/^\| `--([a-z-]+)/gm)].map(([, option]) => option);
    assert.deepEqual(table, Object.keys(CHECK_OPTIONS));
  });

  test("tells the exit codes in the README as in the help", async () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8").replace(/\s+/g, " ");
    const { out } = await sourceline("check --help");
    const two = /Exit code: [^.]*?\b2 ([^.]+\))/.exec(out)?.[1]?.replace(/\s+/g, " ");
    assert.ok(two && readme.includes(`with 2 on ${two}`), two);
  });

  test("shows --sources as something that may be left out, since it may", async () => {
    for (const command of ["check DRAFT…", "sources"]) {
      const { out } = await sourceline(`${command.split(" ", 1)[0]} --help`);
      assert.ok(out.startsWith(`Usage: sourceline ${command} [--sources DIR…] [options]\n`));
    }
    assert.equal((await sourceline("check draft.md")).code, 0);
    assert.equal((await sourceline("sources")).code, 0);
  });

  const wrong: readonly (readonly [words: string, message: RegExp])[] = [
    ["", /Usage/],
    ["chek draft.md", /no command “chek”\. Did you mean “check”\?\n/],
    ["translate draft.md", /no command “translate”\.\n/],
    ["--hepl", /no command “--hepl”\. Did you mean --help\?\n/],
    ["draft.md --sources sources", /no command “draft\.md”\. To judge a draft: sourceline check draft\.md\n/],
    ["--sources sources check draft.md", /no command “--sources”\. The command comes first/],
    ["constructor", /no command “constructor”/],
    ["check", /Which draft\?/],
    ["check draft.md --format html", /--format is one of pretty, json, sarif, github; not “html”/],
    ["check draft.md --fail-on figure.wrong", /knows no “figure\.wrong”\. Known: figure\.contradicted/],
    ["check draft.md --jobs none", /--jobs wants a whole number/],
    ["check draft.md --date tomorrow", /--date wants a day/],
    ["check draft.md --wrong", /Unknown option '--wrong'\.\n/],
    ["check draft.md --source sources", /Unknown option '--source'\. Did you mean --sources\?\n/],
    ["check draft.md --fromat=json", /Unknown option '--fromat'\. Did you mean --format\?\n/],
    ["check draft.md --cache", /Did you mean --no-cache\?\n/],
    ["check draft.md --hepl", /Did you mean --help\?\n/],
    ["inspect draft.md --line", /Did you mean --lines\?\n/],
    ["check draft.md --sources nowhere", /no source folder nowhere; it was looked for at \/w\/nowhere\.\n/],
    ["check draft.md --sources /x/y", /no source folder \/x\/y\.\n/],
    [
      "check nofolder --sources sources",
      /nofolder is not judged: there is no such file, and no such folder; it was looked for at \/w\/nofolder\.\n/,
    ],
    ["check /x/none.md --sources sources", /none\.md is not judged: there is no such file, and no such folder\.\n/],
    [
      "check draft.md --sources sources nosuch",
      /nosuch is not judged: there is no such file, and no such folder of sources; it was looked for at \/w\/nosuch\.\n/,
    ],
    ["sources --sources nowhere", /no source folder nowhere; it was looked for at/],
    ["inspect none.md", /Cannot read none\.md: there is no such file/],
    ["inspect a.md b.md", /one file at a time/],
    ["sources sources", /What is “sources”\?/],
    ["server", /--stdio/],
  ];
  for (const [words, message] of wrong) {
    test(`wrong usage: ${words || "nothing"}`, async () => {
      const { code, err } = await sourceline(words);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }

  test("server starts on the channel that is named", async () => {
    assert.deepEqual(await sourceline("server --stdio"), { code: undefined, out: "started", err: "" });
  });
});

suite("sourceline sources", () => {
  test("lists keys, titles, dates, and what was skipped and why", async () => {
    const { code, out } = await sourceline("sources --sources sources");
    assert.equal(code, 0);
    assert.match(
      out,
      /^@ferry {2}Ferries, half empty \(The Herald, 2025-03-01\)\n {4}sources\/ferry\.md \(Markdown\)$/m,
    );
    assert.match(out, /^@mine {2}\(no title\)$/m);
    assert.match(out, /^Skipped: 1\n {4}sources\/logo\.png: \.png files are not read\n2 sources$/m);
  });

  test("prints JSON with the fields of a report's sources", async () => {
    const { out } = await sourceline("sources --sources sources --format json");
    const { sources, skipped } = JSON.parse(out);
    assert.deepEqual(sources[0], {
      key: "ferry",
      path: "sources/ferry.md",
      title: "Ferries, half empty",
      publisher: "The Herald",
      author: null,
      date: "2025-03-01",
      origin: "ferry",
      format: "markdown",
    });
    assert.deepEqual(skipped, [{ path: "sources/logo.png", reason: ".png files are not read" }]);
  });

  test("names the folders that hold no source", async () => {
    const none = await sourceline("sources", { "draft.md": "5 ships." });
    assert.deepEqual(none, {
      code: 0,
      out: "0 sources\n",
      err: "sourceline: no sources found in seeds, sources, references of /w; --sources DIR names others.\n",
    });
    const some = await sourceline("sources --sources sources empty --format json", { ...FILES, "empty/logo.png": "" });
    assert.equal(some.code, 0);
    assert.equal(some.err, "sourceline: no sources found in empty.\n");
    assert.equal(JSON.parse(some.out).sources.length, 2);
  });

  test("a folder whose bibliography leads to sources elsewhere is not without any", async () => {
    const files = {
      "lists/library.json": JSON.stringify([
        { id: "fleet", type: "book", title: "Fleet", file: "/w/papers/fleet.txt" },
      ]),
      "papers/fleet.txt": "There are 41 boats.\n",
      "draft.md": "There are 41 boats.\n",
    };
    const memory = new MemoryFiles(files);
    memory.write("/w/papers/fleet.txt", files["papers/fleet.txt"]);
    for (const words of ["sources --sources lists", "check draft.md --sources lists"]) {
      const { code, out, err } = await sourceline(words, memory);
      assert.deepEqual([code, err], [0, ""], words);
      assert.match(out, /1 source\.?$/m);
    }
    memory.remove("/w/papers/fleet.txt");
    assert.match((await sourceline("sources --sources lists", memory)).err, /no sources found in lists\.\n/);
  });

  test("lists entries of a bibliography that have no text", async () => {
    const files = {
      "s/a.md": "# Boats\n\nThere are 41 boats.\n",
      "s/library.json": JSON.stringify([
        { id: "audit2023", type: "book", title: "The audit", issued: { "date-parts": [[2023]] } },
      ]),
    };
    const { out } = await sourceline("sources --sources s", files);
    assert.match(out, /^Without a text: 1\n {4}@audit2023 {2}The audit, 2023$/m);
    const { entries } = JSON.parse((await sourceline("sources --sources s --format json", files)).out);
    assert.deepEqual(
      entries.map(({ key, title, date }: Record<string, unknown>) => [key, title, date]),
      [["audit2023", "The audit", "2023"]],
    );
  });

  test("says which sources are reprints", async () => {
    const story = Array.from({ length: 120 }, (_, i) => `word${i % 97} and${(i * 7) % 89}`).join(" ");
    const { out } = await sourceline("sources --sources s", { "s/a.txt": story, "s/b.txt": `${story} More.` });
    assert.match(out, /s\/a\.txt \(text\), reprinted by others\n/);
    assert.match(out, /s\/b\.txt \(text\), a reprint of @a\n/);
    assert.match(out, /2 sources, 1 origins?$/m);
  });
});

suite("sourceline inspect", () => {
  test("prints figures, names and quotations as JSON", async () => {
    const { code, out } = await sourceline("inspect sources/mine.txt --format json");
    assert.equal(code, 0);
    const { figures, names, quotations } = JSON.parse(out);
    const { start, of, ...figure } = figures[0];
    assert.equal(MINE.slice(start).startsWith("4,300") || MINE.slice(start).startsWith("about 4,300"), true);
    assert.ok(Array.isArray(of));
    assert.deepEqual(Object.keys(figure), [
      "end",
      "text",
      "kind",
      "value",
      "min",
      "max",
      "unit",
      "bound",
      "from",
      "parts",
    ]);
    assert.equal(figure.value, 4300);
    assert.equal(figure.bound, "~");
    assert.ok(names.some((name: { text: string }) => name.text === "Bo Li"));
    assert.deepEqual(quotations, []);
  });

  test("a date carries its day, counted from --date", async () => {
    const { out } = await sourceline("inspect --format json --date 2025-09-05", FILES, {
      text: "It opened on Tuesday.",
    });
    assert.equal(JSON.parse(out).figures[0].date, "2025-09-02");
  });

  test('days count from the date that an article bears, as they do in "sources"', async () => {
    const article = { "signing.txt": "A signing\n\nDate: 2025-07-14\n\nShe came on Sunday." };
    const { out } = await sourceline("inspect signing.txt --format json", { ...FILES, ...article });
    assert.equal(JSON.parse(out).figures.at(-1).date, "2025-07-13");
  });

  test("--lines answers each line with a line, empty ones too", async () => {
    const { out } = await sourceline("inspect - --lines --format json", FILES, { text: "5 ships.\r\n\n6 ships" });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ figures }) => figures.map(({ value }: { value: number }) => value)),
      [[5], [], [6]],
    );
  });

  test("pretty is for people", async () => {
    const { out } = await sourceline("inspect sources/mine.txt");
    assert.match(out, /^Figures \(\d+\)$/m);
    assert.match(out, /count about 4300 people/);
  });

  test("standard input that is no text is refused", async () => {
    const { code, err } = await sourceline("inspect -", FILES, { reason: "it is not a text file" });
    assert.equal(code, 2);
    assert.match(err, /Cannot read -: it is not a text file/);
  });
});

suite("sourceline check", () => {
  const json = async (words: string, files = FILES, input: FileText = { text: "" }) => {
    const outcome = await sourceline(`check ${words} --format json`, files, input);
    return { ...outcome, report: JSON.parse(outcome.out) };
  };

  test("a wrong post is information, and counts only if it is asked for, in place of what counts by default", async () => {
    const library =
      "The mayor of Lunsby, Jonas Lind, and the city treasurer, Pia Roth, opened the new library on Friday.\n";
    const files = {
      "sources/library.md": library,
      "sources/mine.txt": MINE,
      "post.md": "Pia Roth, the mayor of Lunsby, opened the new library.\n",
      "figure.md": "The copper mine at Orsk employs about 3,400 people.\n",
    };
    const shown = await sourceline("check post.md --sources sources", files);
    assert.equal(shown.code, 0);
    assert.match(
      shown.out,
      /^post\.md:1:1: information\[name\.variant\]: .* has “city treasurer” for Pia Roth, not “mayor of Lunsby”: that is Jonas Lind\.$/m,
    );
    assert.match(shown.out, /^ {2}\| \^{29}$/m);
    assert.equal((await sourceline("check post.md --sources sources --fail-on name.variant", files)).code, 1);
    assert.equal((await sourceline("check figure.md --sources sources", files)).code, 1);
    assert.equal((await sourceline("check figure.md --sources sources --fail-on name.variant", files)).code, 0);
  });

  test("the JSON report has the fields of sourceline-report/1, offsets into the file", async () => {
    const { code, report } = await json("draft.md --sources sources");
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(report), ["schema", "sources", "drafts"]);
    assert.equal(report.schema, "sourceline-report/1");
    assert.deepEqual(
      report.sources.map(({ key }: { key: string }) => key),
      ["ferry", "mine"],
    );
    const [{ path, claims }] = report.drafts;
    assert.equal(path, "draft.md");
    const claim = claims.find(({ kind }: Claim) => kind === "figure");
    const fields = "kind start end text verdict code message expected confidence evidence".split(" ");
    assert.deepEqual(Object.keys(claim), fields);
    assert.match(FILES["draft.md"]!.slice(claim.start, claim.end), /4,300/);
    for (const evidence of claim.evidence) {
      assert.deepEqual(Object.keys(evidence), ["source", "path", "start", "end", "text", "stance"]);
    }
  });

  test("without --sources it takes the folders an editor would take, and never a source for a draft", async () => {
    const { report } = await json("draft.md");
    assert.equal(report.sources.length, 2);
    const { report: all } = await json(".", {
      "./sources/mine.md": MINE,
      "./draft.md": "5 ships.",
      "./x/b.md": "6 ships.",
    });
    assert.deepEqual(
      all.drafts.map(({ path }: { path: string }) => path),
      ["./draft.md", "./x/b.md"],
    );
  });

  test("several source folders may follow one --sources, and drafts may too", async () => {
    const files = { "one/a.md": MINE, "two/b.md": MINE, "draft.md": "5 ships." };
    for (const words of [
      "draft.md --sources one two",
      "--sources one two draft.md",
      "--sources one --sources two draft.md",
    ]) {
      const { report } = await json(words, files);
      assert.deepEqual([report.sources.length, report.drafts.length], [2, 1], words);
    }
  });

  test("a file named as a draft is no source, even where it lies among them", async () => {
    const { report } = await json("draft.md --sources .", {
      "./a.md": MINE,
      "draft.md": "5 ships.",
      "./draft.md": "5 ships.",
    });
    assert.deepEqual(
      report.sources.map(({ key }: { key: string }) => key),
      ["a"],
    );
    assert.equal(report.drafts.length, 1);
  });

  test("a draft from standard input is called -", async () => {
    const { report } = await json("- --sources sources", FILES, { text: "The mine has 7 shafts." });
    assert.deepEqual(
      report.drafts.map(({ path }: { path: string }) => path),
      ["-"],
    );
  });

  test("a draft that cannot be read costs only itself, and the exit code", async () => {
    const { code, err, report } = await json("none.md draft.md --sources sources");
    assert.equal(code, 2);
    assert.match(err, /none\.md is not judged/);
    assert.equal(report.drafts.length, 1);
  });

  test("where no draft could be judged, nothing sounds like success", async () => {
    const none = await sourceline("check none.md --sources sources");
    assert.equal(none.code, 2);
    assert.match(none.out, /^No draft was judged\.$/m);
    const folder = await sourceline("check notes --sources sources", {
      "notes/list.txt": "41 boats\n",
      "sources/a.md": "There are 41 boats.\n",
    });
    assert.equal(folder.code, 2);
    assert.match(folder.err, /notes is not judged: there is no Markdown file in the folder/);
    const sources = await sourceline("check sources --sources sources", { "sources/a.md": "There are 41 boats.\n" });
    assert.equal(sources.code, 2);
    assert.match(sources.err, /sources is not judged: the Markdown files in the folder are sources/);
  });

  test("an empty draft is said in a line, and is no failure", async () => {
    const files = { ...FILES, "empty.md": "", "blank.md": "\uFEFF \r\n\t\n", "c.md": "\n", "d.md": "\n" };
    const { code, err, report } = await json("empty.md draft.md --sources sources", files);
    assert.deepEqual([code, err], [0, "sourceline: nothing to judge in empty.md: it is empty.\n"]);
    const [empty, other] = report.drafts;
    assert.deepEqual(empty, { path: "empty.md", claims: [] });
    assert.equal(other.path, "draft.md");
    const many = await json("empty.md blank.md c.md d.md --sources sources", files);
    assert.equal(many.err, "sourceline: nothing to judge in empty.md, blank.md, c.md, 1 more: they are empty.\n");
    const piped = await json("- --sources sources", files);
    assert.equal(piped.err, "sourceline: nothing to judge in standard input: it is empty.\n");
    assert.deepEqual(piped.report.drafts, [{ path: "-", claims: [] }]);
  });

  test("several threads say what one says", async () => {
    const files: Record<string, string> = { ...FILES };
    for (let i = 0; i < 9; i++)
      files[`d${i}.md`] = `${"The mine at Orsk employs about 4,300 people. ".repeat(i + 1)}\n`;
    const words = `${Object.keys(files)
      .filter((path) => /^d\d/.test(path))
      .join(" ")} --sources sources`;
    const { report } = await json(words, files);
    assert.equal(report.drafts.length, 9);
    for (const jobs of [2, 3, 20]) assert.deepEqual((await json(`${words} --jobs ${jobs}`, files)).report, report);
  });

  test("what the ignore file answers is no finding", async () => {
    const text = "The copper mine at Orsk employs about 3,400 people.\n";
    const files = { ...FILES, "d.md": text };
    const { code, report } = await json("d.md --sources sources", files);
    const claim: Claim = report.drafts[0].claims.find((one: Claim) => one.code === "figure.contradicted");
    assert.ok(claim, "the figure is contradicted");
    assert.equal(code, 1);
    const reading = read(text, { format: "markdown", asOf: "2025-09-05" });
    const entry = ignoreEntry("d.md", reading, claim, "figure.contradicted");
    const answered = { ...files, ".sourceline/ignore.json": renderIgnoreList([entry]) };
    const after = await json("d.md --sources sources", answered);
    assert.equal(after.code, 0);
    const again = after.report.drafts[0].claims.find(({ start }: Claim) => start === claim.start);
    assert.deepEqual([again.verdict, again.code], ["contradicted", null]);
  });

  test("an ignore file that is broken is said and not used", async () => {
    const { err } = await sourceline("check draft.md --sources sources", { ...FILES, ".sourceline/ignore.json": "{" });
    assert.match(err, /\.sourceline\/ignore\.json: /);
  });

  test("no sources at all is said", async () => {
    const { code, err } = await sourceline("check draft.md", { "draft.md": "5 ships." });
    assert.equal(code, 2);
    assert.match(err, /no sources found/);
  });

  test("a source folder that holds none is said, and never passes", async () => {
    const files = { ...FILES, "empty/logo.png": "", "empty/blank.md": " \n\n" };
    const { code, err } = await sourceline("check draft.md --sources sources empty", files);
    assert.equal(code, 2);
    assert.match(err, /no sources found in empty\./);
    assert.match(err, /empty\/blank\.md \(empty\)/);
    assert.equal((await sourceline("check draft.md --sources sources", files)).code, 0);
  });

  test("a finding that is off has no code in the report", async () => {
    const files = { ...FILES, "d.md": "The bakery at Lund sold 70,000 loaves in 2019.\n" };
    const codes = async (more: string) => {
      const { out } = await sourceline(`check d.md --sources sources --format json${more}`, files);
      return JSON.parse(out).drafts[0].claims.map(({ verdict, code }: Claim) => [verdict, code]);
    };
    assert.deepEqual(
      (await codes("")).filter(([verdict]: string[]) => verdict !== "unverified"),
      [],
    );
    assert.ok((await codes("")).every(([, code]: (string | null)[]) => code === null));
    assert.ok((await codes(" --fail-on figure.unverified")).some(([, code]: string[]) => code === "figure.unverified"));
  });

  test("a broken head gives no title", async () => {
    const text = "The bakery at Lund sold 70,000 loaves in 2019, its owner said.";
    const files = {
      "sources/open.md": `---\ntitle: A bakery grows\ndate: 2020-01-01\n\n${text}\n`,
      "sources/rule.md": `---\ntitle: A bakery grows\n\n${text}\n\n---\n\nMore follows.\n`,
      "sources/colon.md": `---\ntitle: Bread: more of it\ndate: 2020-01-01\n---\n\n${text}\n`,
      "sources/quote.md": `---\ntitle: "A bakery grows\ndate: 2020-01-01\n---\n\n${text}\n`,
    };
    const { out } = await sourceline("sources --format json", files);
    assert.deepEqual(
      JSON.parse(out).sources.map(({ key, title }: Record<string, unknown>) => [key, title]),
      [
        ["colon", "Bread: more of it"],
        ["open", null],
        ["quote", null],
        ["rule", null],
      ],
    );
  });

  test("a second check reads only what has changed; --no-cache reads everything and keeps nothing", async () => {
    const storages = new Map<string, MemoryStorage>();
    const cache: IndexCache = {
      program: "test",
      storageFor: (workspace) => {
        const storage = storages.get(workspace) ?? new MemoryStorage();
        storages.set(workspace, storage);
        return storage;
      },
    };
    const files = new MemoryFiles(FILES);
    const check = (more = "") =>
      sourceline(`check draft.md --sources sources --format json ${more}`, files, undefined, cache);
    await check("--no-cache");
    assert.equal(storages.size, 0);
    const first = await check();
    const reads = files.reads;
    assert.deepEqual(await check(), first);
    const again = files.reads - reads;
    files.write("sources/mine.md", "The copper mine at Orsk employs about 9,900 people.\n");
    const changed = await check();
    assert.equal(files.reads - reads - again, again + 1);
    assert.notEqual(changed.out, first.out);
    assert.deepEqual(await check("--no-cache"), changed);
    const list = async (more: string) => {
      const before = files.reads;
      const { out } = await sourceline(`sources --sources sources --format json ${more}`, files, undefined, cache);
      return { out, reads: files.reads - before };
    };
    const listed = await list("--no-cache");
    assert.deepEqual(await list(""), { out: listed.out, reads: 0 });
    assert.notEqual(listed.reads, 0);
    // Two threads judge from the same index.
    assert.deepEqual(await check("--jobs 2"), changed);
    // A damaged one costs the reading of all sources, and is replaced.
    const [storage] = storages.values();
    const saved = storage?.bytes ?? new Uint8Array();
    saved[saved.length - 8] = (saved[saved.length - 8] ?? 0) ^ 1;
    assert.deepEqual(await check(), changed);
    assert.notDeepEqual(storage?.bytes, saved);
    assert.deepEqual(await check("--no-cache"), changed);
  });
});
