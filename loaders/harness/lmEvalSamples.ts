import type {Loader} from "../loader.js";
import {evaluationOf} from "./lmEval/evaluationOf.js";
import {isSamples, sampleKeys} from "./lmEval/isSamples.js";
import {runsOf} from "./lmEval/runsOf.js";

/** Samples whose results file is missing: the runs are there, the settings are not. */
export const lmEvalSamples: Loader = {
  name: "lm-eval-samples",
  version: 1,
  description: "lm-evaluation-harness: samples_<task>_<time>.jsonl without its results file",
  detect: (file) => (isSamples(file) ? sampleKeys : undefined),
  async *load(file) {
    const evaluation = evaluationOf({results: {}}, file.path);
    yield* evaluation.problems.map((d) => ({problem: d}));
    yield* runsOf(file, evaluation);
  }
};
