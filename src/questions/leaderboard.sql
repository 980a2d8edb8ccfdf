-- Configs by their primary score, with the share's interval and what a pass cost.
-- $study: only this study; every one when absent
-- $experiment: only this experiment; every one when absent
SELECT study_id, experiment_id, origin, rank, label, n_passed, n, round(mean, 3) AS score, round(wilson_low, 2) AS low, round(wilson_high, 2) AS high,
  round(coalesce(cost_usd_mean, cost_usd_sum / coalesce(n_cost, n)), 4) AS usd_per_run, round(cost_of_pass, 4) AS usd_per_pass, cost_kind
FROM leaderboard
WHERE mean IS NOT NULL AND ($study IS NULL OR study_id = $study) AND ($experiment IS NULL OR experiment_id = $experiment)
ORDER BY study_id, experiment_id, origin, as_of, rank, label
