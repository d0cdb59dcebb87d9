// A folder of sources, indexed as the extension and the command line do it, for tests on whole articles.

import { readdirSync, readFileSync } from "node:fs";
import { buildSourceIndex, type SourceIndex } from "../../server/core/index/sourceIndex.ts";
import { judge } from "../../server/core/judge/judge.ts";
import type { Claim } from "../../server/core/judge/model.ts";
import { read } from "../../server/core/reading/read.ts";
import { parseSource } from "../../server/core/sources/parseSource.ts";

/** Indexes the articles of some folders; their keys are the file names without the ending. */
export function indexFolders(...folders: readonly string[]): SourceIndex {
  return buildSourceIndex(
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:md|txt)$/.test(name))
        .sort()
        .map((name) => sourceIn(folder, name)),
    ),
  );
}

function sourceIn(folder: string, path: string) {
  const { meta, reading } = parseSource(readFileSync(`${folder}/${path}`, "utf8"), path);
  const key = path.replace(/\.\w+$/, "");
  return { source: { ...meta, key, path, origin: key }, reading };
}

export function judgeText(text: string, index: SourceIndex, asOf: string): readonly Claim[] {
  return judge(read(text, { format: "markdown", asOf }), index);
}
