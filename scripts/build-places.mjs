// Writes server/core/names/data/places.ts: countries, their other names, capitals and demonyms, as one compact table.
//
//   node scripts/build-places.mjs
//
// The data comes from the package world-countries (https://github.com/mledoze/countries), Open Database License 1.0;
// the table made from it stays under that licence, as its first lines say.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const countries = createRequire(import.meta.url)("world-countries");
const latin = /^[\p{Script=Latin}\s.'’(),&-]+$/u;

const rows = countries.map((country) => {
  const other = [country.name.official, ...country.altSpellings]
    .filter((name) => latin.test(name) && name.length > 2 && name !== country.name.common && !name.includes(","))
    .filter((name, index, all) => all.indexOf(name) === index);
  const demonyms = [
    ...new Set(
      [country.demonyms?.eng?.m, country.demonyms?.eng?.f].filter(Boolean).flatMap((name) => name.split(/,\s*/)),
    ),
  ];
  return [country.cca2, country.name.common, other.join(";"), country.capital.join(";"), demonyms.join(";")].join("|");
});

const file = fileURLToPath(new URL("../server/core/names/data/places.ts", import.meta.url));
writeFileSync(
  file,
  `// Written by scripts/build-places.mjs; do not edit. Countries by ISO 3166-1 code: name, other names, capitals, demonyms.
//
// Made from https://github.com/mledoze/countries. This table is available under the Open Database License 1.0
// (https://opendatacommons.org/licenses/odbl/1-0/).

export const COUNTRY_TABLE = \`
${rows.sort().join("\n").replaceAll("\\", "").replaceAll("`", "’")}
\`;
`,
);
