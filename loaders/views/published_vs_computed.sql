-- Published cells beside the cell that the runs of the archive give of the same thing.
CREATE VIEW published_vs_computed AS
SELECT p.study_id, p.experiment_id, p.scope, p.scope_id, p.config_id, g.label, p.metric, p.as_of, p.printed,
  p.mean AS published, c.mean AS computed, p.mean - c.mean AS difference, p.n AS n_published, c.n AS n_computed,
  p.n_passed AS n_passed_published, c.n_passed AS n_passed_computed, p.cost_usd_mean AS cost_usd_published, c.cost_usd_mean AS cost_usd_computed,
  p.approximate, p.note, p.source, p.pointer
FROM cells AS p
JOIN cells AS c ON c.study_id = p.study_id AND c.experiment_id = p.experiment_id AND c.scope = p.scope AND c.scope_id = p.scope_id
  AND c.config_id = p.config_id AND c.metric = p.metric AND c.origin = 'computed'
LEFT JOIN configs AS g ON g.study_id = p.study_id AND g.config_id = p.config_id
WHERE p.origin = 'published';
COMMENT ON VIEW published_vs_computed IS 'One row per published figure of which the archive has runs too: both values side by side';
COMMENT ON COLUMN published_vs_computed.label IS 'Label of the config';
COMMENT ON COLUMN published_vs_computed.published IS 'Mean as published, on the scale of the metric; null when what is printed is no number';
COMMENT ON COLUMN published_vs_computed.computed IS 'Mean of the runs in the archive';
COMMENT ON COLUMN published_vs_computed.difference IS 'Published minus computed; a difference below half a unit of the last printed digit is rounding';
COMMENT ON COLUMN published_vs_computed.n_published IS 'Runs behind the published figure; null when its source does not say';
COMMENT ON COLUMN published_vs_computed.n_computed IS 'Runs behind the computed figure';
COMMENT ON COLUMN published_vs_computed.n_passed_published IS 'Passes behind the published figure';
COMMENT ON COLUMN published_vs_computed.n_passed_computed IS 'Passes behind the computed figure';
COMMENT ON COLUMN published_vs_computed.cost_usd_published IS 'Mean cost of a run as published, in US dollars';
COMMENT ON COLUMN published_vs_computed.cost_usd_computed IS 'Mean cost of a run in the archive, in US dollars';
