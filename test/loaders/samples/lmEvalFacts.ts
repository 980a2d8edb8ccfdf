import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

/** lm-evaluation-harness. */
export const lmEvalFacts: Record<string, (facts: Facts) => Fact[]> = {
  "lm-eval-results": lmEvalResults,
  "lm-eval-results-old": lmEvalResults,
  "lm-eval-bare-results": (f) =>
    Object.entries(f.metrics as Record<string, Record<string, number>>).flatMap(([task, metrics]) =>
      publishedMeans(task, metrics)
    ),
  "lm-eval-samples": (f) => [
    ...Object.entries(f.means as Record<string, number | null>)
      .filter(([, mean]) => mean !== null)
      .map(([metric, mean]) =>
        fact(
          `${metric} mean`,
          `SELECT avg(value) FROM sample_values WHERE metric = '${metric.replace(/,none$/, "")}'`,
          mean
        )
      ),
    fact("suite", "SELECT DISTINCT suite FROM sample_runs", f.task)
  ]
};

/** Every number of a results file is a published cell of its task or group; its standard errors are not. */
function lmEvalResults(f: Facts): Fact[] {
  return [
    fact("published cells", "SELECT count(*) FROM sample_cells WHERE origin = 'published'", f.aggregate_scores),
    ...Object.entries(f.first_tasks as Record<string, Record<string, number>>).flatMap(([task, metrics]) =>
      publishedMeans(task, metrics)
    )
  ];
}

function publishedMeans(task: string, metrics: Record<string, number | null>): Fact[] {
  return Object.entries(metrics)
    .filter(([metric]) => metric !== "sample_len" && !metric.includes("_stderr"))
    .map(([metric, mean]) =>
      fact(
        `${task} ${metric}`,
        `SELECT mean FROM sample_cells
         WHERE origin = 'published' AND scope_id = '${task}' AND metric = '${metric.replace(/,none$/, "")}'`,
        mean
      )
    );
}
