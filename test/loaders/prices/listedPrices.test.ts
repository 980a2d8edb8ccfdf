import type {ModelInfo} from "@pydantic/genai-prices";
import {expect, test} from "vitest";
import {listedPrices} from "../../../loaders/prices/listedPrices.js";

const provider = {id: "acme", name: "Acme", api_pattern: "", models: []};

function pricesOf(prices: ModelInfo["prices"]) {
  return listedPrices({provider, model: {id: "mini", match: {equals: "mini"}, prices}});
}

const origin = "@pydantic/genai-prices 0.1.8 (2026-09-23): acme mini";

test("listedPrices of a price without a day has the day of the list", () => {
  expect(pricesOf({input_mtok: 1, output_mtok: 5, cache_read_mtok: 0.1, cache_write_mtok: 1.25})).toEqual([
    {
      valid_from: "2026-09-23",
      undated: true,
      input_usd_per_mtok: 1,
      output_usd_per_mtok: 5,
      cache_read_usd_per_mtok: 0.1,
      cache_write_usd_per_mtok: 1.25,
      source: `${origin}, since an unknown day`
    }
  ]);
});

test("listedPrices knows a price without a day on the eve of the next at the latest", () => {
  const later = {
    constraint: {type: "start_date" as const, start_date: "2026-03-01"},
    prices: {input_mtok: 2, output_mtok: 4}
  };
  const days = pricesOf([{prices: {input_mtok: 9, output_mtok: 9}}, later]).map((d) => [
    d.valid_from,
    d.undated,
    d.input_usd_per_mtok,
    d.cache_read_usd_per_mtok,
    d.source
  ]);
  expect(days).toEqual([
    ["2026-02-28", true, 9, null, `${origin}, since an unknown day`],
    ["2026-03-01", false, 2, null, origin]
  ]);
});

test("listedPrices does not put a price of today on the eve of one to come", () => {
  const coming = {
    constraint: {type: "start_date" as const, start_date: "2027-01-01"},
    prices: {input_mtok: 2, output_mtok: 4}
  };
  expect(pricesOf([{prices: {input_mtok: 1, output_mtok: 3}}, coming]).map((d) => d.valid_from)).toEqual([
    "2026-09-23",
    "2027-01-01"
  ]);
});

test("listedPrices takes the base of a tiered price and says so", () => {
  const tiered = (base: number) => ({base, tiers: [{start: 200_000, price: 2 * base}]});
  expect(pricesOf({input_mtok: tiered(3), output_mtok: tiered(15)})).toMatchObject([
    {
      input_usd_per_mtok: 3,
      output_usd_per_mtok: 15,
      source: `${origin}, base tier (up to 200000 input tokens a request), since an unknown day`
    }
  ]);
});

test.each([
  [
    "that changes with the hour",
    [
      {prices: {input_mtok: 1, output_mtok: 2}},
      {
        constraint: {type: "time_of_date" as const, start_time: "00:30:00Z", end_time: "16:30:00Z"},
        prices: {input_mtok: 2, output_mtok: 4}
      }
    ]
  ],
  ["of a request", {input_mtok: 1, output_mtok: 1, requests_kcount: 12}],
  ["of reasoning apart", {input_mtok: 1, output_mtok: 1, output_reasoning_mtok: 3}],
  ["without output", {input_mtok: 1}],
  ["of nothing", {}]
])("listedPrices gives none for a price %s", (_, prices) => {
  expect(pricesOf(prices)).toEqual([]);
});
