import {readFileSync} from "node:fs";
import {openArchiveFile} from "../../../loaders/archiveFile.js";
import type {Proposal} from "../../../loaders/guess/proposal.js";
import {proposalYaml} from "../../../loaders/guess/proposalYaml.js";
import {proposeFiles} from "../../../loaders/guess/proposeFiles.js";
import {detect} from "../../../loaders/registry.js";
import {unitsOf} from "../../../loaders/unit.js";
import {addRules} from "./addRules.js";
import type {FoundArchive} from "./findArchive.js";
import type {InitFile, InitResult} from "./initReport.js";
import {previewArchive} from "./previewArchive.js";

/** Looks at the files of an archive, proposes rules for those that nothing knows, and tries them. */
export async function proposeArchive(
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
