import {jsonFormats} from "../mutator.js";
import type {Mutator} from "../mutator.js";
import {spansOf, touching} from "../jsonSpans.js";
import {inPlace, pick} from "../mutator.js";

/** A key that an older or newer version does not write. */
export const dropMember: Mutator = {
  name: "drop-member",
  formats: jsonFormats,
  silently: "touched",
  loudly: "touched",
  apply(target, random) {
    const {text, spans} = spansOf(target);
    const members = spans.filter((d) => d.member !== undefined);
    if (members.length === 0) return undefined;
    const {member, end, pointer} = pick(members, random);
    const behind = /^\s*,/.exec(text.slice(end))?.[0].length;
    const before = /,\s*$/.exec(text.slice(0, member))?.[0].length ?? 0;
    const kept =
      behind === undefined
        ? text.slice(0, member! - before) + text.slice(end)
        : text.slice(0, member) + text.slice(end + behind);
    return {entries: inPlace(target, kept), isTouched: touching(pointer)};
  }
};
