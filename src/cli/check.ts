import {databasePath, openDatabase} from "../../loaders/database.js";
import type {Row} from "../../loaders/schema.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";
import {problemLine} from "./problemLine.js";

export const check: Command = {
  summary: "list what could not be read or believed",
  usage: "check [ARCHIVE …] [--database FILE] [--json]",
  options: {database: {type: "string"}, json: {type: "boolean", default: false}},
  help: {
    ARCHIVE: "only problems of these archives",
    "--database FILE": "the database; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "--json": "print the problems as JSON"
  },
  examples: ["benchbook check", "benchbook check --json", "benchbook check 2026-06-aibench || echo look again"],
  async run(positionals, values, {stdout}) {
    const db = await openDatabase((values.database as string | undefined) ?? databasePath()).catch((error: Error) => {
      throw new CliError(error.message);
    });
    try {
      const all = (await db.rows("FROM problems ORDER BY problem_id")) as unknown as Row<"problems">[];
      const isAsked = ({source}: Row<"problems">) =>
        positionals.length === 0 || positionals.some((name) => source === name || source.startsWith(`${name}/`));
      const problems = all.filter(isAsked);
      const errors = problems.filter((d) => d.severity === "error").length;
      if (values.json === true) stdout(JSON.stringify(problems, null, 2));
      else {
        for (const d of problems) stdout(problemLine(d));
        stdout(`${problems.length} problems, ${errors} of them errors`);
      }
      return errors > 0 ? 1 : 0;
    } finally {
      db.close();
    }
  }
};
