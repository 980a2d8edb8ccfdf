-- As src/stats/paretoFront.ts: a config is dominated by one that costs no more, scores no less, and is better in one of them.
CREATE VIEW frontier AS
WITH points AS (
  SELECT c.study_id, c.experiment_id, c.scope, c.scope_id, c.config_id, g.label, g.model_id, m.vendor, c.metric, c.origin, c.as_of,
    c.n, c.n_passed, c.mean, coalesce(c.cost_usd_mean, c.cost_usd_sum / nullif(coalesce(c.n_cost, c.n), 0)) AS cost_usd, c.cost_kind, c.n_cost,
    CASE WHEN d.higher_is_better = false THEN -c.mean ELSE c.mean END AS goodness
  FROM cells AS c
  JOIN experiments AS e ON e.study_id = c.study_id AND e.experiment_id = c.experiment_id
  LEFT JOIN metrics AS d ON d.study_id = c.study_id AND d.metric = c.metric
  LEFT JOIN configs AS g ON g.study_id = c.study_id AND g.config_id = c.config_id
  LEFT JOIN models AS m ON m.model_id = g.model_id
  WHERE c.scope IN ('all', 'suite') AND c.metric = e.primary_metric AND c.mean IS NOT NULL
),
dominated AS (
  SELECT a.study_id, a.experiment_id, a.scope, a.scope_id, a.config_id, a.origin, a.as_of,
    list(b.config_id ORDER BY b.cost_usd, b.goodness DESC, b.config_id) AS dominated_by
  FROM points AS a JOIN points AS b ON b.study_id = a.study_id AND b.experiment_id = a.experiment_id AND b.scope = a.scope
    AND b.scope_id = a.scope_id AND b.origin = a.origin AND b.as_of = a.as_of
    AND b.cost_usd <= a.cost_usd AND b.goodness >= a.goodness AND (b.cost_usd < a.cost_usd OR b.goodness > a.goodness)
  GROUP BY ALL
)
SELECT p.* EXCLUDE (goodness), CASE WHEN p.cost_usd IS NOT NULL THEN d.dominated_by IS NULL END AS on_front,
  CASE WHEN p.cost_usd IS NOT NULL THEN coalesce(d.dominated_by, []) END AS dominated_by
FROM points AS p LEFT JOIN dominated AS d ON d.study_id = p.study_id AND d.experiment_id = p.experiment_id AND d.scope = p.scope
  AND d.scope_id = p.scope_id AND d.config_id = p.config_id AND d.origin = p.origin AND d.as_of = p.as_of;
COMMENT ON VIEW frontier IS 'One row per config × origin × date over everything or a suite: its primary score against the cost of a run, and whether another is no dearer and no worse';
COMMENT ON COLUMN frontier.label IS 'Label of the config';
COMMENT ON COLUMN frontier.cost_usd IS 'Mean cost of a run in US dollars, 0 when free; null when unknown or a subscription';
COMMENT ON COLUMN frontier.on_front IS 'Whether no other of the same experiment, scope, origin and date dominates it; null when the cost is unknown';
COMMENT ON COLUMN frontier.dominated_by IS 'Configs that cost no more and score no less, and are better in one of the two, cheapest first; null when the cost is unknown';
