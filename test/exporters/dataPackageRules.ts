import {z} from "zod";

/** A POSIX path below the description, without ../, or an address. */
const path = z.string().regex(/^(?![./~])(?!.*(?:\.\.\/|\\))(?!file:).+$/);
const url = z.url();
const text = z.string().min(1);

const constraints = z.strictObject({
  required: z.boolean().optional(),
  enum: z.array(z.string()).min(1).optional(),
  minLength: z.int().nonnegative().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional()
});

const field = z
  .strictObject({
    name: text,
    type: z.enum(["string", "integer", "number", "boolean", "datetime", "array"]),
    description: text,
    constraints: constraints.optional()
  })
  .refine(({type, constraints: d}) => (d?.enum ?? d?.minLength) === undefined || type === "string", "not of a text")
  .refine(
    ({type, constraints: d}) =>
      (d?.minimum ?? d?.exclusiveMinimum) === undefined || type === "integer" || type === "number",
    "not of a number"
  );

const schema = z
  .strictObject({
    fields: z.array(field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(text).min(1).optional(),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.array(text).min(1),
          reference: z.strictObject({resource: text, fields: z.array(text).min(1)})
        })
      )
      .min(1)
      .optional()
  })
  .superRefine(({fields, primaryKey = [], foreignKeys = []}, context) => {
    const names = fields.map((d) => d.name);
    if (new Set(names).size < names.length) context.addIssue("a field name twice");
    for (const name of [...primaryKey, ...foreignKeys.flatMap((d) => d.fields)]) {
      if (!names.includes(name)) context.addIssue(`a key of no field: ${name}`);
    }
  });

/** A resource: its own properties `kind` and `rows` are allowed, for the standard lets a description say more. */
const resource = z
  .strictObject({
    name: text,
    type: z.literal("table").optional(),
    description: text.optional(),
    kind: z.enum(["table", "view"]).optional(),
    rows: z.int().nonnegative().optional(),
    path,
    bytes: z.int().nonnegative(),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    format: z.enum(["parquet", "csv", "arrow", "md"]),
    mediatype: z.string().regex(/^[^/]+\/[^/]+$/),
    encoding: z.literal("utf-8").optional(),
    dialect: z
      .strictObject({
        delimiter: z.string().length(1),
        lineTerminator: text,
        quoteChar: z.string().length(1),
        doubleQuote: z.boolean()
      })
      .optional(),
    schema: schema.optional()
  })
  .refine(({format, schema: d}) => (format === "md") === (d === undefined), "a table without columns");

/**
 * What Data Package 2.0 (https://datapackage.org/standard/data-package/) and Benchbook ask of the description of an
 * export, in our own words. The JSON Schema published there takes the same descriptions.
 */
export const dataPackageRules = z
  .strictObject({
    $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
    benchbook: z.literal("export/1"),
    name: z.string().regex(/^[-a-z0-9._/]+$/),
    title: text,
    description: text,
    homepage: url.optional(),
    contributors: z
      .array(z.strictObject({title: text, roles: z.array(text).min(1)}))
      .min(1)
      .optional(),
    licenses: z
      .array(z.strictObject({path, title: text}))
      .min(1)
      .optional(),
    sources: z.array(z.strictObject({title: text, path: url.optional()})).min(1),
    resources: z.array(resource).min(1)
  })
  .superRefine(({resources}, context) => {
    const names = resources.map((d) => d.name);
    if (new Set(names).size < names.length) context.addIssue("a resource name twice");
    for (const {reference} of resources.flatMap((d) => d.schema?.foreignKeys ?? [])) {
      const fields = resources.find((d) => d.name === reference.resource)?.schema?.fields.map((d) => d.name) ?? [];
      if (!reference.fields.every((d) => fields.includes(d)))
        context.addIssue(`a reference to nothing: ${reference.resource}`);
    }
  });
