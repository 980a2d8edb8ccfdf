import {writeFileSync} from "node:fs";
import {relative} from "node:path";
import {CliError} from "./command.js";
import type {Command} from "./command.js";
import {askOnTerminal} from "./init/askOnTerminal.js";
import {findArchive} from "./init/findArchive.js";
import {initReport} from "./init/initReport.js";
import {proposeArchive} from "./init/proposeArchive.js";

export const init: Command = {
  summary: "look at unknown files, propose an archive.yaml, show what would load",
  usage: "init PATH [--write] [--force] [--model NAME] [--task NAME] [--results DIR] [--json]",
  options: {
    write: {type: "boolean", default: false},
    force: {type: "boolean", default: false},
    model: {type: "string"},
    task: {type: "string"},
    results: {type: "string", default: "results"},
    json: {type: "boolean", default: false}
  },
  help: {
    PATH: "a folder of result files, or one file; below results/ or not",
    "--write": "write the archive.yaml; without it nothing is written (a terminal is asked)",
    "--force": "with --write: add the rules to an archive.yaml that is there; what it says stays",
    "--model NAME": "the model of tables that have no column for it",
    "--task NAME": "the task of tables that have no column for it",
    "--results DIR": "folder of the archives; results when absent",
    "--json": "print what was found, the YAML and the rows as JSON"
  },
  examples: [
    "benchbook init results/2026-11-mine",
    "benchbook init results/2026-11-mine --write && benchbook load && benchbook check",
    "benchbook init ~/Downloads/runs.csv --model acme/mini-1 --json | jq -r .yaml"
  ],
  async run(positionals, values, {stdout}) {
    if (positionals.length !== 1) throw new CliError("expected one file or folder (see benchbook init --help)");
    const found = await findArchive(positionals[0], {results: values.results as string});
    const isAdding = values.force === true;
    const target = relative(process.cwd(), found.yamlPath);
    if (values.write === true && found.hasYaml && !isAdding) {
      throw new CliError(`${target} is there already (--force adds the proposed rules to it)`);
    }
    const known = {model: values.model as string | undefined, task: values.task as string | undefined};
    const result = await proposeArchive(found, known);
    if (values.json !== true) stdout(initReport(result));
    const isNeeded = result.yaml !== null && result.proposed > 0;
    const isAsked = values.write !== true && values.json !== true && isNeeded && (!found.hasYaml || isAdding);
    const isWanted = values.write === true || (isAsked && (await askOnTerminal(`Write ${target}?`)) === true);
    const written = isNeeded && isWanted ? target : null;
    if (written !== null) writeFileSync(found.yamlPath, result.yaml!);
    if (values.json === true) stdout(JSON.stringify({...result, written}, null, 2));
    else stdout(`\n${ending({written, isNeeded, hasYaml: found.hasYaml, target})}`);
    return result.isGood ? 0 : 1;
  }
};

function ending({
  written,
  isNeeded,
  hasYaml,
  target
}: {
  written: string | null;
  isNeeded: boolean;
  hasYaml: boolean;
  target: string;
}): string {
  if (written !== null) return `written: ${written}; next: npx benchbook load && npx benchbook check`;
  if (!isNeeded) return "nothing to write";
  return `nothing written (${hasYaml ? "--write --force adds the rules to" : "--write writes"} ${target})`;
}
