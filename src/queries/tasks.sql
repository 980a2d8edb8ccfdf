-- One row per task.
SELECT task_id, suite, category, level, coalesce(title, task_id) AS title FROM tasks WHERE study_id = $study ORDER BY suite, level, task_id
