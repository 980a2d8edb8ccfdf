-- One row per experiment × scope (everything, a suite, or a task run more than once, unless there are more than 5000 of them) × config × origin × date: its primary score, with what it cost, took and used.
WITH counted AS (
  SELECT experiment_id, config_id, run_id, task_id, suite, passed::INTEGER AS passed, cost_usd, duration_s,
    -- all tokens of a run; unknown where its counts leave some out, or nobody says what they cover
    CASE
      WHEN tokens_semantics IN ('last step', 'unknown') THEN NULL
      WHEN tokens_semantics = 'without cache' AND (tokens_cache_read IS NULL OR tokens_cache_write IS NULL) THEN NULL
      WHEN output_includes_reasoning IS NULL AND tokens_reasoning > tokens_output THEN NULL
      ELSE tokens_input + tokens_output + coalesce(tokens_cache_read, 0) + coalesce(tokens_cache_write, 0)
        + CASE WHEN output_includes_reasoning = false THEN tokens_reasoning ELSE 0 END
    END::DOUBLE AS tokens
  FROM runs
  WHERE study_id = $study AND excluded IS NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled'
),
members AS (
  SELECT 'all' AS scope, 'all' AS scope_id, task_id AS part, * FROM counted
  UNION ALL SELECT 'suite', suite, task_id, * FROM counted WHERE suite IS NOT NULL
  UNION ALL SELECT 'task', task_id, run_id::VARCHAR, * FROM counted
),
-- what is drawn as a whole: a task with all its runs; inside a task, a run
parts AS (
  SELECT experiment_id, scope, scope_id, config_id, part, fsum(cost_usd) AS cost, sum(passed) AS passes,
    count(cost_usd) = count(*) AND count(passed) = count(*) AS is_whole,
    fsum(duration_s * duration_s) AS duration_sq, count(tokens) AS n_tokens, fsum(tokens) AS tokens, fsum(tokens * tokens) AS tokens_sq
  FROM members GROUP BY ALL
),
sums AS (
  SELECT experiment_id, scope, scope_id, config_id, 'computed' AS origin, fsum(duration_sq) AS duration_s_sum_sq,
    sum(n_tokens) AS n_tokens, fsum(tokens) AS tokens_sum, fsum(tokens_sq) AS tokens_sum_sq,
    count(*) FILTER (is_whole) AS n_parts, fsum(cost) FILTER (is_whole) AS part_cost_sum, sum(passes) FILTER (is_whole) AS part_passes_sum,
    fsum(cost * cost) FILTER (is_whole) AS part_cost_sum_sq, sum(passes * passes) FILTER (is_whole) AS part_passes_sum_sq,
    fsum(cost * passes) FILTER (is_whole) AS part_cost_passes_sum
  FROM parts GROUP BY ALL
)
SELECT experiment_id, scope, scope_id, config_id, metric, origin, as_of, n::INTEGER AS n, n_passed::INTEGER AS n_passed,
  n_infra::INTEGER AS n_infra, n_unknown::INTEGER AS n_unknown, n_excluded::INTEGER AS n_excluded,
  mean, sd, low, high, n_cost::INTEGER AS n_cost, cost_usd_sum, cost_usd_sum_sq, cost_usd_mean, cost_kind,
  n_parts::INTEGER AS n_parts, part_cost_sum, part_cost_sum_sq, part_passes_sum::INTEGER AS part_passes_sum,
  part_passes_sum_sq::DOUBLE AS part_passes_sum_sq, part_cost_passes_sum,
  n_duration::INTEGER AS n_duration, duration_s_sum, duration_s_sum_sq,
  -- of a published cell: the input and output that its source prints
  CASE WHEN n_tokens > 0 THEN n_tokens WHEN origin <> 'computed' AND tokens_input_sum + tokens_output_sum > 0 THEN n END::INTEGER AS n_tokens,
  CASE WHEN n_tokens > 0 THEN tokens_sum WHEN origin <> 'computed' THEN (tokens_input_sum + tokens_output_sum)::DOUBLE END AS tokens_sum,
  tokens_sum_sq, printed, approximate, cost_approximate, c.note, source, pointer
FROM cells AS c JOIN experiments AS e USING (study_id, experiment_id)
LEFT JOIN sums USING (experiment_id, scope, scope_id, config_id, origin)
WHERE study_id = $study AND scope IN ('all', 'suite', 'task') AND (scope <> 'task' OR (n + coalesce(n_infra + n_unknown, 0) > 1 AND NOT EXISTS (
    SELECT 1 FROM cells AS t WHERE t.study_id = $study AND t.scope = 'task' AND t.experiment_id = e.experiment_id AND t.metric = e.primary_metric
    HAVING count(*) > 5000))) AND metric = e.primary_metric
  AND (mean IS NOT NULL OR (n IS NOT NULL AND n_infra + n_unknown > 0))
ORDER BY experiment_id, scope, scope_id, config_id, origin, as_of
