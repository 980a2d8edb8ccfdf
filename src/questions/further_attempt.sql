-- What the third attempt bought: passes more, and what the runs that made it cost in all.
-- $attempt: another attempt; 3 when absent
-- $study: only this study; every one when absent
SELECT c.study_id, c.experiment_id, c.label, c.attempt, c.attempted, c.passed_at AS passes_more, round(c.conditional, 2) AS share,
  (SELECT round(sum(r.cost_usd), 4) FROM runs AS r WHERE r.study_id = c.study_id AND r.experiment_id = c.experiment_id
    AND r.config_id = c.config_id AND r.attempts >= c.attempt AND is_counted(r.status, r.failure, r.excluded)) AS usd_of_these_runs
FROM retry_curve AS c
WHERE c.attempt = coalesce($attempt, '3')::INTEGER AND ($study IS NULL OR c.study_id = $study)
ORDER BY c.study_id, c.experiment_id, passes_more DESC, c.label
