import {appendFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

/** Prices of the package 0.1.8 as its data have them: prices/providers/anthropic.yml, openai.yml. */
const origin = "@pydantic/genai-prices 0.1.8 (2026-09-23)";

async function pricesOf(model: string, byHand = "") {
  const project = createProject();
  appendFileSync(join(project.folder, "data/prices.csv"), byHand);
  project.write({"x/run.json": {benchbook: "run/1", task: "t", model, passed: true}});
  await project.load();
  return project.rows(
    "SELECT * EXCLUDE (study_id, model_id) FROM prices WHERE model_id = $model AND study_id = '*' ORDER BY valid_from",
    {model}
  );
}

test("a model of a run gets the package's prices, each with its source", async () => {
  expect(await pricesOf("openai/o3")).toEqual([
    {
      valid_from: "2025-06-09",
      input_usd_per_mtok: 10,
      output_usd_per_mtok: 40,
      cache_read_usd_per_mtok: 0.5,
      cache_write_usd_per_mtok: null,
      source: `${origin}: openai o3, since an unknown day`
    },
    {
      valid_from: "2025-06-10",
      input_usd_per_mtok: 2,
      output_usd_per_mtok: 8,
      cache_read_usd_per_mtok: 0.5,
      cache_write_usd_per_mtok: null,
      source: `${origin}: openai o3`
    }
  ]);
});

test("a price by hand goes before the package's, which keeps the days before it", async () => {
  const prices = await pricesOf("openai/o3", "openai/o3,2026-01-01,7,9,,,https://example.com/deal\n");
  expect(prices.map((d) => [d.valid_from, d.input_usd_per_mtok, d.source])).toEqual([
    ["2025-06-09", 10, `${origin}: openai o3, since an unknown day`],
    ["2025-06-10", 2, `${origin}: openai o3`],
    ["2026-01-01", 7, "https://example.com/deal"]
  ]);
});

test("cache prices that a price by hand leaves open come from the package where the rest is equal", async () => {
  const prices = await pricesOf("openai/o3", "openai/o3,2025-05-01,10,40,,,https://example.com/list\n");
  expect(prices).toMatchObject([
    {
      valid_from: "2025-05-01",
      cache_read_usd_per_mtok: 0.5,
      source: `https://example.com/list; cache prices: ${origin}`
    }
  ]);
});

test("a model that no list names exactly has no price", async () => {
  expect(await pricesOf("openai/o3-like")).toEqual([]);
});

test("models that no run has get no price of the package", async () => {
  const project = createProject();
  project.write({"x/run.json": {benchbook: "run/1", task: "t", model: "mini", passed: true}});
  await project.load();
  expect(await project.rows("SELECT DISTINCT model_id FROM prices")).toEqual([{model_id: "acme/mini-1"}]);
});
