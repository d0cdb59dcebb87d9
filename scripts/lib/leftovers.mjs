// Finds processes that a test run started and forgot.

import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The command lines of processes that carry `SOURCELINE_RUN=mark` in their environment, after a grace of some seconds
 * in which they may still end by themselves. They are ended here. Linux only: elsewhere the list is empty.
 */
export async function leftovers(mark, grace = 5000) {
  if (process.platform !== "linux") return [];
  const deadline = Date.now() + grace;
  while (marked(mark).length > 0 && Date.now() < deadline) await sleep(200);
  return marked(mark).map(({ pid, command }) => {
    process.kill(pid, "SIGKILL");
    return `${pid} ${command}`;
  });
}

function marked(mark) {
  const found = [];
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    try {
      const environment = readFileSync(`/proc/${name}/environ`, "utf8").split("\0");
      if (!environment.includes(`SOURCELINE_RUN=${mark}`)) continue;
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0").join(" ").trim();
      // A process that has ended but was not collected yet has no command line.
      if (command) found.push({ pid: Number(name), command });
    } catch (error) {
      // Ended while we looked, or another user's.
      if (!["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(error.code)) throw error;
    }
  }
  return found;
}
