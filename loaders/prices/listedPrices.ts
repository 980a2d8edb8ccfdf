import type {ConditionalPrice, ModelPrice, TieredPrices} from "@pydantic/genai-prices";
import type {Row} from "../schema.js";
import type {Listed} from "./findListed.js";
import {packageDate, packageName, packageVersion} from "./packageData.js";

/** A price of a model from a list, on its way into the table `prices`. */
export type ListedPrice = Omit<Row<"prices">, "study_id" | "model_id"> & {
  /** Whether the list leaves open since when it holds; valid_from is then the last day on which it is known to. */
  undated: boolean;
};

/** What is sold per token in a run of text; a price that needs more than tokens is no price of a run. */
const perToken = {
  input_usd_per_mtok: "input_mtok",
  output_usd_per_mtok: "output_mtok",
  cache_read_usd_per_mtok: "cache_read_mtok",
  cache_write_usd_per_mtok: "cache_write_mtok"
} as const;

/** Keys of a price that a run's token totals cannot be billed with. */
const beyondTotals = ["requests_kcount", "output_reasoning_mtok"];

/**
 * The prices of a listed model, the earliest first. None where the list's price depends on the time of day, or on more
 * than a run's tokens. A price for long contexts cannot be applied to the total of a run: the base tier is taken, and
 * `source` says so.
 */
export function listedPrices({provider, model}: Listed): ListedPrice[] {
  const dated = datedOf(Array.isArray(model.prices) ? model.prices : [{prices: model.prices}]);
  if (dated === undefined) return [];
  const origin = `${packageName} ${packageVersion} (${packageDate}): ${provider.id} ${model.id}`;
  return dated.flatMap(({start, prices}, i) => {
    const {input_mtok, output_mtok} = prices;
    if (input_mtok === undefined || output_mtok === undefined || beyondTotals.some((d) => d in prices)) return [];
    const next = dated[i + 1]?.start;
    return {
      valid_from: start ?? lastKnownDay(next),
      undated: start === null,
      ...(Object.fromEntries(Object.entries(perToken).map(([column, key]) => [column, baseOf(prices[key])])) as Record<
        keyof typeof perToken,
        number | null
      >),
      source: origin + tierNote(prices) + (start === null ? ", since an unknown day" : "")
    };
  });
}

/** In order of their first day, one without any first; nothing when an hour matters or the order is not to be told. */
function datedOf(conditional: ConditionalPrice[]): {start: string | null; prices: ModelPrice}[] | undefined {
  const dated = conditional.map(({constraint, prices}) => ({
    start: constraint === undefined ? null : constraint.type === "start_date" ? constraint.start_date : undefined,
    prices
  }));
  if (dated.filter((d) => d.start === null).length > 1) return undefined;
  if (!dated.every((d): d is {start: string | null; prices: ModelPrice} => d.start !== undefined)) return undefined;
  return dated.toSorted((a, b) => ((a.start ?? "") < (b.start ?? "") ? -1 : 1));
}

/** A price without a day was known to hold when the list came out, or on the eve of the price that took its place. */
function lastKnownDay(next: string | null | undefined): string {
  if (typeof next !== "string") return packageDate;
  const eve = new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return eve < packageDate ? eve : packageDate;
}

function baseOf(price: number | TieredPrices | undefined): number | null {
  return typeof price === "object" ? price.base : (price ?? null);
}

function tierNote(prices: ModelPrice): string {
  const starts = Object.values(perToken).flatMap((key) => {
    const price = prices[key];
    return typeof price === "object" ? price.tiers.map((d) => d.start) : [];
  });
  return starts.length === 0 ? "" : `, base tier (up to ${Math.min(...starts)} input tokens a request)`;
}
