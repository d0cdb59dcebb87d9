// A thread that reads source files to the end: from the disk, out of their format, and into the records of the index.

import { parentPort } from "node:worker_threads";
import { Dictionary } from "../core/index/dictionary.ts";
import { encodeSource } from "../core/index/record.ts";
import { parseSource } from "../core/sources/parseSource.ts";
import type { FileText } from "../workspace/files.ts";
import { readText } from "../workspace/loadSources.ts";
import { nodeFileSystem } from "./fileSystem.ts";
import { reasonFor } from "./formats/readDocument.ts";
import type { Reads, ReadTask } from "./readers.ts";
import { READY } from "./threadPool.ts";

const dictionary = new Dictionary();
/** Words that were told already. */
let told = 0;
/** Tasks come while one is being worked on; they are taken one after another, in their order. */
let last = Promise.resolve();

async function read({ path, filed, keepByteOrderMark }: ReadTask): Promise<void> {
  let answer: Reads | FileText;
  try {
    const files = nodeFileSystem({ keepByteOrderMark, documentsHere: true });
    const content = await readText(files, path);
    answer = "text" in content && !content.bibliography ? recordOf(content.text, path, filed) : content;
  } catch (error) {
    answer = { reason: reasonFor(error) };
  }
  parentPort?.postMessage(answer, "bytes" in answer ? [answer.bytes.buffer] : []);
}

function recordOf(text: string, path: string, filed: string | null): Reads {
  const { bytes } = encodeSource(parseSource(text, path, undefined, filed), dictionary);
  const newWords = [...dictionary.words(told)];
  told = dictionary.size;
  // `assemble` makes each record in a buffer of its own, which goes over as it is.
  return { bytes: bytes as Uint8Array<ArrayBuffer>, newWords };
}

parentPort?.on("message", (task: ReadTask) => {
  last = last.then(() => read(task));
});
parentPort?.postMessage(READY);
