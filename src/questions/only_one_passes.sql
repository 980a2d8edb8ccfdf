-- Tasks that a single config passes at all, and which.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, task_id, count(DISTINCT config_id) AS configs, any_value(config_label) FILTER (passed) AS only_by,
  count(*) FILTER (passed AND counted) AS passes
FROM runs_wide WHERE counted AND passed IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, task_id
HAVING count(DISTINCT config_id) > 1 AND count(DISTINCT config_id) FILTER (passed) = 1
ORDER BY study_id, experiment_id, task_id
