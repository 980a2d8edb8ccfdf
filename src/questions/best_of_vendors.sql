-- The best config of each vendor in every experiment.
-- $study: only this study; every one when absent
SELECT study_id, experiment_id, origin, as_of, vendor, arg_min(label, (rank, label)) AS best, min(rank) AS rank, round(arg_min(mean, rank), 3) AS score, count(*) AS configs
FROM leaderboard WHERE mean IS NOT NULL AND vendor IS NOT NULL AND ($study IS NULL OR study_id = $study)
GROUP BY study_id, experiment_id, origin, as_of, vendor ORDER BY study_id, experiment_id, origin, as_of, min(leaderboard.rank), vendor
