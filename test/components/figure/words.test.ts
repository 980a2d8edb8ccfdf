import {expect, test} from "vitest";
import {figureAlt} from "../../../src/components/figure/figureAlt.js";
import {figureCaption} from "../../../src/components/figure/figureCaption.js";
import {jsonText} from "../../../src/components/figure/jsonText.js";
import {figure} from "./figureData.js";

test("figureCaption says title, n, method and source", () => {
  expect(figureCaption(figure())).toBe(
    "Passed against cost: 100% of it. 2 points. Wilson's interval, 95%. Data: Acme & Sons: a {study} " +
      "(Ada Byron, Acme_Labs, 2026-03-30), https://example.com/a_b?c=%7B; query frontier; drawn by Benchbook."
  );
});

test("figureAlt says what the figure is and what is to be seen in it, on one line", () => {
  expect(figureAlt(figure())).toBe("Chart. Passed against cost: 100% of it. One of two is on the frontier.");
});

test("jsonText carries units, the query and the address with the rows", () => {
  const content = JSON.parse(jsonText(figure(), {address: "http://h/#f"}));
  expect(content).toMatchObject({
    title: "Passed against cost: 100% of it",
    address: "http://h/#f",
    study: {id: "acme"},
    queries: [{name: "frontier", sql: "SELECT 1\n"}],
    columns: [{name: "config"}, {name: "score", unit: "share of runs, 0 to 1"}, {name: "cost_usd"}, {name: "free"}],
    rows: [
      {config: "=1+1", score: 0.5, cost_usd: null, free: false},
      {config: 'a "b", c', score: -1.25, cost_usd: 0, free: true}
    ]
  });
});
