import {spansOf, touching} from "../jsonSpans.js";
import {inPlace, jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A key that JavaScript objects have by themselves. */
export const prototypeKey: Mutator = {
  name: "prototype-key",
  formats: jsonFormats,
  silently: "touched",
  loudly: "touched",
  apply(target, random) {
    const {text, spans} = spansOf(target);
    const members = spans.filter((d) => d.member !== undefined);
    if (members.length === 0) return undefined;
    const {member, start, pointer} = pick(members, random);
    const key = pick(["__proto__", "constructor", "toString", "hasOwnProperty", "length"], random);
    const renamed = `${text.slice(0, member)}"${key}": ${text.slice(start)}`;
    return {entries: inPlace(target, renamed), isTouched: touching(pointer)};
  }
};
