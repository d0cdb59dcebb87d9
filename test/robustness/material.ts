// Real texts to be mutilated: articles and drafts, those of the shared folder where it is there, too.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function textsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

export const ARTICLES: readonly string[] = [
  ...textsIn(folderOf("../../seeds")),
  ...textsIn(folderOf("../drafts/sources")),
];

export const DRAFTS: readonly string[] = [...textsIn(folderOf("../../examples")), ...textsIn(folderOf("../drafts"))];
