import assert from "node:assert/strict";
import { sketchOf } from "../../../server/core/sources/originSketch.ts";
import { OriginGroups } from "../../../server/core/sources/origins.ts";

/** Text of made-up words, the same for the same seed. */
function article(seed: number, words: number): string {
  let state = seed * 2654435761;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  return Array.from({ length: words }, () => `w${next() % 5000}`).join(" ");
}

function groupsOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const groups = new OriginGroups();
  for (const [path, text] of Object.entries(texts)) groups.set(path, { sketch: sketchOf(text) });
  return Object.fromEntries(groups.firsts(Object.keys(texts)));
}

suite("OriginGroups", () => {
  const wire = article(1, 600);

  test("a reprint with another head and another end is of the same origin", () => {
    const reprint = `${article(2, 40)} ${wire.toUpperCase().replaceAll(" ", ", ")}. ${article(3, 60)}`;
    assert.deepEqual(groupsOf({ a: wire, b: reprint, c: article(4, 600) }), { a: "a", b: "a", c: "c" });
  });

  test("a short cut of a long story is of the same origin", () => {
    const cut = wire.split(" ").slice(0, 150).join(" ");
    assert.deepEqual(groupsOf({ a: cut, b: wire }), { a: "a", b: "a" });
  });

  test("two reports that quote the same speech are two origins", () => {
    const speech = article(5, 80);
    assert.deepEqual(groupsOf({ a: `${article(6, 300)} ${speech}`, b: `${speech} ${article(7, 300)}` }), {
      a: "a",
      b: "b",
    });
  });

  test("texts too short to tell are origins of their own", () => {
    assert.deepEqual(groupsOf({ a: "Rain again in the north.", b: "Rain again in the north." }), { a: "a", b: "b" });
  });

  test("origins follow changes and deletions", () => {
    const groups = new OriginGroups();
    groups.set("a", { sketch: sketchOf(wire) });
    groups.set("b", { sketch: sketchOf(wire) });
    groups.set("c", { sketch: sketchOf(`${wire} ${article(8, 30)}`) });
    assert.deepEqual([...groups.firsts(["b", "a", "c"]).values()], ["b", "b", "b"]);
    groups.set("b", { sketch: sketchOf(article(9, 600)) });
    assert.deepEqual(Object.fromEntries(groups.firsts(["a", "b", "c"])), { a: "a", b: "b", c: "a" });
    groups.delete("a");
    assert.deepEqual(Object.fromEntries(groups.firsts(["b", "c"])), { b: "b", c: "c" });
  });

  test("a freely edited reprint is of the same origin, though every sixth word is another", () => {
    const edited = wire.split(" ").map((word, i) => ((i * 7919) % 6 === 0 ? `other${i}` : word));
    assert.deepEqual(groupsOf({ a: wire, b: edited.join(" ") }), { a: "a", b: "a" });
  });

  test("two reports that quote the same answers all over are two origins", () => {
    const answers = Array.from({ length: 8 }, (_, i) => `“${article(100 + i, 15)},” she said.`);
    const report = (seed: number) => answers.map((answer, i) => `${article(seed + i, 40)}. ${answer}`).join(" ");
    assert.deepEqual(groupsOf({ a: report(200), b: report(300) }), { a: "a", b: "b" });
  });

  test("what stands under every article makes no two of them one", () => {
    const footer = article(400, 100);
    const texts = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`p${i}`, `${article(500 + i, 90)} ${footer}`]),
    );
    assert.equal(new Set(Object.values(groupsOf(texts))).size, 100);
  });

  test("a story that hundreds have printed is one origin all the same", () => {
    const texts = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`p${i}`, `${wire} ${article(900 + i, 10)}`]),
    );
    assert.equal(new Set(Object.values(groupsOf(texts))).size, 1);
  });

  test("five hundred sources are grouped in no time", () => {
    const started = performance.now();
    const groups = new OriginGroups();
    const paths = Array.from({ length: 500 }, (_, i) => `p${i}`);
    for (const [i, path] of paths.entries()) groups.set(path, { sketch: sketchOf(article(i % 450, 300)) });
    assert.equal(new Set(groups.firsts(paths).values()).size, 450);
    assert.ok(performance.now() - started < 1500);
  });
});
