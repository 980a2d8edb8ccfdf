import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

const values: Record<string, string> = {
  string: '"zz"',
  number: "7",
  boolean: "true",
  array: "[1]",
  object: '{"zz": 1}'
};

/** A value of another type than the harness writes. */
export const swapType: Mutator = {
  name: "swap-type",
  formats: jsonFormats,
  silently: "changed",
  loudly: "touched",
  mayForget: false,
  apply: (target, random) =>
    replaceValue(target, random, {
      wanted: (d) => d.type !== "null",
      write: (_, {type}) =>
        values[
          pick(
            Object.keys(values).filter((d) => d !== type),
            random
          )
        ]
    })
};
