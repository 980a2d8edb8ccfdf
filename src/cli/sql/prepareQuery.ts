import {StatementType} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBPreparedStatement} from "@duckdb/node-api";
import {CliError} from "../command.js";
import {explainError} from "./explainError.js";
import {firstWord, lexSql, splitStatements} from "./lexSql.js";

/** What a statement may begin with where it does something else than ask. */
const refusedWords =
  /^(?:ALTER|ANALYZE|ATTACH|BEGIN|CALL|CHECKPOINT|COMMENT|COMMIT|COPY|CREATE|DEALLOCATE|DELETE|DETACH|DROP|EXECUTE|EXPORT|FORCE|GRANT|IMPORT|INSERT|INSTALL|LOAD|MERGE|PRAGMA|PREPARE|REINDEX|RELEASE|RESET|REVOKE|ROLLBACK|SAVEPOINT|SET|START|TRUNCATE|UPDATE|USE|VACUUM)$/;

/** Functions that change the session, or tell its secrets, although they stand in a SELECT. */
const refusedFunctions =
  /^(?:enable_logging|disable_logging|truncate_duckdb_logs|write_log|checkpoint|force_checkpoint|duckdb_secrets|which_secret)$/i;

export const allowed = "SELECT, FROM, WITH, VALUES, DESCRIBE, SHOW, SUMMARIZE, PIVOT, EXPLAIN";

/** One statement that reads, ready to run. Anything else is refused in words, before it is run. */
export async function prepareQuery(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const statements = splitStatements(sql);
  if (statements.length !== 1) throw new CliError(`expected one statement, received ${statements.length}`);
  const word = firstWord(sql);
  if (refusedWords.test(word) && !isTablePragma(sql)) {
    throw new CliError(`${word} is refused: only reading is allowed (${allowed})`);
  }
  const changing = lexSql(sql).find(({text}) => refusedFunctions.test(text.replaceAll('"', "")));
  if (changing !== undefined) throw new CliError(`${changing.text} is refused: only reading is allowed`);
  try {
    const extracted = await connection.extractStatements(sql);
    // PIVOT looks for its columns by a statement of its own, before the one that asks.
    const isPivot = lexSql(sql).some((d) => d.kind === "word" && d.text.toUpperCase() === "PIVOT");
    if (extracted.count !== 1 && !isPivot) throw new CliError(`expected one statement, received ${extracted.count}`);
    for (let i = 0; i < extracted.count - 1; ++i) {
      const before = await extracted.prepare(i);
      if (before.statementType !== StatementType.CREATE) throw refusal(before);
      await before.run();
    }
    const prepared = await extracted.prepare(extracted.count - 1);
    const {statementType} = prepared;
    if (statementType !== StatementType.SELECT && statementType !== StatementType.EXPLAIN) throw refusal(prepared);
    return prepared;
  } catch (error) {
    throw explainError(error as Error, sql);
  }
}

function refusal({statementType}: DuckDBPreparedStatement): CliError {
  return new CliError(`${StatementType[statementType]} is refused: only reading is allowed (${allowed})`);
}

/** PRAGMA table_info and its like are questions, which DuckDB itself rewrites as SELECT. */
function isTablePragma(sql: string): boolean {
  return /^\s*PRAGMA\s+(?:table_info|show_tables|show_tables_expanded|database_size|version)\b/i.test(sql);
}
