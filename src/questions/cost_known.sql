-- Of how many runs the cost is known, and how.
-- $study: only this study; every one when absent
SELECT study_id, cost_kind, count(*) AS runs, count(cost_usd) AS with_cost, round(sum(cost_usd), 2) AS usd
FROM runs WHERE $study IS NULL OR study_id = $study GROUP BY ALL ORDER BY study_id, runs DESC, cost_kind
