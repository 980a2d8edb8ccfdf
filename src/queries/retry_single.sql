-- One row per config that is allowed a single attempt × experiment × suite or all: its passes and what they cost.
SELECT experiment_id, scope, scope_id, config_id, model_id, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed,
  cost_usd_sum, cost_kind, source
FROM cells JOIN configs USING (study_id, config_id)
WHERE study_id = $study AND metric = 'passed' AND max_attempts = 1 AND scope IN ('suite', 'all') AND n_passed IS NOT NULL
ORDER BY experiment_id, scope, scope_id, config_id, origin, as_of
