-- One row per experiment × config × suite × whether runs count (or were lost) × stop that has runs which passed or failed: on each of its tasks how many, how many passed, and what one cost on average, to six digits where there are several.
-- Where stop is null, runs make all their attempts; else they stop after so many, and cost no more than this where is_bound.
WITH judged AS (
  SELECT experiment_id, config_id, suite, task_id, passed, attempts::INTEGER AS attempts, cost_usd,
    failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts,
    (SELECT list(CASE WHEN a.cost_usd > 0 OR runs.cost_kind = 'free' THEN a.cost_usd END ORDER BY a.attempt)
      FROM attempts AS a WHERE a.run_id = runs.run_id) AS costs
  FROM runs WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL
),
stops AS (
  SELECT experiment_id, config_id, unnest(range(1, max(attempts)))::INTEGER AS stop FROM judged GROUP BY experiment_id, config_id
  UNION ALL SELECT DISTINCT experiment_id, config_id, NULL FROM judged
),
-- the first attempts of each run that goes past its stop, and whether what they cost is known
stopped AS (
  SELECT judged.*, stop, coalesce(attempts > stop, false) AS goes_past, costs[1:stop] AS made, costs[stop + 1:] AS after,
    coalesce(list_sum(made), 0) AS known, len(list_filter(made, d -> d IS NOT NULL)) = stop AS is_known
  FROM judged JOIN stops USING (experiment_id, config_id)
),
ends AS (
  SELECT *, CASE WHEN NOT goes_past THEN cost_usd WHEN is_known THEN known WHEN cost_usd IS NOT NULL THEN least(known, cost_usd) END AS least_cost,
    CASE WHEN NOT goes_past THEN cost_usd WHEN is_known THEN known
      WHEN cost_usd IS NOT NULL THEN greatest(known, cost_usd - coalesce(list_sum(after), 0)) END AS most_cost
  FROM stopped
),
cells AS (
  SELECT experiment_id, config_id, suite, counts, stop, task_id, count(*)::INTEGER AS n,
    (count(*) FILTER (passed AND NOT goes_past))::INTEGER AS n_passed, bool_or(least_cost < most_cost) AS is_bound,
    CASE WHEN count(most_cost) = count(*) THEN fsum(most_cost) / count(*) END AS mean,
    CASE WHEN n = 1 OR mean = 0 THEN mean ELSE round(mean, 5 - floor(log10(abs(mean)))::INTEGER) END AS cost_usd_mean
  FROM ends GROUP BY experiment_id, config_id, suite, counts, stop, task_id
)
SELECT experiment_id, config_id, suite, counts, stop, list(task_id ORDER BY task_id) AS tasks, list(n ORDER BY task_id) AS n,
  list(n_passed ORDER BY task_id) AS n_passed, list(cost_usd_mean ORDER BY task_id) AS cost_usd_mean,
  CASE WHEN bool_or(is_bound) THEN list(coalesce(is_bound, false) ORDER BY task_id) END AS is_bound
FROM cells GROUP BY experiment_id, config_id, suite, counts, stop
ORDER BY experiment_id, config_id, suite, counts DESC, stop NULLS FIRST
