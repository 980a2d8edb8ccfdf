-- One row per thing that could not be read or believed, over all archives, errors first; at most 200 of n_problems.
SELECT problem_id::INTEGER AS problem_id, p.study_id, s.study_id IS NOT NULL AS loaded, severity, code, source, pointer, expected, received, action,
  (count(*) OVER ())::INTEGER AS n_problems, (count(*) FILTER (severity = 'note') OVER ())::INTEGER AS n_notes
FROM problems AS p LEFT JOIN studies AS s USING (study_id)
ORDER BY CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, problem_id LIMIT 200
