-- What each further attempt brought, of every config that was allowed several.
-- $study: only this study; every one when absent
SELECT study_id, label, attempt, attempted, passed_at, passed_by, n, round(rate, 2) AS rate, round(rate_low, 2) AS low, round(rate_high, 2) AS high,
  round(conditional, 2) AS conditional, round(gain, 2) AS gain
FROM retry_curve WHERE max_attempts > 1 AND ($study IS NULL OR study_id = $study)
ORDER BY study_id, experiment_id, label, config_id, attempt
