import {StatementType} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBPreparedStatement} from "@duckdb/node-api";
import {lexSql} from "../../components/sql/lexSql.js";
import {allowed, refusalOf} from "../../components/sql/refusalOf.js";
import {CliError} from "../command.js";
import {explainError} from "./explainError.js";

/** One statement that reads, ready to run. Anything else is refused in words, before it is run. */
export async function prepareQuery(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const refusal = refusalOf(sql);
  if (refusal !== undefined) throw new CliError(refusal);
  try {
    const extracted = await connection.extractStatements(sql);
    // PIVOT looks for its columns by a statement of its own, before the one that asks.
    const isPivot = lexSql(sql).some((d) => d.kind === "word" && d.text.toUpperCase() === "PIVOT");
    if (extracted.count !== 1 && !isPivot) throw new CliError(`expected one statement, received ${extracted.count}`);
    for (let i = 0; i < extracted.count - 1; ++i) {
      const before = await extracted.prepare(i);
      if (before.statementType !== StatementType.CREATE) throw refused(before);
      await before.run();
    }
    const prepared = await extracted.prepare(extracted.count - 1);
    const {statementType} = prepared;
    if (statementType !== StatementType.SELECT && statementType !== StatementType.EXPLAIN) throw refused(prepared);
    return prepared;
  } catch (error) {
    throw explainError(error as Error, sql);
  }
}

function refused({statementType}: DuckDBPreparedStatement): CliError {
  return new CliError(`${StatementType[statementType]} is refused: only reading is allowed (${allowed})`);
}
