import {inPlace, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

const words = [
  "1e999",
  "-0",
  "9007199254740993",
  "123456789012345678901234567890",
  "null",
  "",
  "true",
  "zz",
  "../..",
  "\0",
  "]]>",
  "&x;",
  "*a",
  "&a",
  "!!js/function",
  "-1",
  "NaN"
];

/** A word or number of a text replaced by one that code seldom expects. */
export const token: Mutator = {
  name: "token",
  formats: ["yaml", "csv", "xml", "text"],
  silently: "changed",
  loudly: "any",
  apply(target, random) {
    const text = target.bytes.toString("utf8");
    const found = [...text.matchAll(/[A-Za-z0-9_.+-]+/g)];
    if (found.length === 0) return undefined;
    const {index, 0: word} = pick(found, random);
    return {entries: inPlace(target, text.slice(0, index) + pick(words, random) + text.slice(index + word.length))};
  }
};
