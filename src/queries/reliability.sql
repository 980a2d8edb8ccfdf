-- One row per config, metric and kind of figure; its lists run over the tasks that were repeated or whose spread is stated.
SELECT experiment_id, config_id, metric, origin, as_of, list(scope_id ORDER BY scope_id) AS tasks,
  list(n::INTEGER ORDER BY scope_id) AS n, list(n_passed::INTEGER ORDER BY scope_id) AS n_passed,
  list(mean ORDER BY scope_id) AS means,
  list(CASE WHEN "values" IS NULL THEN sd END ORDER BY scope_id) AS sds, -- where values are known, they give it
  list(CASE WHEN n_passed IS NULL THEN "values" END ORDER BY scope_id) AS "values",
  list(CASE WHEN n_passed IS NULL THEN value_counts END ORDER BY scope_id) AS value_counts,
  CASE WHEN sum(n_infra + n_unknown) > 0 THEN list((n_infra + n_unknown)::INTEGER ORDER BY scope_id) END AS lost,
  sum(coalesce(n_infra, 0) + coalesce(n_unknown, 0) + coalesce(n_excluded, 0))::INTEGER AS n_left
FROM cells
WHERE study_id = $study AND scope = 'task' AND (mean IS NOT NULL OR n + n_infra + n_unknown >= 2)
  AND (n >= 2 OR n + n_infra + n_unknown >= 2 OR (n IS NULL AND sd IS NOT NULL))
GROUP BY experiment_id, config_id, metric, origin, as_of
ORDER BY experiment_id, metric, config_id, origin, as_of
