import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

const numbers = [
  "1e999",
  "-1e999",
  "1e308",
  "-1e308",
  "5e-324",
  "0.1",
  "9007199254740991",
  "9007199254740993",
  "9223372036854775807",
  "123456789012345678901234567890",
  "4102444800000000"
];

/** A number at, or beyond, the edge of what numbers can hold. */
export const extremeNumber: Mutator = {
  name: "extreme-number",
  formats: jsonFormats,
  silently: "changed",
  loudly: "touched",
  mayForget: false,
  apply: (target, random) =>
    replaceValue(target, random, {wanted: (d) => d.type === "number", write: () => pick(numbers, random)})
};
