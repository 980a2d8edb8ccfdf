-- Computed cells: sufficient statistics per scope × config × metric, so that a page can apply any failure policy.
-- Tokens of a last step alone are not those of a run, so they are in no sum.
-- A run counts when it finished, or failed for a reason that is the model's; infrastructure and unknown stand apart.
-- Runs are summed up once, by config and task; suites, levels, categories and everything are sums of those sums.

CREATE TEMP TABLE run_groups AS
SELECT *, row_number() OVER () AS group_no
FROM (
  SELECT DISTINCT study_id, experiment_id, config_id, task_id, runs.suite, runs.level, nullif(tasks.category, '') AS category
  FROM runs LEFT JOIN tasks USING (study_id, task_id)
);

CREATE TEMP VIEW grouped_runs AS
SELECT group_no, runs.*, runs.excluded IS NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts,
  tokens_semantics IS DISTINCT FROM 'last step' AS is_whole, string_split(approximate, ',') AS approximate_columns
FROM runs JOIN run_groups AS g ON g.study_id = runs.study_id AND g.experiment_id = runs.experiment_id
  AND g.config_id = runs.config_id AND g.task_id = runs.task_id
  AND g.suite IS NOT DISTINCT FROM runs.suite AND g.level IS NOT DISTINCT FROM runs.level;

CREATE TEMP TABLE run_sums AS
SELECT group_no,
  count(*) FILTER (excluded IS NULL AND failure = 'model') AS n_model,
  count(*) FILTER (excluded IS NULL AND failure = 'infra') AS n_infra,
  count(*) FILTER (excluded IS NULL AND failure = 'timeout') AS n_timeout,
  count(*) FILTER (excluded IS NULL AND failure = 'budget') AS n_budget,
  count(*) FILTER (excluded IS NULL AND failure = 'refusal') AS n_refusal,
  count(*) FILTER (excluded IS NULL AND failure = 'unknown') AS n_unknown,
  count(*) FILTER (excluded IS NOT NULL) AS n_excluded,
  max(attempts) AS max_attempts,
  count(cost_usd) FILTER (counts) AS n_cost,
  fsum(cost_usd) FILTER (counts) AS cost_usd_sum,
  fsum(cost_usd * cost_usd) FILTER (counts) AS cost_usd_sum_sq,
  count(duration_s) FILTER (counts) AS n_duration,
  fsum(duration_s) FILTER (counts) AS duration_s_sum,
  sum(tokens_input) FILTER (counts AND is_whole) AS tokens_input_sum,
  sum(tokens_output) FILTER (counts AND is_whole) AS tokens_output_sum,
  sum(tokens_reasoning) FILTER (counts AND is_whole) AS tokens_reasoning_sum,
  sum(tokens_cache_read) FILTER (counts AND is_whole) AS tokens_cache_read_sum,
  sum(tokens_cache_write) FILTER (counts AND is_whole) AS tokens_cache_write_sum,
  bool_or(list_contains(approximate_columns, 'cost_usd')) FILTER (counts) AS cost_approximate
FROM grouped_runs GROUP BY group_no;

CREATE TEMP TABLE attempt_sums AS
SELECT group_no, passed_at, count(*) AS n FROM grouped_runs WHERE counts AND passed_at IS NOT NULL GROUP BY ALL;

CREATE TEMP TABLE kind_sums AS
SELECT group_no, cost_kind, count(cost_usd) AS n FROM grouped_runs WHERE counts GROUP BY ALL;

CREATE TEMP VIEW grouped_values AS
SELECT group_no, metric, score AS value, counts, list_contains(approximate_columns, 'score') AS is_approximate
FROM grouped_runs WHERE metric IS NOT NULL AND score IS NOT NULL
UNION ALL
SELECT group_no, 'passed', passed::INTEGER, counts, list_contains(approximate_columns, 'passed')
FROM grouped_runs WHERE passed IS NOT NULL AND metric IS DISTINCT FROM 'passed'
UNION ALL
SELECT group_no, s.metric, s.value, counts, list_contains(approximate_columns, 'scores.' || s.metric)
FROM scores AS s JOIN grouped_runs AS r USING (run_id)
WHERE s.attempt = 0 AND s.value IS NOT NULL AND s.metric IS DISTINCT FROM r.metric AND s.metric <> 'passed';

CREATE TEMP TABLE value_sums AS
SELECT group_no, metric, count(*) FILTER (counts) AS n, favg(value) FILTER (counts) AS mean,
  var_pop(value) FILTER (counts) * n AS squares, min(value) FILTER (counts) AS min, max(value) FILTER (counts) AS max,
  fsum(value) FILTER (counts) AS sum, sum(value * value) FILTER (counts) AS sum_sq,
  bool_or(is_approximate) FILTER (counts) AS approximate
FROM grouped_values GROUP BY ALL;

CREATE TEMP TABLE value_counts AS
SELECT group_no, metric, value, count(*) AS n FROM grouped_values WHERE counts GROUP BY ALL;

-- A run with no value of its own still counts as lost: it stands under every metric of its config.
CREATE TEMP TABLE scope_groups AS
WITH scopes AS (
  SELECT group_no, 'task' AS scope, task_id AS scope_id FROM run_groups
  UNION ALL SELECT group_no, 'suite', suite FROM run_groups WHERE suite IS NOT NULL
  UNION ALL SELECT group_no, 'level', level FROM run_groups WHERE level IS NOT NULL
  UNION ALL SELECT group_no, 'category', category FROM run_groups WHERE category IS NOT NULL
  UNION ALL SELECT group_no, 'all', 'all' FROM run_groups
),
metrics_of_configs AS (
  SELECT DISTINCT study_id, experiment_id, config_id, metric FROM value_sums JOIN run_groups USING (group_no)
),
members AS (
  SELECT study_id, experiment_id, scope, scope_id, config_id, metric, group_no
  FROM scopes JOIN run_groups USING (group_no) JOIN metrics_of_configs USING (study_id, experiment_id, config_id)
)
SELECT group_no, metric, dense_rank() OVER (ORDER BY study_id, experiment_id, scope, scope_id, config_id, metric) AS cell_no,
  study_id, experiment_id, scope, scope_id, config_id
