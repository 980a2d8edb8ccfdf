-- One row per pair of task and config that was planned or run; task * stands for every task.
SELECT experiment_id, task_id, config_id, state, n::INTEGER AS n, reason, source
FROM coverage WHERE study_id = $study ORDER BY experiment_id, config_id, task_id
