-- Tasks by the share of runs that passed, the hardest first.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, task_id, count(*) AS runs, count(*) FILTER (passed) AS passes, count(DISTINCT config_id) AS configs,
  count(DISTINCT config_id) FILTER (passed) AS configs_that_pass, round(wilson_low(passes, runs), 2) AS low, round(wilson_high(passes, runs), 2) AS high
FROM runs_wide WHERE counted AND passed IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, task_id ORDER BY passes / runs, runs DESC, study_id, experiment_id, task_id
