-- One row per thing that could not be read or believed.
SELECT problem_id::INTEGER AS problem_id, severity, code, source, pointer, expected, received, action
FROM problems WHERE study_id = $study ORDER BY severity = 'note', severity = 'warning', problem_id
