// Trains many networks at once, each in a thread of its own. What comes out is the same as one after the other.

import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { trainNetwork } from "./fit.mjs";

/**
 * @param flat made by `flatten`
 * @param size numbers in a row
 * @param jobs list of { chosen: positions of examples, settings }, as `trainNetwork` takes them
 * @returns a network for each job
 */
export async function trainNetworks(flat, size, jobs) {
  const networks = [];
  let next = 0;
  const work = async () => {
    while (next < jobs.length) {
      const job = next++;
      networks[job] = await inThread({ flat, size, ...jobs[job] });
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs.length, availableParallelism()) }, work));
  return networks;
}

function inThread(job) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: job });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

if (!isMainThread) {
  const { flat, chosen, size, settings } = workerData;
  parentPort.postMessage(trainNetwork(flat, chosen, size, settings));
}
