// Quotations of the sample articles with one word changed, at each position in turn: what the quick fix puts in is the
// source's own words in one piece, cuts no name, and is found verbatim afterwards.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { contains, overlaps } from "../server/core/text/span.ts";
import { Corpus } from "../server/workspace/corpus.ts";
import { readDraft } from "../server/workspace/drafts.ts";
import type { LoadedSource } from "../server/workspace/snapshot.ts";

const seeds = new URL("../seeds/", import.meta.url);
const corpus = new Corpus();
for (const path of readdirSync(seeds).filter((name) => name.endsWith(".md"))) {
  corpus.apply({ kind: "found", path, content: { text: readFileSync(new URL(path, seeds), "utf8") } });
}
corpus.apply({ kind: "complete" });
const { snapshot } = corpus;
const loaded = snapshot.sources.flatMap(({ key }) => snapshot.load(key) ?? []);

function quotationsJudged(text: string) {
  const draft = readDraft({ path: "draft.md", version: 1, text }, "2025-09-05");
  return snapshot.claimsIn(draft).filter((claim) => claim.kind === "quotation");
}

/** Where sources have the words, but for the case of the first letter and the stop at the end. */
function places(words: string) {
  const wanted = words.replace(/[.,!?…]$/, "");
  return loaded.flatMap((source) => {
    const found: { source: LoadedSource; start: number; end: number }[] = [];
    const flat = source.text.replace(/\s/g, " ");
    for (const form of [
      wanted,
      wanted[0]?.toLowerCase() + wanted.slice(1),
      wanted[0]?.toUpperCase() + wanted.slice(1),
    ]) {
      for (let at = flat.indexOf(form); at >= 0; at = flat.indexOf(form, at + 1)) {
        const end = at + form.length;
        const whole = !/[\p{L}\p{N}]/u.test(flat[at - 1] ?? "") && !/^[\p{L}\p{N}%]/u.test(flat.slice(end));
        if (whole) found.push({ source, start: at, end });
      }
    }
    return found;
  });
}

function cutsName({ source, start, end }: ReturnType<typeof places>[number]): boolean {
  const { namings: mentions } = source;
  return mentions.some(
    (one) =>
      one.form !== "pronoun" && one.form !== "noun" && overlaps(one, { start, end }) && !contains({ start, end }, one),
  );
}

suite("quotations of seeds with a word changed", () => {
  const quotations = loaded.flatMap(({ quotations }) => quotations.filter((one) => !one.phrase));

  for (const word of ["quinces", "Russia"]) {
    test(`“${word}” put for each word in turn`, () => {
      let mended = 0;
      let left = 0;
      for (const { text } of quotations) {
        const words = text.split(" ");
        for (let i = 0; i < words.length; i++) {
          if (words[i]?.toLowerCase().startsWith(word.toLowerCase())) continue;
          const changed = words.with(i, word + (/[.,]$/.exec(words[i] ?? "")?.[0] ?? "")).join(" ");
          const draft = (quoted: string) => `“${quoted}” said an expert in Seoul.`;
          const claim = quotationsJudged(draft(changed)).find((one) => one.verdict === "altered");
          if (!claim) continue;
          if (claim.expected === null) {
            left++;
            continue;
          }
          mended++;
          const found = places(claim.expected);
          assert.ok(found.length > 0, `not the source’s words: ${claim.expected} (for ${changed})`);
          assert.ok(!found.every(cutsName), `cuts a name: ${claim.expected} (for ${changed})`);
          const again = quotationsJudged(draft(claim.expected));
          assert.ok(
            again.every((one) => one.verdict === "supported" || one.verdict === "misattributed"),
            `not verbatim afterwards: ${claim.expected} (for ${changed})`,
          );
        }
      }
      assert.ok(mended > 100, `only ${mended} mended`);
      assert.ok(left < mended / 10, `${left} of ${mended + left} left without a fix`);
    });
  }

  test("a changed name at the end is put back whole", () => {
    const fix = (text: string) => quotationsJudged(text).map((claim) => claim.expected);
    assert.deepEqual(fix("“China doesn't gain anything by forming a bloc with Russia,” said Park."), [
      "China doesn't gain anything by forming a bloc with North Korea,",
    ]);
    assert.deepEqual(fix("“The trip was an undeniable political victory for Xi Jinping,” said Park Won-gon."), [
      "The trip was an undeniable political victory for Kim Jong Un,",
    ]);
  });
});
