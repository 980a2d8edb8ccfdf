-- One row per pair of task and config with several repeats that count: how many, and how many passed.
SELECT experiment_id, task_id, config_id, count(*)::INTEGER AS n, (count(*) FILTER (passed))::INTEGER AS n_passed
FROM runs
WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled'
GROUP BY experiment_id, task_id, config_id HAVING count(*) > 1
ORDER BY experiment_id, task_id, config_id
