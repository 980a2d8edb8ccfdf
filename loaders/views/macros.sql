-- What everybody computes of runs, as src/stats has it. Null where src/stats has NaN or refuses its input.

CREATE MACRO is_counted(status, failure, excluded) AS
  excluded IS NULL AND failure NOT IN ('infra', 'unknown') AND status <> 'cancelled';
COMMENT ON MACRO is_counted IS 'Whether a run is part of n: not excluded, not cancelled, not lost to infrastructure or for an unknown reason';

-- Wilson (1927), src/stats/wilson.ts: the lower root without its cancellation.
CREATE MACRO wilson_low(k, n, z := 1.959963984540054e0) AS
  CASE WHEN n > 0 AND k = 0 THEN 0e0 WHEN k > 0 AND k <= n THEN
    2 * k::DOUBLE * (k::DOUBLE / n) / (2 * k::DOUBLE + z::DOUBLE ** 2
      + z::DOUBLE * sqrt(4 * (k::DOUBLE / n) * (n - k)::DOUBLE + z::DOUBLE ** 2)) END;
COMMENT ON MACRO wilson_low IS 'Lower end of the Wilson score interval for k passes in n runs; 95 %, or of z standard deviations';

CREATE MACRO wilson_high(k, n, z := 1.959963984540054e0) AS
  CASE WHEN n > 0 AND k = n THEN 1e0 WHEN k >= 0 AND k < n THEN
    (2 * k::DOUBLE + z::DOUBLE ** 2 + z::DOUBLE * sqrt(4 * (k::DOUBLE / n) * (n - k)::DOUBLE + z::DOUBLE ** 2))
      / (2 * (n::DOUBLE + z::DOUBLE ** 2)) END;
COMMENT ON MACRO wilson_high IS 'Upper end of the Wilson score interval for k passes in n runs; 95 %, or of z standard deviations';

-- Chen et al. (2021), src/stats/passAtK.ts: 1 - C(n - c, k) / C(n, k), symmetric in c and k: the fewer factors.
CREATE MACRO pass_at_k(n, c, k) AS
  CASE WHEN c >= 0 AND c <= n AND k >= 1 AND k <= n THEN
    CASE WHEN n - c < k THEN 1e0 ELSE 1 - coalesce(list_product(list_transform(
      range(least(c, k)::BIGINT), lambda i: (n - i - greatest(c, k))::DOUBLE / (n - i))), 1) END END;
COMMENT ON MACRO pass_at_k IS 'Chance that at least one of k repeats of a task passes, when c of n repeats did';

-- Yao et al. (2024), src/stats/passHatK.ts: C(c, k) / C(n, k), by the fewer factors.
CREATE MACRO pass_hat_k(n, c, k) AS
  CASE WHEN c >= 0 AND c <= n AND k >= 1 AND k <= n THEN
    CASE WHEN c < k THEN 0e0 ELSE coalesce(list_product(list_transform(
      range(least(k, n - c)::BIGINT), lambda i: (n - i - greatest(k, n - c))::DOUBLE / (n - i))), 1) END END;
COMMENT ON MACRO pass_hat_k IS 'Chance that all of k repeats of a task pass, when c of n repeats did';

-- DuckDB's own sem() divides by n, not by n - 1.
CREATE MACRO standard_error(x) AS stddev_samp(x) / sqrt(count(x));
COMMENT ON MACRO standard_error IS 'Aggregate: standard error of a mean of unrelated values, s / sqrt(n); null for fewer than two';

CREATE MACRO cost_of_pass(cost_usd, passed) AS
  CASE WHEN count(*) FILTER (cost_usd IS NOT NULL AND passed) > 0
    THEN fsum(cost_usd) FILTER (passed IS NOT NULL) / count(*) FILTER (cost_usd IS NOT NULL AND passed)
    WHEN count(*) FILTER (cost_usd IS NOT NULL AND passed IS NOT NULL) > 0 THEN 'Infinity'::DOUBLE END;
COMMENT ON MACRO cost_of_pass IS 'Aggregate: what all runs cost, failed ones too, over the passes; runs of unknown cost or outcome left out; infinite when none passed';
