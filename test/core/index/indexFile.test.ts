import assert from "node:assert/strict";
import fc from "fast-check";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { decodeIndexFile, encodeIndexFile, type IndexContent } from "../../../server/core/index/indexFile.ts";
import { postingsOf } from "../../../server/core/index/postings.ts";
import { encodeSource } from "../../../server/core/index/record.ts";
import { inMemory } from "../../../server/core/index/storedBytes.ts";
import { parseSource } from "../../../server/core/sources/parseSource.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "s/ferry.md":
    "Ferry traffic fell by 12 percent last winter, the port authority said. “We saw it coming,” said Bo Li.",
  "s/mine.txt": "The mine at Orsk employs 4,300 people.",
  "s/leer ü.md": "",
};

function content(links: IndexContent["links"] = [["s/ferry.md", "s/mine.txt"]]): IndexContent {
  const dictionary = new Dictionary();
  const sources = Object.entries(TEXTS).map(([path, text], i) => ({
    path,
    version: { size: text.length, stamp: `17${i}.5:9` },
    record: encodeSource(parseSource(text, path), dictionary),
  }));
  const records = sources.map(({ record }) => record);
  return { dictionary, sources, links, postings: postingsOf(records, "vocabulary", dictionary.size) };
}

function file(one: IndexContent = content(), program = "1.0"): Uint8Array {
  return new Uint8Array(Buffer.concat([...encodeIndexFile(one, program)]));
}

/** What a content holds, as plain data. */
function plain(decoded: ReturnType<typeof decodeIndexFile>) {
  if ("reason" in decoded) return decoded;
  const { dictionary, sources, links, postings } = decoded;
  return {
    words: [...dictionary.words()],
    links,
    postings,
    sources: sources.map(({ path, version, record }) => ({ path, version, bytes: [...record.bytes] })),
  };
}

/** Reads what a file holds, down to the last part of each record; throws where that cannot be trusted. */
function readAll(bytes: Uint8Array): void {
  const decoded = decodeIndexFile(inMemory(bytes), "1.0");
  if ("reason" in decoded) throw new Error(`not used: ${decoded.reason}`);
  for (const { record } of decoded.sources) {
    for (const list of ["vocabulary", "marks", "named", "sentences", "terms", "mentions"] as const) record.list(list);
    for (const part of ["about", "sketch", "details", "text"] as const) void record[part];
  }
}

suite("index file", () => {
  test("gives back what was put in", () => {
    assert.deepEqual(plain(decodeIndexFile(inMemory(file()), "1.0")), plain(content()));
    assert.deepEqual(plain(decodeIndexFile(inMemory(file(content(null))), "1.0")), plain(content(null)));
    const nothing = { dictionary: new Dictionary(), sources: [], links: [], postings: null };
    assert.deepEqual(plain(decodeIndexFile(inMemory(file(nothing)), "1.0")), plain(nothing));
  });

  test("words have the numbers they had", () => {
    const one = content();
    const decoded = decodeIndexFile(inMemory(file(one)), "1.0");
    assert.ok(!("reason" in decoded));
    for (const word of one.dictionary.words()) assert.equal(decoded.dictionary.find(word), one.dictionary.find(word));
    assert.deepEqual(decoded.dictionary.rows(), one.dictionary.rows());
    assert.equal(decoded.dictionary.idOf("a word of its own"), one.dictionary.size);
  });

  test("what is looked up of all sources is in memory, the rest is read when it is asked for", () => {
    const bytes = inMemory(file());
    const reads: number[] = [];
    const read = (at: number, into: Uint8Array) => {
      reads.push(into.length);
      bytes.read(at, into);
    };
    const decoded = decodeIndexFile({ ...bytes, read }, "1.0");
    assert.ok(!("reason" in decoded));
    const made = content();
    const rests = made.sources.reduce((sum, { record }) => sum + record.rest.length, 0);
    assert.equal(
      reads.reduce((sum, length) => sum + length, 0),
      bytes.length - rests,
    );
    reads.length = 0;
    for (const [i, { record }] of decoded.sources.entries()) {
      const own = made.sources[i]!.record;
      for (const list of ["vocabulary", "marks", "named"] as const) assert.deepEqual(record.list(list), own.list(list));
      assert.deepEqual(record.about, own.about);
    }
    assert.deepEqual(reads, []);
    const [{ record }] = decoded.sources as [IndexContent["sources"][0]];
    assert.equal(record.text, TEXTS["s/ferry.md"]);
    assert.deepEqual(record.sketch, made.sources[0]!.record.sketch);
    assert.equal(reads.length, 2);
    for (const list of ["sentences", "terms", "mentions"] as const)
      assert.deepEqual(record.list(list), made.sources[0]!.record.list(list));
    const { details } = record;
    assert.equal(decoded.sources[1]!.record.text, TEXTS["s/mine.txt"]);
    assert.deepEqual(details, made.sources[0]!.record.details, "nobody else writes into it");
  });

  test("saved again, records that lie in a file make the same file", () => {
    const decoded = decodeIndexFile(inMemory(file()), "1.0");
    assert.ok(!("reason" in decoded));
    assert.deepEqual(file(decoded), file());
  });

  test("of another version of the program it is not taken over", () => {
    assert.deepEqual(decodeIndexFile(inMemory(file()), "1.1"), { reason: "another version of the program made it" });
  });

  test("cut off anywhere it is not trusted", () => {
    const bytes = file();
    for (let length = 0; length < bytes.length; length++) {
      assert.ok("reason" in decodeIndexFile(inMemory(bytes.slice(0, length)), "1.0"), `${length} bytes`);
    }
    assert.ok("reason" in decodeIndexFile(inMemory(new Uint8Array(Buffer.concat([bytes, new Uint8Array(4)]))), "1.0"));
  });

  test("with any byte changed it is not trusted, at the latest when that byte is asked for", () => {
    const bytes = file();
    readAll(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.throws(() => readAll(damaged), /damaged|not used/);
      }),
      { numRuns: 2000 },
    );
  });

  test("any other bytes are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        assert.ok("reason" in decodeIndexFile(inMemory(bytes), "1.0"));
      }),
      { numRuns: 300 },
    );
  });
});
