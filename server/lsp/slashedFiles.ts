// On Windows, paths come from the disk with "\\" and from the client with "/". Inside, all of them have "/".

import type { FileSystem } from "../workspace/files.ts";

/** The same files by paths with "/". Windows itself takes both. */
export function slashedFiles(files: FileSystem): FileSystem {
  const slashed = <T extends { readonly path: string }>(one: T): T => ({
    ...one,
    path: one.path.replaceAll("\\", "/"),
  });
  return {
    ...files,
    read: (path) => files.read(path),
    async list(path) {
      const listing = await files.list(path);
      return { ...listing, files: listing.files.map(slashed), skipped: listing.skipped.map(slashed) };
    },
  };
}
