import {z} from "zod";
import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import {hasKey} from "./hasKey.js";
import {instanceReport, outcomeOf} from "./sweBench/instanceReport.js";
import {splitOfPath} from "./sweBench/splits.js";
import {metadataOf} from "./sweBench/submission.js";
import {readMetadata} from "./sweBench/submitterOf.js";
import {evaluationOf, leavingsOf, split, sweFiles, without} from "./sweBench/sweFiles.js";
import {sweRun} from "./sweBench/sweRun.js";
import type {Submitter} from "./sweBench/sweRun.js";

/**
 * SWE-bench's report.json: one instance (or several) graded, by its id or flat as sb-cli writes it, where the folder is
 * the id. A report beside the trajectory of its instance is read with that; this one stands alone.
 */
export const sweBenchInstance: Loader = {
  name: "swe-bench-instance",
  version: 1,
  description: "SWE-bench: report.json of an instance, with resolved and tests_status",
  detect({path, head}) {
    if (!path.endsWith(".json")) return undefined;
    const keys = ["patch_successfully_applied", "resolved"];
    return keys.every((key) => hasKey(head, key)) ? keys : undefined;
  },
  companions({path, paths}) {
    if (!/(^|\/)report\.json(\.gz|\.zst)?$/.test(path)) return [];
    const files = sweFiles(paths);
    const metadata = metadataOf(files, submissionOf(path));
    return [...leavingsOf(files, path), ...(metadata === undefined ? [] : [metadata])];
  },
  load
};

async function* load(file: ArchiveFile): AsyncIterable<Loaded> {
  const value = z.record(z.string(), z.unknown()).parse(await file.json());
  const isFlat = typeof value.resolved === "boolean";
  const instances = isFlat ? [[split(split(file.absolute).folder).name, value] as const] : Object.entries(value);
  const submission = submissionOf(file.path);
  const {submitter, problems} = await submitterOf(file, submission);
  for (const d of problems) yield {problem: d};
  for (const [instance, found] of instances) {
    const pointer = isFlat ? "/" : `/${instance}`;
    const parsed = instanceReport.safeParse(found);
    if (!parsed.success) {
      const [{message, path}] = parsed.error.issues;
      const action = "instance left out";
      yield {problem: problem("bad-value", {pointer: [pointer, ...path].join("/"), expected: message, action})};
      continue;
    }
    yield {
      pointer,
      run: sweRun(instance, {
        outcome: outcomeOf(parsed.data),
        submitter,
        suite: splitOfPath(file.path)?.suite,
        source_run_id: submission === "" ? instance : `${submission}/${instance}`
      })
    };
  }
}

/** `<submission>/logs/<instance>/report.json`. */
function submissionOf(path: string): string {
  return without(split(split(path).folder).folder, /^(logs|evaluation_logs)$/);
}

async function submitterOf(
  file: ArchiveFile,
  submission: string
): Promise<{submitter: Submitter; problems: Problem[]}> {
  const graded = evaluationOf(submission);
  if (graded !== undefined) return {submitter: {model: graded.model.replaceAll("__", "/")}, problems: []};
  const metadata = metadataOf(sweFiles(file.paths), submission);
  const {name} = split(submission);
  const stated = metadata === undefined ? undefined : await readMetadata(await file.companion(metadata));
  return {
    submitter: {...(name === "" ? {} : {config: name}), ...stated?.submitter},
    problems: stated?.problems ?? []
  };
}
