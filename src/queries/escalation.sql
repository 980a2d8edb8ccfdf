-- One row per config × task × experiment that has runs which passed or failed: its runs in lists of one length; counts is false where a run was lost.
-- Where no run was lost or tried again, the failed runs stand first, costs is null and cost_usd_mean, to six digits, stands for the cost of each of several runs.
WITH judged AS (
  SELECT experiment_id, config_id, suite, task_id, repeat, run_id, passed, attempts, cost_usd,
    failure NOT IN ('infra', 'unknown') AND status <> 'cancelled' AS counts,
    (SELECT list(CASE WHEN a.cost_usd > 0 OR runs.cost_kind = 'free' THEN a.cost_usd END ORDER BY a.attempt) FROM attempts AS a WHERE a.run_id = runs.run_id) AS attempt_costs
  FROM runs WHERE study_id = $study AND excluded IS NULL AND passed IS NOT NULL
)
SELECT experiment_id, config_id, min(suite) AS suite, task_id,
  count(*) > 1 AND bool_and(counts) AND coalesce(max(attempts), 1) = 1 AS is_plain,
  CASE WHEN is_plain THEN list(passed ORDER BY passed) ELSE list(passed ORDER BY repeat, run_id) END AS passed,
  list(counts ORDER BY repeat, run_id) AS counts, list(attempts::INTEGER ORDER BY repeat, run_id) AS attempts,
  CASE WHEN NOT is_plain THEN list(cost_usd ORDER BY repeat, run_id) END AS costs,
  CASE WHEN is_plain AND count(cost_usd) = count(*) THEN
    round(avg(cost_usd), 5 - CASE WHEN avg(cost_usd) > 0 THEN floor(log10(avg(cost_usd)))::INTEGER ELSE 0 END) END AS cost_usd_mean,
  list(attempt_costs ORDER BY repeat, run_id) AS attempt_costs
FROM judged GROUP BY experiment_id, config_id, task_id
ORDER BY experiment_id, config_id, task_id
