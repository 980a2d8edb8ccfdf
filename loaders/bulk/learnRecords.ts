import {quote} from "../ddl.js";
import {grammarOf} from "./grammar.js";
import {isObject, keyOrdersOf, objectInside} from "./keyOrders.js";
import type {KeyOrders} from "./keyOrders.js";
import {plainType, recordSchema, shapesOf} from "./recordSchema.js";
import type {JsonSchema} from "./recordSchema.js";

/** How the records of some texts are written. */
export interface Writing {
  /** Fields that occur. */
  names: string[];
  /** Lists and objects that occur, each with the fields of what is in it. */
  inside: Record<string, string[]>;
  /** A regular expression for the texts of records so written. */
  grammar: string;
  /** The record of `text` in SQL, as a struct of those fields. Of a text that the grammar does not match it means nothing. */
  record: string;
  /** A field of `record` in SQL, null where it does not occur. */
  value(name: string): string;
}

/** DuckDB ends the process on a value of a hundred thousand levels; so long a text may hold half as many. */
export const longestText = 50_000;

type Properties = Record<string, JsonSchema>;

/** What a pattern can say of a record: all but its settings, which may be anything. */
const {settings: _, ...patterned} = recordSchema.properties!;

/** Records of plain values. */
export const plainProperties: Properties = Object.fromEntries(
  Object.entries(patterned).filter(([, schema]) => plainType(schema) !== undefined)
);

/** Records whose attempts are listed, or only counted, as `texts` have them. */
export function nestedProperties(texts: string[]): Properties {
  const isList = texts.flatMap(parsed).some((d) => Array.isArray((d as {attempts?: unknown}).attempts));
  const attempts = shapesOf(patterned.attempts).filter((d) => d.type !== (isList ? "integer" : "array"));
  return {...patterned, attempts: {anyOf: attempts}};
}

/** Learns from some texts how records are written; undefined where none of them is a record of such properties. */
export function learnRecords(texts: string[], properties: Properties): Writing | undefined {
  const schema = {...recordSchema, properties};
  const orders = keyOrdersOf(texts.flatMap(parsed), schema);
  const grammar = grammarOf(schema, orders);
  if (grammar === undefined) return undefined;
  const names = keysOf(orders).filter((d) => d !== "benchbook");
  const shape = JSON.stringify(Object.fromEntries(names.map((d) => [d, shapeOf(properties[d], orders.inside[d])])));
  return {
    names,
    inside: Object.fromEntries(Object.entries(orders.inside).map(([name, d]) => [name, keysOf(d)])),
    grammar,
    record: `CASE WHEN strlen(text) <= ${longestText} THEN TRY(json_transform(text, ${quote(shape)})) END`,
    value: (name) => (names.includes(name) ? `record."${name}"` : "NULL")
  };
}

function keysOf({orders}: KeyOrders): string[] {
  return [...new Set(orders.flat())];
}

/** What json_transform makes of a value. */
function shapeOf(schema: JsonSchema, orders: KeyOrders | undefined): unknown {
  const plain = plainType(schema);
  if (plain !== undefined) return plain;
  const item = objectInside(schema);
  if (shapesOf(schema).some((d) => d.type === "object")) return "MAP(VARCHAR, JSON)";
  if (item === undefined) return ["VARCHAR"];
  return [Object.fromEntries(keysOf(orders!).map((d) => [d, plainType(item.properties![d])]))];
}

function parsed(text: string): object[] {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? [value] : [];
  } catch {
    return [];
  }
}
