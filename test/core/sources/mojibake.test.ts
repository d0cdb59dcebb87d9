import assert from "node:assert/strict";
import fc from "fast-check";
import { repairMojibake } from "../../../server/core/sources/mojibake.ts";
import { parseSource } from "../../../server/core/sources/parseSource.ts";
import { mapsThrough, mapWhole, toOriginal } from "../../../server/core/text/mappedText.ts";

const latin = new TextDecoder("windows-1252");
const broken = (text: string) => latin.decode(Buffer.from(text));

suite("repairMojibake", () => {
  const meant = ["“Half” — she’s 5 €", "Café, naïve, Łódź", "£5m, 20 °C, ½", "北京 🙂", "\uFEFFa “b”"];
  for (const text of meant) {
    test(`"${text}" comes back`, () => {
      // A byte order mark is one letter in any decoding.
      const file = text.startsWith("\uFEFF") ? `\uFEFF${broken(text.slice(1))}` : broken(text);
      assert.equal(repairMojibake(file)?.text, text);
    });
  }

  const right = ["plain", "“Half” — she’s 5 €", "Café Ângela, À la carte", "Ünïcödé Ã", "São Paulo: Ã ou ã"];
  for (const text of right) test(`"${text}" stays`, () => assert.equal(repairMojibake(text), undefined));

  test("beside proper letters only what cannot be meant is repaired", () => {
    assert.equal(repairMojibake(`Łódź: ${broken("“yes”")} Ã©`)?.text, "Łódź: “yes” Ã©");
  });

  test("spans lead back to the letters in the file", () => {
    const file = broken("She said “12 ships” came.");
    const repaired = repairMojibake(file)!;
    const start = repaired.text.indexOf("“12 ships”");
    const { start: from, end } = toOriginal(repaired, { start, end: start + 10 });
    assert.equal(file.slice(from, end), broken("“12 ships”"));
  });

  test("never fails, and repairs all that was broken in one way", () => {
    fc.assert(fc.property(fc.string(), (text) => repairMojibake(text) === undefined || true));
    const letters = fc.array(fc.constantFrom(..."abc é ü “ ” ’ — € £ ½".split(""))).map((all) => all.join(""));
    fc.assert(fc.property(letters, (text) => (repairMojibake(broken(text))?.text ?? broken(text)) === text));
  });
});

suite("a source in broken letters", () => {
  const file = `---\ntitle: ${broken("Café “Mar”")}\n---\n\n${broken("“We counted **4,312 ships** in the old harbour,” Ana Moreno said. It’s £5 &amp; more.")}`;

  test("is read as it was meant, at its place in the file", () => {
    const { reading, meta } = parseSource(file, "a.md");
    assert.equal(meta.title, "Café “Mar”");
    const [figure] = reading.figures;
    assert.equal(figure?.value, 4312);
    assert.ok(file.slice(figure?.start, figure?.end).startsWith("4,312"));
    const [quotation] = reading.quotations;
    assert.equal(quotation?.text.replaceAll("*", ""), "We counted 4,312 ships in the old harbour,");
    assert.equal(file.slice(quotation!.start, quotation!.start + 10), "We counted");
    assert.equal(file.slice(quotation!.outer.start, quotation!.start), broken("“"));
    assert.equal(reading.text, file);
  });
});

suite("mapsThrough", () => {
  test("leads through both maps", () => {
    const outer = { text: "aXb", from: [0, 1, 2], to: [0, 1, 4], ends: new Map([[2, 4]]) };
    const composed = mapsThrough(outer)(mapWhole("Xb", 1));
    assert.deepEqual(toOriginal(composed, { start: 0, end: 1 }), { start: 1, end: 4 });
    assert.deepEqual(toOriginal(composed, { start: 0, end: 2 }), { start: 1, end: 5 });
  });
});
