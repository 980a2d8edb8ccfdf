-- What the assembled tables say that cannot be so: rows of problems, without their number.
SELECT study_id, 'error' AS severity, 'score-outside-scale' AS code, runs.source, runs.pointer,
  coalesce(min::VARCHAR, '−∞') || ' … ' || coalesce(max::VARCHAR, '∞') || ' (' || metric || ')' AS expected,
  score::VARCHAR AS received, 'kept' AS action
FROM runs JOIN metrics USING (study_id, metric)
WHERE score < min OR score > max
UNION ALL
SELECT study_id, 'error', 'score-outside-scale', source, pointer,
  coalesce(metrics.min::VARCHAR, '−∞') || ' … ' || coalesce(metrics.max::VARCHAR, '∞') || ' (' || metric || ')',
  mean::VARCHAR, 'kept'
FROM cells JOIN metrics USING (study_id, metric)
WHERE origin = 'published' AND (mean < metrics.min OR mean > metrics.max)
UNION ALL
SELECT runs.study_id, 'warning', 'too-many-attempts', runs.source, runs.pointer,
  'at most ' || max_attempts || ' attempts (' || config_id || ')', attempts::VARCHAR, 'kept'
FROM runs JOIN configs USING (study_id, config_id)
WHERE attempts > max_attempts
UNION ALL
SELECT runs.study_id, 'warning', 'mixed-config', min(runs.source), NULL,
  'one set of settings under config ' || config_id, count(DISTINCT harness) || ' harnesses', 'kept'
FROM runs GROUP BY runs.study_id, config_id HAVING count(DISTINCT harness) > 1;
