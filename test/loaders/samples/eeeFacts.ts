import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

/** every_eval_ever. */
export const eeeFacts: Record<string, (facts: Facts) => Fact[]> = {
  "eee-aggregate": (f) => [
    fact("figures", "SELECT count(*) FROM sample_cells WHERE origin = 'published'", f.results),
    fact("models", "SELECT string_agg(DISTINCT model_id) FROM sample_configs", (f.models as string[]).join()),
    ...(f.first as [string, number][]).map(([name, score], i) =>
      fact(name, `SELECT mean FROM sample_cells WHERE pointer = '/evaluation_results/${i}'`, score)
    ),
    fact(
      "costs beside scores",
      "SELECT count(*) FROM sample_cells WHERE pointer NOT LIKE '/evaluation_results/%' AND cost_usd_sum > 0",
      f.has_cost_detail
    )
  ],
  "eee-instances": (f) => [
    fact("correct", "SELECT count(*) FILTER (passed) FROM sample_runs", f.correct),
    fact(
      "evaluations",
      "SELECT string_agg(DISTINCT suite ORDER BY suite) FROM sample_runs",
      (f.evaluation_names as string[]).toSorted().join()
    )
  ]
};
