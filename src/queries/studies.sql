-- One row per study.
SELECT s.study_id, title, authors, url, published, license, protocol, archive,
  (SELECT count(*)::INTEGER FROM runs AS r WHERE r.study_id = s.study_id) AS n_runs,
  (SELECT count(DISTINCT config_id)::INTEGER FROM cells AS c WHERE c.study_id = s.study_id) AS n_configs,
  (SELECT count(*)::INTEGER FROM tasks AS t WHERE t.study_id = s.study_id) AS n_tasks,
  (SELECT count(*)::INTEGER FROM cells AS c WHERE c.study_id = s.study_id AND origin = 'published') AS n_published,
  (SELECT count(*)::INTEGER FROM claims AS c WHERE c.study_id = s.study_id) AS n_claims,
  (SELECT count(*)::INTEGER FROM problems AS p WHERE p.study_id = s.study_id) AS n_problems,
  (SELECT sum(cost_usd) FROM runs AS r WHERE r.study_id = s.study_id) AS cost_usd
FROM studies AS s ORDER BY title
