import {expect, test} from "vitest";
import {priceDays, pricedCells} from "../../../src/components/frontier/pricedCells.js";
import {frontierPlace} from "../../../src/components/frontier/frontierPlace.js";
import {frontierCell as cell} from "./frontierCell.js";
import type {CostsAt} from "../../../src/components/frontier/pricedCells.js";

function costs(values: Partial<CostsAt>): CostsAt {
  return {
    experiment_id: "main",
    scope: "all",
    scope_id: "all",
    config_id: "a",
    as_of: "2026-02-01",
    n_cost: 10,
    cost_usd_sum: 5,
    cost_usd_sum_sq: 3,
    n_parts: 10,
    part_cost_sum: 5,
    part_cost_sum_sq: 3,
    part_passes_sum: 8,
    part_passes_sum_sq: 8,
    part_cost_passes_sum: 4,
    ...values
  };
}

const stated = {n_cost: 10, cost_usd_sum: 20, cost_usd_mean: 2, cost_kind: "measured", cost_approximate: true};
const day = "2026-02-01";

test("pricedCells gives computed cells the costs of the day", () => {
  const [d] = pricedCells([cell(stated)], {costs: [costs({}), costs({as_of: "2026-03-01", cost_usd_sum: 9})], day});
  expect(d).toMatchObject({cost_usd_sum: 5, cost_usd_mean: 0.5, cost_kind: "computed", cost_approximate: false});
  expect(d).toMatchObject({as_of: "*", n: 10, n_passed: 8, mean: 0.8});
  expect(frontierPlace(d, {measure: "run"}).x).toBe(0.5);
  expect(frontierPlace(d, {measure: "pass"})).toMatchObject({x: 5 / 8, xMethod: "95% interval, Fieller over 10 tasks"});
});

test("pricedCells keeps to the scope of a cell", () => {
  const cells = [cell(stated), cell({...stated, scope: "task", scope_id: "t"})];
  const priced = pricedCells(cells, {costs: [costs({scope: "task", scope_id: "t", cost_usd_sum: 1})], day});
  expect(priced.map((d) => d.cost_usd_mean)).toEqual([null, 0.1]);
});

test("pricedCells takes a cell without a scope for one over everything", () => {
  const board = {experiment_id: "main", config_id: "a", origin: "computed", cost_usd_mean: 2, cost_kind: "measured"};
  expect(pricedCells([board], {costs: [costs({})], day})[0].cost_usd_mean).toBe(0.5);
});

test("pricedCells says why there is no cost at these prices", () => {
  const cells = [cell(stated), cell({...stated, origin: "published"}), cell({cost_kind: "subscription"})];
  const priced = pricedCells(cells, {costs: [costs({config_id: "b"})], day});
  expect(priced.map((d) => [d.cost_kind, d.cost_usd_mean, d.cost_usd_sum])).toEqual([
    ["unknown", null, null],
    ["unknown", null, null],
    ["subscription", null, null]
  ]);
  expect(priced[0].cost_missing).toBe("no run states all its tokens for a model with a price on 2026-02-01");
  expect(priced[1].cost_missing).toBe("it is published, and stands at the prices of its source");
  expect(frontierPlace(priced[0], {measure: "run"}).rail).toBe("unknown");
});

test("pricedCells without a day gives the costs as they are stated", () => {
  const cells = [cell(stated)];
  expect(pricedCells(cells, {costs: [costs({})], day: null})).toEqual(cells);
});

test("priceDays lists the days once, the latest first", () => {
  expect(priceDays(["2026-02-01", "2026-03-01", "2026-02-01"].map((as_of) => ({as_of})))).toEqual([
    "2026-03-01",
    "2026-02-01"
  ]);
});
