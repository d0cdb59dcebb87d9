// Small folders of dated sources, each with a draft in free prose and a list of plain sentences, labelled and never trained
// on: no line of the score may get worse.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { indexFolders } from "./support/folder.ts";
import { Scored, testAgainst } from "./support/labelled.ts";

const folders = fileURLToPath(new URL("folders/", import.meta.url));

suite("labelled folders", () => {
  const score = new Scored();

  suiteSetup(function () {
    this.timeout(60_000);
    for (const { name } of readdirSync(folders, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const index = indexFolders(`${folders}${name}/sources`);
      score.addFolder(`${folders}${name}`, index, (draft) => (draft.startsWith("plain") ? "plain: " : "draft: "));
    }
  });

  testAgainst(`${folders}score.json`, score);
});
