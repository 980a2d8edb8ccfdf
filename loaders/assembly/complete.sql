-- Metrics that files score but archive.yaml does not declare; passed ranks where nothing else does.
INSERT INTO metrics BY NAME
SELECT DISTINCT study_id, metric, CASE metric WHEN 'passed' THEN 'Passed' END AS title, 'metric' AS kind,
  CASE metric WHEN 'passed' THEN 0 END AS min, CASE metric WHEN 'passed' THEN 1 END AS max,
  CASE metric WHEN 'passed' THEN true END AS higher_is_better, false AS is_primary, false AS whole
FROM cells ANTI JOIN metrics USING (study_id, metric) ORDER BY study_id, metric;
UPDATE metrics SET is_primary = true
WHERE metric = 'passed' AND study_id NOT IN (SELECT study_id FROM metrics WHERE is_primary);

-- Experiments that rows name but archive.yaml does not, and the metric that ranks where none is named.
INSERT INTO experiments BY NAME
SELECT DISTINCT study_id, experiment_id
FROM (SELECT study_id, experiment_id FROM runs UNION SELECT study_id, experiment_id FROM cells)
ANTI JOIN experiments USING (study_id, experiment_id) ORDER BY study_id, experiment_id;
UPDATE experiments SET primary_metric = (
  SELECT min(metric) FROM metrics WHERE metrics.study_id = experiments.study_id AND is_primary
) WHERE primary_metric IS NULL;
UPDATE experiments SET primary_metric = (
  SELECT mode(metric ORDER BY metric) FROM cells
  WHERE cells.study_id = experiments.study_id AND cells.experiment_id = experiments.experiment_id
) WHERE primary_metric IS NULL;

-- Models that data/models.csv does not know are what an export says of them, or stand for themselves.
INSERT INTO models BY NAME
SELECT DISTINCT ON (model_id) model_id, label, vendor, family, released
FROM staged_models ANTI JOIN models USING (model_id) ORDER BY model_id, archive_name;
INSERT INTO models BY NAME
SELECT DISTINCT model_id, split_part(model_id, '/', -1) AS label,
  CASE WHEN model_id LIKE '%/%' THEN split_part(model_id, '/', 1) END AS vendor
FROM (SELECT model_id FROM configs UNION SELECT model_id FROM aliases UNION SELECT model_id FROM prices
  UNION SELECT model_id FROM usage
  UNION SELECT model_id FROM sessions WHERE model_id IS NOT NULL UNION SELECT model_id FROM session_usage)
ANTI JOIN models USING (model_id) ORDER BY model_id;

-- A pair that has runs is run, whatever else was said of it.
CREATE TEMP TABLE run_pairs AS
SELECT study_id, experiment_id, task_id, config_id, count(*) AS n FROM runs GROUP BY ALL;
DELETE FROM coverage WHERE EXISTS (FROM run_pairs AS p WHERE p.study_id = coverage.study_id
  AND p.experiment_id = coverage.experiment_id AND p.task_id = coverage.task_id AND p.config_id = coverage.config_id);
INSERT INTO coverage BY NAME SELECT *, 'run' AS state FROM run_pairs ORDER BY ALL;
