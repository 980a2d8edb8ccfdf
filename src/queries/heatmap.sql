-- One row per cell: a config on a task, suite, level, category or everything, for one metric.
SELECT experiment_id, scope, scope_id, config_id, metric, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed,
  n_infra::INTEGER AS n_infra, n_unknown::INTEGER AS n_unknown, n_excluded::INTEGER AS n_excluded,
  mean, sd, low, high, printed, approximate, note, source
FROM cells WHERE study_id = $study AND mean IS NOT NULL
ORDER BY experiment_id, scope, metric, scope_id, config_id, origin, as_of
