import type {Column} from "../../loaders/ddl.js";
import type {DictionaryRelation} from "../../loaders/dictionary.js";

const sqliteTypes: Record<string, string> = {BIGINT: "INTEGER", BOOLEAN: "INTEGER", DOUBLE: "REAL"};

/** Several studies may give a model and its prices; every other row belongs to one. */
const shared = ["models", "prices"];

/**
 * Files with which sqlite3 makes a database of the CSV files of all studies: schema.sql has the tables with their comments,
 * import.sql runs it and reads the files. Views become tables. Lists stay JSON text, for SQLite's JSON functions.
 */
export function sqliteFiles(relations: DictionaryRelation[], folders: string[]): Record<string, string> {
  return {
    "schema.sql": `-- Tables of Benchbook for SQLite; views are tables here.\n\n${relations.map(createTable).join("\n\n")}\n`,
    "import.sql": [
      "-- Makes a SQLite database of the CSV files. Run in this folder: sqlite3 benchbook.sqlite < import.sql",
      ".bail on",
      "BEGIN;",
      ".read schema.sql",
      ...relations.flatMap((d) => importTable(d, folders)),
      "COMMIT;",
      ""
    ].join("\n")
  };
}

function createTable({name, description, key, columns}: DictionaryRelation): string {
  const lines = columns.map(
    (d, i) =>
      `  "${d.name}" ${sqliteTypes[d.type] ?? "TEXT"}${d.nullable ? "" : " NOT NULL"}${i < columns.length - 1 || key.length > 0 ? "," : ""} -- ${d.description.replace(/\s+/g, " ")}`
  );
  const primary = key.length === 0 ? [] : [`  PRIMARY KEY (${key.map((d) => `"${d}"`).join(", ")})`];
  return [`-- ${description}`, `CREATE TABLE "${name}" (`, ...lines, ...primary, ");"].join("\n");
}

/** A file is read as texts, and its texts as what they mean. */
function importTable({name, kind, columns}: DictionaryRelation, folders: string[]): string[] {
  const path = `${kind === "view" ? "views/" : ""}${name}.csv`;
  const verb = shared.includes(name) ? "INSERT OR IGNORE" : "INSERT";
  return [
    "",
    `CREATE TEMP TABLE cells_of_file (${columns.map((d) => `"${d.name}" TEXT`).join(", ")});`,
    ...folders.map((folder) => `.import --csv --skip 1 ${folder}/${path} cells_of_file`),
    `${verb} INTO "${name}" SELECT ${columns.map(value).join(", ")} FROM temp.cells_of_file;`,
    "DROP TABLE temp.cells_of_file;"
  ];
}

function value({name, type}: Column): string {
  const cell = `"${name}"`;
  switch (type) {
    case "BOOLEAN":
      return `CASE ${cell} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`;
    case "BIGINT":
      return `CAST(nullif(${cell}, '') AS INTEGER)`;
    case "DOUBLE":
      return `CASE ${cell} WHEN 'INF' THEN 9e999 WHEN '-INF' THEN -9e999 WHEN 'NaN' THEN NULL ELSE CAST(nullif(${cell}, '') AS REAL) END`;
    default:
      return `CASE WHEN ${cell} LIKE '\\%' THEN json_extract(substr(${cell}, 2), '$') ELSE nullif(${cell}, '') END`;
  }
}
