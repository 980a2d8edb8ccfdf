-- Means of tasks, so that a task with many repeats weighs as much as one with few. Every pair stands twice, once from each side.
CREATE VIEW paired AS
WITH tasks_done AS (
  SELECT c.study_id, c.experiment_id, c.metric, c.origin, c.as_of, c.config_id, c.scope_id AS task_id, c.mean, c.n, c.n_passed,
    coalesce(c.cost_usd_mean, c.cost_usd_sum / nullif(coalesce(c.n_cost, c.n), 0)) AS cost_usd,
    CASE WHEN d.higher_is_better = false THEN -c.mean ELSE c.mean END AS goodness,
    count(*) OVER (PARTITION BY c.study_id, c.experiment_id, c.metric, c.origin, c.as_of, c.config_id) AS n_own
  FROM cells AS c
  JOIN experiments AS e ON e.study_id = c.study_id AND e.experiment_id = c.experiment_id
  LEFT JOIN metrics AS d ON d.study_id = c.study_id AND d.metric = c.metric
  WHERE c.scope = 'task' AND c.metric = e.primary_metric AND c.mean IS NOT NULL
),
pairs AS (
  SELECT a.study_id, a.experiment_id, a.metric, a.origin, a.as_of, a.config_id, b.config_id AS other_id, count(*) AS n_tasks,
    any_value(a.n_own) - count(*) AS n_alone, any_value(b.n_own) - count(*) AS n_other_alone,
    count(*) FILTER (a.goodness > b.goodness) AS wins, count(*) FILTER (a.goodness = b.goodness) AS ties,
    count(*) FILTER (a.goodness < b.goodness) AS losses,
    avg(a.mean) AS mean, avg(b.mean) AS other_mean, avg(a.mean - b.mean) AS difference, stddev_samp(a.mean - b.mean) AS difference_sd,
    standard_error(a.mean - b.mean) AS difference_se,
    count(*) FILTER (a.n = 1 AND b.n = 1 AND a.n_passed IS NOT NULL AND b.n_passed IS NOT NULL) = count(*) AS is_single,
    count(*) FILTER (a.n_passed = 1 AND b.n_passed = 1) AS both_pass, count(*) FILTER (a.n_passed = 1 AND b.n_passed = 0) AS only_this,
    count(*) FILTER (a.n_passed = 0 AND b.n_passed = 1) AS only_other, count(*) FILTER (a.n_passed = 0 AND b.n_passed = 0) AS none_pass,
    count(a.cost_usd - b.cost_usd) AS n_cost, avg(a.cost_usd - b.cost_usd) AS cost_usd_difference
  FROM tasks_done AS a JOIN tasks_done AS b USING (study_id, experiment_id, metric, origin, as_of, task_id)
  WHERE a.config_id <> b.config_id
  GROUP BY ALL
)
SELECT p.study_id, p.experiment_id, p.metric, p.origin, p.as_of, p.config_id, p.other_id, g.label, h.label AS other_label,
  p.n_tasks, p.n_alone, p.n_other_alone, p.wins, p.ties, p.losses, p.mean, p.other_mean, p.difference, p.difference_sd, p.difference_se,
  CASE WHEN p.is_single THEN p.both_pass END AS both_pass, CASE WHEN p.is_single THEN p.only_this END AS only_this,
  CASE WHEN p.is_single THEN p.only_other END AS only_other, CASE WHEN p.is_single THEN p.none_pass END AS none_pass,
  p.n_cost, p.cost_usd_difference
FROM pairs AS p
LEFT JOIN configs AS g ON g.study_id = p.study_id AND g.config_id = p.config_id
LEFT JOIN configs AS h ON h.study_id = p.study_id AND h.config_id = p.other_id;
COMMENT ON VIEW paired IS 'One row per ordered pair of configs with figures on the same tasks of an experiment, by its primary score';
COMMENT ON COLUMN paired.other_id IS 'Config that it is compared with';
COMMENT ON COLUMN paired.label IS 'Label of the config';
COMMENT ON COLUMN paired.other_label IS 'Label of the other config';
COMMENT ON COLUMN paired.n_tasks IS 'Tasks on which both have a figure; all that follows is over them';
COMMENT ON COLUMN paired.n_alone IS 'Tasks on which only this config has one';
COMMENT ON COLUMN paired.n_other_alone IS 'Tasks on which only the other has one';
COMMENT ON COLUMN paired.wins IS 'Tasks on which this config is better';
COMMENT ON COLUMN paired.ties IS 'Tasks on which they are equal';
COMMENT ON COLUMN paired.losses IS 'Tasks on which the other is better';
COMMENT ON COLUMN paired.mean IS 'Mean over the tasks';
COMMENT ON COLUMN paired.other_mean IS 'Mean of the other over the tasks';
COMMENT ON COLUMN paired.difference IS 'Mean difference, this minus the other, on the scale of the metric';
COMMENT ON COLUMN paired.difference_sd IS 'Standard deviation of the differences, n − 1';
COMMENT ON COLUMN paired.difference_se IS 'Standard error of the mean difference, paired; null for one task';
COMMENT ON COLUMN paired.both_pass IS 'Tasks that both pass; null unless each has one run a task that passed or failed';
COMMENT ON COLUMN paired.only_this IS 'Tasks that only this config passes: b of McNemar''s test; null as both_pass';
COMMENT ON COLUMN paired.only_other IS 'Tasks that only the other passes: c of McNemar''s test; null as both_pass';
COMMENT ON COLUMN paired.none_pass IS 'Tasks that neither passes; null as both_pass';
COMMENT ON COLUMN paired.n_cost IS 'Tasks on which the cost of both is known';
COMMENT ON COLUMN paired.cost_usd_difference IS 'Mean difference of the cost of a run over those tasks, this minus the other, in US dollars';
