-- One row per experiment × config × origin × date: its primary score over everything, with what it cost.
SELECT experiment_id, config_id, metric, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed,
  n_infra::INTEGER AS n_infra, n_unknown::INTEGER AS n_unknown, n_excluded::INTEGER AS n_excluded,
  mean, sd, low, high, c.min, c.max, "values", value_counts::INTEGER[] AS value_counts, n_cost::INTEGER AS n_cost, cost_usd_sum, cost_usd_mean,
  cost_kind, n_duration::INTEGER AS n_duration, duration_s_sum, printed, approximate, cost_approximate, c.note, source, pointer
FROM cells AS c JOIN experiments AS e USING (study_id, experiment_id)
WHERE study_id = $study AND scope = 'all' AND metric = e.primary_metric
ORDER BY experiment_id, config_id, origin, as_of
