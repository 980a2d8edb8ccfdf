import {load} from "../../loaders/load.js";
import {buildReport} from "./build/buildReport.js";
import {CliError} from "./command.js";
import type {Command, Output} from "./command.js";

export const build: Command = {
  summary: "load, and build the report into dist/",
  usage: "build [--out DIR]",
  options: {out: {type: "string", default: "dist"}},
  help: {"--out DIR": "folder of the report; dist when absent"},
  examples: ["benchbook build", "benchbook build --out /srv/www/benchmarks"],
  async run(_, values, output) {
    await loadAndBuild(values.out as string, output);
    output.stdout(`report built in ${values.out as string}`);
    return 0;
  }
};

/** Every archive into the database, the database into the report, with a line of progress for each step. */
export async function loadAndBuild(out: string, {stderr}: Output): Promise<void> {
  const {archives, problems} = await load({progress: stderr});
  const errors = problems.filter((d) => d.severity === "error").length;
  stderr(`${archives.length} archives loaded, ${problems.length} problems (${errors} errors): benchbook check`);
  await buildReport({out, progress: stderr}).catch((error: Error) => {
    throw new CliError(error.message);
  });
}
