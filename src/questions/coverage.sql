-- What was planned and what became of it, by config.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, label, state, count(*) AS pairs, sum(n)::INTEGER AS runs, sum(n_counted)::INTEGER AS counted, sum(n_lost)::INTEGER AS lost,
  sum(n_excluded)::INTEGER AS excluded, min(reason) AS reason
FROM coverage_wide WHERE $study IS NULL OR study_id = $study
GROUP BY ALL ORDER BY study_id, experiment_id, label, state
