-- The cells over everything of the metric that ranks in their experiment.
CREATE VIEW leaderboard AS
SELECT c.study_id, c.experiment_id, c.config_id, g.label, g.model_id, m.vendor, c.metric, c.origin, c.as_of,
  CASE WHEN c.mean IS NOT NULL THEN rank() OVER (
    PARTITION BY c.study_id, c.experiment_id, c.origin, c.as_of
    ORDER BY CASE WHEN d.higher_is_better = false THEN -c.mean ELSE c.mean END DESC NULLS LAST) END AS "rank",
  c.n, c.n_passed, c.n_infra, c.n_unknown, c.n_excluded, c.mean, c.sd, c.low, c.high,
  wilson_low(c.n_passed, c.n) AS wilson_low, wilson_high(c.n_passed, c.n) AS wilson_high, c.min, c.max, c.values, c.value_counts,
  c.n_cost, c.cost_usd_sum, c.cost_usd_mean, c.cost_kind,
  CASE WHEN c.n_cost IS NOT NULL AND c.n_cost <> c.n THEN NULL
    WHEN c.n_passed = 0 AND coalesce(c.cost_usd_sum, c.cost_usd_mean) IS NOT NULL THEN 'Infinity'::DOUBLE
    ELSE coalesce(c.cost_usd_sum, c.cost_usd_mean * c.n) / c.n_passed END AS cost_of_pass,
  c.n_duration, c.duration_s_sum, c.printed, c.approximate, c.cost_approximate, c.note, c.source, c.pointer
FROM cells AS c
JOIN experiments AS e ON e.study_id = c.study_id AND e.experiment_id = c.experiment_id
LEFT JOIN metrics AS d ON d.study_id = c.study_id AND d.metric = c.metric
LEFT JOIN configs AS g ON g.study_id = c.study_id AND g.config_id = c.config_id
LEFT JOIN models AS m ON m.model_id = g.model_id
WHERE c.scope = 'all' AND c.metric = e.primary_metric;
COMMENT ON VIEW leaderboard IS 'One row per config × origin × date of an experiment: its primary score over everything, with what it cost';
COMMENT ON COLUMN leaderboard.label IS 'Label of the config';
COMMENT ON COLUMN leaderboard.rank IS 'Place among the figures of the same experiment, origin and date, 1 for the best; equal scores share it';
COMMENT ON COLUMN leaderboard.wilson_low IS 'Lower end of the 95 % Wilson interval of the share that passed; runs taken as unrelated';
COMMENT ON COLUMN leaderboard.wilson_high IS 'Upper end of the 95 % Wilson interval of the share that passed; runs taken as unrelated';
COMMENT ON COLUMN leaderboard.cost_of_pass IS 'US dollars for each pass, failed runs included; infinite when none passed, null when the cost of some run is unknown';
