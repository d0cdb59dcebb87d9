// Where the programs of threads lie.

import { existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";

/**
 * A program beside a file, as it is or as it was bundled. Undefined where there is none: a bundle put together by hand
 * is one file, and may not know where it lies.
 */
export function besideThisFile(own: string | undefined, name: string): string | undefined {
  const file = own === undefined ? undefined : join(dirname(own), `${name}${extname(own)}`);
  return file !== undefined && existsSync(file) ? file : undefined;
}
