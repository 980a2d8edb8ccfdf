type Schema = Record<string, unknown>;

/** Words of JSON Schema that only describe. */
const silent = ["$schema", "$defs", "$comment", "version", "description", "title", "default", "format", "examples"];

/**
 * What of a value a JSON Schema (draft 7) rejects, one line each. It knows the words that the schemas of every_eval_ever
 * use, and throws at any other: nothing is passed over unchecked.
 */
export function schemaProblems(schema: Schema, value: unknown, root = schema, at = ""): string[] {
  return Object.entries(schema).flatMap(([word, rule]) => {
    if (silent.includes(word) || ["then", "else"].includes(word)) return [];
    const check = words[word];
    if (check === undefined) throw new Error(`a schema word that is not checked: ${word} at ${at || "/"}`);
    return check(rule as never, value, {schema, root, at});
  });
}

interface Place {
  schema: Schema;
  root: Schema;
  at: string;
}

const isObject = (d: unknown): d is Record<string, unknown> => d !== null && typeof d === "object" && !Array.isArray(d);
const typeOf = (d: unknown) => (d === null ? "null" : Array.isArray(d) ? "array" : typeof d);
const isType = (type: string, d: unknown) => (type === "integer" ? Number.isInteger(d) : typeOf(d) === type);
const says = (isRight: boolean, {at}: Place, text: string) => (isRight ? [] : [`${at || "/"}: ${text}`]);
const fits = (schema: Schema, value: unknown, {root, at}: Place) =>
  schemaProblems(schema, value, root, at).length === 0;

const words: Record<string, (rule: never, value: unknown, place: Place) => string[]> = {
  type: (rule: string | string[], value, place) =>
    says(
      [rule].flat().some((d) => isType(d, value)),
      place,
      `expected ${String(rule)}, received ${typeOf(value)}`
    ),
  enum: (rule: unknown[], value, place) => says(rule.includes(value), place, `not one of ${String(rule)}`),
  const: (rule: unknown, value, place) => says(value === rule, place, `not ${String(rule)}`),
  minimum: (rule: number, value, place) => says(typeof value !== "number" || value >= rule, place, `below ${rule}`),
  maximum: (rule: number, value, place) => says(typeof value !== "number" || value <= rule, place, `above ${rule}`),
  minItems: (rule: number, value, place) =>
    says(!Array.isArray(value) || value.length >= rule, place, `fewer than ${rule}`),
  pattern: (rule: string, value, place) =>
    says(typeof value !== "string" || new RegExp(rule).test(value), place, `does not match ${rule}`),
  required: (rule: string[], value, place) =>
    isObject(value) ? rule.flatMap((d) => says(Object.hasOwn(value, d), place, `no ${d}`)) : [],
  properties: (rule: Record<string, Schema>, value, {root, at}) =>
    isObject(value)
      ? Object.entries(rule)
          .filter(([name]) => Object.hasOwn(value, name))
          .flatMap(([name, d]) => schemaProblems(d, value[name], root, `${at}/${name}`))
      : [],
  additionalProperties: (rule: Schema | boolean, value, place) => {
    if (!isObject(value)) return [];
    const known = Object.keys((place.schema.properties as object | undefined) ?? {});
    const rest = Object.keys(value).filter((d) => !known.includes(d));
    if (rule === false) return rest.flatMap((d) => says(false, place, `unknown key ${d}`));
    return rule === true ? [] : rest.flatMap((d) => schemaProblems(rule, value[d], place.root, `${place.at}/${d}`));
  },
  items: (rule: Schema, value, {root, at}) =>
    Array.isArray(value) ? value.flatMap((d, i) => schemaProblems(rule, d, root, `${at}/${i}`)) : [],
  oneOf: (rule: Schema[], value, place) =>
    says(rule.filter((d) => fits(d, value, place)).length === 1, place, "not one of the alternatives"),
  allOf: (rule: Schema[], value, {root, at}) => rule.flatMap((d) => schemaProblems(d, value, root, at)),
  not: (rule: Schema, value, place) => says(!fits(rule, value, place), place, "what it must not be"),
  if: (rule: Schema, value, place) => {
    const branch = fits(rule, value, place) ? place.schema.then : place.schema.else;
    return branch === undefined ? [] : schemaProblems(branch as Schema, value, place.root, place.at);
  },
  $ref: (rule: string, value, {root, at}) => {
    const found = rule
      .replace(/^#\//, "")
      .split("/")
      .reduce<unknown>((d, key) => (d as Schema)[key], root);
    return schemaProblems(found as Schema, value, root, at);
  }
};
