-- One row per experiment with retries × scope (everything, or a suite) × config × attempt at which its runs could stop, but for the last: passes by then, and the two ends of what the runs cost by then.
WITH counted AS (
  SELECT experiment_id, config_id, suite, passed, attempts::INTEGER AS attempts, cost_usd,
    (SELECT list(CASE WHEN a.cost_usd > 0 OR runs.cost_kind = 'free' THEN a.cost_usd END ORDER BY a.attempt)
      FROM attempts AS a WHERE a.run_id = runs.run_id) AS costs
  FROM runs
  WHERE study_id = $study AND excluded IS NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled'
    AND passed IS NOT NULL AND attempts IS NOT NULL
),
stops AS (
  SELECT experiment_id, unnest(range(1, max(attempts)))::INTEGER AS stop FROM counted GROUP BY experiment_id
),
-- the first attempts of each run, and whether what they cost is known
stopped AS (
  SELECT counted.*, stop, costs[1:least(stop, attempts)] AS made, costs[stop + 1:] AS after,
    coalesce(list_sum(made), 0) AS known, len(list_filter(made, d -> d IS NOT NULL)) = least(stop, attempts) AS is_known
  FROM counted JOIN stops USING (experiment_id)
),
ends AS (
  SELECT *,
    CASE WHEN attempts <= stop AND cost_usd IS NOT NULL THEN cost_usd WHEN is_known THEN known ELSE least(known, cost_usd) END AS least_cost,
    CASE WHEN attempts <= stop AND cost_usd IS NOT NULL THEN cost_usd WHEN is_known THEN known
      ELSE greatest(known, cost_usd - coalesce(list_sum(after), 0)) END AS most_cost
  FROM stopped
),
members AS (
  SELECT 'all' AS scope, 'all' AS scope_id, * FROM ends
  UNION ALL SELECT 'suite', suite, * FROM ends WHERE suite IS NOT NULL
)
SELECT experiment_id, scope, scope_id, config_id, stop, count(*)::INTEGER AS n,
  count(*) FILTER (passed AND attempts <= stop)::INTEGER AS n_passed,
  count(cost_usd)::INTEGER AS n_cost, fsum(least_cost) FILTER (cost_usd IS NOT NULL) AS cost_usd_least,
  fsum(most_cost) FILTER (cost_usd IS NOT NULL) AS cost_usd_sum,
  fsum(most_cost * most_cost) FILTER (cost_usd IS NOT NULL) AS cost_usd_sum_sq
FROM members GROUP BY ALL ORDER BY experiment_id, scope, scope_id, config_id, stop
