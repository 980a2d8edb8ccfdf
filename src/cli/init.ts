import {readFileSync, writeFileSync} from "node:fs";
import {relative} from "node:path";
import {openArchiveFile} from "../../loaders/archiveFile.js";
import type {Proposal} from "../../loaders/guess/proposal.js";
import {proposalYaml} from "../../loaders/guess/proposalYaml.js";
import {proposeFiles} from "../../loaders/guess/proposeFiles.js";
import {detect} from "../../loaders/registry.js";
import {unitsOf} from "../../loaders/unit.js";
import {CliError} from "./command.js";
import type {Command} from "./command.js";
import {addRules} from "./init/addRules.js";
import {askOnTerminal} from "./init/askOnTerminal.js";
import {findArchive} from "./init/findArchive.js";
import type {FoundArchive} from "./init/findArchive.js";
import {initReport} from "./init/initReport.js";
import type {InitFile, InitResult} from "./init/initReport.js";
import {previewArchive} from "./init/previewArchive.js";

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
    const result = await look(found, known);
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

async function look(
  {archive, yamlPath, hasYaml, paths}: FoundArchive,
  known: {model?: string; task?: string}
): Promise<InitResult> {
  const files: InitFile[] = [];
  const unknown: string[] = [];
  const units = await unitsOf(archive);
  for (const {paths: own, rule} of units) {
    for (const path of own.filter((d) => paths.includes(d))) {
      if (rule !== undefined) {
        files.push({path, state: "known", by: `a rule of archive.yaml (${rule.path})`});
        continue;
      }
      const loaders = path === own[0] ? detect(await openArchiveFile(archive, path)) : [];
      if (path !== own[0]) files.push({path, state: "known", by: `read together with ${own[0]}`});
      else if (loaders.length === 1)
        files.push({path, state: "known", by: `${loaders[0].loader.name} (saw ${loaders[0].keys.join(", ")})`});
      else if (loaders.length > 1)
        files.push({
          path,
          state: "unknown",
          by: `several loaders claim it: ${loaders.map((d) => d.loader.name).join(", ")}`
        });
      else if (/(^|\/)(readme|license|licence|notice|provenance|changelog)(\.[a-z]+)?$|\.md$/i.test(path))
        files.push({path, state: "known", by: "a document, not a result"});
      else unknown.push(path);
    }
  }
  const proposals = await proposeFiles(archive, {paths: unknown, ...known});
  const good: Proposal[] = [];
  for (const {path, paths: own, found} of proposals) {
    if ("refused" in found) files.push(...own.map((d) => ({path: d, state: "unknown" as const, by: found.refused})));
    else {
      good.push(found);
      const by = own.length > 1 ? `${found.shape}; one rule for ${path}` : found.shape;
      files.push(...own.map((d) => ({path: d, state: "proposed" as const, by})));
    }
  }
  const {study, title} = archive.yaml;
  const yaml = hasYaml
    ? addRules(readFileSync(yamlPath, "utf8"), good)
    : good.length === 0
      ? null
      : proposalYaml(good, {study, title});
  const preview = await previewArchive(yaml ?? `study: ${JSON.stringify(study)}\ntitle: ${JSON.stringify(title)}\n`, {
    folder: archive.folder,
    paths: hasYaml ? archive.paths : paths,
    shown: files.filter((d) => d.state === "proposed").map((d) => d.path),
    data: "data"
  });
  const isProposed = new Set(files.filter((d) => d.state === "proposed").map((d) => d.path));
  const isUnknown = new Set(files.filter((d) => d.state === "unknown").map((d) => d.path));
  const isListed = ({source, code}: {source: string; code: string}) =>
    isUnknown.has(source) && /^(unknown|ambiguous)-format$/.test(code);
  const isBad = preview.problems.some((d) => isLoss(d) && (isProposed.has(d.source) || d.code === "bad-archive-yaml"));
  return {
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((d) => ({...d, ...preview.counts[d.path]})),
    yaml,
    proposed: good.length,
    isGood: !isBad && files.every((d) => d.state !== "unknown"),
    runs: preview.runs,
    cells: preview.cells,
    problems: preview.problems.filter(
      (d) => !isListed(d) && (paths.includes(d.source) || d.source.startsWith("archive."))
    ),
    cut: preview.cut
  };
}

/** Whether a problem means that a row did not load. */
function isLoss({severity, code}: {severity: string; code: string}): boolean {
  return severity === "error" || code === "duplicate-run" || code === "conflicting-rows";
}
