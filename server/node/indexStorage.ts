// Saved indexes on disk: one file a workspace, replaced as a whole, so that several windows and a killed process leave
// either the old one or the new one.

import { createHash, randomBytes } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { dirname, join } from "node:path";
import type { IndexStorage } from "../workspace/files.ts";

/** Bytes handed to the disk at once. */
const CHUNK = 4_000_000;
/** A temporary file this old, in milliseconds, is nobody's any more, whoever made it. */
const ABANDONED = 3_600_000;
/** Larger ones are not read: no corpus is so large, and memory has an end. */
const LARGEST = 4_000_000_000;

/** The index of the workspace that `identity` tells from others, in this folder. */
export function indexStorage(folder: string, identity: string): IndexStorage {
  const name = `index-${createHash("sha256").update(identity).digest("hex").slice(0, 24)}`;
  const path = join(folder, `${name}.bin`);
  return {
    load: async () => {
      const bytes = await load(path);
      await removeAbandoned(folder);
      return bytes;
    },
    save: async (stretches) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await removeAbandoned(folder);
      const own = [MACHINE, process.pid, randomBytes(6).toString("hex")].join("-");
      await replace(path, `${path}.${own}.tmp`, stretches);
    },
  };
}

/** Machines may share a folder, and each counts its processes from one. */
const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Where programs keep what they can make again. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "sourceline");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "sourceline");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "sourceline");
}

/**
 * Names the running program, or null where it runs from its sources: they may have changed since, and nothing would
 * tell. `use` tells programs that read files in different ways.
 */
export function programName(version: string, use: string, script = process.argv[1]): string | null {
  if (!script || script.endsWith(".ts")) return null;
  const folder = dirname(realpathSync(script));
  const bundles = [script, ...PARTS.map((name) => join(folder, name)).filter((path) => existsSync(path))];
  const versions = bundles.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size}:${mtimeMs}`;
  });
  return [version, use, ...versions].join(" ");
}

/** Bundles beside the script in which the reading is done. */
export const PARTS = ["program.js", "model.js", "thread.js", "bibtex.js", "docx.js", "html.js", "pdf.js"];

async function load(path: string): Promise<Uint8Array | undefined> {
  let file: FileHandle;
  try {
    file = await open(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  try {
    const { size } = await file.stat();
    if (size > LARGEST) return undefined;
    const bytes = new Uint8Array(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await file.read(bytes, at, Math.min(size - at, 1 << 30));
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await file.close();
  }
}

async function replace(path: string, temporary: string, stretches: readonly Uint8Array[]): Promise<void> {
  const file = await open(temporary, "wx", 0o600);
  try {
    try {
      await writeAll(file, stretches);
      // Without this a crash of the machine may leave a new name with nothing behind it.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Records are small; put together they cost few writes. */
async function writeAll(file: FileHandle, stretches: readonly Uint8Array[]): Promise<void> {
  const chunk = new Uint8Array(CHUNK);
  let filled = 0;
  for (const stretch of stretches) {
    for (let at = 0; at < stretch.length; ) {
      const count = Math.min(stretch.length - at, CHUNK - filled);
      chunk.set(stretch.subarray(at, at + count), filled);
      filled += count;
      at += count;
      if (filled < CHUNK) continue;
      await writeWhole(file, chunk);
      filled = 0;
    }
  }
  await writeWhole(file, chunk.subarray(0, filled));
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}

/** Removes what killed processes left behind, and not what another window is writing at this moment. */
async function removeAbandoned(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    // Where there is no folder, or none that may be read, nothing was left behind that could be removed.
    return;
  }
  for (const name of names) {
    const maker = /^index-[0-9a-f]+\.bin\.(?:([0-9a-f]+)-(\d+)-)?.*\.tmp$/.exec(name);
    if (!maker) continue;
    const path = join(folder, name);
    const gone = maker[1] === MACHINE && !isRunning(Number(maker[2]));
    // Another window may have finished with it in between.
    const stats = gone ? undefined : await stat(path).catch(() => undefined);
    if (gone || (stats && Date.now() - stats.mtimeMs > ABANDONED))
      await rm(path, { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    // The signal 0 is not sent; it is only asked whether it could be.
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process, which may not be asked, runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
