-- Which gate or named score runs fail at: its mean, and how many runs have less than the most.
-- $study: only this study; every one when absent
SELECT r.study_id, r.experiment_id, s.metric, count(*) AS runs, round(avg(s.value), 3) AS mean, m.max AS most,
  count(*) FILTER (s.value < m.max) AS below_most
FROM scores AS s JOIN runs_wide AS r USING (run_id) LEFT JOIN metrics AS m ON m.study_id = r.study_id AND m.metric = s.metric
WHERE s.attempt = 0 AND s.value IS NOT NULL AND r.counted AND ($study IS NULL OR r.study_id = $study)
GROUP BY ALL ORDER BY r.study_id, r.experiment_id, s.metric
