-- What studies printed as the price of a model, by day.
-- $model: only this model, by its model_id; every one when absent
SELECT model_id, valid_from, study_id, input_usd_per_mtok AS input_usd, output_usd_per_mtok AS output_usd
FROM prices WHERE study_id <> '*' AND ($model IS NULL OR model_id = $model) ORDER BY model_id, valid_from, study_id
