-- One row per config × scope × metric × origin × date: its cells, in lists of one length by scope_id; a list of which nothing is known is null. A cell without a mean says why.
SELECT experiment_id, scope, config_id, metric, origin, as_of,
  list(scope_id ORDER BY scope_id) AS scope_ids, list(mean ORDER BY scope_id) AS means,
  list(n::INTEGER ORDER BY scope_id) AS ns,
  CASE WHEN count(n_passed) > 0 THEN list(n_passed::INTEGER ORDER BY scope_id) END AS passes,
  CASE WHEN count(sd) > 0 AND count(n_passed) < count(*) THEN list(sd ORDER BY scope_id) END AS sds,
  CASE WHEN count(low) + count(high) > 0 THEN list(low ORDER BY scope_id) END AS lows,
  CASE WHEN count(low) + count(high) > 0 THEN list(high ORDER BY scope_id) END AS highs,
  CASE WHEN sum(n_model) > 0 THEN list(n_model::INTEGER ORDER BY scope_id) END AS n_models,
  CASE WHEN sum(n_timeout) > 0 THEN list(n_timeout::INTEGER ORDER BY scope_id) END AS n_timeouts,
  CASE WHEN sum(n_budget) > 0 THEN list(n_budget::INTEGER ORDER BY scope_id) END AS n_budgets,
  CASE WHEN sum(n_refusal) > 0 THEN list(n_refusal::INTEGER ORDER BY scope_id) END AS n_refusals,
  CASE WHEN sum(n_infra) > 0 THEN list(n_infra::INTEGER ORDER BY scope_id) END AS n_infras,
  CASE WHEN sum(n_unknown) > 0 THEN list(n_unknown::INTEGER ORDER BY scope_id) END AS n_unknowns,
  CASE WHEN sum(n_excluded) > 0 THEN list(n_excluded::INTEGER ORDER BY scope_id) END AS n_excludeds,
  CASE WHEN count(*) FILTER (n BETWEEN 2 AND 20 AND n_passed IS NULL AND "values" IS NOT NULL) > 0 AND (
    SELECT count(*) FROM cells AS o WHERE o.study_id = $study) < 20000 THEN
    list(CASE WHEN n BETWEEN 2 AND 20 THEN "values" END ORDER BY scope_id) END AS "values",
  CASE WHEN count(*) FILTER (n BETWEEN 2 AND 20 AND n_passed IS NULL AND "values" IS NOT NULL) > 0 AND (
    SELECT count(*) FROM cells AS o WHERE o.study_id = $study) < 20000 THEN
    list(CASE WHEN n BETWEEN 2 AND 20 THEN value_counts::INTEGER[] END ORDER BY scope_id) END AS value_counts,
  CASE WHEN count(printed) > 0 THEN list(printed ORDER BY scope_id) END AS printeds,
  CASE WHEN bool_or(approximate) THEN list(approximate ORDER BY scope_id) END AS approximates,
  CASE WHEN count(note) > 0 THEN list(note ORDER BY scope_id) END AS notes,
  CASE WHEN count(*) > count(mean) THEN list(cost_kind ORDER BY scope_id) END AS cost_kinds,
  CASE WHEN sum(n_excluded) > 0 THEN (
    SELECT string_agg(DISTINCT r.excluded, '; ' ORDER BY r.excluded) FROM runs AS r
    WHERE r.study_id = $study AND r.experiment_id = c.experiment_id AND r.config_id = c.config_id
  ) END AS excluded
FROM cells AS c WHERE study_id = $study
GROUP BY experiment_id, scope, config_id, metric, origin, as_of
ORDER BY experiment_id, scope, metric, config_id, origin, as_of
