-- One row per experiment × config with a primary score: what may set it apart from the others besides its model.
WITH scored AS (
  SELECT experiment_id, config_id, list(DISTINCT c.cost_kind) FILTER (c.cost_kind IS NOT NULL) AS kinds,
    bool_or(coalesce(cost_usd_mean, cost_usd_sum) IS NOT NULL) AS has_cost
  FROM cells AS c JOIN experiments AS e USING (study_id, experiment_id)
  WHERE study_id = $study AND scope = 'all' AND metric = e.primary_metric AND mean IS NOT NULL
  GROUP BY experiment_id, config_id
),
ran AS (
  SELECT experiment_id, config_id, list(DISTINCT cost_kind) AS kinds,
    list(DISTINCT selected_from ORDER BY selected_from) FILTER (selected_from IS NOT NULL) AS selections
  FROM runs WHERE study_id = $study AND excluded IS NULL GROUP BY experiment_id, config_id
),
priced AS (
  SELECT experiment_id, config_id, list(DISTINCT as_of ORDER BY as_of) AS price_days
  FROM costs JOIN runs USING (run_id)
  WHERE study_id = $study AND as_of <> '*' AND origin = 'reported' GROUP BY experiment_id, config_id
),
judged AS (
  SELECT experiment_id, config_id, list(DISTINCT judge ORDER BY judge) AS judges
  FROM judgements JOIN runs USING (run_id) WHERE study_id = $study GROUP BY experiment_id, config_id
)
SELECT experiment_id, config_id, c.label, model_id, harness, harness_version, variant, effort, temperature,
  max_attempts::INTEGER AS max_attempts, feedback, has_cost,
  list_sort(list_distinct(coalesce(ran.kinds, scored.kinds, []))) AS cost_kinds, coalesce(price_days, []) AS price_days,
  coalesce(judges, []) AS judges, coalesce(selections, []) AS selections
FROM scored JOIN (SELECT * FROM configs WHERE study_id = $study) AS c USING (config_id)
LEFT JOIN ran USING (experiment_id, config_id) LEFT JOIN priced USING (experiment_id, config_id)
LEFT JOIN judged USING (experiment_id, config_id)
ORDER BY experiment_id, c.label, config_id
