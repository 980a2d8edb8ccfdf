-- One row per experiment × config that has runs which passed or failed: on how many tasks it and another config have runs that count, and how many of its runs were lost.
WITH judged AS (
  SELECT experiment_id, config_id, task_id, failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts
  FROM runs WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL
),
shared AS (
  SELECT experiment_id, task_id, true AS is_shared
  FROM judged WHERE counts GROUP BY experiment_id, task_id HAVING count(DISTINCT config_id) > 1
)
SELECT experiment_id, config_id, count(DISTINCT task_id) FILTER (counts AND is_shared)::INTEGER AS n_shared,
  (count(*) FILTER (NOT counts))::INTEGER AS n_lost
FROM judged LEFT JOIN shared USING (experiment_id, task_id)
GROUP BY experiment_id, config_id
ORDER BY experiment_id, config_id
