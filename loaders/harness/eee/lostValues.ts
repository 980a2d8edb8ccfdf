import {problem, show, toPointer} from "../../problem.js";
import type {Problem} from "../../problem.js";

/** Fields that other versions fill with another shape, or whose value is told of elsewhere. */
const told = ["source_data", "score", "standard_error"];

/** What stood in a field that is read and could not be taken for a value of it: it is unknown then, but not in silence. */
export function lostValues(raw: unknown, read: unknown, pointer: string, path: PropertyKey[] = []): Problem[] {
  if (raw === read || !isObject(raw) || !isObject(read)) return [];
  return Object.entries(read).flatMap(([name, value]) => {
    const was = Object.hasOwn(raw, name) ? raw[name] : undefined;
    const at = [...path, name];
    if (told.includes(name) || was === value || saysNothing(was)) return [];
    if (isObject(value) && isObject(was)) return lostValues(was, value, pointer, at);
    if (value !== null && !(isObject(value) && !isObject(was))) return [];
    const expected = isObject(value) ? "an object" : "a value of the field's type";
    const action = "taken as unknown";
    return [
      problem("bad-value", {
        severity: "warning",
        pointer: pointer + toPointer(at),
        expected,
        received: show(was),
        action
      })
    ];
  });
}

function saysNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === "" ||
    (typeof value === "string" && /^-?inf(inity)?$/i.test(value))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
