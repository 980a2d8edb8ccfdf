import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

/** A number that some harness writes for one that it does not know. */
export const sentinelNumber: Mutator = {
  name: "sentinel-number",
  formats: jsonFormats,
  silently: "changed",
  loudly: "touched",
  apply: (target, random) =>
    replaceValue(target, random, {
      wanted: (d) => d.type === "number",
      write: () => pick(["0", "-0", "-1", "-1.0", "999999999"], random)
    })
};
