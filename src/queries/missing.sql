-- One row per experiment × state × reason: pairs of task and config without runs here (task * is every task), and runs that do not count.
SELECT experiment_id, state, reason, count(*)::INTEGER AS n, count(DISTINCT config_id)::INTEGER AS n_configs, count(DISTINCT task_id)::INTEGER AS n_tasks,
  string_agg(DISTINCT label, ', ' ORDER BY label) AS configs,
  CASE WHEN bool_or(task_id = '*') THEN 'every task' ELSE string_agg(DISTINCT task_id, ', ' ORDER BY task_id) END AS tasks
FROM (
  SELECT study_id, experiment_id, state, reason, config_id, task_id FROM coverage WHERE state <> 'run'
  UNION ALL
  SELECT study_id, experiment_id, 'excluded', excluded, config_id, task_id FROM runs WHERE excluded IS NOT NULL
  UNION ALL
  SELECT study_id, experiment_id, 'lost', 'failed by infrastructure or for an unknown reason, so left out', config_id, task_id
  FROM runs WHERE excluded IS NULL AND failure IN ('infra', 'unknown')
) JOIN configs USING (study_id, config_id)
WHERE study_id = $study
GROUP BY experiment_id, state, reason
ORDER BY experiment_id, state, n DESC, reason
