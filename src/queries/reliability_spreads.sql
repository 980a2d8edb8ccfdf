-- One row per published figure of a config over everything whose spread is stated: spread over tasks and repeats together.
SELECT c.experiment_id, coalesce(e.title, c.experiment_id) AS experiment, c.metric, coalesce(m.title, c.metric) AS title,
  m.min AS scale_min, m.max AS scale_max, m.unit, c.config_id, k.label, c.n::INTEGER AS n, c.mean, c.sd, c.min, c.max, c.printed, c.note
FROM cells AS c JOIN configs AS k USING (study_id, config_id)
  LEFT JOIN experiments AS e ON e.study_id = c.study_id AND e.experiment_id = c.experiment_id
  LEFT JOIN metrics AS m ON m.study_id = c.study_id AND m.metric = c.metric
WHERE c.study_id = $study AND c.scope = 'all' AND c.origin <> 'computed' AND c.mean IS NOT NULL AND c.sd IS NOT NULL
ORDER BY e.position NULLS LAST, c.experiment_id, c.metric, k.label, c.as_of
