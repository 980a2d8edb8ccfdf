-- Published figures beside what the runs of the archive give, the largest difference first.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, scope, scope_id, label, metric, printed, round(published, 4) AS published, round(computed, 4) AS computed,
  round(difference, 4) AS difference, n_published, n_computed, source
FROM published_vs_computed WHERE $study IS NULL OR study_id = $study
ORDER BY abs(difference) DESC NULLS LAST, study_id, experiment_id, scope, scope_id, config_id, metric
