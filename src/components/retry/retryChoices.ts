import type {RetryData} from "./retryTypes.js";

/** The experiments whose runs have attempts of which some config was allowed more than one, in the order given. */
export function retryExperiments({runs, configs}: RetryData, {order}: {order: readonly string[]}): string[] {
  const allowed = new Map(configs.map((d) => [d.config_id, d.max_attempts ?? 1]));
  const found = new Set(
    runs.filter((d) => d.counts && Math.max(d.attempts, allowed.get(d.config_id) ?? 1) > 1).map((d) => d.experiment_id)
  );
  return order.filter((d) => found.has(d));
}

/** The suites of an experiment's runs; none to choose where there is only one. */
export function retrySuites({runs}: RetryData, {experiment}: {experiment: string}): string[] {
  const suites = new Set(runs.flatMap((d) => (d.experiment_id === experiment && d.suite !== null ? [d.suite] : [])));
  return suites.size > 1 ? [...suites].toSorted((a, b) => a.localeCompare(b, "en")) : [];
}

/** The most attempts that any run of an experiment made: where looking may stop at the latest. */
export function retryMost({runs}: RetryData, {experiment}: {experiment: string}): number {
  return runs.reduce((most, d) => (d.experiment_id === experiment ? Math.max(most, d.attempts) : most), 1);
}
