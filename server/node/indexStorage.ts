// Saved indexes on disk: one file a workspace, replaced as a whole, so that several windows and a killed process leave
// either the old one or the new one.

import { createHash, randomBytes } from "node:crypto";
import { closeSync, existsSync, fstatSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { homedir, hostname } from "node:os";
import { dirname, join } from "node:path";
import { inMemory, readBytes, type StoredBytes, throwDamaged } from "../core/index/storedBytes.ts";
import type { IndexStorage } from "../workspace/files.ts";

/** Bytes handed to the disk at once. */
const CHUNK = 4_000_000;
/** A temporary file this old, in milliseconds, is nobody's any more, whoever made it. */
const ABANDONED = 3_600_000;
/** An index that nobody has asked for this long, in milliseconds: its workspace was moved, renamed or forgotten. */
const FORGOTTEN = 90 * 24 * 3_600_000;
/** Larger ones are not read: no corpus is so large, and memory has an end. */
const LARGEST = 4_000_000_000;

/** The index of the workspace that `identity` tells from others, in this folder. */
export function indexStorage(folder: string, identity: string): IndexStorage {
  const name = `index-${createHash("sha256").update(identity).digest("hex").slice(0, 24)}`;
  const path = join(folder, `${name}.bin`);
  return {
    load: async () => {
      const bytes = load(path);
      // By this it is known that somebody asks for it still. In a folder that may only be read nothing is removed either.
      if (bytes) await utimes(path, new Date(), new Date()).catch(() => undefined);
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
export function cacheFolder(platform = process.platform, environment = process.env): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "sourceline");
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "sourceline");
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
export const PARTS = [
  "program.js",
  "model.js",
  "eng-core-web-model.json",
  "wordVectors.json",
  "thread.js",
  "bibtex.js",
  "docx.js",
  "html.js",
  "pdf.js",
];

/**
 * Most of an index is read from its file when it is asked for, and another window may put a new file in its place
 * meanwhile. Windows does not let a file be replaced while it is open: there all of it is held in memory.
 */
const LEFT_OPEN = process.platform !== "win32";
/** Closes files when nobody can ask for their bytes any more. */
const asked = new FinalizationRegistry<number>((file) => closeSync(file));

function load(path: string): StoredBytes | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const { size } = fstatSync(file);
  const bytes: StoredBytes = { length: size, read: (at, into) => readWhole(file, at, into), damaged: throwDamaged };
  if (LEFT_OPEN && size <= LARGEST) {
    asked.register(bytes, file);
    return bytes;
  }
  try {
    return size > LARGEST ? undefined : inMemory(readBytes(bytes, 0, size));
  } finally {
    closeSync(file);
  }
}

function readWhole(file: number, from: number, into: Uint8Array): void {
  for (let at = 0; at < into.length; ) {
    const count = readSync(file, into, at, Math.min(into.length - at, 1 << 30), from + at);
    if (count === 0) throw new Error("The saved index was cut off while it was in use.");
    at += count;
  }
}

async function replace(path: string, temporary: string, stretches: Iterable<Uint8Array>): Promise<void> {
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
async function writeAll(file: FileHandle, stretches: Iterable<Uint8Array>): Promise<void> {
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

/**
 * Removes what killed processes left behind, and not what another window is writing at this moment; and indexes that nobody
 * asks for any more, which can be made again.
 */
async function removeAbandoned(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    // Where there is no folder, or none that may be read, nothing was left behind that could be removed.
    return;
  }
  for (const name of names) {
    const isIndex = /^index-[0-9a-f]{24}\.bin$/.test(name);
    const maker = /^index-[0-9a-f]+\.bin\.(?:([0-9a-f]+)-(\d+)-)?.*\.tmp$/.exec(name);
    if (!isIndex && !maker) continue;
    const path = join(folder, name);
    const gone = maker?.[1] === MACHINE && !isRunning(Number(maker[2]));
    // Another window may have finished with it in between.
    const stats = gone ? undefined : await stat(path).catch(() => undefined);
    if (gone || (stats && Date.now() - stats.mtimeMs > (isIndex ? FORGOTTEN : ABANDONED)))
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
