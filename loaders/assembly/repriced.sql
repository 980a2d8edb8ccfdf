-- What runs cost at the prices of a day: fills the temporary table repriced from runs, usage and prices, for the days
-- in the temporary table reprice_dates (as_of, study_id; null for every study). A run without a cost has a reason.
-- And applied_prices: the price of each model on each day.
CREATE OR REPLACE TEMP MACRO billed_output(output, reasoning, includes) AS
  -- reasoning that is not counted in the output is billed as output
  CASE WHEN includes THEN output WHEN includes = false THEN output + reasoning
    WHEN coalesce(reasoning, 0) <= output THEN output END;

CREATE OR REPLACE TEMP TABLE bills AS
WITH workers AS (
  -- whoever worked on a run, by model; judges are not part of its tokens
  SELECT run_id, model_id, sum(tokens_input) AS input, sum(tokens_output) AS output, sum(tokens_reasoning) AS reasoning,
    sum(tokens_cache_read) AS cache_read, sum(tokens_cache_write) AS cache_write,
    count(*) = count(tokens_input) AND count(*) = count(tokens_output) AS is_whole
  FROM usage WHERE role NOT ILIKE '%judge%' AND role NOT ILIKE '%grader%'
  GROUP BY run_id, model_id
),
shared AS (
  -- runs on which a model other than their own worked, and whether its parts make up their totals
  SELECT run_id, bool_and(is_whole) AND sum(input) = any_value(tokens_input) AND sum(output) = any_value(tokens_output) AS adds_up
  FROM workers JOIN runs USING (run_id) GROUP BY run_id HAVING bool_or(workers.model_id <> runs.model_id)
)
SELECT DISTINCT as_of, b.* FROM (
  SELECT run_id, study_id, r.model_id, false AS is_shared, tokens_input AS input,
    billed_output(tokens_output, tokens_reasoning, output_includes_reasoning) AS output,
    tokens_cache_read AS cache_read, tokens_cache_write AS cache_write,
    CASE
      WHEN tokens_semantics = 'last step' THEN 'tokens of the last step alone'
      WHEN tokens_semantics = 'unknown' THEN 'tokens of which nobody says what they cover'
      WHEN tokens_input IS NULL OR tokens_output IS NULL THEN 'no tokens'
      WHEN tokens_semantics = 'without cache' AND (tokens_cache_read IS NULL OR tokens_cache_write IS NULL)
        THEN 'tokens without those of the cache'
      WHEN output_includes_reasoning = false AND tokens_reasoning IS NULL THEN 'reasoning outside the output, not counted'
      WHEN output_includes_reasoning IS NULL AND tokens_reasoning > tokens_output THEN 'reasoning that may be outside the output'
      WHEN shared.run_id IS NOT NULL THEN 'tokens of several models, not told apart'
      WHEN fallback_model IS NOT NULL THEN 'a fallback model answered'
    END AS why
  FROM runs AS r LEFT JOIN shared USING (run_id) WHERE adds_up IS DISTINCT FROM true
  UNION ALL
  SELECT run_id, study_id, w.model_id, true AS is_shared, input, billed_output(output, reasoning, output_includes_reasoning), cache_read, cache_write,
    CASE
      WHEN tokens_semantics IN ('last step', 'unknown', 'without cache') THEN 'tokens of several models, not whole'
      WHEN billed_output(output, reasoning, output_includes_reasoning) IS NULL THEN 'reasoning that may be outside the output'
    END
  FROM workers AS w JOIN shared USING (run_id) JOIN runs AS r USING (run_id) WHERE adds_up
) AS b JOIN reprice_dates AS d ON d.study_id IS NULL OR d.study_id = b.study_id;

CREATE OR REPLACE TEMP TABLE usable_prices AS
FROM prices WHERE study_id = '*' AND input_usd_per_mtok IS NOT NULL AND output_usd_per_mtok IS NOT NULL;

CREATE OR REPLACE TEMP TABLE applied_prices AS
SELECT d.as_of, p.* FROM (SELECT DISTINCT as_of, model_id FROM bills) AS d
ASOF JOIN usable_prices AS p ON d.model_id = p.model_id AND d.as_of >= p.valid_from;

CREATE OR REPLACE TEMP TABLE repriced AS
WITH priced AS (
  SELECT d.as_of, d.run_id, d.model_id, is_shared,
    'tokens × price of ' || d.model_id || ' on ' || p.valid_from || ': ' || p.source AS source,
    (input * input_usd_per_mtok + output * output_usd_per_mtok + coalesce(cache_read * cache_read_usd_per_mtok, 0)
      + coalesce(cache_write * cache_write_usd_per_mtok, 0)) / 1e6 AS cost_usd,
    coalesce(why, CASE
      WHEN p.model_id IS NULL THEN coalesce(
        'no price of ' || d.model_id || ' known before ' || f.valid_from, 'no price of ' || d.model_id)
      WHEN cache_read > 0 AND cache_read_usd_per_mtok IS NULL THEN 'no price of cache reads of ' || d.model_id
      WHEN cache_write > 0 AND cache_write_usd_per_mtok IS NULL THEN 'no price of cache writes of ' || d.model_id
    END) AS why
  FROM bills AS d
  LEFT JOIN applied_prices AS p ON p.model_id = d.model_id AND p.as_of = d.as_of
  LEFT JOIN (SELECT model_id, min(valid_from) AS valid_from FROM usable_prices GROUP BY model_id) AS f ON f.model_id = d.model_id
)
SELECT as_of, run_id, why, CASE WHEN why IS NULL THEN cost_usd END AS cost_usd, CASE WHEN why IS NULL THEN source END AS source
FROM priced WHERE NOT is_shared
UNION ALL
SELECT as_of, run_id, min(why), CASE WHEN count(why) = 0 THEN sum(cost_usd) END,
  CASE WHEN count(why) = 0 THEN string_agg(source, '; ' ORDER BY model_id) END
FROM priced WHERE is_shared GROUP BY as_of, run_id;
