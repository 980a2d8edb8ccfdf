import {spansOf, touching} from "../jsonSpans.js";
import {inPlace, jsonFormats, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A key given twice, with another value the second time. */
export const duplicateKey: Mutator = {
  name: "duplicate-key",
  formats: jsonFormats,
  silently: "same",
  loudly: "touched",
  apply(target, random) {
    const {text, spans} = spansOf(target);
    const members = spans.filter((d) => d.member !== undefined);
    if (members.length === 0) return undefined;
    const {member, start, end, pointer, type} = pick(members, random);
    const others = spans.filter((d) => d.type === type && d.end - d.start < 200);
    const {start: from, end: to} = pick(others.length === 0 ? spans : others, random);
    const again = `, ${text.slice(member, start)}${text.slice(from, to)}`;
    return {entries: inPlace(target, text.slice(0, end) + again + text.slice(end)), isTouched: touching(pointer)};
  }
};
