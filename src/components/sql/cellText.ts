import type {SqlValue} from "./sqlDatabase.js";

/** A value as text: nothing for null, lists and structs as JSON. */
export function cellText(value: SqlValue): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value, jsonValue) : String(value);
}

/** For JSON.stringify, which has no infinity, no NaN and no large whole number: those are texts, since null would say unknown. */
export function jsonValue(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
