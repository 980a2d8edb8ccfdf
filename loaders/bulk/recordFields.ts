import {z} from "zod";
import {runRecord} from "../runRecord.js";

type Kind = "text" | "number" | "count" | "boolean";

/** A field of a run record that holds one plain value, as SQL needs to know it. */
export interface RecordField {
  name: string;
  kind: Kind;
  type: "VARCHAR" | "DOUBLE" | "BIGINT" | "BOOLEAN";
  isNullable: boolean;
  isRequired: boolean;
  words?: string[];
  /** Whether the empty text is refused. */
  isFilled: boolean;
  minimum?: number;
  maximum?: number;
}

interface JsonSchema {
  type?: string | string[];
  anyOf?: JsonSchema[];
  enum?: string[];
  const?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
}

const kinds: Record<string, [Kind, RecordField["type"]]> = {
  string: ["text", "VARCHAR"],
  number: ["number", "DOUBLE"],
  integer: ["count", "BIGINT"],
  boolean: ["boolean", "BOOLEAN"]
};

/** The plain fields of a run record, out of its own schema: what is not here is a list or an object. */
export const recordFields: RecordField[] = plainFields();

function plainFields(): RecordField[] {
  const {properties, required = []} = z.toJSONSchema(runRecord, {io: "input"}) as {
    properties: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).flatMap(([name, schema]) => {
    const shapes = shapesOf(schema);
    const plain = shapes.filter((d) => d.type !== undefined && Object.hasOwn(kinds, String(d.type)));
    if (plain.length !== 1) return [];
    const [{type: word, const: one, enum: words, minLength = 0, minimum, exclusiveMinimum, maximum}] = plain;
    const [kind, type] = kinds[String(word)];
    return {
      name,
      kind,
      type,
      isNullable: shapes.some((d) => d.type === "null"),
      isRequired: required.includes(name),
      words: one === undefined ? words : [one],
      isFilled: minLength > 0,
      minimum: exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1,
      maximum
    };
  });
}

/** Every type that a schema allows, each by itself. */
function shapesOf(schema: JsonSchema): JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(shapesOf);
  return [schema.type].flat().map((type) => ({...schema, type}));
}
