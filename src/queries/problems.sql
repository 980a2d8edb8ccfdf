-- One row per thing that could not be read or believed, errors first; at most 200 of n_problems.
SELECT problem_id::INTEGER AS problem_id, severity, code, source, pointer, expected, received, action,
  (count(*) OVER ())::INTEGER AS n_problems, (count(*) FILTER (severity = 'note') OVER ())::INTEGER AS n_notes
FROM problems WHERE study_id = $study
ORDER BY CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, problem_id LIMIT 200
