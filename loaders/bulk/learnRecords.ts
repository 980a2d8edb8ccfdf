import {quote} from "../ddl.js";
import {grammarOf} from "./grammar.js";
import {isObject, keyOrdersOf} from "./keyOrders.js";
import {plainType, recordSchema} from "./recordSchema.js";
import type {JsonSchema, RecordField} from "./recordSchema.js";

/** How the records of a file are written. */
export interface Writing {
  /** Fields that occur. */
  fields: RecordField[];
  /** The record of `text` in SQL, as a struct of those fields; null where the text is not a record so written. */
  record: string;
  /** A field of `record` in SQL, null where it does not occur. */
  value(name: string): string;
}

const plainSchema: JsonSchema = {
  ...recordSchema,
  properties: Object.fromEntries(
    Object.entries(recordSchema.properties!).filter(([, schema]) => plainType(schema) !== undefined)
  )
};

/** Learns from some texts how records are written; undefined where none of them is a record of plain values. */
export function learnRecords(texts: string[]): Writing | undefined {
  const orders = keyOrdersOf(texts.flatMap(parsed), plainSchema);
  const grammar = grammarOf(plainSchema, orders);
  if (grammar === undefined) return undefined;
  const names = new Set(orders.orders.flat());
  names.delete("benchbook");
  const fields = [...names].map((name) => ({name, type: plainType(plainSchema.properties![name])!}));
  const shape = JSON.stringify(Object.fromEntries(fields.map((d) => [d.name, d.type])));
  return {
    fields,
    record: `CASE WHEN regexp_full_match(text, ${quote(grammar)}) THEN json_transform(text, ${quote(shape)}) END`,
    value: (name) => (names.has(name) ? `record."${name}"` : "NULL")
  };
}

function parsed(text: string): object[] {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? [value] : [];
  } catch {
    return [];
  }
}
