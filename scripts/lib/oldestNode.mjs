// The bundles in dist/ promise to run on Node 20. They are tried on the Node that npm itself runs on, which is the
// system's and not the newer one that the project brings along.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "../setup.mjs";

const systemNode = process.env.npm_node_execpath ?? process.execPath;

const tries = [
  {
    title: "the sample without mistakes passes `check`",
    args: ["dist/cli.js", "check", "examples/clean.md", "--sources", "seeds"],
    code: 0,
    says: /0 findings|no finding/i,
  },
  {
    title: "the sample with mistakes does not, and the proof is shown",
    args: ["dist/cli.js", "check", "examples/analysis.md", "--sources", "seeds"],
    code: 1,
    says: /figure\.contradicted[\s\S]*15,000/,
  },
  {
    title: "the language server answers and ends when told to",
    args: ["dist/server.js", "--stdio"],
    input: [
      { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
      { method: "initialized", params: {} },
      { id: 2, method: "shutdown" },
      { method: "exit" },
    ]
      .map(framed)
      .join(""),
    code: 0,
    says: /"hoverProvider"[\s\S]*"id":2/,
  },
];

/** Outcomes in the form of a test run. */
export function tryOnSystemNode() {
  const { stdout: version } = spawnSync(systemNode, ["--version"], { encoding: "utf8" });
  console.log(`  on Node ${version.trim()}`);
  const tests = tries.map(({ title, args, input, code, says }) => {
    const started = Date.now();
    const [script, ...rest] = args;
    const ran = spawnSync(systemNode, [path.join(root, script), ...rest], {
      cwd: root,
      input,
      encoding: "utf8",
      timeout: 60_000,
    });
    const right = ran.status === code && says.test(ran.stdout);
    const error = right ? undefined : `exit code ${ran.status}, expected ${code}\n${ran.stdout}\n${ran.stderr}`;
    return { title, state: right ? "passed" : "failed", milliseconds: Date.now() - started, error };
  });
  const passed = tests.filter((test) => test.state === "passed").length;
  return { passed, failed: tests.length - passed, tests };
}

function framed(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
