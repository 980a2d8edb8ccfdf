-- Computed cells: sufficient statistics per scope × config × metric, so that a page can apply any failure policy.
-- Tokens of a last step alone are not those of a run, so they are in no sum.
-- A run counts when it finished, or failed for a reason that is the model's; infrastructure and unknown stand apart.

CREATE TEMP TABLE run_values AS
SELECT run_id, metric, score AS value FROM runs WHERE metric IS NOT NULL AND score IS NOT NULL
UNION ALL
SELECT run_id, 'passed', passed::INTEGER FROM runs WHERE passed IS NOT NULL
UNION ALL
SELECT scores.run_id, scores.metric, scores.value
FROM scores JOIN runs USING (run_id)
WHERE scores.attempt = 0 AND scores.value IS NOT NULL AND scores.metric IS DISTINCT FROM runs.metric
  AND scores.metric <> 'passed';

-- A run with no value of its own still counts as lost: it stands under every metric of its experiment.
CREATE TEMP TABLE metric_runs AS
SELECT runs.*, coalesce(tasks.category, '') AS task_category, m.metric AS cell_metric, v.value AS value,
  runs.excluded IS NULL AND runs.failure NOT IN ('infra', 'unknown') AND runs.status <> 'cancelled' AS counts
FROM runs
JOIN (SELECT DISTINCT study_id, experiment_id, config_id, run_values.metric FROM run_values JOIN runs USING (run_id)) AS m
  USING (study_id, experiment_id, config_id)
LEFT JOIN run_values AS v ON v.run_id = runs.run_id AND v.metric = m.metric
LEFT JOIN tasks USING (study_id, task_id);

CREATE TEMP TABLE scoped_runs AS
SELECT 'task' AS scope, task_id AS scope_id, * FROM metric_runs
UNION ALL SELECT 'suite', suite, * FROM metric_runs WHERE suite IS NOT NULL
UNION ALL SELECT 'level', level, * FROM metric_runs WHERE level IS NOT NULL
UNION ALL SELECT 'category', task_category, * FROM metric_runs WHERE task_category <> ''
UNION ALL SELECT 'all', 'all', * FROM metric_runs;

INSERT INTO cells BY NAME
WITH histograms AS (
  SELECT study_id, experiment_id, scope, scope_id, config_id, cell_metric,
    list(value ORDER BY value) AS "values", list(n ORDER BY value) AS value_counts
  FROM (
    SELECT study_id, experiment_id, scope, scope_id, config_id, cell_metric, value, count(*) AS n
    FROM scoped_runs WHERE counts AND value IS NOT NULL GROUP BY ALL
  )
  GROUP BY ALL HAVING count(*) <= 1000
)
SELECT s.study_id, s.experiment_id, s.scope, s.scope_id, s.config_id, s.cell_metric AS metric,
  'computed' AS origin, '*' AS as_of,
  count(*) FILTER (counts AND value IS NOT NULL) AS n,
  CASE WHEN s.cell_metric = 'passed' THEN count(*) FILTER (counts AND passed) END AS n_passed,
  count(*) FILTER (excluded IS NULL AND failure = 'model') AS n_model,
  count(*) FILTER (excluded IS NULL AND failure = 'infra') AS n_infra,
  count(*) FILTER (excluded IS NULL AND failure = 'timeout') AS n_timeout,
  count(*) FILTER (excluded IS NULL AND failure = 'budget') AS n_budget,
  count(*) FILTER (excluded IS NULL AND failure = 'refusal') AS n_refusal,
  count(*) FILTER (excluded IS NULL AND failure = 'unknown') AS n_unknown,
  count(*) FILTER (excluded IS NOT NULL) AS n_excluded,
  CASE WHEN count(attempts) > 0 THEN
    list_transform(
      generate_series(1, max(attempts)),
      lambda k: list_count(list_filter(list(passed_at) FILTER (counts), lambda p: p = k))
    ) END AS passed_by_attempt,
  h."values", h.value_counts,
  avg(value) FILTER (counts) AS mean,
  CASE WHEN count(value) FILTER (counts) > 1 THEN stddev_samp(value) FILTER (counts) END AS sd,
  min(value) FILTER (counts) AS min,
  max(value) FILTER (counts) AS max,
  sum(value) FILTER (counts) AS sum,
  sum(value * value) FILTER (counts) AS sum_sq,
  count(cost_usd) FILTER (counts) AS n_cost,
  sum(cost_usd) FILTER (counts) AS cost_usd_sum,
  sum(cost_usd * cost_usd) FILTER (counts) AS cost_usd_sum_sq,
  avg(cost_usd) FILTER (counts) AS cost_usd_mean,
  CASE WHEN count(DISTINCT cost_kind) FILTER (counts) = 1 THEN any_value(cost_kind) FILTER (counts)
    WHEN count(cost_usd) FILTER (counts) > 0 THEN mode(cost_kind ORDER BY cost_kind) FILTER (counts AND cost_usd IS NOT NULL)
    ELSE 'unknown' END AS cost_kind,
  count(duration_s) FILTER (counts) AS n_duration,
  sum(duration_s) FILTER (counts) AS duration_s_sum,
  (sum(tokens_input) FILTER (counts AND tokens_semantics IS DISTINCT FROM 'last step'))::BIGINT AS tokens_input_sum,
  (sum(tokens_output) FILTER (counts AND tokens_semantics IS DISTINCT FROM 'last step'))::BIGINT AS tokens_output_sum,
  (sum(tokens_reasoning) FILTER (counts AND tokens_semantics IS DISTINCT FROM 'last step'))::BIGINT AS tokens_reasoning_sum,
  (sum(tokens_cache_read) FILTER (counts AND tokens_semantics IS DISTINCT FROM 'last step'))::BIGINT AS tokens_cache_read_sum,
  (sum(tokens_cache_write) FILTER (counts AND tokens_semantics IS DISTINCT FROM 'last step'))::BIGINT AS tokens_cache_write_sum,
  bool_or(list_contains(string_split(approximate, ','),
    CASE s.cell_metric WHEN s.metric THEN 'score' WHEN 'passed' THEN 'passed' ELSE 'scores.' || s.cell_metric END)) FILTER (counts) AS approximate,
  bool_or(list_contains(string_split(approximate, ','), 'cost_usd')) FILTER (counts) AS cost_approximate
FROM scoped_runs AS s
LEFT JOIN histograms AS h USING (study_id, experiment_id, scope, scope_id, config_id, cell_metric)
GROUP BY s.study_id, s.experiment_id, s.scope, s.scope_id, s.config_id, s.cell_metric, h."values", h.value_counts
ORDER BY ALL;
