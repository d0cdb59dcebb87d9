// Files that exist only in a test. Nothing is ever read from the disk.

import { parseCslJson } from "../../server/core/sources/bibliography.ts";
import type { FileSystem, ListedFile } from "../../server/workspace/files.ts";

export class MemoryFiles implements FileSystem {
  readonly #texts = new Map<string, string>();
  readonly #pages = new Map<string, string>();
  #writes = 0;
  readonly #stamps = new Map<string, string>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.write(path, text);
  }

  write(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#stamps.set(path, `${++this.#writes}`);
  }

  remove(path: string): void {
    this.#texts.delete(path);
  }

  async list(path: string) {
    const files: ListedFile[] = [...this.#texts.keys()]
      .filter((one) => one === path || one.startsWith(`${path.replace(/\/$/, "")}/`))
      .sort()
      .map((one) => ({ path: one, size: this.#texts.get(one)!.length, stamp: this.#stamps.get(one)! }));
    return { files, skipped: [], missing: files.length === 0 };
  }

  /** A web page, and the Markdown it is read as. */
  writePage(path: string, html: string, text: string): void {
    this.write(path, text);
    this.#pages.set(path, html);
  }

  async readPage(path: string) {
    const text = this.#pages.get(path);
    return text === undefined ? { reason: "there is no such file" } : { text };
  }

  /** How many files were read so far. */
  reads = 0;

  async read(path: string) {
    this.reads++;
    const text = this.#texts.get(path);
    if (text === undefined) return { reason: "there is no such file" };
    const bibliography = path.endsWith(".json") ? parseCslJson(text) : undefined;
    return bibliography ? { text, bibliography } : { text };
  }
}
