import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

/** EvalPlus, BigCodeBench, bigcode-evaluation-harness, LiveCodeBench. */
export const codeGenerationFacts: Record<string, (facts: Facts) => Fact[]> = {
  evalplus: (f) => [
    fact("suite", "SELECT DISTINCT suite FROM sample_runs", f.suite),
    fact("model", "SELECT DISTINCT model_id FROM sample_runs", f.model_from_filename),
    fact("evaluated", evaluated, f.date),
    ...repeats(f.samples_per_task as number[]),
    fact("base passes", passesOf("base"), f.base_pass),
    fact("plus passes", passesOf("plus"), f.plus_pass),
    fact("base pass@1", "SELECT avg(value) FROM sample_values WHERE metric = 'base'", f.base_pass_at_1),
    fact("plus pass@1", "SELECT avg(passed::INTEGER) FROM sample_runs", f.plus_pass_at_1),
    fact("plus status alone", statusesThat("plus.raw = 'pass'"), f.plus_status_pass_alone),
    ...Object.entries(f.statuses as Record<string, number>).map(([pair, n]) =>
      fact(`statuses ${pair}`, statusesThat(`base.raw || '|' || plus.raw = '${pair}'`), n)
    )
  ],
  bigcodebench: (f) => {
    const {pass, fail, timeout} = f.statuses as Record<string, number>;
    return [
      fact("evaluated", evaluated, f.date),
      fact("pass@1", "SELECT avg(passed::INTEGER) FROM sample_runs", f.pass_at_1),
      fact("passed", "SELECT count(*) FROM sample_runs WHERE passed", pass),
      fact("failed", "SELECT count(*) FROM sample_runs WHERE failure = 'model' AND passed = false", fail),
      fact("timed out", "SELECT count(*) FROM sample_runs WHERE failure = 'timeout' AND passed = false", timeout)
    ];
  },
  "bigcodebench-leaderboard": (f) => [
    fact("models", "SELECT count(DISTINCT model_id) FROM sample_configs", f.models),
    fact(
      "with both",
      `SELECT count(*) FROM (SELECT model_id FROM sample_cells JOIN sample_configs USING (config_id)
       GROUP BY model_id HAVING count(DISTINCT variant) = 2)`,
      f.with_both
    ),
    ...Object.entries(f.sample as Record<string, Record<string, number | null>>).flatMap(([model, rates]) =>
      Object.entries(rates).map(([split, rate]) =>
        fact(
          `${model} ${split}`,
          `SELECT 100 * mean FROM sample_cells JOIN sample_configs USING (config_id)
           WHERE model_id = '${model}' AND variant = '${split}'`,
          rate
        )
      )
    )
  ],
  "bigcode-metrics": (f) => [
    fact("cells", "SELECT count(*) FROM sample_cells WHERE origin = 'published'", f.n_metrics),
    fact("model", "SELECT DISTINCT model_id FROM sample_configs", (f.models as string[])[0]),
    fact("temperature", "SELECT DISTINCT temperature FROM sample_configs", f.temperature),
    fact("n_samples", settingOf("n_samples"), f.n_samples),
    fact("limit", settingOf("limit"), f.limit),
    ...Object.entries(f.metrics as Record<string, Record<string, number>>).flatMap(([task, metrics]) =>
      Object.entries(metrics).map(([metric, value]) =>
        fact(
          `${task} ${metric}`,
          `SELECT mean FROM sample_cells WHERE ends_with(pointer, '${task}/${metric}')
           AND metric = '${metric.replace(/^\w+_(?=pass|beyond)/, "").replace("@", "_at_")}'`,
          value
        )
      )
    )
  ],
  "bigcode-per-sample": (f) => {
    const {passed, failed} = f.outcomes as Record<string, number>;
    return [
      ...repeats([(f.attempts as number[]).length]),
      fact("passed", "SELECT count(*) FROM sample_runs WHERE passed", passed),
      fact("failed", "SELECT count(*) FROM sample_runs WHERE passed = false", failed),
      fact("pass@1", "SELECT avg(passed::INTEGER) FROM sample_runs", f.pass_at_1)
    ];
  },
  livecodebench: (f) => {
    const [first, last] = f.date_range as string[];
    const day = "regexp_extract(note, '\\d{4}-\\d\\d-\\d\\d')";
    return [
      fact("model", "SELECT DISTINCT model_id FROM sample_runs", (f.model_from_dirname as string).split(" (N=")[0]),
      ...repeats(f.samples_per_task as number[]),
      fact("pass@1", "SELECT mean FROM sample_cells WHERE scope = 'all' AND metric = 'passed'", f.pass_at_1),
      ...Object.entries(f.by_difficulty as Record<string, number[]>).flatMap(([level, [n, mean]]) => [
        fact(`n of ${level}`, `SELECT n ${levelCell(level)}`, n),
        fact(`mean of ${level}`, `SELECT mean ${levelCell(level)}`, mean)
      ]),
      ...Object.entries(f.platforms as Record<string, number>).map(([platform, n]) =>
        fact(
          `tasks of ${platform}`,
          `SELECT n FROM sample_cells WHERE scope = 'category' AND scope_id = '${platform}' AND metric = 'passed'`,
          n
        )
      ),
      fact("first contest", `SELECT min(${day}) FROM sample_runs`, first),
      fact("last contest", `SELECT max(${day}) FROM sample_runs`, last)
    ];
  }
};

const evaluated =
  "SELECT DISTINCT regexp_extract(note, 'evaluated (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)', 1) FROM sample_runs";

/** How many samples every task has; one number where they agree. */
function repeats(counts: number[]): Fact[] {
  return [
    fact(
      "samples of a task",
      `SELECT string_agg(DISTINCT n::VARCHAR, ', ' ORDER BY n::VARCHAR)
       FROM (SELECT count(*) AS n FROM sample_runs GROUP BY task_id)`,
      counts.map(String).toSorted().join(", ")
    )
  ];
}

function passesOf(metric: string): string {
  return `SELECT sum(value)::INTEGER FROM sample_values WHERE metric = '${metric}'`;
}

function statusesThat(condition: string): string {
  return `SELECT count(*) FROM scores AS base JOIN scores AS plus USING (run_id) JOIN sample_runs USING (run_id)
    WHERE base.metric = 'base' AND plus.metric = 'plus' AND ${condition}`;
}

function settingOf(name: string): string {
  return `SELECT (settings->>'$.${name}')::INTEGER FROM sample_configs`;
}

function levelCell(level: string): string {
  return `FROM sample_cells WHERE scope = 'level' AND scope_id = '${level}' AND metric = 'passed'`;
}
