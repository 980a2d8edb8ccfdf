-- One row per run with its attempts; counts is false where the run was lost to infrastructure or for an unknown reason. An
-- attempt's cost of 0 is unknown unless its run is free.
SELECT experiment_id, config_id, suite, task_id, repeat::INTEGER AS repeat, passed, failure, attempts::INTEGER AS attempts,
  failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts, cost_usd, cost_kind, duration_s,
  (SELECT list(CASE WHEN a.cost_usd > 0 OR runs.cost_kind = 'free' THEN a.cost_usd END ORDER BY a.attempt) FROM attempts AS a WHERE a.run_id = runs.run_id) AS attempt_costs,
  (SELECT list(a.duration_s ORDER BY a.attempt) FROM attempts AS a WHERE a.run_id = runs.run_id) AS attempt_durations, source, pointer
FROM runs WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL AND attempts IS NOT NULL
ORDER BY experiment_id, config_id, task_id, repeat
