-- Along the front, what a step up costs a run, for each point of the score more.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, origin, lag(label) OVER steps AS from_config, label AS to_config, round(mean - lag(mean) OVER steps, 3) AS score_more,
  round(cost_usd - lag(cost_usd) OVER steps, 4) AS usd_more, round((cost_usd - lag(cost_usd) OVER steps) / (mean - lag(mean) OVER steps), 4) AS usd_per_point
FROM frontier WHERE scope = 'all' AND on_front AND ($study IS NULL OR study_id = $study)
WINDOW steps AS (PARTITION BY study_id, experiment_id, origin, as_of ORDER BY cost_usd, label)
QUALIFY from_config IS NOT NULL ORDER BY study_id, experiment_id, origin, cost_usd, label