FROM members;

INSERT INTO cells BY NAME
WITH run_parts AS (
  SELECT cell_no, any_value(study_id) AS study_id, any_value(experiment_id) AS experiment_id, any_value(scope) AS scope,
    any_value(scope_id) AS scope_id, any_value(config_id) AS config_id, any_value(metric) AS metric,
    sum(n_model) AS n_model, sum(n_infra) AS n_infra, sum(n_timeout) AS n_timeout, sum(n_budget) AS n_budget,
    sum(n_refusal) AS n_refusal, sum(n_unknown) AS n_unknown, sum(n_excluded) AS n_excluded, max(max_attempts) AS max_attempts,
    sum(n_cost) AS n_cost, fsum(cost_usd_sum) AS cost_usd_sum, fsum(cost_usd_sum_sq) AS cost_usd_sum_sq,
    sum(n_duration) AS n_duration, fsum(duration_s_sum) AS duration_s_sum,
    sum(tokens_input_sum) AS tokens_input_sum, sum(tokens_output_sum) AS tokens_output_sum,
    sum(tokens_reasoning_sum) AS tokens_reasoning_sum, sum(tokens_cache_read_sum) AS tokens_cache_read_sum,
    sum(tokens_cache_write_sum) AS tokens_cache_write_sum, bool_or(cost_approximate) AS cost_approximate
  FROM scope_groups JOIN run_sums USING (group_no) GROUP BY cell_no
),
-- The variance of a whole is what its parts vary inside and what they differ by.
value_parts AS (
  SELECT cell_no, sum(n) AS n, any_value(whole_mean) AS mean, fsum(squares + n * (mean - whole_mean) ** 2) AS squares,
    min(min) AS min, max(max) AS max, fsum(sum) AS sum, fsum(sum_sq) AS sum_sq, bool_or(approximate) AS approximate
  FROM (
    SELECT *, CASE WHEN count(mean) OVER part = 1 THEN max(mean) OVER part
      ELSE fsum(n * mean) OVER part / nullif(sum(n) OVER part, 0) END AS whole_mean
    FROM scope_groups JOIN value_sums USING (group_no, metric) WINDOW part AS (PARTITION BY cell_no)
  )
  GROUP BY cell_no
),
histograms AS (
  SELECT cell_no, list(value ORDER BY value) AS "values", list(n ORDER BY value) AS value_counts
  FROM (
    SELECT cell_no, value, sum(n)::BIGINT AS n FROM scope_groups JOIN value_counts USING (group_no, metric) GROUP BY cell_no, value
  )
  GROUP BY cell_no HAVING count(*) <= 1000
),
attempt_parts AS (
  SELECT cell_no, map_from_entries(list((passed_at, n))) AS passed_at_counts
  FROM (SELECT cell_no, passed_at, sum(n)::BIGINT AS n FROM scope_groups JOIN attempt_sums USING (group_no) GROUP BY cell_no, passed_at)
  GROUP BY cell_no
),
kind_parts AS (
  SELECT cell_no, CASE WHEN count(*) = 1 THEN any_value(cost_kind) WHEN sum(n) > 0 THEN first(cost_kind ORDER BY n DESC, cost_kind)
    ELSE 'unknown' END AS cost_kind
  FROM (SELECT cell_no, cost_kind, sum(n) AS n FROM scope_groups JOIN kind_sums USING (group_no) GROUP BY cell_no, cost_kind)
  GROUP BY cell_no
)
SELECT study_id, experiment_id, scope, scope_id, config_id, metric, 'computed' AS origin, '*' AS as_of, coalesce(n, 0) AS n,
  CASE WHEN metric = 'passed' THEN coalesce(sum, 0) END AS n_passed,
  n_model, n_infra, n_timeout, n_budget, n_refusal, n_unknown, n_excluded,
  CASE WHEN max_attempts IS NOT NULL THEN
    list_transform(generate_series(1, max_attempts), lambda k: coalesce(passed_at_counts[k], 0)::BIGINT) END AS passed_by_attempt,
  "values", value_counts, mean, CASE WHEN n > 1 THEN sqrt(squares / (n - 1)) END AS sd, min, max, sum, sum_sq,
  n_cost, cost_usd_sum, cost_usd_sum_sq, cost_usd_sum / nullif(n_cost, 0) AS cost_usd_mean,
  coalesce(cost_kind, 'unknown') AS cost_kind, n_duration, duration_s_sum,
  tokens_input_sum::BIGINT AS tokens_input_sum, tokens_output_sum::BIGINT AS tokens_output_sum,
  tokens_reasoning_sum::BIGINT AS tokens_reasoning_sum, tokens_cache_read_sum::BIGINT AS tokens_cache_read_sum,
  tokens_cache_write_sum::BIGINT AS tokens_cache_write_sum, approximate, cost_approximate
FROM run_parts
LEFT JOIN value_parts USING (cell_no)
LEFT JOIN histograms USING (cell_no)
LEFT JOIN attempt_parts USING (cell_no)
LEFT JOIN kind_parts USING (cell_no)
ORDER BY cell_no;
