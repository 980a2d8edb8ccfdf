-- One row per file that was read, those with problems first; at most 200 of n_files.
SELECT source, sha256, bytes::INTEGER AS bytes, loader, n_rows::INTEGER AS n_rows, n_problems::INTEGER AS n_problems, citation,
  (count(*) OVER ())::INTEGER AS n_files
FROM sources WHERE study_id = $study ORDER BY n_problems = 0, source LIMIT 200
