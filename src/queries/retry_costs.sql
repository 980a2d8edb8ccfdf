-- One row per config whose cost per pass was published.
SELECT experiment_id, config_id, as_of, mean AS cost_per_pass, printed, n_passed::INTEGER AS n_passed, source
FROM cells WHERE study_id = $study AND metric = 'cost_per_pass' AND scope = 'all' AND mean IS NOT NULL
ORDER BY experiment_id, config_id, as_of
