import {z} from "zod";

/** What the values of a column must be, beside their type: in the words of JSON Schema, which are those of Table Schema. */
export interface Constraints {
  required?: true;
  enum?: string[];
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
}

const words = ["enum", "minLength", "minimum", "exclusiveMinimum"] as const;

/** The constraints that the type of a column holds its values to. */
export function constraintsOf(type: z.ZodType): Constraints {
  const isNullable = type.safeParse(null).success;
  const schema = z.toJSONSchema(type) as Constraints & {anyOf?: Constraints[]};
  const [own] = schema.anyOf ?? [schema];
  const found = words.filter((word) => own[word] !== undefined && own[word] !== Number.MIN_SAFE_INTEGER);
  return {...(isNullable ? {} : {required: true}), ...Object.fromEntries(found.map((word) => [word, own[word]]))};
}
