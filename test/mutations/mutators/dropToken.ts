import {inPlace, pick} from "../mutator.js";
import type {Mutator} from "../mutator.js";

/** A bracket, comma, colon or quote that is not there. */
export const dropToken: Mutator = {
  name: "drop-token",
  formats: ["json", "jsonl", "xml", "yaml", "csv"],
  silently: "changed",
  loudly: "any",
  apply(target, random) {
    const text = target.bytes.toString("utf8");
    const places = [...text.matchAll(/[{}[\],:"<>/]/g)].map((d) => d.index);
    if (places.length === 0) return undefined;
    const at = pick(places, random);
    const line = text.slice(0, at).split("\n").length;
    const entries = inPlace(target, text.slice(0, at) + text.slice(at + 1));
    return target.format === "jsonl" ? {entries, isTouched: (d) => d.startsWith(`line ${line}`)} : {entries};
  }
};
