import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

/** NaN and Infinity as Python writes them, which are no JSON: a number that is none is unknown. */
export const bareNumber: Mutator = {
  name: "bare-number",
  formats: jsonFormats,
  silently: "touched",
  loudly: "touched",
  apply: (target, random) =>
    replaceValue(target, random, {
      wanted: (d) => d.type === "number",
      write: () => pick(["NaN", "Infinity", "-Infinity"], random)
    })
};
