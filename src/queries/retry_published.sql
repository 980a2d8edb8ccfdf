-- One row per config × experiment × suite or all whose passes at a single attempt and with retries were published.
SELECT first.experiment_id, e.title, first.scope, first.scope_id, first.config_id, first.as_of, first.n::INTEGER AS n,
  first.n_passed::INTEGER AS single_passed, last.n_passed::INTEGER AS retries_passed, first.note, first.source
FROM cells AS first
JOIN cells AS last USING (study_id, experiment_id, scope, scope_id, config_id, origin, as_of)
JOIN experiments AS e USING (study_id, experiment_id)
WHERE study_id = $study AND first.metric = 'passed_single_attempt' AND last.metric = 'passed'
ORDER BY first.experiment_id, first.scope, first.scope_id, first.config_id, first.as_of
