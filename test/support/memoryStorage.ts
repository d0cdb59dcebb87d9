// A saved index that exists only in a test.

import { inMemory, type StoredBytes } from "../../server/core/index/storedBytes.ts";
import type { IndexStorage } from "../../server/workspace/files.ts";

export class MemoryStorage implements IndexStorage {
  bytes: Uint8Array | undefined;
  saves = 0;

  async load(): Promise<StoredBytes | undefined> {
    return this.bytes && inMemory(this.bytes.slice());
  }

  async save(stretches: Iterable<Uint8Array>): Promise<void> {
    this.saves++;
    this.bytes = new Uint8Array(Buffer.concat([...stretches]));
  }
}
