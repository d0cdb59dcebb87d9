// What goes into a record comes out of it, and a source is judged the same from its bytes as from its reading.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { ByteReader, ByteWriter } from "../../../server/core/index/bytes.ts";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { PackedWords } from "../../../server/core/index/packedWords.ts";
import { adopt, encodeSource, frontOf, SourceRecord } from "../../../server/core/index/record.ts";
import { segmentOf } from "../../../server/core/index/segment.ts";
import { StoredSegment, sentenceSpan } from "../../../server/core/index/storedSegment.ts";
import type { Entity, Figure, Mention, Quotation, Reading } from "../../../server/core/reading/model.ts";
import { parseSource } from "../../../server/core/sources/parseSource.ts";

const SOURCE = { key: "a", path: "a.md", origin: "a", title: null, publisher: null, author: null, date: null };

function folderOf(relative: string): readonly string[] {
  const folder = fileURLToPath(new URL(relative, import.meta.url));
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
}

const ARTICLES = [...folderOf("../../../seeds/"), ...folderOf("../../../../shared/seeds/")];

/** The text of a reading and what a record has to give back of it. */
function check(text: string, path: string): void {
  const parsed = parseSource(text, path);
  const dictionary = new Dictionary();
  const record = encodeSource(parsed, dictionary);
  assert.equal(frontOf(record.bytes, record.size), record.front.length);
  assert.deepEqual(record.about, { meta: parsed.meta, wantedKey: parsed.wantedKey, asOf: parsed.reading.asOf });
  assert.deepEqual(record.sketch, parsed.sketch);
  compare(new StoredSegment(SOURCE, record, { now: 0, opened: 0 }), parsed.reading, dictionary);

  // The same from a record that another thread has made, in a dictionary with other words before it.
  const shared = new Dictionary(null, PackedWords.pack(["before", "zebra", ...[...dictionary.words()].slice(3, 5)]));
  const portable = { bytes: record.bytes, words: [...dictionary.words()] };
  compare(new StoredSegment(SOURCE, adopt(portable, shared), { now: 0, opened: 0 }), parsed.reading, shared);
}

function compare(stored: StoredSegment, reading: Reading, dictionary: Dictionary): void {
  const made = segmentOf(SOURCE, reading, dictionary);
  for (const name of ["text", "asOf", "sentences", "terms", "figures", "mentions", "entities", "quotations"] as const) {
    assert.deepEqual(stored[name], made[name], name);
  }
  assert.deepEqual(stored.vocabulary, made.vocabulary);
  assert.deepEqual(stored.namings, reading.mentions);
  reading.sentences.forEach((sentence, i) => {
    const { start, end } = sentenceSpan(stored, i);
    assert.deepEqual({ start, end }, { start: sentence.start, end: sentence.end });
    const prose = sentence.tokens.map((token, at) => (token.spaced && at > 0 ? ` ${token.text}` : token.text)).join("");
    assert.equal(stored.proseOf(i), prose);
  });
}

