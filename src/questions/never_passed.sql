-- Tasks that nobody passed, and what trying cost.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, task_id, count(*) AS runs, count(DISTINCT config_id) AS configs, round(sum(cost_usd), 4) AS usd,
  count(*) FILTER (cost_usd IS NULL) AS cost_unknown
FROM runs_wide WHERE counted AND passed IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, task_id HAVING count(*) FILTER (passed) = 0 ORDER BY study_id, experiment_id, task_id
