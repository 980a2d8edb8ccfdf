-- Staged runs of every archive (view all_runs: archive_no, file_id, run_ref, …) → numbered runs and their duplicates.

-- Two records are one run when an id, a stated repeat, or equal measured content says so; the first by file stays.
CREATE TEMP TABLE run_twins AS
SELECT archive_no, run_ref, first_value(source || '#' || coalesce(pointer, '')) OVER same_id AS first_seen,
  row_number() OVER same_id > 1 AS is_twin, 'source_run_id ' || source_run_id AS why
FROM all_runs WHERE source_run_id IS NOT NULL
WINDOW same_id AS (PARTITION BY study_id, experiment_id, config_id, task_id, source_run_id ORDER BY source, run_ref)
UNION ALL
SELECT archive_no, run_ref, first_value(source || '#' || coalesce(pointer, '')) OVER same_repeat,
  row_number() OVER same_repeat > 1, 'repeat ' || repeat || ' of ' || task_id || ' by ' || config_id
FROM all_runs WHERE repeat IS NOT NULL
WINDOW same_repeat AS (PARTITION BY study_id, experiment_id, config_id, task_id, batch, repeat ORDER BY source, run_ref)
UNION ALL
SELECT archive_no, run_ref, first_value(source || '#' || coalesce(pointer, '')) OVER same_content,
  row_number() OVER same_content > 1, 'equal content'
FROM all_runs WHERE content_key IS NOT NULL AND repeat IS NULL
WINDOW same_content AS (PARTITION BY study_id, content_key ORDER BY source, run_ref);

CREATE TEMP TABLE duplicate_runs AS
SELECT archive_no, run_ref, min(first_seen) AS first_seen, min(why) AS why
FROM run_twins WHERE is_twin GROUP BY archive_no, run_ref;

-- Two batches of a pair that both number their repeats from 1: the repeats of the later one are numbered on.
CREATE TEMP TABLE batch_offsets AS
WITH batches AS (
  SELECT study_id, experiment_id, task_id, config_id, coalesce(batch, '') AS batch,
    max(repeat) AS last_repeat, min(started_at) AS started_at, list(DISTINCT repeat) AS repeats
  FROM all_runs ANTI JOIN duplicate_runs USING (archive_no, run_ref) WHERE repeat IS NOT NULL GROUP BY ALL
)
SELECT study_id, experiment_id, task_id, config_id, batch,
  sum(last_repeat) OVER (
    PARTITION BY study_id, experiment_id, task_id, config_id ORDER BY started_at NULLS LAST, batch
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS before
FROM batches SEMI JOIN (
  SELECT study_id, experiment_id, task_id, config_id FROM batches
  GROUP BY ALL HAVING sum(len(repeats)) > len(list_distinct(flatten(list(repeats))))
) USING (study_id, experiment_id, task_id, config_id);

CREATE TEMP TABLE numbered_runs AS
WITH kept AS (
  SELECT d.* REPLACE (d.repeat + coalesce(o.before, 0)::BIGINT AS repeat)
  FROM all_runs AS d ANTI JOIN duplicate_runs USING (archive_no, run_ref)
  LEFT JOIN batch_offsets AS o ON o.study_id = d.study_id AND o.experiment_id = d.experiment_id
    AND o.task_id = d.task_id AND o.config_id = d.config_id AND o.batch = coalesce(d.batch, '')
),
repeats AS (
  SELECT archive_no, run_ref, coalesce(
    repeat,
    coalesce(max(repeat) OVER pair, 0) + row_number() OVER (
      PARTITION BY study_id, experiment_id, task_id, config_id, repeat IS NULL ORDER BY started_at NULLS LAST, source, run_ref
    )
  ) AS repeat
  FROM kept
  WINDOW pair AS (PARTITION BY study_id, experiment_id, task_id, config_id)
)
SELECT row_number() OVER (ORDER BY study_id, experiment_id, task_id, config_id, repeats.repeat) AS run_id,
  kept.* REPLACE (repeats.repeat AS repeat)
FROM kept JOIN repeats USING (archive_no, run_ref);
