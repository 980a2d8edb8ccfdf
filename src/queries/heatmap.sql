-- One row per cell: a config on a task, suite, level, category or everything, for one metric. Without a mean it says why.
SELECT experiment_id, scope, scope_id, config_id, metric, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed,
  n_infra::INTEGER AS n_infra, n_unknown::INTEGER AS n_unknown, n_excluded::INTEGER AS n_excluded,
  mean, sd, low, high, printed, approximate, cost_kind, note,
  CASE WHEN n_excluded > 0 THEN (
    SELECT string_agg(DISTINCT r.excluded, '; ' ORDER BY r.excluded) FROM runs AS r
    WHERE r.study_id = c.study_id AND r.experiment_id = c.experiment_id AND r.config_id = c.config_id
  ) END AS excluded, source
FROM cells AS c WHERE study_id = $study
ORDER BY experiment_id, scope, metric, scope_id, config_id, origin, as_of
