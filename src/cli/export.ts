import {exportEee, FolderInUse} from "../../exporters/eee.js";
import type {Exported} from "../../exporters/eee.js";
import {databasePath, openDatabase} from "../../loaders/database.js";
import type {Database} from "../../loaders/database.js";
import type {Row} from "../../loaders/schema.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";

export const exportCommand: Command = {
  summary: "write what is loaded in a format that others read",
  usage: "export eee OUT [ARCHIVE …] [--retrieved DATE] [--database FILE] [--json]",
  options: {
    retrieved: {type: "string"},
    database: {type: "string"},
    json: {type: "boolean", default: false}
  },
  help: {
    eee: "every_eval_ever 0.3.0: OUT/data/<source>/<developer>/<model>/<uuid>.json with its _samples.jsonl",
    OUT: "folder to write to; a study that is there already is not written over",
    ARCHIVE: "only these archives or studies; every one when absent",
    "--retrieved DATE": "date that the files bear; what the study says, or its latest date, when absent",
    "--database FILE": "the database; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "--json": "print what was written as JSON"
  },
  examples: [
    "benchbook export eee out",
    "benchbook export eee out aibench --retrieved 2026-11-21",
    "cp -r out/data/aibench ../other/results/aibench   # read again: one study an archive"
  ],
  async run([format, out, ...asked], values, {stdout, stderr}) {
    if (format !== "eee") throw new CliError(`unknown format: ${format ?? "none"} (known: eee)`);
    if (out === undefined) throw new CliError("expected a folder to write to (see benchbook export --help)");
    const retrieved = values.retrieved as string | undefined;
    if (retrieved !== undefined && Number.isNaN(Date.parse(retrieved))) throw new CliError(`not a date: ${retrieved}`);
    const db = await openDatabase((values.database as string | undefined) ?? databasePath()).catch((error: Error) => {
      throw new CliError(error.message);
    });
    try {
      const studies = await studiesOf(db, asked);
      const done = await exportEee(db, {out, studies, retrieved, progress: (line) => stderr(line)});
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
    const known = all.map((d) => d.archive).join(", ");
    throw new CliError(`unknown archive: ${unknown.join(", ")} (known: ${known || "none"})`);
  }
  return asked.length === 0 ? all : all.filter((d) => asked.includes(d.study_id) || asked.includes(d.archive));
}

function lineOf({study_id, files, runs, rows, figures, unscored}: Exported): string {
  const left = unscored === 0 ? "" : `, ${unscored} of them without a score and so without a row`;
  return `${study_id}: ${files} files, ${figures} figures, ${rows} rows of ${runs} runs${left}`;
}
