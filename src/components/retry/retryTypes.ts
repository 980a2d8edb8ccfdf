import type {CostOfPass} from "../../stats/costOfPass.js";
import type {RetryStep} from "../../stats/retryCurve.js";
import type {StoppedCost} from "../../stats/stoppedCost.js";
import type {TaskTotals} from "./costIntervals.js";
import type {ExtraAttempt} from "./retryExtras.js";

/** A row of retry.sql: the runs of a config on a task that ended alike, and of which the same is known. */
export interface RetryRun {
  experiment_id: string;
  config_id: string;
  suite: string | null;
  task_id: string;
  /** How many runs; costs and durations are those of all of them together. */
  n: number;
  passed: boolean;
  attempts: number;
  counts: boolean;
  cost_usd: number | null;
  attempt_costs: (number | null)[] | null;
  duration_s: number | null;
  attempt_durations: (number | null)[] | null;
}

export interface RetryConfig {
  config_id: string;
  label: string;
  model_id: string;
  max_attempts: number | null;
  feedback: string | null;
}

export interface SingleAttempt {
  experiment_id: string;
  scope: string;
  scope_id: string;
  config_id: string;
  model_id: string;
  origin: string;
  n: number | null;
  n_passed: number;
  cost_usd_sum: number | null;
}

export interface PublishedRetry {
  title: string;
  scope: string;
  scope_id: string;
  config_id: string;
  n: number | null;
  single_passed: number;
  retries_passed: number;
  note: string | null;
}

export interface PublishedCost {
  experiment_id: string;
  config_id: string;
  cost_per_pass: number;
  printed: string | null;
}

export interface RetryData {
  runs: RetryRun[];
  configs: RetryConfig[];
  single: SingleAttempt[];
  published: PublishedRetry[];
  costs: PublishedCost[];
}

/** What an extra pass cost: known, or not more than this. */
export interface ExtraCost {
  cost: number;
  passes: number;
  bound: "exact" | "at most";
}

/** Where a config stands when its runs stop after an attempt. */
export interface RetryTrailStep {
  step: RetryStep;
  /** Of a run. */
  cost: StoppedCost;
}

/** What retries did for one config. */
export interface RetrySummary {
  config_id: string;
  label: string;
  model_id: string;
  feedback: string | null;
  maxAttempts: number;
  /** Up to the last attempt that is looked at. */
  steps: RetryStep[];
  /** All attempts, those too that are not looked at. */
  trail: RetryTrailStep[];
  runs: number;
  first: number;
  last: number;
  /** Runs that were left out: lost to infrastructure or for an unknown reason. */
  left: number;
  /** Runs with a known cost. */
  priced: number;
  costOfPass: CostOfPass | null;
  /** What its interval is drawn from; null where it is. */
  totals: TaskTotals | null;
  /** "at most" where the runs went on and only their whole cost is known. */
  costBound: "exact" | "at most";
  /** Every attempt after the first that is looked at. */
  extras: ExtraAttempt[];
  extra: ExtraCost | null;
  /** Configs of the same model that get a single attempt, on the same tasks. */
  single: (SingleAttempt & {label: string; extraCost: number | null})[];
  published: PublishedRetry[];
  publishedCost: PublishedCost | null;
}
