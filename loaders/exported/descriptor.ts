import {z} from "zod";

/** What `benchbook export parquet | csv | arrow` writes at the head of a study's datapackage.json. */
export const exportMark = "export/1";

/** How the folder of a study is called inside an export. */
export const studyFolder = (study_id: string) => `study_id=${study_id}`;

/** Files beside the folders of the studies. */
export const helperFiles = ["README.md", "duckdb.sql", "schema.sql", "import.sql"];

/** The name by which a package says so, near its begin. */
export const hasExportMark = (head: string) => /"benchbook"\s*:\s*"export\/1"/.test(head);

const resource = z.looseObject({
  name: z.string(),
  path: z.string(),
  bytes: z.int().nonnegative(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  format: z.enum(["parquet", "csv", "arrow", "md"]),
  kind: z.enum(["table", "view"]).optional(),
  rows: z.int().nonnegative().optional(),
  schema: z.looseObject({fields: z.array(z.looseObject({name: z.string()}))}).optional()
});

/** The parts of the datapackage.json of an export that are read. */
export const descriptor = z.looseObject({
  benchbook: z.literal(exportMark),
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, "a study id"),
  title: z.string().min(1),
  resources: z.array(resource)
});

export type Descriptor = z.infer<typeof descriptor>;
export type Resource = z.infer<typeof resource>;
