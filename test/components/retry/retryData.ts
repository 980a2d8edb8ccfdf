import type {
  PublishedRetry,
  RetryConfig,
  RetryData,
  RetryRun,
  SingleAttempt
} from "../../../src/components/retry/retryTypes.js";

export function retryRun(values: Partial<RetryRun>): RetryRun {
  return {
    experiment_id: "main",
    config_id: "a",
    suite: "S",
    task_id: "t",
    n: 1,
    passed: true,
    attempts: 1,
    counts: true,
    cost_usd: 1,
    attempt_costs: null,
    duration_s: null,
    attempt_durations: null,
    ...values
  };
}

export function retryConfig(values: Partial<RetryConfig>): RetryConfig {
  return {config_id: "a", label: "Config A", model_id: "x/y", max_attempts: 3, feedback: "test output", ...values};
}

export const single: SingleAttempt = {
  experiment_id: "main",
  scope: "all",
  scope_id: "all",
  config_id: "a-1",
  model_id: "x/y",
  origin: "published",
  n: 4,
  n_passed: 1,
  cost_usd_sum: 3
};

export const published: PublishedRetry = {
  title: "Table 9",
  scope: "all",
  scope_id: "all",
  config_id: "a",
  n: 4,
  single_passed: 2,
  retries_passed: 3,
  note: null
};

/** Four tasks: one passed at once, one on attempt 2, one on attempt 3, one never. $1, $2, $3 and $4. */
export const retryData: RetryData = {
  runs: [
    retryRun({task_id: "t1", attempts: 1, cost_usd: 1}),
    retryRun({task_id: "t2", attempts: 2, cost_usd: 2}),
    retryRun({task_id: "t3", attempts: 3, cost_usd: 3, suite: "T"}),
    retryRun({task_id: "t4", attempts: 3, cost_usd: 4, passed: false, suite: "T"})
  ],
  configs: [retryConfig({}), retryConfig({config_id: "a-1", label: "Config A, once", max_attempts: 1, feedback: null})],
  single: [single],
  published: [published],
  costs: [{experiment_id: "main", config_id: "a", cost_per_pass: 3.33, printed: "$3.33"}]
};
