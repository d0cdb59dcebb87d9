// The index from one start of the server to the next.

import assert from "node:assert/strict";
import type { Indexes } from "../../server/lsp/surroundings.ts";
import { Editor, FOLDER } from "../support/editor.ts";
import { MemoryFiles } from "../support/memoryFiles.ts";
import { MemoryStorage } from "../support/memoryStorage.ts";

const DRAFT = `${FOLDER}/draft.md`;
const WRONG = "The ferry line to Utholm carried 84,000 passengers to the islands.\n";
const FILES = {
  "/desk/sources/ferry.md": "The ferry line to Utholm carried 48,000 passengers to the islands, the operator said.\n",
  "/desk/sources/mine.md": "The copper mine at Orsk employs 4,300 people.\n",
};

suite("saved index", () => {
  let files: MemoryFiles;
  let storage: MemoryStorage;
  let asked: (readonly [string | null, string])[];

  setup(() => {
    files = new MemoryFiles(FILES);
    storage = new MemoryStorage();
    asked = [];
  });

  /** Starts, gives the findings of the draft and how many sources were read, and shuts down. */
  async function session(work: (editor: Editor) => Promise<unknown> = async () => {}, rest = 60_000) {
    const indexes: Indexes = {
      program: "test",
      rest,
      storageFor: (folder, workspace) => {
        asked.push([folder, workspace]);
        return storage;
      },
    };
    const before = files.reads;
    const editor = await Editor.start(files, {
      indexes,
      initializationOptions: { status: true, storagePath: "/here" },
    });
    await editor.ready();
    const read = files.reads - before;
    await editor.open(DRAFT, WRONG);
    const messages = (await editor.pull(DRAFT)).map(({ message }) => message);
    await work(editor);
    await editor.stop();
    return { read, messages };
  }

  test("a second start reads no source again and says the same", async () => {
    const first = await session();
    assert.equal(first.messages.length, 1);
    assert.equal(storage.saves, 1);
    const second = await session();
    assert.deepEqual(second.messages, first.messages);
    assert.equal(second.read, first.read - Object.keys(FILES).length);
    assert.equal(storage.saves, 1, "what has not changed is not saved again");
    assert.deepEqual(asked[0], ["/here", JSON.stringify([FOLDER.replace("file://", "")])]);
  });

  test("a draft that asks before the saved index is there gets its answer from it afterwards", async () => {
    const first = await session();
    const load = storage.load.bind(storage);
    let asked = () => {};
    const early = new Promise<void>((resolve) => {
      asked = resolve;
    });
    storage.load = async () => {
      await early;
      return load();
    };
    const indexes: Indexes = { program: "test", rest: 60_000, storageFor: () => storage };
    const editor = await Editor.start(files, { indexes });
    await editor.open(DRAFT, WRONG);
    assert.deepEqual(await editor.pull(DRAFT), []);
    asked();
    await editor.ready(2);
    assert.deepEqual(
      (await editor.pull(DRAFT)).map(({ message }) => message),
      first.messages,
    );
    await editor.stop();
  });

  test("files that changed, came or went between two starts are noticed", async () => {
    const first = await session();
    files.write("/desk/sources/ferry.md", "The ferry line to Utholm carried 84,000 passengers to the islands.\n");
    files.write("/desk/sources/new.md", "A bakery in Quenzo sold 4,800 loaves.\n");
    files.remove("/desk/sources/mine.md");
    const second = await session();
    assert.deepEqual(second.messages, []);
    assert.equal(second.read, first.read);
    assert.equal(storage.saves, 2);
  });

  test("a workspace without sources leaves no index; a bibliography alone is no reason to save again", async () => {
    const sources = files;
    files = new MemoryFiles({ "/desk/notes.md": "Nothing here." });
    await session();
    assert.equal(storage.saves, 0);
    files = sources;
    files.write("/desk/sources/refs.bib", "@article{ferry, title = {Ferries}, year = {2025}}");
    await session();
    await session();
    assert.equal(storage.saves, 1);
  });

  test("a damaged index is read anew and replaced", async () => {
    const first = await session();
    storage.bytes = storage.bytes!.slice(0, -4);
    assert.deepEqual(await session(), first);
    assert.equal(storage.saves, 2);
  });

  test("a saved index that can be read no longer is read anew from the sources", async () => {
    const first = await session();
    const whole = await storage.load();
    let fails = false;
    const read = (at: number, into: Uint8Array) => {
      if (fails) throw new Error("the disk is gone");
      whole!.read(at, into);
    };
    storage.load = async () => ({ ...whole!, read });
    const second = await session(async (editor) => {
      const told = editor.heard("sourceline/corpusStatus").length;
      fails = true;
      await editor.change(DRAFT, 2, `${WRONG}\nThe copper mine at Orsk employs 3,400 people.\n`);
      await editor.pull(DRAFT);
      await editor.hears<{ phase: string; sources: number }>(
        "sourceline/corpusStatus",
        ({ phase, sources }) => phase === "ready" && sources === 2,
        told,
      );
      assert.equal((await editor.pull(DRAFT)).length, 2);
    });
    assert.deepEqual(second.messages, first.messages);
  });

  test("a saved index of which a part is damaged that is read later is read anew from the sources", async () => {
    const first = await session();
    const bytes = storage.bytes!;
    const at = Buffer.from(bytes).indexOf("48,000 passengers");
    bytes[at] = "9".charCodeAt(0);
    await session(async (editor) => {
      await editor.hears<{ message: string }>("window/logMessage", ({ message }) => message.includes("read anew"));
      let found = await editor.pull(DRAFT);
      for (; found.length === 0; found = await editor.pull(DRAFT))
        await new Promise((resolve) => setTimeout(resolve, 2));
      assert.deepEqual(
        found.map(({ message }) => message),
        first.messages,
      );
    });
    assert.notDeepEqual(storage.bytes, bytes);
  });

  test("the index is saved once the corpus rests, and a storage that fails costs nothing but time", async () => {
    await session(async () => {
      while (storage.saves === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }, 0);
    storage.save = () => Promise.reject(new Error("the disk is full"));
    storage.load = () => Promise.reject(new Error("no such luck"));
    const last = await session(async (editor) => {
      await editor.hears<{ message: string }>("window/logMessage", ({ message }) => message.includes("no such luck"));
    });
    assert.equal(last.messages.length, 1);
  });
});
