-- Configs that no other beats in both score and cost of a run, from cheap to dear.
-- $study: only this study; every one when absent
-- $experiment: only this experiment; every one when absent
SELECT study_id, experiment_id, origin, label, round(mean, 3) AS score, round(cost_usd, 4) AS usd_per_run, n
FROM frontier
WHERE scope = 'all' AND on_front AND ($study IS NULL OR study_id = $study) AND ($experiment IS NULL OR experiment_id = $experiment)
ORDER BY study_id, experiment_id, origin, as_of, cost_usd, label
