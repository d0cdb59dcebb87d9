// A saved index that exists only in a test.

import type { IndexStorage } from "../../server/workspace/files.ts";

export class MemoryStorage implements IndexStorage {
  bytes: Uint8Array | undefined;
  saves = 0;

  async load(): Promise<Uint8Array | undefined> {
    return this.bytes?.slice();
  }

  async save(stretches: readonly Uint8Array[]): Promise<void> {
    this.saves++;
    this.bytes = new Uint8Array(Buffer.concat(stretches));
  }
}
