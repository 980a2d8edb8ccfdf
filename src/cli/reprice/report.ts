import {repriceRuns} from "../../../loaders/assembly/insertCosts.js";
import {openDatabase} from "../../../loaders/database.js";
import type {Database} from "../../../loaders/database.js";

/** What a config's runs report beside what they cost at the prices of a day; null where nothing is known. */
export interface RepricedConfig {
  study_id: string;
  config_id: string;
  n_runs: number;
  n_reported: number;
  reported_usd: number | null;
  n_recomputed: number;
  recomputed_usd: number | null;
  /** Recomputed over reported, of the runs of which both are known. */
  ratio: number | null;
  n_ratio: number;
  /** Why runs are not recomputed, and how many. */
  without: {why: string; n: number}[];
}

/** The price of a model that was applied. */
export interface AppliedPrice {
  model_id: string;
  valid_from: string;
  input_usd_per_mtok: number;
  output_usd_per_mtok: number;
  cache_read_usd_per_mtok: number | null;
  cache_write_usd_per_mtok: number | null;
  source: string;
}

export interface RepriceReport {
  as_of: string;
  configs: RepricedConfig[];
  prices: AppliedPrice[];
}

/** Reported and recomputed costs of the studies (all when none is named), from the loaded database. */
export async function repriceReport(
  database: string,
  {as_of, studies}: {as_of: string; studies: string[]}
): Promise<RepriceReport> {
  const db = await openDatabase(database);
  try {
    const asked = studies.length === 0 ? [null] : studies;
    await repriceRuns(
      db.connection,
      asked.map((study_id) => ({as_of, study_id}))
    );
    return {as_of, configs: await configsOf(db), prices: await pricesOf(db)};
  } finally {
    db.close();
  }
}

async function configsOf(db: Database): Promise<RepricedConfig[]> {
  const reasons = await db.rows(
    `SELECT study_id, config_id, why, count(*)::INTEGER AS n FROM repriced JOIN runs USING (run_id)
     WHERE why IS NOT NULL GROUP BY ALL ORDER BY study_id, config_id, n DESC, why`
  );
  const configs = await db.rows(
    `SELECT study_id, config_id, count(*)::INTEGER AS n_runs,
       count(r.cost_usd)::INTEGER AS n_reported, sum(r.cost_usd) AS reported_usd,
       count(p.cost_usd)::INTEGER AS n_recomputed, sum(p.cost_usd) AS recomputed_usd,
       sum(p.cost_usd) FILTER (r.cost_usd IS NOT NULL) / nullif(sum(r.cost_usd) FILTER (p.cost_usd IS NOT NULL), 0) AS ratio,
       count(p.cost_usd + r.cost_usd)::INTEGER AS n_ratio
     FROM repriced AS p JOIN runs AS r USING (run_id) GROUP BY study_id, config_id ORDER BY study_id, config_id`
  );
  return (configs as unknown as Omit<RepricedConfig, "without">[]).map((d) => ({
    ...d,
    without: (reasons as unknown as (RepricedConfig & {why: string; n: number})[])
      .filter((other) => other.study_id === d.study_id && other.config_id === d.config_id)
      .map(({why, n}) => ({why, n}))
  }));
}

async function pricesOf(db: Database): Promise<AppliedPrice[]> {
  return (await db.rows(
    `SELECT model_id, valid_from, input_usd_per_mtok, output_usd_per_mtok, cache_read_usd_per_mtok,
       cache_write_usd_per_mtok, source
     FROM applied_prices
     WHERE model_id IN (SELECT model_id FROM bills JOIN repriced USING (run_id) WHERE cost_usd IS NOT NULL)
     ORDER BY model_id`
  )) as unknown as AppliedPrice[];
}
