-- One row per experiment × scope (everything, a suite, or a task run more than once) × config × origin × date: its primary score, with what it cost.
SELECT experiment_id, scope, scope_id, config_id, metric, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed,
  n_infra::INTEGER AS n_infra, n_unknown::INTEGER AS n_unknown, n_excluded::INTEGER AS n_excluded,
  mean, sd, low, high, n_cost::INTEGER AS n_cost, cost_usd_sum, cost_usd_sum_sq, cost_usd_mean, cost_kind,
  n_duration::INTEGER AS n_duration, duration_s_sum, printed, approximate, cost_approximate, c.note, source, pointer
FROM cells AS c JOIN experiments AS e USING (study_id, experiment_id)
WHERE study_id = $study AND scope IN ('all', 'suite', 'task') AND (scope <> 'task' OR n + coalesce(n_infra + n_unknown, 0) > 1) AND metric = e.primary_metric
  AND (mean IS NOT NULL OR (n IS NOT NULL AND n_infra + n_unknown > 0))
ORDER BY experiment_id, scope, scope_id, config_id, origin, as_of
