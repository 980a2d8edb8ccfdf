import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

const values = ["1", '"zz"', "null", "[]", "{}", '{"zz": [1, "a"]}', "true"];

/** A key of a newer version. Where an object is a list by name it is one more entry, so the record may change. */
export const unknownKey: Mutator = {
  name: "unknown-key",
  formats: jsonFormats,
  silently: "changed",
  loudly: "touched",
  apply: (target, random) =>
    replaceValue(target, random, {
      wanted: (d) => d.type === "object",
      write: (old, {isEmpty}) =>
        `${old.slice(0, -1)}${isEmpty === true ? "" : ", "}"zz_unknown": ${pick(values, random)}}`
    })
};
