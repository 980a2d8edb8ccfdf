import {UnknownArchive, load as loadArchives} from "../../loaders/load.js";
import type {LoadOptions, LoadResult} from "../../loaders/load.js";
import {clearPageData} from "./build/clearPageData.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";
import {problemLine} from "./problemLine.js";

export const load: Command = {
  summary: "read the archives in results/ into the database",
  usage: "load [ARCHIVE …] [--results DIR] [--database FILE] [--json]",
  options: {
    results: {type: "string", default: "results"},
    database: {type: "string"},
    json: {type: "boolean", default: false}
  },
  help: {
    ARCHIVE: "look at these archives only; the others stay as they were loaded",
    "--results DIR": "folder of the archives; results when absent",
    "--database FILE": "where the database goes; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "--json": "print counts and problems as JSON"
  },
  examples: ["benchbook load", "benchbook load 2026-06-aibench", "benchbook load --json | jq .rows"],
  async run(positionals, values, {stdout, stderr}) {
    const result = await loadOrExplain({
      results: values.results as string,
      database: values.database as string | undefined,
      only: positionals,
      progress: (line) => stderr(line)
    });
    stdout(values.json === true ? JSON.stringify(result, null, 2) : summary(result));
    return 0;
  }
};

/** Loads, and forgets the pages' data of the load before. */
export async function loadOrExplain(options: LoadOptions): Promise<LoadResult> {
  const result = await loadArchives(options).catch((error: unknown) => {
    throw asCliError(error);
  });
  clearPageData();
  return result;
}

/** Mistakes that a person can mend, in words; anything else is a bug and keeps its stack. */
function asCliError(error: unknown): unknown {
  if (error instanceof UnknownArchive) return new CliError(error.message);
  if (error instanceof Error && /set lock on file/i.test(error.message)) {
    return new CliError("another load is running on these archives (wait for it, or give --database another file)");
  }
  return error;
}

const shownProblems = 20;

function summary({archives, rows, problems}: LoadResult): string {
  const counted = ["runs", "attempts", "scores", "cells", "claims"].map((name) => `${rows[name]} ${name}`).join(", ");
  const bySeverity = ["error", "warning", "note"]
    .map((severity) => ({severity, n: problems.filter((d) => d.severity === severity).length}))
    .filter((d) => d.n > 0)
    .map(({severity, n}) => `${n} ${severity}${n === 1 ? "" : "s"}`);
  const worst = problems.filter((d) => d.severity === "error");
  return [
    ...archives.map(({name, study_id, files, unchanged}) =>
      study_id === null ? `${name}: not loaded` : `${name}: ${files} files, ${unchanged} unchanged`
    ),
    `${archives.filter((d) => d.study_id !== null).length} studies, ${counted}`,
    `problems: ${bySeverity.join(", ") || "none"}`,
    ...worst.slice(0, shownProblems).map(problemLine),
    ...(worst.length > shownProblems ? [`… and ${worst.length - shownProblems} more errors: benchbook check`] : [])
  ].join("\n");
}
