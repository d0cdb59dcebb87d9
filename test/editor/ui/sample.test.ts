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
    assert.deepEqual(await window.complaints(), []);
  });

  test("the mistakes of the draft are underlined, and the status bar counts them", async () => {
    assert.match(await window.checked(), /5 sources.*finding/);
    await window.goTo("Around 10,000");
    await window.warnings.first().waitFor();
  });

  test("resting on a wrong figure shows the source's figure and passage", async () => {
    await window.checked();
    await window.unfold("seeds");
    await window.goTo("Around 10,000");
    const hover = await window.hover("10,000");
    const text = (await hover.textContent()) ?? "";
    assert.match(text, /15,000/);
    assert.match(text, /South Korea estimates/);
    await window.enlarge(hover);
    await window.picture("hover");
  });

  test("typing [@ and a word offers the sources, and choosing one writes its key", async () => {
    await window.checked();
    await window.goTo("If that is the plan");
    await window.page.keyboard.press("End");
    await window.page.keyboard.press("End");
    await window.page.keyboard.type(" The trade with China would have to grow first [@");
    const rows = window.page.locator(".suggest-widget .monaco-list-row");
    await rows.filter({ hasText: "latimes-trade-diplomacy" }).first().waitFor();
    await window.page.keyboard.press("Control+Space");
    await window.page.locator(".suggest-details", { hasText: "2025" }).waitFor();
    await window.picture("citation");
    await window.page.keyboard.type("lat");
    await rows.first().filter({ hasText: "latimes-trade-diplomacy" }).waitFor();
    await window.page.keyboard.press("Enter");
    await window.placeOf("first [@latimes-trade-diplomacy");
  });

  test("typing an opening mark and a few words offers the quotation, closed and cited", async () => {
    await window.checked();
    await window.goTo("If that is the plan");
    await window.page.keyboard.press("End");
    await window.page.keyboard.press("End");
    await window.page.keyboard.type(" Hong Lei put it so: “We warmly", { delay: 40 });
    // The editor shows what it is offered in a list, or in grey behind the cursor, whichever is ready first.
    const row = window.page.locator(".suggest-widget .monaco-list-row", { hasText: "warmly welcome" }).first();
    const grey = window.page.locator(".view-line", { hasText: "We warmly welcome" }).first();
    await row.or(grey).first().waitFor();
    const listed = await row.isVisible();
    await window.picture("quotation");
    await window.page.keyboard.press(listed ? "Enter" : "Tab");
    await window.placeOf("commemorative events” [@ap-first-visit]");
  });

  test("the quick fix puts the source's figure in place of the wrong one", async () => {
    await window.checked();
    // With the keyboard alone: a pointer that rests on the words makes a link of them while Ctrl is held down.
    await window.goTo("10,000");
    await window.warnings.first().waitFor();
    const fixes = await window.quickFixes();
    await fixes.filter({ hasText: "15,000" }).first().waitFor();
    await window.picture("fix");
    await fixes.filter({ hasText: "15,000" }).first().click();
    await window.placeOf("15,000 North Korean troops");
  });

  test("the list of problems names the findings with their proof", async () => {
    await window.checked();
    await window.goTo("Around 10,000");
    await window.page.keyboard.press("Control+Shift+m");
    const rows = window.page.locator(".markers-panel .monaco-list-row");
    await rows.filter({ hasText: "The source says" }).first().waitFor();
    await rows.filter({ hasText: "ians-three-way-summit.md" }).first().waitFor();
    await window.picture("problems");
  });

  test("the view of sources lists each with its key, and cites one where the cursor is", async () => {
    await window.checked();
    await window.goTo("If that is the plan");
    await window.page.keyboard.press("End");
    await window.command("Explorer: Focus on Sources View");
    const rows = window.page.locator(".pane-body .monaco-list-row", { hasText: "@ap-first-visit" });
    await rows.first().waitFor();
    // The pane opens in steps, and shows only the rows that fit it so far.
    const listed = window.page.locator(".pane-body .monaco-list-row", { hasText: "· 2025-" });
    await listed.nth(4).waitFor();
    assert.equal(await listed.count(), 5);
    await rows.first().hover();
    await window.picture("sources");
    await rows.first().locator(".action-label[aria-label*='Insert Citation']").click();
    await window.placeOf("[@ap-first-visit]");
  });

  test("a draft without mistakes has no warning", async () => {
    await window.show("examples/clean.md");
    assert.doesNotMatch(await window.checked(), /finding/);
    assert.equal(await window.warnings.count(), 0);
  });
});
