import type {z} from "zod";
import {constraintsOf} from "../../loaders/constraints.js";
import type {Column} from "../../loaders/ddl.js";
import type {DictionaryRelation} from "../../loaders/dictionary.js";
import {exportMark} from "../../loaders/exported/descriptor.js";
import {runTables, tables} from "../../loaders/schema.js";
import type {Row, TableName} from "../../loaders/schema.js";
import type {TableFormat} from "./format.js";

/** A file of an export. */
export interface WrittenFile {
  /** Path inside the folder of the study. */
  path: string;
  bytes: number;
  sha256: string;
  /** What it holds, with the number of rows; absent for a text. */
  relation?: DictionaryRelation;
  rows?: number;
}

/** What Data Package 2.0 calls the types of the tables. https://datapackage.org/standard/table-schema/ */
const fieldTypes: Record<string, {type: string}> = {
  VARCHAR: {type: "string"},
  BIGINT: {type: "integer"},
  DOUBLE: {type: "number"},
  BOOLEAN: {type: "boolean"},
  TIMESTAMP: {type: "datetime"},
  "BIGINT[]": {type: "array"},
  "DOUBLE[]": {type: "array"},
  "VARCHAR[]": {type: "array"}
};

/**
 * The description of a study's files as datapackage.json (Data Package 2.0, https://datapackage.org): its licence and
 * sources, and each file with size, hash and columns. No clock is read: the same files have the same description.
 */
export function dataPackage(
  study: Row<"studies">,
  {format, files}: {format: TableFormat; files: WrittenFile[]}
): Record<string, unknown> {
  const authors = study.authors?.split(", ") ?? [];
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    benchbook: exportMark,
    name: study.study_id,
    title: study.title,
    description: `Every table of Benchbook's database for the study ${study.study_id}, and its views; README.md has the columns.`,
    ...(study.url === null ? {} : {homepage: study.url}),
    ...(authors.length === 0 ? {} : {contributors: authors.map((title) => ({title, roles: ["author"]}))}),
    ...(study.license === null ? {} : {licenses: [{path: "README.md", title: study.license}]}),
    sources: [{title: study.title, ...(study.url === null ? {} : {path: study.url})}],
    resources: files.map((d) => resourceOf(d, format))
  };
}

function resourceOf({path, bytes, sha256, relation, rows}: WrittenFile, format: TableFormat): Record<string, unknown> {
  const file = {path, bytes, hash: `sha256:${sha256}`};
  if (relation === undefined) return {name: "readme", ...file, format: "md", mediatype: "text/markdown"};
  const {name, kind, description} = relation;
  return {
    name,
    ...(format.name === "csv" ? {type: "table"} : {}),
    description,
    kind,
    rows,
    ...file,
    format: format.name,
    ...format.resource,
    schema: schemaOf(relation)
  };
}

function schemaOf({name, kind, key, columns}: DictionaryRelation): Record<string, unknown> {
  const shape: Record<string, z.ZodType> = kind === "table" ? tables[name as TableName].columns.shape : {};
  return {
    fields: columns.map((d) => fieldOf(d, shape[d.name])),
    missingValues: [""],
    ...(key.length === 0 ? {} : {primaryKey: key}),
    ...(name in runTables
      ? {foreignKeys: [{fields: ["run_id"], reference: {resource: "runs", fields: ["run_id"]}}]}
      : {})
  };
}

function fieldOf({name, type, description}: Column, zod: z.ZodType | undefined): Record<string, unknown> {
  const field = fieldTypes[type];
  if (field === undefined) throw new Error(`no field type for column ${name} of type ${type}`);
  const constraints = zod === undefined ? {} : constraintsOf(zod);
  return {name, ...field, description, ...(Object.keys(constraints).length === 0 ? {} : {constraints})};
}
