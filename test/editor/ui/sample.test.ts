// The sample workspace as somebody sees it who tries Sourceline for the first time. The pictures of the pages are
// taken on the way.

import assert from "node:assert/strict";
import { Workbench } from "./workbench.ts";

suite("the user interface on the sample workspace", () => {
  let window: Workbench;

  suiteSetup(async () => {
    const vsix = process.env.SOURCELINE_TEST_VSIX;
    assert.ok(vsix, "SOURCELINE_TEST_VSIX names the package");
    window = await Workbench.open(vsix);
  });
  suiteTeardown(() => window?.close());
  setup(() => window.show("examples/analysis.md"));
  teardown(async function () {
    if (this.currentTest?.state === "failed") await window.pictureOfFailure(this.currentTest.title);
  });

  test("the mistakes of the draft are underlined, and the status bar says what was checked", async () => {
    await window.warnings.first().waitFor();
    await window.status.filter({ hasText: /\d/ }).waitFor();
  });

  test("resting on a wrong figure shows the source's figure and passage", async () => {
    await window.warnings.first().waitFor();
    await window.goToLine(27);
    const hover = await window.hover("10,000");
    const text = (await hover.textContent()) ?? "";
    assert.match(text, /15,000/);
    await window.picture("hover");
  });

  test("typing [@ and a word offers the sources, and choosing one writes its key", async () => {
    await window.warnings.first().waitFor();
    await window.goToLine(37);
    await window.page.keyboard.press("End");
    await window.page.keyboard.type(" Its train has a name of its own, “The Sun” [@");
    const rows = window.page.locator(".suggest-widget .monaco-list-row");
    await rows.filter({ hasText: "latimes" }).first().waitFor();
    await window.page.keyboard.type("lat");
    await rows.first().waitFor();
    await window.picture("citation");
    await window.page.keyboard.press("Enter");
    await assert.doesNotReject(async () => {
      await window.page
        .locator(".view-line", { hasText: /\[@latimes-trade-diplomacy\]?/ })
        .last()
        .waitFor();
    });
    assert.match(await window.textOfEditor(), /“The Sun” \[@latimes-trade-diplomacy/);
  });

  test("the quick fix puts the source's figure in place of the wrong one", async () => {
    await window.warnings.first().waitFor();
    await window.goToLine(27);
    await window.clickOn("10,000");
    await window.page.keyboard.press("Control+.");
    const fixes = window.page.locator(".action-widget .monaco-list-row");
    await fixes.filter({ hasText: "15,000" }).first().waitFor();
    await window.picture("fix");
    await fixes.filter({ hasText: "15,000" }).first().click();
    await window.placeOf("15,000 North Korean troops");
  });

  test("the list of problems names every finding with its proof", async () => {
    await window.warnings.first().waitFor();
    await window.page.keyboard.press("Control+Shift+m");
    const rows = window.page.locator(".markers-panel .monaco-list-row");
    await rows.filter({ hasText: "10,000" }).first().waitFor();
    await window.picture("problems");
  });

  test("a draft without mistakes has no warning", async () => {
    await window.show("examples/clean.md");
    await window.status.filter({ hasText: /\d/ }).waitFor();
    assert.equal(await window.warnings.count(), 0);
  });
});
