// core, workspace and features must run in a browser worker: bundled for the browser they may not ask for anything of
// Node's, and the bundle has to work where there is no `process`, `require` or `Buffer`.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { build, type Message } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

async function bundleForWorker(contents: string): Promise<{ readonly code: string; readonly errors: Message[] }> {
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      bundle: true,
      write: false,
      platform: "browser",
      format: "iife",
      globalName: "sourceline",
      target: "es2023",
      logLevel: "silent",
    });
    return { code: outputFiles[0]!.text, errors: [] };
  } catch (error) {
    return { code: "", errors: (error as { readonly errors: Message[] }).errors };
  }
}

function everyModule(): string {
  const files = ["core", "workspace", "features"].flatMap((layer) =>
    readdirSync(path.join(root, "server", layer), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `./server/${layer}/${name.replaceAll("\\", "/")}`),
  );
  return files.map((file, i) => `export * as m${i} from ${JSON.stringify(file)};`).join("\n");
}

suite("bundle for a browser worker", function () {
  this.timeout(60_000);

  test("core, workspace and features bundle without Node and load without its globals", async () => {
    const { code, errors } = await bundleForWorker(everyModule());
    assert.deepEqual(
      errors.map((error) => `${error.location?.file}: ${error.text}`),
      [],
    );
    // A context of its own has the language and nothing else; a worker offers these few besides.
    const worker = { TextDecoder, TextEncoder, atob, btoa, performance, queueMicrotask, structuredClone };
    const loaded = vm.runInNewContext(`${code}; Object.keys(sourceline).length`, worker) as number;
    assert.ok(loaded > 20);
  });

  test("a Node import fails the bundle", async () => {
    const { errors } = await bundleForWorker(`import { readFileSync } from "node:fs"; readFileSync("x");`);
    assert.equal(errors.length, 1);
  });
});