suite("SourceRecord", () => {
  for (const path of ARTICLES) {
    test(`gives back what was read of ${path.split("/").at(-1)}`, () => check(readFileSync(path, "utf8"), path));
  }

  test("gives back what was read of Markdown with everything in it", () => {
    check(
      [
        "---\ntitle: Börse & “Handel”\ndate: 2025-03-01\nkey: handel25\n---\n",
        "# Trade *fell* by [12 percent](https://example.org)\n",
        "“We **never**\nsaw that coming,” said Zoë Aßmann, the port’s chief. “Not in 20 years.”\n",
        "| Year | Ships |\n| --- | --- |\n| 2023 | 1,204 |\n| 2024 | 12-15 |\n",
        "> Between £3bn and £4bn &amp; more, lost 2-1 on --09-03.\n",
        "Emoji 🚢 and half of one \ud83d. A third of them, about 1.2 million, rose from 3 to 5.\n",
      ].join("\n"),
      "x/2024-01-02-a.md",
    );
  });

  test("gives back what was read of any text", () => {
    const words = [
      "Anna Berg",
      "the mine",
      "“it was never so”",
      "12 percent",
      "said",
      "in 2023",
      "€4bn",
      "**bold**",
      "\n\n",
      "—",
      "日本",
      ".",
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 12 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (parts) => check(parts.join(" "), "a.md")),
      { numRuns: 150 },
    );
  });

  test("keeps any figure, entity, mention and quotation as it is", () => {
    const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true });
    const span = { start: fc.nat(2000), end: fc.nat(2000) };
    const word = fc.string({ maxLength: 8 });
    const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
    const number = orNull(fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constant(-0), fc.constant(2 ** 53)));
    const figure: fc.Arbitrary<Figure> = record({
      ...span,
      text: word,
      sentence: fc.nat(99),
      kind: fc.constantFrom("count", "money", "multiple", "score"),
      value: number,
      min: number,
      max: number,
      from: number,
      precision: fc.double({ noNaN: true }),
      unit: orNull(word),
      bound: fc.constantFrom("=", "up", "down"),
      parts: orNull(fc.tuple(fc.nat(), fc.nat())),
      date: orNull(word),
      of: fc.array(word),
      about: record({
        head: orNull(word),
        modifiers: fc.array(word),
        shareOf: fc.array(word),
        predicate: orNull(word),
        change: fc.constantFrom("to", "by", null),
        per: orNull(word),
        period: fc.array(word),
        negated: fc.boolean(),
        modality: fc.constantFrom("asserted", "hypothetical"),
      }),
    });
    const entity: fc.Arbitrary<Entity> = record({
      kind: fc.constantFrom("person", "other"),
      name: word,
      key: word,
      spellings: fc.array(word),
      roles: fc.array(record({ ...span, text: word, of: orNull(fc.nat(9)) })),
    });
    const mention: fc.Arbitrary<Mention> = record({
      ...span,
      text: word,
      sentence: fc.nat(99),
      entity: fc.nat(9),
      form: fc.constantFrom("full", "noun"),
    });
    const quotation: fc.Arbitrary<Quotation> = record({
      ...span,
      text: word,
      outer: record(span),
      sentence: fc.nat(99),
      attribution: orNull(
        record({ speaker: orNull(fc.nat(9)), text: word, span: orNull(record(span)), cue: orNull(word) }),
      ),
      phrase: fc.boolean(),
      continues: orNull(fc.nat(9)),
    });
    const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
    fc.assert(
      fc.property(
        list(figure),
        list(entity),
        list(mention),
        list(quotation),
        (figures, entities, namings, quotations) => {
          const { reading, ...rest } = parseSource("Some words.", "a.md");
          const given = { ...reading, figures, entities, mentions: namings, quotations };
          const encoded = encodeSource({ ...rest, reading: given }, new Dictionary());
          const stored = new StoredSegment(SOURCE, new SourceRecord(encoded.bytes), { now: 0, opened: 0 });
          assert.deepEqual(
            {
              figures: stored.figures,
              entities: stored.entities,
              namings: stored.namings,
              quotations: stored.quotations,
            },
            { figures, entities, namings, quotations },
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test("numbers and strings of every size survive", () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.integer(),
        fc.double(),
        fc.string({ unit: "binary" }),
        (whole, signed, number, text) => {
          const writer = new ByteWriter();
          const halves = text.split("");
          writer.whole(whole);
          writer.signed(signed);
          writer.number(number);
          writer.string(halves.reverse().join(""));
          writer.optional(null);
          const reader = new ByteReader(writer.written());
          assert.equal(reader.whole(), whole);
          assert.equal(reader.signed(), signed);
          assert.ok(Object.is(reader.number(), number));
          assert.equal(reader.string(), halves.join(""));
          assert.equal(reader.optional(), null);
        },
      ),
    );
  });
});
