import type {Figure} from "../../../src/components/figure/figure.js";

/** A figure whose texts try to be formulas, markup and commands. */
export function figure(values: Partial<Figure> = {}): Figure {
  return {
    name: "acme-frontier",
    title: "Passed against cost: 100% of it",
    answer: "One of two\n  is on the frontier.",
    caption: "2 points",
    method: "Wilson's interval, 95%.",
    study: {
      study_id: "acme",
      title: "Acme & Sons: a {study}",
      authors: "Ada Byron, Acme_Labs",
      url: "https://example.com/a_b?c=%7B",
      published: "2026-03-30",
      accessed: "2026-11-01"
    },
    values: () => ({
      columns: [{name: "config"}, {name: "score", unit: "share of runs, 0 to 1"}, {name: "cost_usd"}, {name: "free"}],
      rows: [
        ["=1+1", 0.5, null, false],
        ['a "b", c', -1.25, 0, true]
      ]
    }),
    texts: () => ({
      columns: [
        {label: "Config", align: "left"},
        {label: "Cost", align: "right"}
      ],
      rows: [
        ["<b>a|b</b>", "$0.10"],
        ["x_y & z", "≤ $2"]
      ]
    }),
    queries: [{name: "frontier", sql: "SELECT 1\n"}],
    ...values
  };
}
