-- One row per experiment × config × task × how its runs ended: the n of them that passed or not after as many attempts, lost
-- (counts is false: to infrastructure or for an unknown reason) or not, and what they and their attempts cost and took, all n
-- together. Runs of which not the same is known stand apart. An attempt's cost of 0 is unknown unless its run is free.
WITH tried AS (
  SELECT experiment_id, config_id, suite, task_id, repeat, run_id, passed, attempts::INTEGER AS attempts,
    failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts, cost_usd, duration_s,
    (SELECT list(CASE WHEN a.cost_usd > 0 OR runs.cost_kind = 'free' THEN a.cost_usd END ORDER BY a.attempt) FROM attempts AS a WHERE a.run_id = runs.run_id) AS attempt_costs,
    (SELECT list(a.duration_s ORDER BY a.attempt) FROM attempts AS a WHERE a.run_id = runs.run_id) AS attempt_durations
  FROM runs WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL AND attempts IS NOT NULL
),
known AS (
  SELECT *, cost_usd IS NULL AS no_cost, duration_s IS NULL AS no_duration, len(attempt_costs) AS n_costs, len(attempt_durations) AS n_durations,
    len(list_filter(attempt_costs, d -> d IS NOT NULL)) AS n_known_costs, len(list_filter(attempt_durations, d -> d IS NOT NULL)) AS n_known_durations,
    -- what later attempts cost bounds what earlier ones did, run by run
    CASE WHEN n_known_costs NOT IN (0, attempts) OR n_known_durations NOT IN (0, attempts) THEN run_id END AS alone
  FROM tried
),
alike AS (
  SELECT experiment_id, config_id, suite, task_id, attempts, passed, counts, count(*)::INTEGER AS n, fsum(cost_usd) AS cost_usd, fsum(duration_s) AS duration_s,
    list(attempt_costs ORDER BY repeat, run_id) FILTER (n_known_costs > 0) AS costs,
    list(attempt_durations ORDER BY repeat, run_id) FILTER (n_known_durations > 0) AS durations, alone
  FROM known
  GROUP BY experiment_id, config_id, suite, task_id, attempts, passed, counts, no_cost, no_duration, n_costs, n_durations, n_known_costs, n_known_durations, alone
)
SELECT experiment_id, config_id, suite, task_id, passed, attempts, counts, n, cost_usd, duration_s,
  CASE WHEN costs IS NOT NULL THEN list_transform(range(1, attempts + 1), k -> list_aggregate(list_transform(costs, d -> d[k]), 'fsum')) END AS attempt_costs,
  CASE WHEN durations IS NOT NULL THEN list_transform(range(1, attempts + 1), k -> list_aggregate(list_transform(durations, d -> d[k]), 'fsum')) END AS attempt_durations
FROM alike ORDER BY experiment_id, config_id, task_id, attempts, passed, counts, n, cost_usd, alone
