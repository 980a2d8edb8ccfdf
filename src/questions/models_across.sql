-- Models that several studies ran, each study's score beside the others: on different tasks and scales, never to be pooled.
SELECT model_id, study_id, experiment_id, origin, label, metric, round(mean, 3) AS score, rank, count(*) OVER (PARTITION BY study_id, experiment_id, origin, as_of) AS of_configs
FROM leaderboard WHERE mean IS NOT NULL AND model_id NOT LIKE 'mixed/%'
QUALIFY count(DISTINCT study_id) OVER (PARTITION BY model_id) > 1 ORDER BY model_id, study_id, experiment_id, origin, as_of, rank, label
