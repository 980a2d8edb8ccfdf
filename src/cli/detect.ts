import {existsSync, statSync} from "node:fs";
import {basename, dirname, relative, resolve} from "node:path";
import {readArchive} from "../../loaders/archive.js";
import {openArchiveFile} from "../../loaders/archiveFile.js";
import {detect as detectLoaders} from "../../loaders/registry.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";

export const detect: Command = {
  summary: "say which loader reads a file, and why",
  usage: "detect PATH … [--json]",
  options: {json: {type: "boolean", default: false}},
  help: {PATH: "a file, or a folder whose files are looked at one by one", "--json": "print as JSON"},
  examples: ["benchbook detect results/my-study", "benchbook detect run.json --json"],
  async run(positionals, values, {stdout}) {
    if (positionals.length === 0) throw new CliError("no path given (see benchbook detect --help)");
    const found = [];
    for (const path of positionals) {
      if (!existsSync(path)) throw new CliError(`no such file or folder: ${path}`);
      found.push(...(await detectPath(path)));
    }
    if (values.json === true) stdout(JSON.stringify(found, null, 2));
    else for (const {path, loaders} of found) stdout(`${path}: ${loaders.map(words).join("; also ") || "no loader"}`);
    return found.some((d) => d.loaders.length !== 1) ? 1 : 0;
  }
};

function words({loader, keys}: {loader: string; keys: string[]}): string {
  return `${loader} (saw ${keys.join(", ")})`;
}

async function detectPath(path: string) {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? resolve(path) : dirname(resolve(path));
  const read = await readArchive(dirname(folder), basename(folder));
  const problems = "yaml" in read ? [] : read.problems;
  if (!("yaml" in read)) throw new CliError(problems.map((d) => `${d.code}: ${d.received}`).join("; "));
  const paths = isFolder ? read.paths : read.paths.filter((d) => d === basename(path));
  return Promise.all(
    paths.map(async (d) => ({
      path: relative(process.cwd(), `${folder}/${d}`),
      loaders: detectLoaders(await openArchiveFile(read, d)).map(({loader, keys}) => ({loader: loader.name, keys}))
    }))
  );
}
