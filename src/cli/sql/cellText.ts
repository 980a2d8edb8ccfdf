import type {Value} from "../../../loaders/database.js";

/** A value as text: nothing for null, lists and structs as JSON. */
export function cellText(value: Value): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
