import {problem, show} from "../problem.js";
import type {TablePart} from "./tablePart.js";

/** A value as a row when it is an object, else as a problem. */
export function objectRow(value: unknown, pointer: string): TablePart {
  if (isObject(value)) return {row: value, pointer, isSparse: true};
  return {
    problem: problem("bad-value", {
      pointer,
      expected: "an object",
      received: show(value) ?? "nothing",
      action: "row left out"
    })
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
