-- What the assembled tables say that cannot be so, or that a reader must know: rows of problems, without their number.

SELECT study_id, 'error' AS severity, 'score-outside-scale' AS code, runs.source, runs.pointer,
  coalesce(min::VARCHAR, '−∞') || ' … ' || coalesce(max::VARCHAR, '∞') || ' (' || metric || ')' AS expected,
  score::VARCHAR AS received, 'kept' AS action
FROM runs JOIN metrics USING (study_id, metric)
WHERE score < min OR score > max

UNION ALL
SELECT study_id, 'error', 'score-outside-scale', source, pointer,
  coalesce(metrics.min::VARCHAR, '−∞') || ' … ' || coalesce(metrics.max::VARCHAR, '∞') || ' (' || metric || ')',
  mean::VARCHAR, 'kept'
FROM cells JOIN metrics USING (study_id, metric)
WHERE origin = 'published' AND (mean < metrics.min OR mean > metrics.max)

UNION ALL
SELECT runs.study_id, 'warning', 'too-many-attempts', runs.source, runs.pointer,
  'at most ' || max_attempts || ' attempts (' || config_id || ')', attempts::VARCHAR, 'kept'
FROM runs JOIN configs USING (study_id, config_id)
WHERE attempts > max_attempts

-- Attempts of a run that together took longer, or cost more, than the run.
UNION ALL
SELECT study_id, 'warning', 'parts-exceed-whole', min(source), min(pointer),
  'attempts of a run that add up to its duration', round(sum(a.duration_s), 3) || ' s in attempts, ' || runs.duration_s || ' s in all',
  'kept'
FROM runs JOIN attempts AS a USING (run_id)
GROUP BY study_id, run_id, runs.duration_s HAVING sum(a.duration_s) > 1.01 * runs.duration_s + 1
UNION ALL
SELECT study_id, 'warning', 'parts-exceed-whole', min(source), min(pointer),
  'attempts of a run that add up to its cost', '$' || round(sum(a.cost_usd), 6) || ' in attempts, $' || runs.cost_usd || ' in all', 'kept'
FROM runs JOIN attempts AS a USING (run_id)
GROUP BY study_id, run_id, runs.cost_usd HAVING sum(a.cost_usd) > 1.01 * runs.cost_usd + 1e-6

UNION ALL
SELECT study_id, 'warning', 'impossible-time', min(source), min(pointer), 'a start after 2019 and a run shorter than 30 days',
  count(*) || ' runs, e.g. started ' || coalesce(min(started_at)::VARCHAR, 'at an unknown time') || ', ' ||
  coalesce(max(duration_s)::VARCHAR || ' s', 'unknown duration'), 'kept'
FROM runs WHERE started_at < TIMESTAMP '2020-01-01' OR duration_s > 30 * 86400
GROUP BY study_id

UNION ALL
SELECT runs.study_id, 'warning', 'mixed-config', min(runs.source), NULL,
  'one harness under config ' || config_id, string_agg(DISTINCT harness, ', ' ORDER BY harness), 'kept'
FROM runs GROUP BY runs.study_id, config_id HAVING count(DISTINCT harness) > 1

-- A run that used no tokens and cost nothing never reached its model; what it scored is not the model's.
UNION ALL
SELECT study_id, 'warning', 'never-ran', min(source), min(pointer), 'tokens in every run of ' || config_id,
  count(*) || ' of ' || any_value(total) || ' runs without tokens, cost or output', 'left out of n where their failure is infra or unknown'
FROM (
  SELECT *, count(*) OVER (PARTITION BY study_id, experiment_id, config_id) AS total,
    count(tokens_output) OVER (PARTITION BY study_id, experiment_id, config_id) AS known
  FROM runs
)
WHERE known > 0 AND tokens_input IS NULL AND tokens_output IS NULL AND cost_usd IS NULL AND failure IN ('infra', 'unknown')
GROUP BY study_id, experiment_id, config_id

-- A cost that is not what its tokens cost at the price of the day; one line a config.
UNION ALL
SELECT study_id, 'warning', 'cost-not-tokens-times-price', min(source), min(pointer),
  'cost of ' || config_id || ' at $' || arg_min(input_usd_per_mtok, price_day) || ' / $' || arg_min(output_usd_per_mtok, price_day)
    || ' per million tokens (' || min(price_day) || ', ' || arg_min(price_source, price_day) || ')',
  round(median(cost_usd / expected), 2) || ' times that, median of ' || count(*) || ' runs', 'kept'
