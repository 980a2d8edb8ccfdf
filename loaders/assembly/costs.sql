-- Every cost of a run with its kind, day and source: beside those that archives state, what the run itself reports, and
-- what its tokens cost at the prices of each day in data/reprice.csv. A reported cost that its archive dates is there.
INSERT INTO costs BY NAME
WITH printed AS (
  -- the one day for which a study prints prices of a model
  SELECT study_id, model_id, min(valid_from) AS valid_from FROM prices WHERE study_id <> '*'
  GROUP BY ALL HAVING count(DISTINCT valid_from) = 1
)
SELECT run_id, coalesce(strftime(started_at, '%Y-%m-%d'), CASE WHEN cost_kind <> 'measured' THEN valid_from END, '*') AS as_of,
  cost_kind AS kind, 'reported' AS origin, cost_usd, runs.source || coalesce('#' || pointer, '') AS source
FROM runs LEFT JOIN printed USING (study_id, model_id)
WHERE cost_usd IS NOT NULL AND NOT EXISTS (
  FROM costs WHERE costs.run_id = runs.run_id AND costs.kind = runs.cost_kind AND costs.cost_usd = runs.cost_usd
)
ORDER BY run_id;

INSERT INTO costs BY NAME
SELECT run_id, as_of, 'computed' AS kind, 'repriced' AS origin, cost_usd, source
FROM repriced WHERE cost_usd IS NOT NULL ORDER BY run_id, as_of;
