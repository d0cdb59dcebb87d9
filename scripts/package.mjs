// Writes sourceline-<version>.vsix: the extension as it is installed, built small, without a warning.

import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { build, largestPackage } from "./build.mjs";
import { failing, must, StepFailed, step } from "./lib/run.mjs";
import { isMain, ownEnvironment, ownNode, ready, root } from "./setup.mjs";

/** Builds and packages; gives back the path of the VSIX. */
export async function packageVsix() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const vsix = path.join(root, `${name}-${version}.vsix`);
  await step("Building, minified", () => build({ minify: true }));
  await step("Packaging", async () => {
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
    console.log(output.trimEnd().replace(/^/gm, "  "));
    const { size } = statSync(vsix);
    if (size > largestPackage) throw new StepFailed(`${vsix} has ${size} bytes, more than ${largestPackage}.`);
  });
  return vsix;
}

if (isMain(import.meta.url)) {
  failing(async () => {
    await ready(import.meta.url);
    await packageVsix();
  });
}
