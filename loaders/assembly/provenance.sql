-- What was read and what was found wrong, from the views files, file_problems and row_files and the table found.
INSERT INTO found
SELECT study_id, severity, code, archive_name || '/' || source, pointer, expected, received, action FROM file_problems;

INSERT INTO found
SELECT study_id, 'error', 'duplicate-run', source, pointer, 'a run not seen before', d.why || ', first seen at ' || d.first_seen,
  'left out'
FROM duplicate_runs AS d JOIN staged_runs USING (archive_no, run_ref);

-- An export says itself what was read and found wrong when its tables were made; its own files are none of a harness.
INSERT INTO found
SELECT study_id, severity, code, source, pointer, expected, received, action FROM staged_problems;

INSERT INTO sources BY NAME
SELECT * EXCLUDE (archive_no, archive_name, file_id) FROM staged_sources ORDER BY source;

INSERT INTO sources BY NAME
SELECT archive_name || '/' || files.source AS source, min(study_id) AS study_id, min(sha256) AS sha256,
  coalesce(min(bytes), 0) AS bytes, string_agg(DISTINCT files.loader, ', ' ORDER BY files.loader) AS loader,
  coalesce(sum(r.n), 0)::BIGINT AS n_rows, coalesce(sum(p.n), 0)::BIGINT AS n_problems, min(citation) AS citation
FROM files
LEFT JOIN (SELECT archive_no, file_id, count(*) AS n FROM row_files GROUP BY ALL) AS r USING (archive_no, file_id)
LEFT JOIN (SELECT archive_no, file_id, count(*) AS n FROM file_problems GROUP BY ALL) AS p USING (archive_no, file_id)
WHERE archive_no NOT IN (SELECT archive_no FROM staged_sources)
  OR NOT (files.loader LIKE 'exported/%' OR files.loader = 'with datapackage.json' OR files.source = 'archive.yaml')
GROUP BY ALL ORDER BY source;
