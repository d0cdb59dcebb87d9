// Reading of many sources in the server: progress that can be stopped, and thousands of changes at once.

import assert from "node:assert/strict";
import { CAPABLE, Editor, FOLDER } from "../support/editor.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";

const DRAFT = `${FOLDER}/draft.md`;
const WRONG = "The ferry line to Utholm carried 84,000 passengers to the islands.\n";
const FERRY = "The ferry line to Utholm carried 48,000 passengers to the islands, the operator said.\n";
const MANY = 300;

/** So many articles, of which the last tells of the ferry. */
function articles(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let i = 1; i < MANY; i++) texts[`/desk/sources/a${i}.md`] = `The bakery in Quenzo${i} sold ${i},100 loaves.\n`;
  texts["/desk/sources/ferry.md"] = FERRY;
  return texts;
}

interface Progress {
  readonly token: string;
  readonly value: { readonly kind: string; readonly message?: string; readonly cancellable?: boolean };
}

suite("indexing many sources", () => {
  let files: MemoryFiles;
  let editor: Editor;
  setup(() => {
    files = new MemoryFiles(articles());
  });
  teardown(() => editor.stop());

  test("it tells how far it is; stopped, it keeps what it has, says so and judges nothing; then it goes on", async () => {
    const progress: Progress[] = [];
    const asked: string[] = [];
    let goOn = (_: unknown) => {};
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const read = files.read.bind(files);
    files.read = async (path) => {
      if (files.reads > 100) await released;
      return read(path);
    };
    const capabilities = {
      ...CAPABLE,
      window: { workDoneProgress: true, showMessage: { messageActionItem: {} } },
    };
    let readToTheEnd = 0;
    const sourcesRead = () => readToTheEnd++;
    editor = await Editor.start(files, { capabilities, sourcesRead }, (connection) => {
      connection.onRequest("window/workDoneProgress/create", () => null);
      connection.onNotification("$/progress", (params: Progress) => {
        progress.push(params);
        if (params.value.kind === "begin" && asked.length === 0)
          void connection.sendNotification("window/workDoneProgress/cancel", { token: params.token });
      });
      connection.onRequest("window/showMessageRequest", ({ message }: { message: string }) => {
        asked.push(message);
        return new Promise((resolve) => {
          goOn = resolve;
        });
      });
    });
    await editor.open(DRAFT, WRONG);
    while (progress.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    // Answered behind the wish to stop.
    await editor.pull(DRAFT);
    release();
    await editor.hears<{ phase: string }>("sourceline/corpusStatus", ({ phase }) => phase === "stopped");
    assert.deepEqual([progress[0]?.value.message, progress[0]?.value.cancellable], [`Indexing 0 of ${MANY}`, true]);
    assert.deepEqual(await editor.pull(DRAFT), [], "half an index judges nothing");
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    assert.match(asked[0]!, /^Indexing was stopped\. \d+ of 300 files are read; nothing is checked/);
    const before = files.reads;
    assert.ok(before < MANY);
    assert.equal(readToTheEnd, 0);
    goOn({ title: "Go On" });
    await editor.ready(MANY);
    assert.equal(readToTheEnd, 1);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    assert.deepEqual(
      progress.filter(({ value }) => value.kind !== "report").map(({ value }) => value.kind),
      ["begin", "end", "begin", "end"],
    );
    // The ignore file of the folder was read as well.
    assert.ok(files.reads <= MANY + 70, `${files.reads} files were read: what was read before is kept`);
  });

  test("thousands of changes at once are read once each and told once or twice", async () => {
    editor = await Editor.start(files);
    await editor.ready(MANY);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    const [reads, refreshes] = [files.reads, editor.heard("workspace/diagnostic/refresh").length];
    const paths = Object.keys(articles());
    for (const path of paths)
      files.write(path, path.endsWith("ferry.md") ? WRONG : "Another branch tells of 7 sheep.\n");
    for (let round = 0; round < 10; round++) for (const path of paths) await editor.touched(`file://${path}`, 2);
    await editor.hears("workspace/diagnostic/refresh", () => true, refreshes);
    for (let pulled = 1; pulled > 0; pulled = (await editor.pull(DRAFT)).length);
    assert.equal(files.reads - reads, MANY);
    const told = editor.heard("workspace/diagnostic/refresh").length - refreshes;
    assert.ok(told <= 20, `the client was asked ${told} times to refresh`);
  });

  test("a folder that vanishes and comes back takes its sources along and brings them back", async () => {
    editor = await Editor.start(files);
    await editor.ready(MANY);
    await editor.open(DRAFT, WRONG);
    assert.equal((await editor.pull(DRAFT)).length, 1);
    for (const path of Object.keys(articles())) files.remove(path);
    await editor.touched(`${FOLDER}/sources`, 3);
    await editor.ready(0);
    assert.deepEqual(await editor.pull(DRAFT), []);
    const heard = editor.heard("sourceline/corpusStatus").length;
    for (const [path, text] of Object.entries(articles())) files.write(path, text);
    await editor.touched(`${FOLDER}/sources`, 1);
    await editor.hears<{ sources: number }>("sourceline/corpusStatus", ({ sources }) => sources === MANY, heard);
    assert.equal((await editor.pull(DRAFT)).length, 1);
  });

  test("a bibliography that comes brings the files it names; a folder below a pattern is looked into", async () => {
    files = new MemoryFiles({
      "/desk/sources/a.md": "The mine at Orsk employs 4,300 people.\n",
      "/desk/far/ferry.txt": FERRY,
    });
    editor = await Editor.start(files, { settings: { sources: ["sources/**/*.md", "sources/*.json"] } });
    await editor.ready(1);
    await editor.open(DRAFT, WRONG);
    assert.deepEqual(await editor.pull(DRAFT), []);
    files.write("/desk/sources/new/b.md", "The mine at Orsk has a tower of 43 metres.\n");
    await editor.touched(`${FOLDER}/sources/new`, 1);
    await editor.ready(2);
    const bibliography = '[{ "id": "ferry", "type": "article", "title": "Ferries", "file": "../far/ferry.txt" }]';
    files.write("/desk/sources/refs.json", bibliography);
    await editor.touched(`${FOLDER}/sources/refs.json`, 1);
    await editor.ready(3);
    const [found] = await editor.pull(DRAFT);
    assert.match(String(found!.message), /48,000 passengers \(“Ferries”\)/);
  });
});
