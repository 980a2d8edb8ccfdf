-- One row per metric.
SELECT metric, coalesce(title, metric) AS title, kind, min, max, higher_is_better, weight, category, is_primary, unit, whole, description
FROM metrics WHERE study_id = $study ORDER BY is_primary DESC, kind, weight DESC NULLS LAST, metric
