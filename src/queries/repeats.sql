-- One row per experiment × number of repeats × passes: the pairs of task and config with so many repeats that count, of which so many passed.
WITH repeated AS (
  SELECT experiment_id, count(*)::INTEGER AS n, (count(*) FILTER (passed))::INTEGER AS n_passed
  FROM runs
  WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled'
  GROUP BY experiment_id, task_id, config_id HAVING count(*) > 1
)
SELECT experiment_id, n, n_passed, count(*)::INTEGER AS pairs FROM repeated GROUP BY experiment_id, n, n_passed
ORDER BY experiment_id, n, n_passed
