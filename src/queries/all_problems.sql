-- One row per thing that could not be read or believed, over all archives.
SELECT problem_id::INTEGER AS problem_id, study_id, severity, code, source, pointer, expected, received, action
FROM problems ORDER BY severity = 'note', severity = 'warning', problem_id
