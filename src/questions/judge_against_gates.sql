-- Where a judge and the outcome of a run disagree: judged above the middle of the scale and failed, or below it and passed.
-- $study: only this study; every one when absent
SELECT r.study_id, r.experiment_id, j.judge, j.metric, count(*) AS judged, count(*) FILTER (j.value > (m.min + m.max) / 2 AND NOT r.passed) AS praised_but_failed,
  count(*) FILTER (j.value < (m.min + m.max) / 2 AND r.passed) AS scolded_but_passed
FROM judgements AS j JOIN runs_wide AS r USING (run_id) LEFT JOIN metrics AS m ON m.study_id = r.study_id AND m.metric = j.metric
WHERE r.counted AND r.passed IS NOT NULL AND ($study IS NULL OR r.study_id = $study)
GROUP BY ALL ORDER BY ALL
