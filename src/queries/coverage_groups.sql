-- One row per experiment × config × state × reason: the tasks of such pairs; task * stands for every task.
SELECT experiment_id, config_id, state, reason, list(task_id ORDER BY task_id) AS task_ids
FROM coverage WHERE study_id = $study GROUP BY experiment_id, config_id, state, reason
ORDER BY experiment_id, config_id, state, reason
