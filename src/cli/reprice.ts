import {join} from "node:path";
import {findArchives, readArchive} from "../../loaders/archive.js";
import {databasePath} from "../../loaders/database.js";
import {isDay, readRepriceDates, writeRepriceDates} from "../../loaders/prices/repriceDates.js";
import type {RepriceDate} from "../../loaders/prices/repriceDates.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";
import {loadOrExplain} from "./load.js";
import {repriceReport} from "./reprice/report.js";
import {repriceText} from "./reprice/repriceText.js";

export const reprice: Command = {
  summary: "compute what runs cost at the prices of a day, beside what they report",
  usage: "reprice --at DATE [ARCHIVE …] [--remove] [--results DIR] [--data DIR] [--database FILE] [--json]",
  options: {
    at: {type: "string"},
    remove: {type: "boolean", default: false},
    results: {type: "string", default: "results"},
    data: {type: "string", default: "data"},
    database: {type: "string"},
    json: {type: "boolean", default: false}
  },
  help: {
    "--at DATE": "the day of the prices, YYYY-MM-DD; kept in reprice.csv and applied again at every load",
    ARCHIVE: "only runs of these archives; of all when absent",
    "--remove": "keep the day no longer; its costs go",
    "--results DIR": "folder of the archives; results when absent",
    "--data DIR": "folder of models.csv, prices.csv and reprice.csv; data when absent",
    "--database FILE": "where the database goes; BENCHBOOK_DATABASE or data/benchbook.duckdb when absent",
    "--json": "print totals, reasons and prices as JSON",
    "": "exit code 1 when no run could be recomputed"
  },
  examples: [
    "benchbook reprice --at 2026-10-01",
    "benchbook reprice --at 2026-07-10 2026-05-akitaonrails",
    "benchbook reprice --at 2026-10-01 --remove",
    'benchbook sql "SELECT origin, as_of, sum(cost_usd) FROM costs GROUP BY ALL"'
  ],
  async run(positionals, values, {stdout, stderr}) {
    const as_of = dayOf(values.at as string | undefined);
    const results = values.results as string;
    const data = values.data as string;
    const database = (values.database as string | undefined) ?? databasePath();
    const studies = await studiesOf(positionals, results);
    const asked: RepriceDate[] =
      studies.length === 0 ? [{as_of, study_id: null}] : studies.map((study_id) => ({as_of, study_id}));
    const path = join(data, "reprice.csv");
    const {dates, problems} = readRepriceDates(path);
    if (problems.length > 0) {
      throw new CliError(
        `${path} ${problems[0].pointer}: expected ${problems[0].expected}, received ${problems[0].received}`
      );
    }
    const isAsked = (d: RepriceDate) => asked.some((other) => other.as_of === d.as_of && other.study_id === d.study_id);
    if (values.remove === true) {
      const absent = asked.find(
        (d) => !dates.some((other) => d.as_of === other.as_of && d.study_id === other.study_id)
      );
      if (absent !== undefined)
        throw new CliError(`not kept: ${wordsOf(absent)} (kept: ${dates.map(wordsOf).join(", ") || "none"})`);
    }
    writeRepriceDates(path, values.remove === true ? dates.filter((d) => !isAsked(d)) : [...dates, ...asked]);
    await loadOrExplain({results, data, database, progress: (line) => stderr(line)});
    if (values.remove === true) {
      stdout(
        values.json === true ? JSON.stringify({removed: asked}, null, 2) : `removed: ${asked.map(wordsOf).join(", ")}`
      );
      return 0;
    }
    const report = await repriceReport(database, {as_of, studies});
    stdout(values.json === true ? JSON.stringify(report, null, 2) : repriceText(report));
    return report.configs.some((d) => d.n_recomputed > 0) ? 0 : 1;
  }
};

function dayOf(at: string | undefined): string {
  if (at === undefined) throw new CliError("expected --at DATE, e.g. --at 2026-10-01 (see benchbook reprice --help)");
  if (!isDay(at)) throw new CliError(`expected a day, YYYY-MM-DD: ${at}`);
  return at;
}

function wordsOf({as_of, study_id}: RepriceDate): string {
  return `${as_of} for ${study_id ?? "every study"}`;
}

async function studiesOf(names: string[], results: string): Promise<string[]> {
  const known = await findArchives(results);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new CliError(`unknown archive: ${unknown.join(", ")} (known: ${known.join(", ") || "none"})`);
  }
  const archives = await Promise.all(names.map((name) => readArchive(results, name)));
  return archives.map((d, i) => {
    if ("yaml" in d) return d.yaml.study;
    throw new CliError(`${names[i]}: ${d.problems[0].expected} expected, received ${d.problems[0].received}`);
  });
}
