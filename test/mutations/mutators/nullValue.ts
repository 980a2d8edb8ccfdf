import {jsonFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

/** A value that is null: unknown, so it may well leave a row without it. */
export const nullValue: Mutator = {
  name: "null-value",
  formats: jsonFormats,
  silently: "touched",
  loudly: "touched",
  apply: (target, random) => replaceValue(target, random, {wanted: (d) => d.type !== "null", write: () => "null"})
};
