-- One row per file that was read.
SELECT source, sha256, bytes::INTEGER AS bytes, loader, n_rows::INTEGER AS n_rows, n_problems::INTEGER AS n_problems, citation
FROM sources WHERE study_id = $study ORDER BY source
