import type {DuckDBConnection} from "@duckdb/node-api";
import {jsRows} from "../../../loaders/database.js";
import {dotCommands} from "./dotCommand.js";

const keywords =
  "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT JOIN LEFT USING ON AS AND OR NOT NULL IS IN LIKE BETWEEN CASE WHEN THEN ELSE END DISTINCT FILTER OVER PARTITION WITH UNION ALL DESC ASC EXCLUDE QUALIFY PIVOT DESCRIBE SHOW TABLES SUMMARIZE EXPLAIN VALUES COUNT".split(
    " "
  );

/** Completes tables, views, columns, functions, keywords and dot commands; after "table." only its columns. */
export async function completions(connection: DuckDBConnection): Promise<(line: string) => [string[], string]> {
  const columns = await jsRows(
    connection,
    "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index"
  );
  const functions = await jsRows(
    connection,
    `SELECT DISTINCT function_name FROM duckdb_functions()
     WHERE function_type IN ('scalar', 'aggregate', 'macro') AND regexp_matches(function_name, '^[a-z][a-z0-9_]*$') ORDER BY ALL`
  );
  const tables = [...new Set(columns.map((d) => String(d.table_name)))];
  const names = [...new Set(columns.map((d) => String(d.column_name)))];
  const calls = functions.map((d) => `${String(d.function_name)}(`);
  const commands = Object.keys(dotCommands).map((d) => d.split(" ")[0]);
  return (line) => {
    if (line.startsWith(".")) return [commands.filter((d) => d.startsWith(line)), line];
    const word = /[\w.]*$/.exec(line)![0];
    if (word === "") return [[], word];
    const [table, rest] = word.includes(".") ? word.split(".") : [undefined, word];
    if (table !== undefined) {
      const own = columns.filter((d) => d.table_name === table && String(d.column_name).startsWith(rest));
      return [own.map((d) => `${table}.${String(d.column_name)}`), word];
    }
    const isTablePlace = /\b(?:FROM|JOIN|DESCRIBE|SUMMARIZE)\s+\w*$/i.test(line);
    const upper = rest === rest.toUpperCase() ? keywords : keywords.map((d) => d.toLowerCase());
    const candidates = isTablePlace ? tables : [...names, ...tables, ...upper, ...calls];
    return [[...new Set(candidates.filter((d) => d.startsWith(rest)))], word];
  };
}
