// Ten labelled drafts in free prose, judged against retold articles: no line of the score may get worse.

import { fileURLToPath } from "node:url";
import { indexFolders } from "./support/folder.ts";
import { Scored, testAgainst } from "./support/labelled.ts";

const folder = fileURLToPath(new URL("drafts/", import.meta.url));
const seeds = fileURLToPath(new URL("../seeds/", import.meta.url));

suite("labelled drafts", () => {
  const score = new Scored();

  suiteSetup(function () {
    this.timeout(60_000);
    score.addFolder(folder, indexFolders(`${folder}sources`, seeds), () => "");
  });

  testAgainst(`${folder}score.json`, score);
});
