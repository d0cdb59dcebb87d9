// A bundle in ASCII is the same program.

import assert from "node:assert/strict";
import { inOneByte } from "../../scripts/build.mjs";

suite("bundles in one byte a letter", () => {
  test("letters beyond ASCII become escapes, and those behind a backslash use it", () => {
    assert.equal(inOneByte("/[–]/"), "/[\\u2013]/");
    // As it stands in a pattern of wink-nlp's: with a second backslash it would be one of “u”, “2”, “0”, “1”, “3”.
    assert.equal(inOneByte("/[\\-\\–]/"), "/[\\-\\u2013]/");
    assert.equal(inOneByte("/\\\\–/"), "/\\\\\\u2013/");
    assert.equal(new RegExp(`^${inOneByte("[\\-\\–]")}$`).test("2"), false);
  });
});
