-- How runs end, by class of failure; lost and excluded ones are not part of n.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, status, failure, is_counted(status, failure, excluded) AS counted, count(*) AS runs
FROM runs WHERE $study IS NULL OR study_id = $study GROUP BY ALL ORDER BY study_id, experiment_id, runs DESC, status, failure, counted
