import type {ArchiveFile, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import {cellsOf} from "./lmEval/cellsOf.js";
import {evaluationOf} from "./lmEval/evaluationOf.js";
import {isSamples, sampleKeys} from "./lmEval/isSamples.js";
import {runsOf} from "./lmEval/runsOf.js";

const stamp = /\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d+)?/;

/**
 * lm-evaluation-harness: results_<time>.json of one evaluation, with the samples_<task>_<time>.jsonl beside it, one row a
 * document and filter. https://github.com/EleutherAI/lm-evaluation-harness/blob/main/docs/interface.md
 *
 * What a results file states is published cells: leaves by suite, groups by category. Samples are runs.
 */
export const lmEval: Loader = {
  name: "lm-eval",
  version: 1,
  description: "lm-evaluation-harness: results_<time>.json with its samples, and the forms of versions 0 to 0.4",
  detect: ({path, head}) => (path.endsWith(".json") ? keysOf(head) : undefined),
  companions: ({path, paths}) => {
    const [folder, name] = split(path);
    if (!/^results.*\.json(\.gz|\.zst)?$/.test(name)) return [];
    const time = stamp.exec(name.replace(/^.*(?=_\d{4})/, ""))?.[0];
    const ending = time === undefined ? ".jsonl" : `_${time}.jsonl`;
    const isPacked = (d: string) => d.endsWith(ending) || d.endsWith(`${ending}.gz`) || d.endsWith(`${ending}.zst`);
    return paths.filter((d) => split(d)[0] === folder && isPacked(d));
  },
  async *load(file) {
    const evaluation = evaluationOf(await file.json(), file.path);
    yield* evaluation.problems.map((d) => ({problem: d}));
    yield* cellsOf(evaluation);
    for (const path of lmEval.companions!(file)) {
      const samples = await file.companion(path);
      const runs = isSamples(samples) ? runsOf(samples, evaluation) : [notSamples(samples)];
      for await (const d of runs) yield {...d, source: path};
    }
  }
};

/** `"acc,none": 0.5` from 0.4, `"acc_stderr"` beside `"versions"` before; the bare form has tasks at the top. */
function keysOf(head: string): string[] | undefined {
  const comma = /"([\w@.%^-]+,[\w .@-]+)"\s*:\s*(?:-?[\d.]|NaN|-?Infinity|"N\/A")/.exec(head)?.[1];
  if (/"results"\s*:\s*\{/.test(head)) {
    if (comma !== undefined) return ["results", comma];
    const isOld = /^\s*\{\s*"results"\s*:\s*\{\s*"[^"]+"\s*:\s*\{\s*"\w+"\s*:\s*(?:-?[\d.]|NaN|-?Infinity)/.test(head);
    return isOld && /"versions"\s*:\s*\{/.test(head) ? ["results", "versions"] : undefined;
  }
  const isBare = /^\s*\{\s*"[^"]+"\s*:\s*\{/.test(head) && /"alias"\s*:/.test(head);
  return isBare && comma !== undefined ? ["alias", comma] : undefined;
}

function notSamples({bytes, head}: ArchiveFile): Loaded {
  return {
    problem: problem("unknown-format", {
      severity: "warning",
      expected: `rows with ${sampleKeys.join(", ")}`,
      received: `${bytes} bytes that begin with ${JSON.stringify(head.slice(0, 60))}`,
      action: "file not read"
    })
  };
}

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf("/");
  return [path.slice(0, at + 1), path.slice(at + 1)];
}
