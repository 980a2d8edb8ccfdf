import {z} from "zod";

/** A canonical table: its columns are a zod object from which the DDL, the types and the data dictionary come. */
export interface Table<Columns extends z.ZodObject = z.ZodObject> {
  name: string;
  /** What one row is. */
  description: string;
  key: string[];
  columns: Columns;
}

export function table<Shape extends z.ZodRawShape>(
  name: string,
  description: string,
  {key, columns}: {key: (keyof Shape & string)[]; columns: Shape}
): Table<z.ZodObject<Shape>> {
  return {name, description, key, columns: z.strictObject(columns) as unknown as z.ZodObject<Shape>};
}

export const text = (description: string) => z.string().min(1).meta({description});
export const maybeText = (description: string) => z.string().nullable().meta({description});
export const integer = (description: string) => z.int().meta({description});
export const count = (description: string) => z.int().nonnegative().nullable().meta({description});
export const real = (description: string) => z.number().nullable().meta({description});
export const amount = (description: string) => z.number().nonnegative().nullable().meta({description});
export const flag = (description: string) => z.boolean().nullable().meta({description});
export const instant = (description: string) =>
  z.iso.datetime({offset: true, local: true}).nullable().meta({description});
export const numbers = (description: string) => z.array(z.number()).nullable().meta({description});
export const counts = (description: string) => z.array(z.int().nonnegative()).nullable().meta({description});

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, description: string) {
  return z.enum(words).meta({description: `${description}: ${words.join(", ")}`});
}

export function maybeOneOf<const Words extends readonly [string, ...string[]]>(words: Words, description: string) {
  return z
    .enum(words)
    .nullable()
    .meta({description: `${description}: ${words.join(", ")}`});
}
