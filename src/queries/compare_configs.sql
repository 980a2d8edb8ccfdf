-- One row per config with everything that may set it apart from another.
SELECT config_id, c.label, model_id, m.label AS model, harness, harness_version, variant, temperature, effort,
  max_attempts::INTEGER AS max_attempts, feedback, settings
FROM configs AS c JOIN models AS m USING (model_id) WHERE study_id = $study ORDER BY c.label, config_id
