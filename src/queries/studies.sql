-- One row per study, with what its archive holds.
SELECT s.study_id, title, authors, url, published, license, archive,
  (SELECT count(*)::INTEGER FROM runs AS r WHERE r.study_id = s.study_id) AS n_runs,
  (SELECT count(*)::INTEGER FROM runs AS r WHERE r.study_id = s.study_id AND r.attempts IS NOT NULL AND r.passed IS NOT NULL) AS n_attempted,
  (SELECT count(*)::INTEGER FROM runs AS r WHERE r.study_id = s.study_id AND r.cost_usd IS NOT NULL) AS n_costed,
  (SELECT count(DISTINCT config_id)::INTEGER FROM cells AS c WHERE c.study_id = s.study_id) AS n_configs,
  (SELECT count(*)::INTEGER FROM tasks AS t WHERE t.study_id = s.study_id) AS n_tasks,
  (SELECT count(*)::INTEGER FROM experiments AS e WHERE e.study_id = s.study_id) AS n_experiments,
  (SELECT count(*)::INTEGER FROM cells AS c WHERE c.study_id = s.study_id AND origin = 'published') AS n_published,
  (SELECT count(*)::INTEGER FROM cells AS c JOIN experiments AS e USING (study_id, experiment_id)
    WHERE c.study_id = s.study_id AND c.metric = e.primary_metric AND c.mean IS NOT NULL
      AND (c.cost_usd_sum IS NOT NULL OR c.cost_usd_mean IS NOT NULL OR c.duration_s_sum IS NOT NULL)) AS n_priced,
  (SELECT count(*)::INTEGER FROM claims AS c WHERE c.study_id = s.study_id) AS n_claims,
  (SELECT count(*)::INTEGER FROM problems AS p WHERE p.study_id = s.study_id AND severity <> 'note') AS n_problems
FROM studies AS s ORDER BY lower(title), s.study_id
