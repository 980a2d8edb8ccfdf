-- One row per run: its primary score, for strips of runs.
SELECT run_id::INTEGER AS run_id, experiment_id, config_id, task_id, repeat::INTEGER AS repeat, status, failure, passed,
  metric, score, attempts::INTEGER AS attempts, cost_usd, cost_kind, duration_s, approximate, excluded, note, source, pointer
FROM runs WHERE study_id = $study ORDER BY run_id
