-- Configs of one model side by side: harness, variant, effort, and the score of each.
-- $study: only this study; every one when absent
SELECT l.study_id, l.experiment_id, l.origin, l.model_id, c.harness, c.variant, c.effort, l.label, round(l.mean, 3) AS score,
  round(l.mean - avg(l.mean) OVER same, 3) AS from_mean
FROM leaderboard AS l JOIN configs AS c ON c.study_id = l.study_id AND c.config_id = l.config_id
WHERE l.mean IS NOT NULL AND l.model_id NOT LIKE 'mixed/%' AND ($study IS NULL OR l.study_id = $study)
WINDOW same AS (PARTITION BY l.study_id, l.experiment_id, l.origin, l.as_of, l.model_id)
QUALIFY count(*) OVER same > 1 ORDER BY l.study_id, l.experiment_id, l.origin, l.as_of, l.model_id, score DESC, l.label
