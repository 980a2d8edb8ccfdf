import {allFormats, inPlace, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

const wholes = [
  "null",
  "[]",
  "{}",
  "0",
  '"x"',
  "true",
  "[null]",
  "[[]]",
  "[1, 2]",
  "{",
  "]",
  "<a/>",
  "a,b\n1,2\n",
  "---\n"
];

/** Something else under the name of the file. */
export const otherWhole: Mutator = {
  name: "other-whole",
  formats: allFormats,
  silently: "same",
  loudly: "any",
  apply: (target, random) => ({entries: inPlace(target, pick(wholes, random))})
};
