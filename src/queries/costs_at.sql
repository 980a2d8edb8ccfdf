-- One row per experiment × scope (everything, a suite, or a task unless there are more than 5000 of them) × config × day: what its runs cost at the prices of that day.
WITH counted AS (
  SELECT experiment_id, config_id, run_id, task_id, suite, passed::INTEGER AS passed, c.as_of, c.cost_usd
  FROM runs AS r JOIN costs AS c USING (run_id)
  WHERE study_id = $study AND c.origin = 'repriced' AND excluded IS NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled'
),
members AS (
  SELECT 'all' AS scope, 'all' AS scope_id, task_id AS part, * FROM counted
  UNION ALL SELECT 'suite', suite, task_id, * FROM counted WHERE suite IS NOT NULL
  UNION ALL SELECT 'task', task_id, run_id::VARCHAR, * FROM counted
),
-- what is drawn as a whole: a task with all its runs; inside a task, a run
parts AS (
  SELECT experiment_id, scope, scope_id, config_id, as_of, part, count(*) AS n, fsum(cost_usd) AS cost, fsum(cost_usd * cost_usd) AS cost_sq,
    sum(passed) AS passes, count(passed) = count(*) AS is_whole
  FROM members GROUP BY ALL
)
SELECT experiment_id, scope, scope_id, config_id, as_of, sum(n)::INTEGER AS n_cost, fsum(cost) AS cost_usd_sum, fsum(cost_sq) AS cost_usd_sum_sq,
  (count(*) FILTER (is_whole))::INTEGER AS n_parts, fsum(cost) FILTER (is_whole) AS part_cost_sum,
  fsum(cost * cost) FILTER (is_whole) AS part_cost_sum_sq, (sum(passes) FILTER (is_whole))::INTEGER AS part_passes_sum,
  (sum(passes * passes) FILTER (is_whole))::DOUBLE AS part_passes_sum_sq, fsum(cost * passes) FILTER (is_whole) AS part_cost_passes_sum
FROM parts AS p
WHERE scope <> 'task' OR NOT EXISTS (
  SELECT 1 FROM cells AS t JOIN experiments AS e USING (study_id, experiment_id)
  WHERE study_id = $study AND t.scope = 'task' AND experiment_id = p.experiment_id AND t.metric = e.primary_metric HAVING count(*) > 5000)
GROUP BY ALL
ORDER BY experiment_id, scope, scope_id, config_id, as_of
