import {z} from "zod";
import {templateFault} from "./runTemplate.js";
import {costKinds, coverageStates, metricKinds} from "./schema/words.js";

const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/, "a slug: lower-case letters, digits, dot, dash, underscore")
  .meta({description: "Lower-case id, used in addresses"});
const words = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const parseKinds = [
  "number",
  "comma",
  "percent",
  "ratio",
  "duration",
  "time",
  "numerator",
  "denominator",
  "center",
  "spread",
  "low",
  "high",
  "text"
] as const;

const column = z
  .union([
    words,
    z.strictObject({value: scalar.meta({description: "The same value for every row"})}),
    z.strictObject({
      from: words.meta({description: "Column of the file; a.b is b inside the object a"}),
      values: z.record(z.string(), scalar).optional().meta({description: "Exact cell text → value; others pass on"}),
      parse: z.enum(parseKinds).optional().meta({
        description:
          "How to read a printed figure: 5/10, 4.80 ± 0.45, [4.24, 5.00], 93%, 2m 35s, ~$16; comma: 1.234,5; ratio: 3/5 as 0.6; time: 2026-01-02 03:04 or seconds to nanoseconds since 1970"
      }),
      scale: z
        .number()
        .optional()
        .meta({description: "What the number is multiplied by: 0.001 makes seconds of milliseconds"}),
      plus: z
        .number()
        .optional()
        .meta({description: "What is added to the number, after scale: 1 makes repeats of trials counted from 0"}),
      otherwise: scalar.optional().meta({description: "Value for every text that `values` does not name"})
    }),
    z.strictObject({template: words.meta({description: "Text with {Column} places"})})
  ])
  .meta({description: "Where the value of a column comes from"});

const file = z.strictObject({
  path: words.meta({description: "File or glob (*, **, ?) inside the archive"}),
  loader: z
    .string()
    .optional()
    .meta({description: "A loader by name, table, sql, or ignore; found by content when absent"}),
  into: z.string().optional().meta({description: "Canonical table that the rows go to; runs when absent"}),
  rows: z.string().optional().meta({description: "JSON pointer to the array of rows"}),
  where: z
    .record(z.string(), z.union([scalar, z.array(scalar).min(1)]))
    .optional()
    .meta({description: "Column → the value, or the values, that it must have for the row to be read"}),
  unpivot: z
    .strictObject({
      columns: z.array(words),
      name: words.default("name"),
      value: words.default("value"),
      skip_empty: z.boolean().optional().meta({description: "Whether an empty cell gives no row; false when absent"})
    })
    .optional()
    .meta({description: "Turn each of these columns into a row of its own with a name and a value"}),
  columns: z.record(z.string(), column).optional().meta({description: "Canonical column → where it comes from"}),
  sql: z
    .string()
    .optional()
    .meta({description: "A SELECT that gives canonical columns; {files} is the list of the files that match"}),
  run: words
    .refine((template) => templateFault(template) === undefined, {error: ({input}) => templateFault(String(input))})
    .optional()
    .meta({
      description:
        "How the path of a recorded session names its run: places {experiment}, {task}, {config}, {repeat}, {source_run_id}"
    }),
  experiment: slug.optional().meta({description: "Experiment of every row that does not name one"}),
  reason: words.optional().meta({description: "Why the file is ignored"})
});

export const configYaml = z.strictObject({
  label: words.optional(),
  model: words.meta({description: "Model, by canonical id or alias"}),
  harness: words.optional(),
  harness_version: words.optional(),
  variant: words.optional(),
  temperature: z.number().optional(),
  effort: words.optional(),
  max_attempts: z.int().positive().optional(),
  feedback: words.optional(),
  tier: words.optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  aliases: z.array(words).default([]).meta({description: "Other names of this config in the files"})
});

export const claimYaml = z.strictObject({
  id: slug,
  quote: words,
  where: words.optional(),
  printed: z.union([z.string(), z.number()]).optional(),
  unit: words.optional(),
  recompute: z.record(z.string(), z.unknown()).optional()
});

/** archive.yaml: who ran what, when, from where, and how its files are to be read. */
export const archiveYaml = z.strictObject({
  $schema: z.string().optional(),
  study: slug,
  title: words,
  authors: z.array(words).default([]),
  url: z.url().optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "a date: YYYY, YYYY-MM or YYYY-MM-DD")
    .optional(),
  accessed: z.iso.date().optional(),
  license: words.optional(),
  protocol: words.optional(),
  retry_policy: words.optional(),
  notes: words.optional(),
  experiments: z
    .record(
      slug,
      z.strictObject({
        title: words.optional(),
        protocol: words.optional(),
        retry_policy: words.optional(),
        design: words.optional(),
        primary_metric: words.optional()
      })
    )
    .default({}),
  metrics: z
    .record(
      z.string(),
      z.strictObject({
        title: words.optional(),
        kind: z.enum(metricKinds),
        min: z.number().nullable().default(null),
        max: z.number().nullable().default(null),
        higher_is_better: z.boolean().default(true),
        weight: z.number().min(0).max(1).optional(),
        category: words.optional(),
        primary: z.boolean().default(false),
        unit: words.optional(),
        whole: z.boolean().default(false),
        description: words.optional()
      })
    )
    .default({}),
  tasks: z
    .record(
      z.string(),
      z.strictObject({
        suite: words.optional(),
        category: words.optional(),
        level: words.optional(),
        title: words.optional(),
        content_hash: words.optional()
      })
    )
    .default({}),
  models: z.record(z.string(), words).default({}).meta({description: "Name in the files → canonical model id"}),
  configs: z.record(slug, configYaml).default({}),
  exclusions: z
    .array(
      z.strictObject({
        experiment: words.optional(),
        task: words.optional(),
        config: words.optional(),
        repeat: z.int().positive().optional(),
        source_run_id: words.optional(),
        reason: words
      })
    )
    .default([]),
  coverage: z
    .array(
      z.strictObject({
        experiment: words.optional(),
        task: words.default("*"),
        config: words,
        state: z.enum(coverageStates),
        reason: words.optional()
      })
    )
    .default([]),
  prices: z
    .array(
      z.strictObject({
        model: words,
        valid_from: z.iso.date(),
        input: z.number().nonnegative().optional(),
        output: z.number().nonnegative().optional(),
        cache_read: z.number().nonnegative().optional(),
        cache_write: z.number().nonnegative().optional(),
        source: words
      })
    )
    .default([])
    .meta({description: "USD per million tokens as the study printed them"}),
  cost_kind: z.enum(costKinds).optional().meta({description: "Kind of every cost that does not state its own"}),
  files: z.array(file).default([]),
  claims: z.array(claimYaml).default([])
});

export type ArchiveYaml = z.infer<typeof archiveYaml>;
export type FileRule = z.infer<typeof file>;
export type ParseKind = (typeof parseKinds)[number];
export type ColumnSource = z.infer<typeof column>;
