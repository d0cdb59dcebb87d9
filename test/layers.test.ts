// Imports point down only: main, cli and lsp use features, features use workspace, workspace uses core; node reads
// files for workspace. This reads every import of server/ and client/ and fails on one that points elsewhere.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** What the files of a layer may import from: other layers, Node's own modules, the editor's protocol and API. */
interface Rule {
  readonly layers: readonly string[];
  readonly node?: true;
  readonly editor?: true;
  /** May read the package's name and version. */
  readonly manifest?: true;
}

const everything = ["main", "cli", "lsp", "node", "features", "workspace", "core"];
const rules: Readonly<Record<string, Rule>> = {
  core: { layers: ["core"] },
  workspace: { layers: ["workspace", "core"] },
  features: { layers: ["features", "workspace", "core"] },
  node: { layers: ["node", "workspace", "core"], node: true },
  lsp: { layers: ["lsp", "features", "workspace", "core"], editor: true },
  cli: { layers: ["cli", "features", "workspace", "core"], node: true, manifest: true },
  // server/main.ts and server/cli.ts wire the parts together.
  main: { layers: everything, node: true, editor: true, manifest: true },
  starter: { layers: everything, node: true, manifest: true },
  client: { layers: ["client"], editor: true },
};

/** `file` is relative to the repository, with forward slashes. */
function layerOf(file: string): string | undefined {
  if (file === "server/main.ts") return "main";
  if (file === "server/cli.ts") return "starter";
  const [top, folder, more] = file.split("/");
  if (top === "client") return "client";
  return top === "server" && more !== undefined ? folder : undefined;
}

function importsIn(text: string): string[] {
  const found = [
    // import … from "x", export … from "x", import "x"
    ...text.matchAll(/^\s*(?:import|export)\b(?:[^;"'`]*?\bfrom)?\s*["']([^"'\n]+)["']/gm),
    // import("x"), require("x"), also as a type
    ...text.matchAll(/\b(?:import|require)\s*\(\s*["']([^"'\n]+)["']/g),
  ];
  return found.map((match) => match[1]!);
}

/** One sentence for every import that a file may not have. */
function violationsIn(file: string, text: string): string[] {
  const layer = layerOf(file);
  const rule = layer === undefined ? undefined : rules[layer];
  if (!rule) return [`${file} belongs to no layer`];
  const problems: string[] = [];
  for (const name of importsIn(text)) {
    if (name.startsWith(".")) {
      const target = path.posix.join(path.posix.dirname(file), name);
      if (target === "package.json" && rule.manifest) continue;
      const reached = layerOf(target);
      if (!reached || !rule.layers.includes(reached)) problems.push(`${file} (${layer}) imports ${target}`);
    } else if (isBuiltin(name)) {
      if (!rule.node) problems.push(`${file} (${layer}) imports Node's ${name}`);
    } else if (/^(?:@types\/)?@?vscode/.test(name)) {
      if (!rule.editor) problems.push(`${file} (${layer}) imports ${name}`);
    }
  }
  return problems;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

suite("layers", () => {
  test("every import of the server and the client points down", () => {
    const files = [...sourcesBelow("server"), ...sourcesBelow("client")];
    assert.ok(files.length > 20, "found the files");
    const problems = files.flatMap((file) => violationsIn(file, readFileSync(path.join(root, file), "utf8")));
    assert.deepEqual(problems, []);
  });

  const forbidden: readonly (readonly [why: string, file: string, text: string])[] = [
    ["upward", "server/core/a.ts", `import { x } from "../features/hover.ts";`],
    ["upward, as a type", "server/workspace/a.ts", `import type {\n  X,\n} from "../features/hover.ts";`],
    ["upward, exported again", "server/core/judge/a.ts", `export * from "../../workspace/snapshot.ts";`],
    ["upward, on demand", "server/features/a.ts", `const x = await import("../lsp/answer.ts");`],
    ["upward, inside a type", "server/core/a.ts", `type X = import("../workspace/snapshot.ts").Snapshot;`],
    ["sideways", "server/features/a.ts", `import { readSource } from "../node/files.ts";`],
    ["from the server to the client", "server/lsp/a.ts", `import "../../client/extension.ts";`],
    ["from the client to the server", "client/a.ts", `import { read } from "../server/core/reading/read.ts";`],
    ["Node in core", "server/core/a.ts", `import fs from "node:fs";`],
    ["Node without its prefix", "server/features/a.ts", `import path from "path";`],
    ["Node in lsp", "server/lsp/a.ts", `import { setTimeout } from "node:timers/promises";`],
    ["the protocol in features", "server/features/a.ts", `import { Range } from "vscode-languageserver-types";`],
    ["the protocol on the command line", "server/cli/a.ts", `import "vscode-languageserver/node";`],
    ["the editor in workspace", "server/workspace/a.ts", `import * as vscode from "vscode";`],
    ["a folder that is no layer", "server/misc/a.ts", ""],
  ];
  for (const [why, file, text] of forbidden) {
    test(`an import is refused: ${why}`, () => assert.equal(violationsIn(file, text).length, 1));
  }

  const allowed: readonly (readonly [file: string, text: string])[] = [
    ["server/features/a.ts", `import { x } from "../core/a.ts";\nimport diff from "diff";`],
    ["server/lsp/a.ts", `import { Range } from "vscode-languageserver";\nimport { x } from "../features/hover.ts";`],
    ["server/node/a.ts", `import fs from "node:fs";\nimport type { Files } from "../workspace/files.ts";`],
    ["server/main.ts", `import { listen } from "./lsp/server.ts";\nimport { files } from "./node/files.ts";`],
    ["server/cli/a.ts", `import manifest from "../../package.json" with { type: "json" };`],
    ["server/core/a.ts", `// import fs from "node:fs" would be refused\nexport const text = "import";`],
  ];
  for (const [file, text] of allowed) {
    test(`imports that point down are allowed in ${file}`, () => assert.deepEqual(violationsIn(file, text), []));
  }
});
