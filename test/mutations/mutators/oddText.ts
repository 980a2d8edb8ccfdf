import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

const texts = [
  "\\ud800",
  "\\udc00 x",
  "\\u0000",
  "a\\u0000b",
  "\u202e",
  "\ufeff",
  "\\ud83d\\ude00",
  "",
  " ",
  "../../../etc/passwd",
  "'; DROP TABLE runs; --",
  "__proto__",
  "constructor",
  "NaN",
  "null",
  "x".repeat(100_000)
];

/** A text that code seldom expects: half a character, NUL, nothing, a hundred thousand letters. */
export const oddText: Mutator = {
  name: "odd-text",
  formats: jsonFormats,
  silently: "changed",
  loudly: "touched",
  apply: (target, random) =>
    replaceValue(target, random, {wanted: (d) => d.type === "string", write: () => `"${pick(texts, random)}"`})
};
