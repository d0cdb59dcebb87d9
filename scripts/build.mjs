// Bundles the extension, the language server and the command line into dist/.
//
// `--minify` makes the small form that goes into the package; without it source maps come along. `--watch` builds
// again on every change.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { thirdPartyNotices } from "./lib/notices.mjs";
import { failing, StepFailed } from "./lib/run.mjs";
import { isMain, ready, root } from "./setup.mjs";

/** What ends up in the package may not grow past this. */
export const largestPackage = 6_000_000;

/**
 * The server and the command line share nearly all of their code and several megabytes of language data, so they are
 * one bundle, of which each runs its own part: the bundler wraps modules so that only what is asked for is run.
 */
const program = `
  exports.server = () => require("./server/main.ts");
  exports.cli = () => require("./server/cli.ts");
  exports.reader = () => require("./server/node/reader.ts");
`;
/** Reads English; half of all the code, and the same from one release to the next. */
const model = "wink-eng-lite-web-model";
/** Its words, and vectors of words. */
const tables = ["eng-core-web-model.json", "wordVectors.json"];
const notices = "third-party-notices.txt";
/** Each reads one format, is large, and is loaded when the first file of that format is met. */
const formats = ["bibtex", "docx", "html", "pdf"];
const starters = {
  "server.js": `require("./program.js").server();\n`,
  "reader.js": `require("./program.js").reader();\n`,
  "cli.js": `#!/usr/bin/env node\nrequire("./program.js").cli();\n`,
};

/** Builds into a folder, and says how large it has become. Tests build into one of their own, and want no word of it. */
export async function build({ minify = false, watch = false, folder = path.join(root, "dist"), quiet = false } = {}) {
  const esbuild = await import("esbuild");
  const bundles = [
    { entryPoints: ["client/extension.ts"], outfile: path.join(folder, "client.js"), external: ["vscode"] },
    {
      stdin: { contents: program, resolveDir: root, sourcefile: "program.cjs" },
      outfile: path.join(folder, "program.js"),
      alias: { [model]: "./model.js" },
      external: ["./model.js"],
      plugins: [formatsApart, tablesApart],
    },
    { entryPoints: [model], outfile: path.join(folder, "model.js"), plugins: [tablesApart] },
    {
      entryPoints: ["server/node/formats/thread.ts"],
      outfile: path.join(folder, "thread.js"),
      plugins: [formatsApart],
    },
    ...formats.map((name) => ({
      entryPoints: [`server/node/formats/${name}.ts`],
      outfile: path.join(folder, `${name}.js`),
      plugins: [textOnly],
    })),
  ];
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(withPlugins(bundle, minify))));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(starters)) writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  if (watch) return Promise.all(contexts.map((context) => context.watch()));
  const inputs = [];
  try {
    for (const context of contexts) {
      const { warnings, metafile } = await context.rebuild();
      inputs.push(...Object.keys(metafile?.inputs ?? {}));
      if (warnings.length > 0) throw new StepFailed("esbuild warns, see above; a build has no warnings.");
    }
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
    // Otherwise its service runs on for as long as this process does.
    await esbuild.stop();
  }
  writeFileSync(path.join(folder, notices), thirdPartyNotices(root, inputs));
  tidy(folder, minify);
  if (!quiet) report(folder);
}

