-- How long runs take, by config, the slowest first.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, config_label AS config, duration_scope, count(duration_s) AS runs, round(median(duration_s), 1) AS median_s,
  round(max(duration_s), 1) AS longest_s
FROM runs_wide WHERE counted AND duration_s IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, config_id, config_label, duration_scope ORDER BY study_id, experiment_id, median_s DESC, config
