-- The table coverage, with names and what became of the runs of each pair.
CREATE VIEW coverage_wide AS
WITH ran AS (
  SELECT study_id, experiment_id, task_id, config_id, count(*) FILTER (is_counted(status, failure, excluded)) AS n_counted,
    count(*) FILTER (excluded IS NULL AND NOT is_counted(status, failure, excluded)) AS n_lost, count(excluded) AS n_excluded,
    CASE WHEN count(passed) > 0 THEN count(*) FILTER (passed AND is_counted(status, failure, excluded)) END AS n_passed
  FROM runs GROUP BY ALL
)
SELECT v.study_id, v.experiment_id, v.task_id, v.config_id, c.label, c.model_id, t.suite, t.category, t.level, v.state, v.n,
  coalesce(ran.n_counted, 0) AS n_counted, coalesce(ran.n_lost, 0) AS n_lost, coalesce(ran.n_excluded, 0) AS n_excluded, ran.n_passed,
  v.reason, v.source
FROM coverage AS v
LEFT JOIN ran ON ran.study_id = v.study_id AND ran.experiment_id = v.experiment_id AND ran.task_id = v.task_id AND ran.config_id = v.config_id
LEFT JOIN configs AS c ON c.study_id = v.study_id AND c.config_id = v.config_id
LEFT JOIN tasks AS t ON t.study_id = v.study_id AND t.task_id = v.task_id;
COMMENT ON VIEW coverage_wide IS 'One row per pair of task and config that was planned or run, with its names and what became of its runs; task * stands for every task';
COMMENT ON COLUMN coverage_wide.label IS 'Label of the config';
COMMENT ON COLUMN coverage_wide.n_counted IS 'Runs that count';
COMMENT ON COLUMN coverage_wide.n_lost IS 'Runs that were cancelled, or lost to infrastructure or for an unknown reason';
COMMENT ON COLUMN coverage_wide.n_excluded IS 'Runs excluded by name';
COMMENT ON COLUMN coverage_wide.n_passed IS 'Runs that count and passed; null when none says whether it passed';
