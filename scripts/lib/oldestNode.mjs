// The bundles in dist/ promise to run on Node 20. They are tried on the Node that npm itself runs on, which is the
// system's and not the newer one that the project brings along. What they say is held against the program in the tree, too.

import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../setup.mjs";

const systemNode = process.env.npm_node_execpath ?? process.execPath;

const tries = [
  {
    title: "the sample without mistakes passes `check`",
    args: ["dist/cli.js", "check", "examples/clean.md", "--sources", "seeds"],
    code: 0,
    says: /Nothing found/,
  },
  {
    title: "the sample with mistakes does not, and the proof is shown",
    args: ["dist/cli.js", "check", "examples/analysis.md", "--sources", "seeds"],
    code: 1,
    says: /figure\.contradicted[\s\S]*15,000/,
  },
  {
    title: "a PDF, a web page, a Word file and a bibliography are read",
    args: ["dist/cli.js", "sources", "--sources", "test/fixtures/formats"],
    code: 0,
    says: /@dockers.*\(web page\).*@ferries.*\(Word\).*@moreno2025 {2}The Harville port report.*\(PDF\)\nWithout a text: 1\n {4}@li2024 {2}Quays, 2024\n3 sources/s,
  },
  {
    title: "the language server answers and ends when told to",
    args: ["dist/server.js", "--stdio"],
    // Each message is sent when the one before has been answered: a server takes the end of its input for a crash.
    talk: [
      [{ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }, '"id":1'],
      [{ method: "initialized", params: {} }, ""],
      [{ id: 2, method: "shutdown" }, '"id":2'],
      [{ method: "exit" }, ""],
    ],
    code: 0,
    says: /"hoverProvider"[\s\S]*"id":2/,
  },
];

/** Of these the bundle says what the program it is made of says. */
const compared = ["check examples/analysis.md --sources seeds --format json", "inspect docs/checks.md"];

/** Outcomes in the form of a test run. */
export async function tryOnSystemNode() {
  const { stdout: version } = spawnSync(systemNode, ["--version"], { encoding: "utf8" });
  console.log(`  on Node ${version.trim()}`);
  const tests = [];
  const add = (title, began, error) => {
    tests.push({ title, state: error ? "failed" : "passed", milliseconds: Date.now() - began, error });
  };
  for (const { title, args, talk = [], code, says } of tries) {
    const began = Date.now();
    const ran = await runOn(systemNode, args, talk);
    const right = ran.code === code && says.test(ran.output);
    add(title, began, right ? undefined : `exit code ${ran.code}, expected ${code}\n${ran.output}\n${ran.errors}`);
  }
  for (const command of compared) {
    const began = Date.now();
    const ran = await runOn(systemNode, ["dist/cli.js", ...command.split(" ")], []);
    const wanted = await runOn(process.execPath, ["server/cli.ts", ...command.split(" ")], []);
    const right = ran.code === wanted.code && ran.output === wanted.output && wanted.output !== "";
    add(
      `the bundle says what the tree says: ${command}`,
      began,
      right ? undefined : `${ran.output}\n${ran.errors}\nand the tree:\n${wanted.output}\n${wanted.errors}`,
    );
  }
  const passed = tests.filter((test) => test.state === "passed").length;
  return { passed, failed: tests.length - passed, tests };
}

async function runOn(node, command, talk) {
  const [script = "", ...args] = command;
  const child = spawn(node, [path.join(root, script), ...args], { cwd: root, timeout: 60_000 });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (data) => {
    output += data;
  });
  child.stderr.setEncoding("utf8").on("data", (data) => {
    errors += data;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  let running = true;
  ended.then(() => {
    running = false;
  });
  for (const [message, answer] of talk) {
    child.stdin.write(framed(message));
    while (running && !output.includes(answer)) await sleep(20);
  }
  return { code: await ended, output, errors };
}

function framed(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
