import {z} from "zod";
import {runRecord} from "../runRecord.js";

/** The parts of a JSON Schema that the schema of run records makes use of. */
export interface JsonSchema {
  type?: string | string[];
  anyOf?: JsonSchema[];
  enum?: string[];
  const?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

export const recordSchema = z.toJSONSchema(runRecord, {
  io: "input",
  override({zodSchema, jsonSchema}) {
    if (((zodSchema as unknown as z.ZodType).def as {format?: string}).format === "datetime")
      jsonSchema.format = "date-time";
  }
}) as JsonSchema;

/** Every type that a schema allows, each by itself. */
export function shapesOf(schema: JsonSchema): JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(shapesOf);
  return [schema.type].flat().map((type) => ({...schema, type}));
}

/** A field of a run record that holds one plain value, as SQL reads it. */
export interface RecordField {
  name: string;
  type: string;
}

const plainTypes: Record<string, string> = {string: "VARCHAR", number: "DOUBLE", integer: "BIGINT", boolean: "BOOLEAN"};

/** The DuckDB type of a schema that allows one plain type, or null beside it. */
export function plainType(schema: JsonSchema): string | undefined {
  const plain = shapesOf(schema).filter((d) => Object.hasOwn(plainTypes, String(d.type)));
  if (plain.length !== 1) return undefined;
  return plain[0].format === "date-time" ? "TIMESTAMP" : plainTypes[String(plain[0].type)];
}

/** The plain fields of a run record: what is not here is a list or an object. */
export const recordFields: RecordField[] = Object.entries(recordSchema.properties!).flatMap(([name, schema]) => {
  const type = plainType(schema);
  return type === undefined ? [] : {name, type};
});
