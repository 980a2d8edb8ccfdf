-- How much the score of a config varies from run to run of one task.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, config_label AS config, task_id, metric, count(score) AS n, round(avg(score), 2) AS mean,
  round(stddev_samp(score), 2) AS sd, round(standard_error(score), 3) AS se, min(score) AS least, max(score) AS most
FROM runs_wide WHERE counted AND score IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, config_id, config_label, task_id, metric HAVING count(score) > 1
ORDER BY stddev_samp(score) DESC, study_id, experiment_id, config, task_id
