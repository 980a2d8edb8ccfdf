-- What failed runs cost, by config; runs of unknown cost are counted beside.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, config_label AS config, count(*) AS runs, count(*) FILTER (NOT passed) AS failed,
  round(sum(cost_usd) FILTER (NOT passed), 4) AS usd_failed, round(sum(cost_usd), 4) AS usd,
  round(sum(cost_usd) FILTER (NOT passed) / sum(cost_usd), 3) AS share, count(*) FILTER (cost_usd IS NULL) AS cost_unknown
FROM runs_wide WHERE counted AND passed IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY ALL ORDER BY study_id, experiment_id, usd_failed DESC NULLS LAST, config
