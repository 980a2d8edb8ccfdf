import {quote} from "../../loaders/ddl.js";
import type {Column} from "../../loaders/ddl.js";
import type {TableFormat} from "./format.js";
import {sqliteFiles} from "./sqliteFiles.js";
import {studySelect} from "./studySelect.js";

/**
 * CSV (RFC 4180, a line feed after each row) in which everything can be told apart: an empty cell is null; a cell that
 * begins with a backslash is a text, written as JSON behind it. So are written only texts that would be mistaken: empty
 * ones, those with a NUL or a leading backslash, and those that a spreadsheet would run as a formula.
 */
export const csv: TableFormat = {
  name: "csv",
  resource: {
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: {delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true}
  },
  async write(connection, relation, {study_id, path}) {
    const written = await connection.run(
      `COPY (${studySelect(relation, {study_id, expression})}) TO ${quote(path)} (FORMAT csv, HEADER true, NULLSTR '')`
    );
    return written.rowsChanged;
  },
  helpers: sqliteFiles
};

function expression({name, type}: Column): string {
  const cell = `t."${name}"`;
  switch (type) {
    case "VARCHAR":
      return `CASE WHEN ${isMistaken(cell)} THEN '\\' || to_json(${cell})::VARCHAR ELSE ${cell} END`;
    case "DOUBLE":
      return `CASE WHEN isfinite(${cell}) THEN ${cell}::VARCHAR WHEN isnan(${cell}) THEN 'NaN'
        WHEN ${cell} > 0 THEN 'INF' WHEN ${cell} < 0 THEN '-INF' END`;
    case "TIMESTAMP":
      return `replace(${cell}::VARCHAR, ' ', 'T')`;
    case "BIGINT":
    case "BOOLEAN":
      return cell;
    default:
      return `to_json(${cell})::VARCHAR`;
  }
}

/** A number with a sign is no formula. */
function isMistaken(cell: string): string {
  return `${cell} = '' OR contains(${cell}, chr(0)) OR regexp_matches(${cell}, '^\\\\|^\\s*[=+@-]|^[\\t\\r]')
    AND NOT regexp_full_match(${cell}, '[+-]?[0-9][0-9.,]*\\s?%?')`;
}
