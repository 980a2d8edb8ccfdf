-- The table runs, with what it is joined to most often.
CREATE VIEW runs_wide AS
SELECT r.*, is_counted(r.status, r.failure, r.excluded) AS counted,
  CASE
    WHEN tokens_semantics IN ('last step', 'unknown') THEN NULL
    WHEN tokens_semantics = 'without cache' AND (tokens_cache_read IS NULL OR tokens_cache_write IS NULL) THEN NULL
    WHEN output_includes_reasoning IS NULL AND tokens_reasoning > tokens_output THEN NULL
    ELSE tokens_input + tokens_output + coalesce(tokens_cache_read, 0) + coalesce(tokens_cache_write, 0)
      + CASE WHEN output_includes_reasoning = false THEN tokens_reasoning ELSE 0 END
  END AS tokens_total,
  s.title AS study_title, coalesce(e.title, r.experiment_id) AS experiment_title, coalesce(t.title, r.task_id) AS task_title,
  t.category, c.label AS config_label, m.label AS model_label, m.vendor, m.family, m.released,
  c.harness_version, c.temperature, c.effort, c.max_attempts, c.feedback, c.tier, c.settings
FROM runs AS r
LEFT JOIN studies AS s ON s.study_id = r.study_id
LEFT JOIN experiments AS e ON e.study_id = r.study_id AND e.experiment_id = r.experiment_id
LEFT JOIN tasks AS t ON t.study_id = r.study_id AND t.task_id = r.task_id
LEFT JOIN configs AS c ON c.study_id = r.study_id AND c.config_id = r.config_id
LEFT JOIN models AS m ON m.model_id = r.model_id;
COMMENT ON VIEW runs_wide IS 'One row per run, with the names and settings of its study, experiment, task, config and model';
COMMENT ON COLUMN runs_wide.counted IS 'Whether the run is part of n: see the macro is_counted';
COMMENT ON COLUMN runs_wide.tokens_total IS 'All tokens of the run; null where its counts leave some out, or nobody says what they cover';
COMMENT ON COLUMN runs_wide.study_title IS 'Title of the study';
COMMENT ON COLUMN runs_wide.experiment_title IS 'Title of the experiment, or its id';
COMMENT ON COLUMN runs_wide.task_title IS 'Title of the task, or its id';
COMMENT ON COLUMN runs_wide.config_label IS 'Label of the config';
COMMENT ON COLUMN runs_wide.model_label IS 'Label of the model';
