import {jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {replaceValue} from "../replaceValue.js";

const depth = 100_000;

/** A value a hundred thousand levels deep: what walks it by recursion overflows its stack. */
export const deepNesting: Mutator = {
  name: "deep-nesting",
  formats: jsonFormats,
  silently: "changed",
  loudly: "touched",
  apply(target, random) {
    const [open, close] = pick(
      [
        ["[", "]"],
        ['{"a":', "}"]
      ],
      random
    );
    return replaceValue(target, random, {
      wanted: () => true,
      write: () => `${open.repeat(depth)}1${close.repeat(depth)}`
    });
  }
};
