import {allFormats, inPlace, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** No bytes at all, or nothing but white space. */
export const emptyFile: Mutator = {
  name: "empty-file",
  formats: allFormats,
  silently: "same",
  loudly: "any",
  apply: (target, random) => ({entries: inPlace(target, pick(["", "", " ", "\n\n\n", "\t \r\n", "\ufeff"], random))})
};
