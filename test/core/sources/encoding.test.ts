import assert from "node:assert/strict";
import { detectEncoding } from "../../../server/core/sources/encoding.ts";

suite("detectEncoding", () => {
  const latin = (text: string) => Buffer.from(text, "latin1");
  const cases: readonly (readonly [name: string, bytes: Uint8Array, encoding: string | null])[] = [
    ["ASCII", latin("plain words\r\n\tand a tab"), "utf-8"],
    ["UTF-8", Buffer.from("naïve “quotes” 🙂 北京"), "utf-8"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFwords"), "utf-8"],
    ["UTF-16, little end first", Buffer.from("\uFEFFwords", "utf16le"), "utf-16le"],
    ["UTF-16, big end first", Buffer.from("\uFEFFwords", "utf16le").swap16(), "utf-16be"],
    ["UTF-16 without a mark", Buffer.from("Ships came in: 412\r\n", "utf16le"), "utf-16le"],
    ["the same, big end first", Buffer.from("Ships came in: “412”\r\n", "utf16le").swap16(), "utf-16be"],
    ["16-bit numbers", Uint8Array.from(Array.from({ length: 400 }, (_, i) => (i % 2 ? 0 : i % 30))), null],
    ["UTF-8 with one foreign byte", Buffer.concat([Buffer.from("é".repeat(50)), latin("\xe9")]), "utf-8"],
    ["Windows-1252", latin("caf\xe9 \x93quoted\x94 \x80 5"), "windows-1252"],
    ["overlong UTF-8", Uint8Array.from([0x41, 0xc0, 0x80, 0x42]), "windows-1252"],
    ["cut UTF-8", Uint8Array.from([0x41, 0xe2, 0x80]), "windows-1252"],
    ["nothing", new Uint8Array(), "utf-8"],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), null],
    ["control codes", Uint8Array.from(Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 65))), null],
  ];
  for (const [name, bytes, encoding] of cases) test(name, () => assert.equal(detectEncoding(bytes), encoding));
});
