import type {DuckDBConnection} from "@duckdb/node-api";
import {jsRows} from "../database.js";
import type {ModelNames} from "../modelNames.js";
import {findListed} from "../prices/findListed.js";
import {listedPrices} from "../prices/listedPrices.js";
import type {ListedPrice} from "../prices/listedPrices.js";
import {packageDate, packageName, packageProviders, packageVersion} from "../prices/packageData.js";
import type {Row} from "../schema.js";

type Price = Row<"prices">;

/**
 * Adds the package's prices of the models that occur to the table `prices`, where the rows by hand (data/prices.csv,
 * already there) go first: of a model that has some, the package gives only days before them, and the cache prices that
 * they leave open where it has the same input and output price on that day.
 */
export async function insertPrices(connection: DuckDBConnection, {ids}: Pick<ModelNames, "ids">): Promise<void> {
  const providers = await packageProviders();
  const occurring = await jsRows(
    connection,
    "SELECT model_id FROM runs UNION SELECT model_id FROM usage ORDER BY model_id"
  );
  const byHand = (await jsRows(
    connection,
    "FROM prices WHERE study_id = '*' ORDER BY model_id, valid_from"
  )) as unknown as Price[];
  for (const model_id of occurring.map((d) => d.model_id as string)) {
    const others = [...ids].flatMap(([name, id]) => (id === model_id && name !== id.toLowerCase() ? [name] : []));
    const listed = findListed([model_id, ...others], providers);
    if (listed === undefined) continue;
    const prices = listedPrices(listed);
    const own = byHand.filter((d) => d.model_id === model_id);
    for (const d of prices.filter((d) => own.length === 0 || d.valid_from < own[0].valid_from)) {
      await insertPrice(connection, {model_id, ...d});
    }
    for (const d of own) await fillCachePrices(connection, d, priceOn(prices, d.valid_from));
  }
}

/** The list's price on a day: the last that began by then; one without a day began before any. */
function priceOn(prices: ListedPrice[], day: string): ListedPrice | undefined {
  return prices.findLast((d) => d.undated || d.valid_from <= day);
}

async function insertPrice(connection: DuckDBConnection, price: ListedPrice & {model_id: string}): Promise<void> {
  const {undated: _, ...row} = price;
  const columns = Object.keys(row);
  await connection.run(
    `INSERT INTO prices (study_id, ${columns.join(", ")}) VALUES ('*', ${columns.map((d) => `$${d}`).join(", ")})`,
    row
  );
}

async function fillCachePrices(
  connection: DuckDBConnection,
  own: Price,
  listed: ListedPrice | undefined
): Promise<void> {
  const isSame =
    listed?.input_usd_per_mtok === own.input_usd_per_mtok && listed.output_usd_per_mtok === own.output_usd_per_mtok;
  if (listed === undefined || !isSame) return;
  const open = (["cache_read_usd_per_mtok", "cache_write_usd_per_mtok"] as const).filter(
    (d) => own[d] === null && listed[d] !== null
  );
  if (open.length === 0) return;
  await connection.run(
    `UPDATE prices SET ${open.map((d) => `${d} = $${d}`).join(", ")}, source = $source
     WHERE study_id = '*' AND model_id = $model_id AND valid_from = $valid_from`,
    {
      ...Object.fromEntries(open.map((d) => [d, listed[d]])),
      source: `${own.source}; cache prices: ${packageName} ${packageVersion} (${packageDate})`,
      model_id: own.model_id,
      valid_from: own.valid_from
    }
  );
}
