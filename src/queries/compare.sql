-- One row per config × scope × metric × origin × date: what it has figures on, in lists of one length, and the runs behind each figure that has several.
SELECT experiment_id, scope, config_id, metric, origin, as_of,
  list(scope_id ORDER BY scope_id) AS scope_ids, list(mean ORDER BY scope_id) AS means,
  list(n::INTEGER ORDER BY scope_id) AS ns, list(n_passed::INTEGER ORDER BY scope_id) AS passes,
  list(CASE WHEN n > 1 AND n_passed IS NULL THEN "values" END ORDER BY scope_id) AS "values",
  list(CASE WHEN n > 1 AND n_passed IS NULL THEN value_counts::INTEGER[] END ORDER BY scope_id) AS value_counts,
  CASE WHEN sum(n_infra + n_unknown) > 0 THEN list((n_infra + n_unknown)::INTEGER ORDER BY scope_id) END AS lost
FROM cells WHERE study_id = $study AND (mean IS NOT NULL OR (n IS NOT NULL AND n_infra + n_unknown > 0))
GROUP BY experiment_id, scope, config_id, metric, origin, as_of
ORDER BY experiment_id, scope, metric, config_id, origin, as_of
