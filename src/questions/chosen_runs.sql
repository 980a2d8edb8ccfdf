-- Runs that were chosen from more, or are left out, and why.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, config_label AS config, coalesce(excluded, selected_from) AS why, excluded IS NOT NULL AS left_out, count(*) AS runs
FROM runs_wide WHERE (excluded IS NOT NULL OR selected_from IS NOT NULL) AND ($study IS NULL OR study_id = $study)
GROUP BY ALL ORDER BY study_id, experiment_id, runs DESC, config, why
