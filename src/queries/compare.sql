-- One row per config × task, suite, level, category or everything × metric × origin × date: a figure that can stand beside that of another config.
SELECT experiment_id, scope, scope_id, config_id, metric, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed, mean,
  "values", value_counts::INTEGER[] AS value_counts
FROM cells WHERE study_id = $study AND mean IS NOT NULL
ORDER BY experiment_id, scope, metric, scope_id, config_id, origin, as_of
