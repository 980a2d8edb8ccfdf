-- A config against every other on the tasks that both ran.
-- $config: the config, by its config_id, such as claude-fable-5
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, origin, other_label AS other, n_tasks, wins, ties, losses, round(difference, 3) AS difference,
  round(difference_se, 3) AS se, only_this, only_other, round(cost_usd_difference, 4) AS usd_difference
FROM paired WHERE config_id = $config AND ($study IS NULL OR study_id = $study)
ORDER BY study_id, experiment_id, origin, as_of, difference DESC, other_id