FROM (
  SELECT r.*, p.input_usd_per_mtok, p.output_usd_per_mtok, p.price_day, p.source AS price_source,
    (tokens_input * p.input_usd_per_mtok
      + billed_output(tokens_output, tokens_reasoning, output_includes_reasoning) * p.output_usd_per_mtok
      + coalesce(tokens_cache_read * p.cache_read_usd_per_mtok, 0) + coalesce(tokens_cache_write * p.cache_write_usd_per_mtok, 0)
    ) / 1e6 AS expected
  FROM runs AS r ASOF JOIN (
    -- the price of the day; before the first one known, the first
    SELECT valid_from AS price_day, * REPLACE (CASE WHEN valid_from = min(valid_from) OVER (PARTITION BY model_id) THEN '1900-01-01' ELSE valid_from END AS valid_from)
    FROM prices WHERE study_id = '*' AND input_usd_per_mtok IS NOT NULL AND output_usd_per_mtok IS NOT NULL
  ) AS p
    ON r.model_id = p.model_id AND coalesce(r.started_at, TIMESTAMP '2100-01-01') >= p.valid_from::TIMESTAMP
  WHERE r.cost_usd > 0 AND r.cost_kind IN ('measured', 'computed', 'estimated', 'published') AND tokens_input > 0 AND tokens_output > 0
    AND (coalesce(tokens_cache_read, 0) = 0 OR p.cache_read_usd_per_mtok IS NOT NULL)
    AND (coalesce(tokens_cache_write, 0) = 0 OR p.cache_write_usd_per_mtok IS NOT NULL)
)
WHERE expected > 0
GROUP BY study_id, experiment_id, config_id
HAVING median(cost_usd / expected) NOT BETWEEN 0.8 AND 1.25

-- What a study printed beside what its runs give: both are kept.
UNION ALL
SELECT study_id, 'note', 'aggregate-differs', p.source, p.pointer,
  metric || ' of ' || config_id || ' on ' || scope_id || ' as its runs give it: ' || round(c.mean, 6) || ' (n ' || c.n || ')',
  coalesce(p.printed, p.mean::VARCHAR), 'both kept'
FROM cells AS p JOIN cells AS c USING (study_id, experiment_id, scope, scope_id, config_id, metric)
WHERE p.origin = 'published' AND c.origin = 'computed' AND p.mean IS NOT NULL AND c.mean IS NOT NULL
  AND abs(p.mean - c.mean) > 1e-9 + 0.5 * abs(coalesce(p.mean / nullif(try_cast(regexp_extract(p.printed, '-?\d+(\.\d+)?') AS DOUBLE), 0), 1))
    * pow(10, -length(regexp_extract(coalesce(p.printed, p.mean::VARCHAR), '\.(\d+)', 1)))

UNION ALL
SELECT study_id, 'note', 'total-differs', p.source, p.pointer,
  'cost of ' || config_id || ' on ' || scope_id || ' as its runs add up: $' || round(c.cost_usd_sum, 6), '$' || p.cost_usd_sum, 'both kept'
FROM cells AS p JOIN cells AS c USING (study_id, experiment_id, scope, scope_id, config_id, metric)
WHERE p.origin = 'published' AND c.origin = 'computed' AND abs(p.cost_usd_sum - c.cost_usd_sum)
    > 1e-9 + 0.5 * pow(10, -length(regexp_extract(p.cost_usd_sum::VARCHAR, '\.(\d+)', 1)))

UNION ALL
SELECT study_id, 'note', 'denominator-differs', p.source, p.pointer,
  'n of ' || metric || ' for ' || config_id || ' on ' || scope_id || ' as its runs give it: ' || c.n, p.n::VARCHAR, 'both kept'
FROM cells AS p JOIN cells AS c USING (study_id, experiment_id, scope, scope_id, config_id, metric)
WHERE p.origin = 'published' AND c.origin = 'computed' AND p.n <> c.n

UNION ALL
SELECT study_id, 'note', 'unequal-n', min(source), NULL, 'as many runs of every config (' || experiment_id || ')',
  min(n) || ' to ' || max(n) || ' runs', 'kept; n stands beside every figure'
FROM (SELECT study_id, experiment_id, config_id, min(source) AS source, count(*) AS n FROM runs WHERE excluded IS NULL GROUP BY ALL)
GROUP BY study_id, experiment_id HAVING min(n) < max(n)

UNION ALL
SELECT study_id, 'note', 'selected-runs', min(source), min(pointer), 'every run that was made',
  count(*) || ' runs of ' || config_id || ': ' || selected_from, 'kept, with the selection'
FROM runs WHERE selected_from IS NOT NULL GROUP BY study_id, experiment_id, config_id, selected_from

UNION ALL
SELECT study_id, 'warning', 'baseline-artefact', min(source), min(pointer), 'a changed file in every run of ' || config_id,
  count(DISTINCT run_id) || ' runs left ' || min(path) || ' as the baseline has it', 'kept'
FROM runs JOIN artefacts USING (run_id) WHERE is_baseline GROUP BY study_id, experiment_id, config_id
