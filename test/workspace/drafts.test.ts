import assert from "node:assert/strict";
import { OpenDrafts, readDraft } from "../../server/workspace/drafts.ts";

suite("drafts", () => {
  test("relative dates count from the front matter's date, otherwise from today", () => {
    const dateIn = (text: string) =>
      readDraft({ path: "d.md", version: 1, text }, "2025-09-05").reading.figures[0]?.date;
    assert.equal(dateIn("It rained yesterday."), "2025-09-04");
    assert.equal(dateIn("---\ndate: 3 March 2024\n---\nIt rained yesterday."), "2024-03-02");
    assert.equal(dateIn("---\ndate: soon\n---\nIt rained yesterday."), "2025-09-04");
  });

  test("an open draft is read once a version", () => {
    const drafts = new OpenDrafts();
    const first = drafts.update({ path: "d.md", version: 1, text: "5 ships." }, null);
    assert.equal(drafts.update({ path: "d.md", version: 1, text: "5 ships." }, null), first);
    const second = drafts.update({ path: "d.md", version: 2, text: "6 ships." }, null);
    assert.equal(second.reading.figures[0]?.value, 6);
    assert.equal(first.reading.figures[0]?.value, 5);
    const undone = drafts.update({ path: "d.md", version: 3, text: "6 ships." }, null);
    assert.deepEqual([undone.version, undone.reading], [3, second.reading]);
  });

  test("a new day is read anew", () => {
    const drafts = new OpenDrafts();
    const draft = { path: "d.md", version: 1, text: "It rained yesterday." };
    assert.equal(drafts.update(draft, "2025-09-05").reading.figures[0]?.date, "2025-09-04");
    assert.equal(drafts.update(draft, "2025-09-06").reading.figures[0]?.date, "2025-09-05");
  });

  test("a closed draft is forgotten", () => {
    const drafts = new OpenDrafts();
    drafts.update({ path: "d.md", version: 1, text: "5 ships." }, null);
    assert.equal(drafts.all.length, 1);
    drafts.close("d.md");
    assert.equal(drafts.get("d.md"), undefined);
    assert.deepEqual(drafts.all, []);
  });
});
