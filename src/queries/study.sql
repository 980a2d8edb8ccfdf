-- One row: the study.
SELECT study_id, archive, title, authors, url, published, accessed, license, protocol, retry_policy, notes,
  (SELECT count(*)::INTEGER FROM runs WHERE runs.study_id = studies.study_id) AS n_runs,
  (SELECT count(*)::INTEGER FROM cells WHERE cells.study_id = studies.study_id AND origin = 'published') AS n_published,
  (SELECT count(*)::INTEGER FROM claims WHERE claims.study_id = studies.study_id) AS n_claims,
  (SELECT count(*)::INTEGER FROM problems WHERE problems.study_id = studies.study_id AND severity <> 'note') AS n_problems
FROM studies WHERE study_id = $study
