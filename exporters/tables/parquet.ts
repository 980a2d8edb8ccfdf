import {quote} from "../../loaders/ddl.js";
import {viewStatements} from "../../loaders/views.js";
import type {TableFormat} from "./format.js";
import {studySelect} from "./studySelect.js";

/** Rows that are packed together, whatever the version of DuckDB takes by itself. */
const rowGroup = 122_880;

/** Parquet with zstd, in rows of a fixed order: the same rows give the same bytes. */
export const parquet: TableFormat = {
  name: "parquet",
  resource: {mediatype: "application/vnd.apache.parquet"},
  async write(connection, relation, {study_id, path}) {
    const written = await connection.run(
      `COPY (${studySelect(relation, {study_id})}) TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowGroup})`
    );
    return written.rowsChanged;
  },
  helpers: (relations) => ({
    "duckdb.sql": [
      "-- Tables, views and macros over the Parquet files. Run in this folder: duckdb -init duckdb.sql",
      ...relations.flatMap(({name, kind}) => (kind === "table" ? [tableStatement(name)] : [])),
      "",
      viewStatements()
    ].join("\n")
  })
};

/** Several studies may give a model and its prices; every other row belongs to one. */
function tableStatement(name: string): string {
  const files = `read_parquet('study_id=*/${name}.parquet', hive_partitioning = false)`;
  const isShared = name === "models" || name === "prices";
  return `CREATE VIEW ${name} AS ${isShared ? `SELECT DISTINCT * FROM ${files}` : `FROM ${files}`};`;
}
