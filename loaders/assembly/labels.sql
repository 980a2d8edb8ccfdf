-- Configs of one label get what they differ in behind it; those that differ in nothing with a column get their id.
CREATE TEMP TABLE twins AS
SELECT study_id, config_id, concat_ws(' · ',
    CASE WHEN min(coalesce(harness, '')) OVER same <> max(coalesce(harness, '')) OVER same THEN coalesce(harness, 'harness not stated') END,
    CASE WHEN min(coalesce(harness_version, '')) OVER same <> max(coalesce(harness_version, '')) OVER same THEN 'version ' || coalesce(harness_version, 'not stated') END,
    CASE WHEN min(coalesce(variant, '')) OVER same <> max(coalesce(variant, '')) OVER same THEN coalesce('variant ' || variant, 'no variant') END,
    CASE WHEN min(coalesce(effort, '')) OVER same <> max(coalesce(effort, '')) OVER same THEN 'effort ' || coalesce(effort, 'not stated') END,
    CASE WHEN min(coalesce(temperature, -1)) OVER same <> max(coalesce(temperature, -1)) OVER same THEN 'temperature ' || coalesce(format('{:g}', temperature), 'not stated') END,
    CASE WHEN min(coalesce(max_attempts, -1)) OVER same <> max(coalesce(max_attempts, -1)) OVER same
      THEN coalesce(max_attempts || CASE max_attempts WHEN 1 THEN ' attempt' ELSE ' attempts' END, 'attempts not stated') END,
    CASE WHEN min(coalesce(feedback, '')) OVER same <> max(coalesce(feedback, '')) OVER same THEN 'feedback ' || coalesce(feedback, 'not stated') END
  ) AS difference
FROM configs WINDOW same AS (PARTITION BY study_id, label) QUALIFY count(*) OVER same > 1;
UPDATE configs SET label = label || ' · ' || difference FROM twins
WHERE twins.study_id = configs.study_id AND twins.config_id = configs.config_id AND difference <> '';
UPDATE configs SET label = label || ' · ' || config_id WHERE (study_id, label) IN (
  SELECT (study_id, label) FROM configs GROUP BY study_id, label HAVING count(*) > 1
);
