-- One row per config with its model.
SELECT config_id, c.label, model_id, m.label AS model, m.vendor, m.family, harness, harness_version, variant, temperature, effort,
  max_attempts::INTEGER AS max_attempts, feedback, tier, fingerprint
FROM configs AS c JOIN models AS m USING (model_id) WHERE study_id = $study ORDER BY c.label, config_id
