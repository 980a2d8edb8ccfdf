import {firstWord, lexSql, splitStatements} from "./lexSql.js";

/** What a statement may begin with where it does something else than ask. */
const refusedWords =
  /^(?:ALTER|ANALYZE|ATTACH|BEGIN|CALL|CHECKPOINT|COMMENT|COMMIT|COPY|CREATE|DEALLOCATE|DELETE|DETACH|DROP|EXECUTE|EXPORT|FORCE|GRANT|IMPORT|INSERT|INSTALL|LOAD|MERGE|PRAGMA|PREPARE|REINDEX|RELEASE|RESET|REVOKE|ROLLBACK|SAVEPOINT|SET|START|TRUNCATE|UPDATE|USE|VACUUM)$/;

/** Functions that change the session, or tell its secrets, although they stand in a SELECT. */
const refusedFunctions =
  /^(?:enable_logging|disable_logging|truncate_duckdb_logs|write_log|checkpoint|force_checkpoint|duckdb_secrets|which_secret)$/i;

export const allowed = "SELECT, FROM, WITH, VALUES, DESCRIBE, SHOW, SUMMARIZE, PIVOT, EXPLAIN";

/** Why a text is not one statement that reads, as far as its words tell; undefined when nothing speaks against it. */
export function refusalOf(sql: string): string | undefined {
  const statements = splitStatements(sql);
  if (statements.length === 0) return "expected a statement, received nothing";
  if (statements.length > 1) return `expected one statement, received ${statements.length}`;
  const word = verbOf(sql);
  if (refusedWords.test(word) && !isTablePragma(sql)) {
    return `${word} is refused: only reading is allowed (${allowed})`;
  }
  const changing = lexSql(sql).find(({text}) => refusedFunctions.test(text.replaceAll('"', "")));
  return changing && `${changing.text} is refused: only reading is allowed`;
}

/** What an EXPLAIN may say of itself before the statement that it explains. */
const explaining = /^(?:EXPLAIN|ANALYZE|FORMAT|TEXT|JSON|YAML|HTML|GRAPHVIZ|MERMAID)$/;

/** The first word of a statement, or of the one that it explains, in capitals. */
function verbOf(sql: string): string {
  const first = firstWord(sql);
  if (first !== "EXPLAIN") return first;
  const words = lexSql(sql).flatMap((d) => (d.kind === "word" ? [d.text.toUpperCase()] : []));
  return words.find((d) => !explaining.test(d)) ?? "";
}

/** PRAGMA table_info and its like are questions, which DuckDB itself rewrites as SELECT. */
function isTablePragma(sql: string): boolean {
  return /^\s*PRAGMA\s+(?:table_info|show_tables|show_tables_expanded|database_size|version)\b/i.test(sql);
}
