import type {Database} from "./database.js";
import {columnsOf} from "./ddl.js";
import type {Column} from "./ddl.js";
import {tables} from "./schema.js";
import {views} from "./views.js";

/** A table or a view of the database, in the words of its comments. */
export interface DictionaryRelation {
  name: string;
  kind: "table" | "view";
  /** What one row is. */
  description: string;
  /** Columns that tell its rows apart; none of a view. */
  key: string[];
  columns: Column[];
}

export interface DictionaryMacro {
  name: string;
  parameters: string[];
  description: string;
}

export interface Dictionary {
  relations: DictionaryRelation[];
  macros: DictionaryMacro[];
}

/** Everything that can be asked: tables in the order in which the data flow, views, macros, each with its comments. */
export async function dictionaryOf({rows}: Pick<Database, "rows">): Promise<Dictionary> {
  const viewRows = await rows("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal");
  const columnRows = await rows(
    "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal ORDER BY column_index"
  );
  const macroRows = await rows(
    `SELECT function_name, parameters, comment FROM duckdb_functions()
     WHERE NOT internal AND function_type = 'macro' ORDER BY function_oid`
  );
  return {
    relations: [
      ...Object.values(tables).map((table): DictionaryRelation => ({
        name: table.name,
        kind: "table",
        description: table.description,
        key: table.key,
        columns: columnsOf(table)
      })),
      ...Object.keys(views).map((name): DictionaryRelation => ({
        name,
        kind: "view",
        description: String(viewRows.find((d) => d.view_name === name)!.comment),
        key: [],
        columns: columnRows
          .filter((d) => d.table_name === name)
          .map((d) => ({
            name: String(d.column_name),
            type: String(d.data_type),
            nullable: true,
            description: String(d.comment)
          }))
      }))
    ],
    macros: macroRows.map((d) => ({
      name: String(d.function_name),
      parameters: d.parameters as string[],
      description: String(d.comment)
    }))
  };
}
