-- One row per experiment with more figures of single tasks than the frontier page takes: how many they are.
SELECT experiment_id, count(*)::INTEGER AS n_task_cells
FROM cells AS c JOIN experiments AS e USING (study_id, experiment_id)
WHERE study_id = $study AND scope = 'task' AND metric = e.primary_metric
GROUP BY experiment_id HAVING count(*) > 5000 ORDER BY experiment_id
