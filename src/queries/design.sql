-- One row per experiment × config × state × number of runs: the tasks of such pairs, by their place in tasks.sql from 0; every_task where the archive says it of all.
WITH places AS (
  SELECT task_id, (row_number() OVER (ORDER BY suite, level, task_id) - 1)::INTEGER AS place FROM tasks WHERE study_id = $study
)
SELECT experiment_id, config_id, state, coalesce(n, 0)::INTEGER AS n, bool_or(task_id = '*') AS every_task,
  coalesce(list(place ORDER BY place) FILTER (place IS NOT NULL), []) AS tasks
FROM coverage LEFT JOIN places USING (task_id) WHERE study_id = $study
GROUP BY experiment_id, config_id, state, coalesce(n, 0)
ORDER BY experiment_id, config_id, state, coalesce(n, 0)
