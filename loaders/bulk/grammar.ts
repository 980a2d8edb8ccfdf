import type {KeyOrders} from "./keyOrders.js";
import {shapesOf} from "./recordSchema.js";
import type {JsonSchema} from "./recordSchema.js";

/**
 * A regular expression, in the words of both RE2 and JavaScript, for the JSON texts that a schema accepts and that SQL and JavaScript read alike: every key is
 * known, written without escapes, and there once; every value has its type and its range; nothing is JSON only to DuckDB,
 * which takes a comma at the end and the word nan. Rare ways to write a value are left out: numbers of many digits, times
 * with an offset, characters beyond the basic plane as escapes. Undefined where the schema allows what no pattern can say.
 */
export function grammarOf(schema: JsonSchema, orders: KeyOrders): string | undefined {
  const value = pattern(schema, orders);
  return value === undefined ? undefined : `${space}${value}${space}`;
}

const space = "[ \\t\\r\\n]*";
const escape = String.raw`\\(?:["\\/bfnrt]|u(?:0(?:0(?:0[1-9a-fA-F]|[1-9a-fA-F].)|[1-9a-fA-F]..)|[1-9a-cA-CeEfF]...|[dD][0-7]..))`;
const character = String.raw`(?:[^"\\\x00-\x1f]|${escape.replaceAll(".", "[0-9a-fA-F]")})`;
const fraction = "[.][0-9]{1,30}";
const exponent = "(?:[eE][-+]?[0-9]{1,2})?";
/** Days that every year has, so that none is 30 February. */
const day = "(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)";
const time = `[12][0-9]{3}-${day}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,3})?Z?`;

function pattern(schema: JsonSchema, orders: KeyOrders): string | undefined {
  const shapes = shapesOf(schema).map((d) => shapePattern(d, orders));
  if (shapes.includes(undefined)) return undefined;
  return shapes.length === 1 ? shapes[0] : `(?:${shapes.join("|")})`;
}

function shapePattern(schema: JsonSchema, orders: KeyOrders): string | undefined {
  switch (schema.type) {
    case "null":
      return "null";
    case "boolean":
      return "(?:true|false)";
    case "string":
      return `"${textPattern(schema)}"`;
    case "integer":
      return wholePattern(schema);
    case "number":
      return numberPattern(schema);
    case "array":
      return listPattern(schema, orders);
    case "object":
      return schema.properties === undefined ? membersPattern(schema, orders) : objectPattern(schema, orders);
    default:
      return undefined;
  }
}

function textPattern({const: one, enum: words, format, pattern: own, minLength = 0}: JsonSchema): string {
  if (one !== undefined) return one;
  if (words !== undefined) return `(?:${words.join("|")})`;
  if (format === "date-time") return time;
  if (own !== undefined) return own.replace(/^\^|\$$/g, "");
  return `${character}${minLength > 0 ? "+" : "*"}`;
}

/** Whole numbers with fewer digits than the largest. */
function wholePattern({minimum, exclusiveMinimum, maximum = Number.MAX_SAFE_INTEGER}: JsonSchema): string | undefined {
  const positive = `[1-9][0-9]{0,${String(maximum).length - 2}}`;
  if (exclusiveMinimum === 0) return positive;
  return minimum === 0 ? `(?:0|${positive})` : undefined;
}

/** Numbers that are finite however they go on. */
function numberPattern({minimum}: JsonSchema): string | undefined {
  if (minimum !== undefined && minimum !== 0) return undefined;
  const signed = minimum === 0 ? "" : "-?";
  return `(?:0|${signed}(?:[1-9][0-9]{0,14}(?:${fraction})?|0${fraction}))${exponent}`;
}

function listPattern({items = {}, minItems = 0}: JsonSchema, orders: KeyOrders): string | undefined {
  const item = pattern(items, orders);
  return item === undefined ? undefined : `\\[${space}${series(item, minItems > 0)}\\]`;
}

/** An object with any keys. That none is there twice is left to be seen. */
function membersPattern({additionalProperties}: JsonSchema, orders: KeyOrders): string | undefined {
  const value = typeof additionalProperties === "object" ? pattern(additionalProperties, orders) : undefined;
  if (value === undefined) return undefined;
  return `\\{${space}${series(`"[^"\\\\\\x00-\\x1f]*"${space}:${space}${value}`, false)}\\}`;
}

function objectPattern({properties = {}, required = []}: JsonSchema, {orders, inside}: KeyOrders): string | undefined {
  const patterns = orders.map((keys) => {
    const members = keys.map((key, i) => {
      const value = pattern(properties[key], inside[key] ?? {orders: [], inside: {}});
      if (value === undefined) return undefined;
      const member = `"${key}"${space}:${space}${value}${space}`;
      if (i === 0) return member;
      return required.includes(key) ? `,${space}${member}` : `(?:,${space}${member})?`;
    });
    const isWhole = !members.includes(undefined) && required.every((key) => keys.includes(key));
    return isWhole ? `\\{${space}${members.join("")}\\}` : undefined;
  });
  const whole = patterns.filter((d) => d !== undefined);
  return whole.length === 0 ? undefined : `(?:${whole.join("|")})`;
}

function series(item: string, isFilled: boolean): string {
  const items = `${item}${space}(?:,${space}${item}${space})*`;
  return isFilled ? items : `(?:${items})?`;
}
