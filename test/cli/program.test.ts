// The program as it is packaged: each format in a bundle of its own, which shares no class with the others.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pdfOf } from "../support/pdfFile.ts";
import { builtProgram, callProgram } from "../support/program.ts";

suite("the packaged program", function () {
  this.timeout(60_000);
  let folder = "";
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-"));
    mkdirSync(join(folder, "sources"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("says of each skipped source what is wrong with it", async () => {
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, "sources", name), content);
    write("scan.pdf", pdfOf([[]]));
    write("broken.pdf", "%PDF-1.4 and nothing else");
    write("broken.docx", "no zip");
    write("old.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    write("deep.html", `${"<div>".repeat(400)}Ships came in.`);
    const words = ["sources", "--sources", "sources", "--format", "json"];
    const { out } = await callProgram(await builtProgram(), words, folder, join(folder, "cache")).outcome;
    const skipped: readonly { readonly path: string; readonly reason: string }[] = JSON.parse(out).skipped;
    assert.deepEqual(
      skipped.map(({ path, reason }) => `${path.replace(/.*[/\\]/, "")}: ${reason}`),
      [
        "broken.docx: it is damaged, or no Word file",
        "broken.pdf: it is damaged, or no PDF",
        "deep.html: its HTML is nested too deeply",
        "old.docx: it is protected by a password, or in the format of Word before 2007",
        "scan.pdf: it has no text: its pages are pictures, as a scanner makes them",
      ],
    );
  });
});
