import {DataType} from "apache-arrow";
import type {MapRow, Vector} from "apache-arrow";
import type {SqlValue} from "./sqlDatabase.js";

/**
 * A value of Arrow as the terminal would print it: whole numbers as numbers where they are exact, times as ISO 8601 text,
 * lists and structs as plain values; what is null is unknown.
 */
export function plainValue(value: unknown, type: DataType): SqlValue {
  if (value === null || value === undefined) return null;
  if (DataType.isDictionary(type)) return plainValue(value, type.dictionary as DataType);
  if (DataType.isDecimal(type)) return decimal(value as Uint32Array, type.scale);
  if (typeof value === "bigint" && !DataType.isTime(type)) return wholeNumber(value);
  if (DataType.isDate(type)) return isoText(value as number).replace(/T.*/, "");
  if (DataType.isTimestamp(type)) return isoText(value as number);
  if (DataType.isTime(type)) return clockText(BigInt(value as bigint));
  if (DataType.isInterval(type)) return intervalText(value as Int32Array);
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) return blobText(value as Uint8Array);
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    return Array.from(value as Vector, (d) => plainValue(d, type.valueType as DataType));
  }
  if (DataType.isStruct(type)) {
    const row = value as Record<string, unknown>;
    return Object.fromEntries(type.children.map((d) => [d.name, plainValue(row[d.name], d.type as DataType)]));
  }
  if (DataType.isMap(type)) {
    return Array.from(value as MapRow, ([key, d]) => ({
      key: plainValue(key, type.keyType as DataType),
      value: plainValue(d, type.valueType as DataType)
    }));
  }
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return String(value);
}

function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** A decimal of Arrow: its digits as a whole number in little-endian words, of which `scale` stand behind the point. */
function decimal(words: Uint32Array, scale: number): number | bigint {
  const bits = words.length * 32;
  const digits = BigInt.asIntN(
    bits,
    Array.from(words).reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  );
  return scale === 0 ? wholeNumber(digits) : Number(`${digits}e-${scale}`);
}

/** What no calendar holds is infinite: DuckDB has a first and a last moment for that. */
function isoText(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return milliseconds < 0 ? "-infinity" : "infinity";
  return date.toISOString();
}

/** Microseconds since midnight as 12:34:56, with what there is of a second behind it. */
function clockText(microseconds: bigint): string {
  const seconds = Number(microseconds / 1_000_000n);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = String(microseconds % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return parts.map((d) => String(d).padStart(2, "0")).join(":") + (fraction === "" ? "" : `.${fraction}`);
}

/** Months, days and nanoseconds as DuckDB writes an interval. */
function intervalText(value: Int32Array): string {
  const [months, days] = value;
  const microseconds = ((BigInt(value[3] ?? 0) << 32n) | BigInt.asUintN(32, BigInt(value[2] ?? 0))) / 1000n;
  const counted = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${Math.abs(n) === 1 ? "" : "s"}`]);
  const clock = `${microseconds < 0n ? "-" : ""}${clockText(microseconds < 0n ? -microseconds : microseconds)}`;
  return [
    ...counted(Math.trunc(months / 12), "year"),
    ...counted(months % 12, "month"),
    ...counted(days, "day"),
    ...(microseconds !== 0n || (months === 0 && days === 0) ? [clock] : [])
  ].join(" ");
}

/** Bytes as DuckDB writes them: printable ASCII as it is, the rest as \xNN. */
function blobText(bytes: Uint8Array): string {
  return Array.from(bytes, (d) =>
    d >= 32 && d <= 126 && d !== 92 && d !== 34 && d !== 39
      ? String.fromCharCode(d)
      : `\\x${d.toString(16).toUpperCase().padStart(2, "0")}`
  ).join("");
}