/** `import("./pdf.ts")` loads `pdf.js` beside the bundle. */
const formatsApart = {
  name: "formats-apart",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/(?:${formats.join("|")})\\.ts$`) }, ({ path: file, kind }) =>
      kind === "dynamic-import" ? { path: `./${path.basename(file, ".ts")}.js`, external: true } : undefined,
    );
  },
};

/** The same program with letters beyond ASCII written as escapes; one that is escaped already, as in `/[\\–]/`, needs no second one. */
export function inOneByte(program) {
  return program.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, unit) => {
    const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/**
 * With one letter beyond Latin in it an engine keeps all of a program in two bytes a letter, for as long as it runs. What
 * the bundler leaves of them stands in regular expressions, where `\\u2013` says the same.
 */
const oneByteALetter = {
  name: "one-byte-a-letter",
  setup({ initialOptions: { outfile }, onEnd }) {
    onEnd(({ errors }) => {
      if (errors.length > 0) return;
      writeFileSync(outfile, inOneByte(readFileSync(outfile, "utf8")));
    });
  },
};

/**
 * Tables of megabytes stay files of their own: an engine reads JSON in a tenth of the time that it needs for the same as a
 * program. The copy that wink-nlp's model makes of its table, since it writes into it, is left out: `coreOf` in
 * server/core/reading/winkModel.ts asks for it once.
 */
const tablesApart = {
  name: "tables-apart",
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(`/(?:${tables.join("|")})$`.replaceAll("/", "[/\\\\]")) }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8"),
      loader: "copy",
    }));
    onLoad({ filter: /wink-eng-lite-web-model[/\\]dist[/\\]read-core-model\.js$/ }, ({ path: file }) => ({
      contents: replaced(file, [/JSON\.parse\(JSON\.stringify\(originalModel\)\)/], ["originalModel"]),
    }));
  },
};

/** What the libraries have for drawing and for the network is of no use here, and would look for packages that are not there. */
const replacements = [
  {
    filter: /pdfjs-dist[/\\]legacy[/\\]build[/\\]pdf\.mjs$/,
    from: [
      /const require = process\.getBuiltinModule\("module"\)\.createRequire\(import\.meta\.url\);/g,
      /require\("@napi-rs\/canvas"\)/g,
    ],
    to: ["", "{}"],
  },
  { filter: /pdfjs-dist[/\\]legacy[/\\]build[/\\]pdf\.worker\.mjs$/, from: [/import\.meta\.url/g], to: ['""'] },
  {
    filter: /@citation-js[/\\]core[/\\]lib-mjs[/\\]util[/\\]fetchFile\.js$/,
    from: [/^.*$/s],
    to: [
      "const refuse = () => { throw new Error('no network'); };\nexport { refuse as fetchFile, refuse as fetchFileAsync, refuse as setUserAgent };\nexport default refuse;\n",
    ],
  },
  { filter: /linkedom[/\\]commonjs[/\\]canvas\.cjs$/, from: [/require\('canvas'\)/], to: ["null.canvas"] },
];

const textOnly = {
  name: "text-only",
  setup({ onLoad }) {
    for (const { filter, from, to } of replacements) {
      onLoad({ filter }, ({ path: file }) => ({ contents: replaced(file, from, to) }));
    }
  },
};

/** A library's file with its patterns replaced, each by the text at its place. */
function replaced(file, from, to) {
  let contents = readFileSync(file, "utf8");
  from.forEach((pattern, i) => {
    const changed = contents.replace(pattern, () => to[i]);
    if (changed === contents) throw new StepFailed(`${file} has changed: ${pattern} is not in it.`);
    contents = changed;
  });
  return contents;
}

/** The bundles in which sources are read. A saved index is not used when any of them has changed. */
export const readingBundles = [
  "program.js",
  "model.js",
  ...tables,
  "thread.js",
  ...formats.map((name) => `${name}.js`),
];

/** What an earlier build left is removed last, so that whoever runs dist/ meanwhile finds something there. */
function tidy(folder, minify) {
  const made = ["client.js", ...readingBundles, ...Object.keys(starters)];
  const kept = new Set([notices, ...made, ...(minify ? [] : made.map((name) => `${name}.map`))]);
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function withPlugins(bundle, minify) {
  return { ...common(minify), ...bundle, plugins: [...(bundle.plugins ?? []), oneByteALetter] };
}

/** @returns {import("esbuild").BuildOptions} */
function common(minify) {
  return {
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify,
    metafile: true,
    sourcemap: !minify,
    legalComments: "none",
    // Node shows the line a crash lies in: it should be one that fits into a log.
    ...(minify ? { lineLimit: 200 } : {}),
    // Where the bundle lies, and with it the others.
    define: { "import.meta.filename": "__filename" },
    assetNames: "[name]",
    // Packages that ship both forms bundle better from their modules: less code, and no `require` put together at
    // run time.
    mainFields: ["module", "main"],
    absWorkingDir: root,
    logLevel: "warning",
  };
}

function report(folder) {
  let total = 0;
  for (const file of readdirSync(folder).filter((name) => /\.js(?:on)?$/.test(name))) {
    const { size } = statSync(path.join(folder, file));
    total += size;
    console.log(`  ${`dist/${file}`.padEnd(16)} ${inWords(size)}`);
  }
  console.log(`  ${"together".padEnd(16)} ${inWords(total)}`);
}

/** "1,204 kB"; "75 B" for the starters. */
export function inWords(size) {
  const shown = size < 1000 ? `${size} B` : `${Math.round(size / 1000).toLocaleString("en")} kB`;
  return shown.padStart(9);
}

if (isMain(import.meta.url)) {
  failing(async () => {
    await ready(import.meta.url);
    await build({ minify: process.argv.includes("--minify"), watch: process.argv.includes("--watch") });
  });
}
