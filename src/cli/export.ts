import {exportEee} from "../../exporters/eee.js";
import type {Exported} from "../../exporters/eee.js";
import {FolderInUse} from "../../exporters/folderInUse.js";
import {exportTables} from "../../exporters/tables.js";
import type {ExportedStudy} from "../../exporters/tables.js";
import {arrow} from "../../exporters/tables/arrow.js";
import {csv} from "../../exporters/tables/csv.js";
import {parquet} from "../../exporters/tables/parquet.js";
import {databasePath, openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import type {Row} from "../../loaders/schema.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";

const tableFormats = [parquet, csv, arrow];
const known = [...tableFormats.map((d) => d.name), "eee"].join(", ");

export const exportCommand: Command = {
  summary: "write what is loaded as files that others read",
  usage: "export parquet|csv|arrow|eee OUT [ARCHIVE …] [--retrieved DATE] [--database FILE] [--json]",
  options: {
    out: {type: "string"},
    study: {type: "string", multiple: true, default: []},
    retrieved: {type: "string"},
    database: {type: "string"},
    json: {type: "boolean", default: false}
  },
  help: {
    parquet: "every table and view as Parquet (zstd), OUT/study_id=<study>/<table>.parquet; the same bytes each time",
    csv: "the same as CSV, with import.sql, by which sqlite3 makes a database of them",
    arrow: "the same as Arrow IPC files",
    eee: "every_eval_ever 0.3.0: OUT/data/<source>/<developer>/<model>/<uuid>.json with its _samples.jsonl",
    OUT: "folder to write to (or --out DIR); an earlier export of tables is replaced, anything else left alone",
    ARCHIVE: "only these archives or studies (or --study NAME, repeatable); every one when absent",
    "--retrieved DATE": "eee: date that the files bear; what the study says, or its latest date, when absent",
    "--database FILE": "the database; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "--json": "print what was written as JSON"
  },
  examples: [
    "benchbook export parquet out",
    "benchbook export parquet --out out --study aibench",
    "benchbook export csv out && (cd out && sqlite3 benchbook.sqlite < import.sql)",
    "cp -r out/study_id=aibench ../other/results/      # loads to the same tables",
    "benchbook export eee out aibench --retrieved 2026-11-21",
    "cp -r out/data/aibench ../other/results/aibench   # read again: one study an archive"
  ],
  async run([name, ...positionals], values, {stdout, stderr}) {
    const format = tableFormats.find((d) => d.name === name);
    if (format === undefined && name !== "eee") {
      throw new CliError(`unknown format: ${name ?? "none"} (known: ${known})`);
    }
    const [out, ...archives] = [values.out as string | undefined, ...positionals].filter((d) => d !== undefined);
    if (out === undefined) throw new CliError("expected a folder to write to (see benchbook export --help)");
    const retrieved = values.retrieved as string | undefined;
    if (retrieved !== undefined && Number.isNaN(Date.parse(retrieved))) throw new CliError(`not a date: ${retrieved}`);
    if (retrieved !== undefined && format !== undefined) throw new CliError("--retrieved is for eee alone");
    const db = await openDatabase((values.database as string | undefined) ?? databasePath()).catch((error: Error) => {
      throw new CliError(error.message);
    });
    try {
      const studies = await studiesOf(db, [...archives, ...(values.study as string[])]);
      const progress = (line: string) => stderr(line);
      const done =
        format === undefined
          ? await exportEee(db, {out, studies, retrieved, progress})
          : await exportTables(db, {out, format, studies, progress});
      stdout(values.json === true ? JSON.stringify(done, null, 2) : done.map(lineOf).join("\n"));
      return 0;
    } catch (error) {
      throw error instanceof FolderInUse ? new CliError(error.message) : error;
    } finally {
      db.close();
    }
  }
};

async function studiesOf(db: Database, asked: string[]): Promise<Row<"studies">[]> {
  const all = (await db.rows("FROM studies ORDER BY study_id")) as unknown as Row<"studies">[];
  const unknown = asked.filter((name) => !all.some((d) => d.study_id === name || d.archive === name));
  if (unknown.length > 0) {
    const archives = all.map((d) => d.archive).join(", ");
    throw new CliError(`unknown archive: ${unknown.join(", ")} (known: ${archives || "none"})`);
  }
  return asked.length === 0 ? all : all.filter((d) => asked.includes(d.study_id) || asked.includes(d.archive));
}

function lineOf(done: Exported | ExportedStudy): string {
  const {study_id, files, runs, rows} = done;
  if ("bytes" in done)
    return `${study_id}: ${files} files, ${rows} rows with ${runs} runs, ${Math.ceil(done.bytes / 1000)} kB`;
  const {figures, unscored} = done;
  const left = unscored === 0 ? "" : `, ${unscored} of them without a score and so without a row`;
  return `${study_id}: ${files} files, ${figures} figures, ${rows} rows of ${runs} runs${left}`;
}
