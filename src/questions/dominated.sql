-- Configs that another beats in cost and score, with the cheapest that does.
-- $study: only this study; every one when absent
SELECT f.study_id, f.experiment_id, f.origin, f.label, round(f.mean, 3) AS score, round(f.cost_usd, 4) AS usd_per_run,
  c.label AS beaten_by, len(f.dominated_by) AS beaten_by_in_all
FROM frontier AS f LEFT JOIN configs AS c ON c.study_id = f.study_id AND c.config_id = f.dominated_by[1]
WHERE f.scope = 'all' AND NOT f.on_front AND ($study IS NULL OR f.study_id = $study)
ORDER BY f.study_id, f.experiment_id, f.origin, f.as_of, beaten_by_in_all DESC, f.label
