-- Pairs of task and config that pass sometimes, with the chance that one of three and that all of three pass.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, config_label AS config, task_id, count(*) AS n, count(*) FILTER (passed) AS c,
  round(pass_at_k(n, c, 3), 2) AS pass_at_3, round(pass_hat_k(n, c, 3), 2) AS pass_hat_3
FROM runs_wide WHERE counted AND passed IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, config_id, config_label, task_id HAVING n > 1 AND c BETWEEN 1 AND n - 1
ORDER BY study_id, experiment_id, c / n, config, task_id
