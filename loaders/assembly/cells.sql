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
SELECT study_id, experiment_id, config_id, m.metric AS cell_metric, task_id, suite, level, tasks.category, v.value,
  runs.excluded IS NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts,
  excluded IS NOT NULL AS is_excluded, failure, passed, attempts, passed_at, cost_usd, cost_kind, duration_s,
  tokens_semantics IS DISTINCT FROM 'last step' AS is_whole,
  tokens_input, tokens_output, tokens_reasoning, tokens_cache_read, tokens_cache_write,
  list_contains(string_split(approximate, ','),
    CASE m.metric WHEN runs.metric THEN 'score' WHEN 'passed' THEN 'passed' ELSE 'scores.' || m.metric END) AS is_approximate,
  list_contains(string_split(approximate, ','), 'cost_usd') AS is_cost_approximate
FROM runs
JOIN (SELECT DISTINCT study_id, experiment_id, config_id, run_values.metric FROM run_values JOIN runs USING (run_id)) AS m
  USING (study_id, experiment_id, config_id)
LEFT JOIN run_values AS v ON v.run_id = runs.run_id AND v.metric = m.metric
LEFT JOIN (SELECT study_id, task_id, category FROM tasks WHERE category <> '') AS tasks USING (study_id, task_id);

CREATE TEMP MACRO scope_of(in_task, in_suite, in_level, in_category) AS
  CASE 0 WHEN in_task THEN 'task' WHEN in_suite THEN 'suite' WHEN in_level THEN 'level' WHEN in_category THEN 'category' ELSE 'all' END;

INSERT INTO cells BY NAME
WITH value_counts AS (
  SELECT study_id, experiment_id, config_id, cell_metric, value, count(*) AS n,
    scope_of(GROUPING(task_id), GROUPING(suite), GROUPING(level), GROUPING(category)) AS scope,
    CASE scope WHEN 'all' THEN 'all' ELSE coalesce(task_id, suite, level, category) END AS scope_id
  FROM metric_runs WHERE counts AND value IS NOT NULL
  GROUP BY study_id, experiment_id, config_id, cell_metric, value, GROUPING SETS ((task_id), (suite), (level), (category), ())
),
histograms AS (
  SELECT study_id, experiment_id, scope, scope_id, config_id, cell_metric,
    list(value ORDER BY value) AS "values", list(n ORDER BY value) AS value_counts
  FROM value_counts GROUP BY ALL HAVING count(*) <= 1000
),
summaries AS (
  SELECT study_id, experiment_id, config_id, cell_metric,
    scope_of(GROUPING(task_id), GROUPING(suite), GROUPING(level), GROUPING(category)) AS scope,
    CASE scope WHEN 'all' THEN 'all' ELSE coalesce(task_id, suite, level, category) END AS scope_id,
    count(*) FILTER (counts AND value IS NOT NULL) AS n,
    CASE WHEN cell_metric = 'passed' THEN count(*) FILTER (counts AND passed) END AS n_passed,
    count(*) FILTER (NOT is_excluded AND failure = 'model') AS n_model,
    count(*) FILTER (NOT is_excluded AND failure = 'infra') AS n_infra,
    count(*) FILTER (NOT is_excluded AND failure = 'timeout') AS n_timeout,
    count(*) FILTER (NOT is_excluded AND failure = 'budget') AS n_budget,
    count(*) FILTER (NOT is_excluded AND failure = 'refusal') AS n_refusal,
    count(*) FILTER (NOT is_excluded AND failure = 'unknown') AS n_unknown,
    count(*) FILTER (is_excluded) AS n_excluded,
    max(attempts) AS max_attempts,
    histogram(passed_at) FILTER (counts AND passed_at IS NOT NULL) AS passed_at_counts,
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
    CASE WHEN min(cost_kind) FILTER (counts) = max(cost_kind) FILTER (counts) THEN min(cost_kind) FILTER (counts)
      WHEN count(cost_usd) FILTER (counts) > 0 THEN mode(cost_kind ORDER BY cost_kind) FILTER (counts AND cost_usd IS NOT NULL)
      ELSE 'unknown' END AS cost_kind,
    count(duration_s) FILTER (counts) AS n_duration,
    sum(duration_s) FILTER (counts) AS duration_s_sum,
    (sum(tokens_input) FILTER (counts AND is_whole))::BIGINT AS tokens_input_sum,
    (sum(tokens_output) FILTER (counts AND is_whole))::BIGINT AS tokens_output_sum,
    (sum(tokens_reasoning) FILTER (counts AND is_whole))::BIGINT AS tokens_reasoning_sum,
    (sum(tokens_cache_read) FILTER (counts AND is_whole))::BIGINT AS tokens_cache_read_sum,
    (sum(tokens_cache_write) FILTER (counts AND is_whole))::BIGINT AS tokens_cache_write_sum,
    bool_or(is_approximate) FILTER (counts) AS approximate,
    bool_or(is_cost_approximate) FILTER (counts) AS cost_approximate
  FROM metric_runs
  GROUP BY study_id, experiment_id, config_id, cell_metric, GROUPING SETS ((task_id), (suite), (level), (category), ())
)
SELECT study_id, experiment_id, scope, scope_id, config_id, cell_metric AS metric, 'computed' AS origin, '*' AS as_of,
  s.* EXCLUDE (study_id, experiment_id, scope, scope_id, config_id, cell_metric, max_attempts, passed_at_counts),
  CASE WHEN max_attempts IS NOT NULL THEN
    list_transform(generate_series(1, max_attempts), lambda k: coalesce(passed_at_counts[k], 0)::BIGINT) END AS passed_by_attempt,
  h."values", h.value_counts
FROM summaries AS s
LEFT JOIN histograms AS h USING (study_id, experiment_id, scope, scope_id, config_id, cell_metric)
WHERE scope_id IS NOT NULL
ORDER BY study_id, experiment_id, scope, scope_id, config_id, metric;
