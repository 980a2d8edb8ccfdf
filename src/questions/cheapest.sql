-- The cheapest config of each suite that passes at least a share of it.
-- $rate: the share, 0–1; 0.9 when absent
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, scope_id AS suite, origin, arg_min(label, (cost_usd, label)) AS cheapest, round(min(cost_usd), 4) AS usd_per_run,
  round(arg_min(mean, (cost_usd, label)), 3) AS rate, count(*) AS clear_it
FROM frontier
WHERE scope = 'suite' AND metric = 'passed' AND cost_usd IS NOT NULL AND mean >= coalesce($rate, '0.9')::DOUBLE
  AND ($study IS NULL OR study_id = $study)
GROUP BY ALL ORDER BY study_id, experiment_id, suite, origin
