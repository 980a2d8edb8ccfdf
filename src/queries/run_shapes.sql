-- One row per experiment: how many runs, pairs of task and config, repeats and attempts the archive holds of it.
SELECT e.experiment_id, coalesce(e.title, e.experiment_id) AS title, e.retry_policy, count(r.run_id)::INTEGER AS n_runs,
  count(DISTINCT (r.task_id, r.config_id)) FILTER (r.run_id IS NOT NULL)::INTEGER AS n_pairs,
  coalesce(max(r.repeat), 0)::INTEGER AS most_repeats, count(r.attempts)::INTEGER AS n_attempts, count(r.passed)::INTEGER AS n_judged
FROM experiments AS e LEFT JOIN runs AS r USING (study_id, experiment_id)
WHERE study_id = $study GROUP BY e.experiment_id, e.title, e.retry_policy, e.position ORDER BY e.position, e.experiment_id
