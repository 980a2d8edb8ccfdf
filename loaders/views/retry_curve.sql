-- As src/stats/retryCurve.ts, of every config in every experiment that states attempts.
CREATE VIEW retry_curve AS
WITH tried AS (
  SELECT r.study_id, r.experiment_id, r.config_id, r.run_id, r.passed, r.attempts, r.cost_kind,
    greatest(coalesce(c.max_attempts, 1), max(r.attempts) OVER (PARTITION BY r.study_id, r.experiment_id, r.config_id)) AS max_attempts,
    is_counted(r.status, r.failure, r.excluded) AS counted
  FROM runs AS r LEFT JOIN configs AS c ON c.study_id = r.study_id AND c.config_id = r.config_id
  WHERE r.excluded IS NULL AND r.passed IS NOT NULL AND r.attempts IS NOT NULL
),
steps AS (
  SELECT study_id, experiment_id, config_id, max_attempts, unnest(generate_series(1, max(attempts))) AS attempt
  FROM tried WHERE counted GROUP BY ALL
),
counts AS (
  SELECT study_id, experiment_id, config_id, s.attempt, s.max_attempts, count(*) AS n,
    count(*) FILTER (t.attempts >= s.attempt) AS attempted, count(*) FILTER (t.passed AND t.attempts = s.attempt) AS passed_at,
    count(*) FILTER (t.passed AND t.attempts <= s.attempt) AS passed_by,
    count(*) FILTER (NOT t.passed AND t.attempts < s.attempt) AS stopped_early,
    count(*) FILTER (t.passed AND t.attempts = 1) AS passed_first,
    -- an attempt's cost of 0 is unknown unless its run is free
    fsum(a.cost_usd) FILTER (t.attempts >= s.attempt AND (a.cost_usd > 0 OR t.cost_kind = 'free')) AS known_cost_usd,
    count(*) FILTER (t.attempts >= s.attempt AND (a.cost_usd > 0 OR t.cost_kind = 'free')) AS n_cost
  FROM steps AS s JOIN (SELECT * EXCLUDE (max_attempts) FROM tried WHERE counted) AS t USING (study_id, experiment_id, config_id)
  LEFT JOIN attempts AS a ON a.run_id = t.run_id AND a.attempt = s.attempt
  GROUP BY ALL
)
SELECT k.study_id, k.experiment_id, k.config_id, g.label, g.model_id, k.max_attempts, k.attempt, k.n, k.attempted, k.passed_at, k.passed_by,
  k.passed_by / k.n AS rate, wilson_low(k.passed_by, k.n) AS rate_low, wilson_high(k.passed_by, k.n) AS rate_high,
  k.passed_at / nullif(k.attempted, 0) AS conditional, wilson_low(k.passed_at, k.attempted) AS conditional_low,
  wilson_high(k.passed_at, k.attempted) AS conditional_high, (k.passed_by - k.passed_first) / k.n AS gain, k.stopped_early,
  CASE WHEN k.n_cost = k.attempted THEN k.known_cost_usd END AS cost_usd
FROM counts AS k LEFT JOIN configs AS g ON g.study_id = k.study_id AND g.config_id = k.config_id;
COMMENT ON VIEW retry_curve IS 'One row per config × attempt of an experiment: what passed by it, and of those that made it';
COMMENT ON COLUMN retry_curve.label IS 'Label of the config';
COMMENT ON COLUMN retry_curve.max_attempts IS 'Most attempts that a run may take: as stated, or the most that one of them took';
COMMENT ON COLUMN retry_curve.attempt IS 'The attempt, from 1';
COMMENT ON COLUMN retry_curve.n IS 'Runs that count; runs lost to infrastructure or for an unknown reason do not';
COMMENT ON COLUMN retry_curve.attempted IS 'Runs that made the attempt';
COMMENT ON COLUMN retry_curve.passed_at IS 'Runs that passed on this attempt';
COMMENT ON COLUMN retry_curve.passed_by IS 'Runs that passed on this attempt or before';
COMMENT ON COLUMN retry_curve.rate IS 'Share of the runs that passed on this attempt or before, 0–1';
COMMENT ON COLUMN retry_curve.rate_low IS 'Lower end of its 95 % Wilson interval';
COMMENT ON COLUMN retry_curve.rate_high IS 'Upper end of its 95 % Wilson interval';
COMMENT ON COLUMN retry_curve.conditional IS 'Share of the runs that made this attempt and passed on it, 0–1; null when none made it';
COMMENT ON COLUMN retry_curve.conditional_low IS 'Lower end of its 95 % Wilson interval';
COMMENT ON COLUMN retry_curve.conditional_high IS 'Upper end of its 95 % Wilson interval';
COMMENT ON COLUMN retry_curve.gain IS 'How much the rate rose since the first attempt';
COMMENT ON COLUMN retry_curve.stopped_early IS 'Failed runs that stopped before this attempt; they count as not passed';
COMMENT ON COLUMN retry_curve.cost_usd IS 'What all attempts of this number cost in US dollars; null when the cost of one is unknown';
