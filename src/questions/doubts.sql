-- What could not be read or believed, by kind.
-- $study: only this study; every one when absent
SELECT study_id, severity, code, count(*) AS n, min(source) AS first_source, arg_min(expected, problem_id) AS expected, arg_min(received, problem_id) AS received
FROM problems WHERE $study IS NULL OR study_id = $study GROUP BY ALL
ORDER BY min(CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END), n DESC, study_id, code
