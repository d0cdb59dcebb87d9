// Writes server/core/names/data/givenNames.ts: given names by the sex they are mostly given to.
//
//   npm install --no-save gender-detection-from-name && node scripts/build-given-names.mjs
//
// The data comes from the package gender-detection-from-name (MIT, Davide Violante).

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? dirname(createRequire(import.meta.url).resolve("gender-detection-from-name"));
const votes = new Map();
for (const language of ["en", "es", "it", "de", "fr", "tr"]) {
  const text = readFileSync(join(folder, "names", `${language}.js`), "utf8");
  for (const [, name, sex] of text.matchAll(/\[\s*['"]([^'"]+)['"],\s*['"](male|female|unisex)['"]/g)) {
    const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (!/^[a-z]{2,12}$/.test(plain)) continue;
    const sexes = votes.get(plain) ?? new Set();
    sexes.add(sex);
    votes.set(plain, sexes);
  }
}
// Words that are names too, but far more often something else at the begin of a sentence.
const common = new Set(
  (
    "will may can early west east north south an my the so in he she they man any love may august many much never ever per " +
    "one two ten even still only but for so sunday monday friday just long more most all as at are art baby bell blue boy " +
    "buy case coast day do don else ever every far fair fate five for four free gay general green him i if is its king " +
    "lady legend less let like lord lot low major mar me mister mr mrs must nation new next nice nine no nor not now of " +
    "old on or our out over own peace people pope president prince princess queen real royal safe saint sea second see " +
    "short six sky some son star such sun sure than that their them then there these thing this those three to today " +
    "true two under until up us very war was we week well were what when where which while who whole why wild win with " +
    "world year yes yet you young your zero"
  ).split(" "),
);
const male = [];
const female = [];
const both = [];
for (const [name, sexes] of votes) {
  if (common.has(name)) continue;
  if (sexes.has("unisex") || sexes.size > 1) both.push(name);
  else (sexes.has("male") ? male : female).push(name);
}
const list = (names) => {
  const lines = [];
  let line = "";
  for (const name of names.sort()) {
    if (line.length + name.length > 118) {
      lines.push(line);
      line = "";
    }
    line += line ? ` ${name}` : name;
  }
  return [...lines, line].join("\n");
};
const file = fileURLToPath(new URL("../server/core/names/data/givenNames.ts", import.meta.url));
writeFileSync(
  file,
  `// Written by scripts/build-given-names.mjs; do not edit. Given names, unaccented, by the sex they are mostly given to.
//
// Made from the package gender-detection-from-name, Copyright Davide Violante, MIT License.

export const MALE_NAMES = \`
${list(male)}
\`;

export const FEMALE_NAMES = \`
${list(female)}
\`;

export const OTHER_NAMES = \`
${list(both)}
\`;
`,
);
console.log(male.length, female.length, both.length);
