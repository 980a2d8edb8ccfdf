import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

/** SWE-bench and mini-swe-agent. */
export const sweFacts: Record<string, (facts: Facts) => Fact[]> = {
  "sb-cli-report": submission,
  "swebench-run-report": submission,
  "swebench-experiments-results": (f) => [
    fact("passes", "SELECT max(n_passed) FROM sample_cells WHERE scope = 'all'", f.passes),
    fact("mean", "SELECT max(mean) FROM sample_cells WHERE scope = 'all' AND metric = 'passed'", f.mean_score)
  ],
  "swebench-experiments-resolved_by_repo": resolvedBy,
  "swebench-experiments-resolved_by_time": resolvedBy,
  "swebench-instance-report": (f) =>
    Object.entries(f.gates as Record<string, [number, number]>)
      .filter(([, [won, lost]]) => won + lost > 0)
      .map(([gate, [won, lost]]) =>
        fact(
          gate,
          `SELECT regexp_extract(raw, '^\\d+ of \\d+') FROM scores JOIN sample_runs USING (run_id) WHERE scores.metric = '${gate}'`,
          `${won} of ${won + lost}`
        )
      ),
  "swebench-leaderboard-site": (f) => {
    const [folders, twice] = [f.distinct_folders_with_details as number, f.folders_listed_twice as number];
    return [
      fact(
        "instances, each folder once",
        "SELECT count(*) FROM sample_cells WHERE scope = 'task' AND metric = 'passed'",
        folders === 0 ? 0 : ((f.instance_rows as number) * folders) / (folders + twice)
      )
    ];
  },
  "mini-traj": (f) => [
    fact(
      "api_calls",
      "SELECT max(value) FROM sample_values WHERE metric = 'api_calls'",
      (f.api_calls as number) || null
    )
  ]
};

function submission(f: Facts): Fact[] {
  return [fact("errors", "SELECT count(*) FROM sample_runs WHERE status = 'error'", f.errors)];
}

function resolvedBy(f: Facts): Fact[] {
  return [
    fact("groups", "SELECT count(*) FROM sample_cells", f.groups),
    fact("resolved", "SELECT sum(n_passed) FROM sample_cells", f.resolved),
    fact("total", "SELECT sum(n) FROM sample_cells", f.total)
  ];
}
