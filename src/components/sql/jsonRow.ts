import {jsonValue} from "./cellText.js";
import type {SqlValue} from "./sqlDatabase.js";

/** A row as an object of JSON on one line. */
export function jsonRow(names: readonly string[], values: readonly SqlValue[]): string {
  return JSON.stringify(Object.fromEntries(names.map((name, i) => [name, values[i]])), jsonValue);
}
