// Writes sourceline-<version>.vsix: the extension as it is installed, built small, without a warning.

import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { build, largestPackage } from "./build.mjs";
import { failing, must, StepFailed, step } from "./lib/run.mjs";
import { isMain, ownEnvironment, ownNode, ready, root } from "./setup.mjs";

/** Builds and packages; gives back the path of the VSIX. */
export async function packageVsix() {
  await step("Building, minified", () => build({ minify: true }));
  return step("Packaging", async () => {
    const { vsix, output } = await pack();
    console.log(output.trimEnd().replace(/^/gm, "  "));
    return vsix;
  });
}

/** The same without a word of it, as a part of something greater. */
export async function packageQuietly() {
  await build({ minify: true, quiet: true });
  return (await pack()).vsix;
}

/** Packages what was built; gives back what was said of it, too. */
async function pack() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const vsix = path.join(root, `${name}-${version}.vsix`);
  rmSync(vsix, { force: true });
  // Relative links are kept: there is no public repository whose address they could be rewritten to.
  const output = await must(
    ownNode,
    [
      path.join(root, "node_modules/@vscode/vsce/vsce"),
      ...["package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"],
      ...["--out", vsix],
    ],
    { cwd: root, env: ownEnvironment(), quiet: true },
  );
  if (/\bwarning\b/i.test(output)) throw new StepFailed(`vsce warns:\n${output}`);
  const { size } = statSync(vsix);
  if (size > largestPackage) throw new StepFailed(`${vsix} has ${size} bytes, more than ${largestPackage}.`);
  return { vsix, output };
}

if (isMain(import.meta.url)) {
  failing(async () => {
    await ready(import.meta.url);
    await packageVsix();
  });
}
