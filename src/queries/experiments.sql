-- One row per experiment, in the order of archive.yaml.
SELECT experiment_id, coalesce(title, experiment_id) AS title, protocol, retry_policy, design, primary_metric,
  (SELECT count(*)::INTEGER FROM runs AS r WHERE r.study_id = e.study_id AND r.experiment_id = e.experiment_id) AS n_runs,
  (SELECT count(DISTINCT config_id)::INTEGER FROM cells AS c
    WHERE c.study_id = e.study_id AND c.experiment_id = e.experiment_id AND c.metric = e.primary_metric AND scope = 'all') AS n_configs
FROM experiments AS e WHERE study_id = $study
ORDER BY position NULLS LAST, experiment_id
