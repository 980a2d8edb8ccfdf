-- One row per run with its attempts.
SELECT experiment_id, config_id, suite, task_id, repeat::INTEGER AS repeat, passed, failure, attempts::INTEGER AS attempts,
  passed_at::INTEGER AS passed_at, cost_usd, cost_kind, duration_s, source, pointer
FROM runs WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL AND attempts IS NOT NULL
ORDER BY experiment_id, config_id, task_id, repeat
