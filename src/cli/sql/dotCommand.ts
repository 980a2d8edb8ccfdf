import type {DuckDBConnection} from "@duckdb/node-api";
import {jsRows} from "../../../loaders/database.js";
import type {Value} from "../../../loaders/database.js";
import {namedQueries} from "./namedQueries.js";
import type {PromptState} from "./prompt.js";
import {tableText} from "./tableText.js";
import {textFormats} from "./textFormats.js";

/** What may be said at the prompt beside SQL. */
export const dotCommands: Record<string, string> = {
  ".tables": "list tables and views with what a row of them is",
  ".columns TABLE": "list the columns of a table with what they mean",
  ".queries": "list the queries that have a name; .show NAME gives their SQL",
  ".show NAME": "show the SQL of a named query",
  ".format FORMAT": `write results as ${Object.keys(textFormats).join(", ")}`,
  ".help": "list these commands",
  ".quit": "end, as Ctrl-D does"
};

/** Answers a dot command; undefined when it ends the session. */
export async function dotCommand(
  line: string,
  {state, connection, width}: {state: PromptState; connection: DuckDBConnection; width: number}
): Promise<string | undefined> {
  const [command, argument] = line.split(/\s+/);
  const table = (rows: Record<string, Value>[]) => {
    const names = Object.keys(rows[0] ?? {});
    const cells = rows.map((row) => names.map((name) => row[name]));
    return rows.length === 0 ? "none" : tableText(names, cells, {width}).text;
  };
  switch (command) {
    case ".quit":
    case ".exit":
      return undefined;
    case ".tables":
      return table(
        await jsRows(
          connection,
          `SELECT table_name AS name, comment AS "one row" FROM duckdb_tables() WHERE NOT internal
           UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE NOT internal ORDER BY name`
        )
      );
    case ".columns":
      return table(
        await jsRows(
          connection,
          `SELECT column_name AS name, data_type AS type, comment AS meaning FROM duckdb_columns()
           WHERE table_name = $table ORDER BY column_index`,
          {table: argument ?? ""}
        )
      );
    case ".queries":
      return table(namedQueries().map(({name, summary}) => ({name, summary})));
    case ".show":
      return (
        namedQueries()
          .find((d) => d.name === argument)
          ?.sql.trimEnd() ?? `unknown query: ${argument ?? ""}`
      );
    case ".format":
      if (argument === undefined || !Object.hasOwn(textFormats, argument)) {
        return `the format is ${state.format} (known: ${Object.keys(textFormats).join(", ")})`;
      }
      state.format = argument;
      return `the format is ${argument}`;
    case ".help":
      return table(Object.entries(dotCommands).map(([name, what]) => ({command: name, what})));
    default:
      return `unknown command: ${command} (.help lists them)`;
  }
}
