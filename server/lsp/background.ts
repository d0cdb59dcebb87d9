// Work that no request waits for.

import { describe, type Logger } from "./answer.ts";
import { Cancelled } from "./schedule.ts";

/** Runs the job. What fails is logged under the name; what was overtaken is not a failure. */
export function inBackground(logger: Logger, name: string, job: () => Promise<void>): void {
  job().catch((error: unknown) => {
    if (!(error instanceof Cancelled)) logger.error(`${name} failed: ${describe(error)}`);
  });
}
