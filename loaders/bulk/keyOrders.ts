import {shapesOf} from "./recordSchema.js";
import type {JsonSchema} from "./recordSchema.js";

/** In which orders the objects of a file have their keys; any key but the first may be absent. */
export interface KeyOrders {
  orders: string[][];
  /** The same of the objects that stand in a member. */
  inside: Record<string, KeyOrders>;
}

/** A writer has one order for all its objects, or a few; more are not worth a pattern that holds them all. */
const mostOrders = 8;

/** The orders of keys in some objects. An object with a key that the schema does not know says nothing. */
export function keyOrdersOf(objects: object[], {properties = {}}: JsonSchema): KeyOrders {
  const known = objects.filter((d) => Object.keys(d).every((key) => Object.hasOwn(properties, key)));
  const sequences = [...new Map(known.map((d) => [Object.keys(d).join(), Object.keys(d)])).values()];
  const orders: string[][] = [];
  for (const keys of sequences.toSorted((a, b) => b.length - a.length)) {
    const merged = orders.map((order) => mergedOrder(order, keys));
    const i = merged.findIndex((d) => d !== undefined);
    if (i >= 0) orders[i] = merged[i]!;
    else if (keys.length > 0 && orders.length < mostOrders) orders.push(keys);
  }
  const inside = [...new Set(orders.flat())].flatMap((key) => {
    const schema = objectInside(properties[key]);
    return schema === undefined
      ? []
      : [
          [
            key,
            keyOrdersOf(
              known.flatMap((d) => objectsIn(d, key)),
              schema
            )
          ]
        ];
  });
  return {orders, inside: Object.fromEntries(inside)};
}

/** One order that has the keys of both, where they begin alike and no two keys stand the other way round. */
function mergedOrder(order: string[], keys: string[]): string[] | undefined {
  if (order[0] !== keys[0]) return undefined;
  const merged = [...order];
  let at = -1;
  for (const key of keys) {
    const found = merged.indexOf(key);
    if (found < 0) merged.splice(++at, 0, key);
    else if (found < at) return undefined;
    else at = found;
  }
  return merged;
}

/** The schema of the objects that a list, or an object with any keys, holds. */
export function objectInside(schema: JsonSchema): JsonSchema | undefined {
  return shapesOf(schema)
    .flatMap(({items, additionalProperties}) => [items, additionalProperties])
    .flatMap((d) => (typeof d === "object" ? shapesOf(d) : []))
    .find((d) => d.properties !== undefined);
}

function objectsIn(object: object, key: string): object[] {
  const value = (object as Record<string, unknown>)[key];
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
