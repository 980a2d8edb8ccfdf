-- Staged runs of every archive (view staged_runs: archive_no, file_id, run_ref, …) → numbered runs and their duplicates.

-- Two records are one run when an id, a stated repeat, or equal measured content says so; the first by file stays.
-- Of each kind the few keys that occur twice are found first, and only their records are put in order.
CREATE TEMP TABLE run_twins AS
WITH same_id AS (
  SELECT study_id, experiment_id, config_id, task_id, source_run_id FROM staged_runs WHERE source_run_id IS NOT NULL
  GROUP BY ALL HAVING count(*) > 1
),
same_repeat AS (
  SELECT study_id, experiment_id, config_id, task_id, coalesce(batch, '') AS in_batch, repeat FROM staged_runs WHERE repeat IS NOT NULL
  GROUP BY ALL HAVING count(*) > 1
),
same_content AS (
  SELECT study_id, content_key FROM staged_runs WHERE content_key IS NOT NULL AND repeat IS NULL
  GROUP BY ALL HAVING count(*) > 1
)
SELECT archive_no, run_ref, first_value(source || '#' || coalesce(pointer, '')) OVER by_id AS first_seen,
  row_number() OVER by_id > 1 AS is_twin, 'source_run_id ' || source_run_id AS why
FROM staged_runs SEMI JOIN same_id USING (study_id, experiment_id, config_id, task_id, source_run_id)
WINDOW by_id AS (PARTITION BY study_id, experiment_id, config_id, task_id, source_run_id ORDER BY source, run_ref)
UNION ALL
SELECT archive_no, run_ref, first_value(source || '#' || coalesce(pointer, '')) OVER by_repeat,
  row_number() OVER by_repeat > 1, 'repeat ' || repeat || ' of ' || task_id || ' by ' || config_id
FROM (SELECT *, coalesce(batch, '') AS in_batch FROM staged_runs)
SEMI JOIN same_repeat USING (study_id, experiment_id, config_id, task_id, in_batch, repeat)
WINDOW by_repeat AS (PARTITION BY study_id, experiment_id, config_id, task_id, in_batch, repeat ORDER BY source, run_ref)
UNION ALL
SELECT archive_no, run_ref, first_value(source || '#' || coalesce(pointer, '')) OVER by_content,
  row_number() OVER by_content > 1, 'equal content'
FROM staged_runs SEMI JOIN same_content USING (study_id, content_key) WHERE repeat IS NULL
WINDOW by_content AS (PARTITION BY study_id, content_key ORDER BY source, run_ref);

CREATE TEMP TABLE duplicate_runs AS
SELECT archive_no, run_ref, min(first_seen) AS first_seen, min(why) AS why
FROM run_twins WHERE is_twin GROUP BY archive_no, run_ref;

CREATE TEMP VIEW kept_runs AS FROM staged_runs ANTI JOIN duplicate_runs USING (archive_no, run_ref);

-- Every config on every task, in the order of their runs.
CREATE TEMP TABLE pairs AS
SELECT *, row_number() OVER (ORDER BY study_id, experiment_id, task_id, config_id) AS pair_no
FROM (
  SELECT study_id, experiment_id, task_id, config_id, count(repeat) > count(DISTINCT repeat) AS is_renumbered
  FROM kept_runs GROUP BY ALL
);

-- Two batches of a pair that both number their repeats from 1: the repeats of the later one are numbered on.
CREATE TEMP TABLE batch_offsets AS
SELECT pair_no, batch, sum(last_repeat) OVER (
    PARTITION BY pair_no ORDER BY started_at NULLS LAST, batch ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS before
FROM (
  SELECT pair_no, coalesce(batch, '') AS batch, max(repeat) AS last_repeat, min(started_at) AS started_at
  FROM kept_runs JOIN pairs USING (study_id, experiment_id, task_id, config_id)
  WHERE is_renumbered AND repeat IS NOT NULL GROUP BY ALL
);

CREATE TEMP TABLE stated_repeats AS
SELECT archive_no, run_ref, pair_no, repeat + coalesce(before, 0)::BIGINT AS repeat
FROM kept_runs AS d JOIN pairs USING (study_id, experiment_id, task_id, config_id)
LEFT JOIN batch_offsets AS o USING (pair_no) WHERE repeat IS NOT NULL AND (o.batch IS NULL OR o.batch = coalesce(d.batch, ''));

-- A run without a stated repeat comes after those that have one.
CREATE TEMP TABLE numbered_runs AS
WITH given_repeats AS (
  SELECT archive_no, run_ref, pair_no, coalesce(last_repeat, 0) + row_number() OVER (
    PARTITION BY pair_no ORDER BY started_at NULLS LAST, source, run_ref
  ) AS repeat
  FROM kept_runs JOIN pairs USING (study_id, experiment_id, task_id, config_id)
  LEFT JOIN (SELECT pair_no, max(repeat) AS last_repeat FROM stated_repeats GROUP BY ALL) USING (pair_no)
  WHERE repeat IS NULL
)
SELECT archive_no, run_ref, repeat, row_number() OVER (ORDER BY pair_no, repeat) AS run_id
FROM (FROM stated_repeats UNION ALL BY NAME FROM given_repeats);
