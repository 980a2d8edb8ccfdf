import {expect, test} from "vitest";
import {confounds} from "../../src/components/confounds.js";
import type {ComparedConfig} from "../../src/components/confounds.js";

function config(label: string, values: Partial<ComparedConfig> = {}): ComparedConfig {
  return {
    config_id: label.toLowerCase(),
    label,
    model_id: `maker/${label.toLowerCase()}`,
    harness: "aider",
    harness_version: null,
    variant: null,
    effort: null,
    temperature: null,
    max_attempts: null,
    feedback: null,
    has_cost: false,
    cost_kinds: [],
    price_days: [],
    judges: [],
    selections: [],
    n: 10,
    ...values
  };
}

const found = (configs: ComparedConfig[]) => confounds(configs).map((d) => [d.id, d.title]);

test("confounds of configs that differ in their model alone are none", () => {
  expect(confounds([config("A"), config("B"), config("C")])).toEqual([]);
});

test("confounds of one config, and of none, are none", () => {
  expect(confounds([])).toEqual([]);
  expect(confounds([config("A", {selections: ["best of three"]})])).toEqual([]);
});

test("confounds tells when the harness moves with the model, with who has which", () => {
  const [confound, ...rest] = confounds([
    config("A"),
    config("B", {harness: "codex"}),
    config("C", {harness: "codex"})
  ]);
  expect(rest).toEqual([]);
  expect(confound).toMatchObject({
    id: "harness",
    title: "harness moves with the model",
    evidence: [
      {value: "codex", configs: ["B", "C"]},
      {value: "aider", configs: ["A"]}
    ]
  });
});

test("confounds takes a harness that is crossed with the models for the design", () => {
  const crossed = ["A", "B"].flatMap((d) =>
    ["aider", "codex"].map((harness) => config(`${d} ${harness}`, {model_id: d, harness}))
  );
  expect(confounds(crossed)).toEqual([]);
  expect(found(crossed.slice(1))).toEqual([["harness", "harness mixed"]]);
});

test("confounds of several configs of one model are none: they are what is compared", () => {
  expect(confounds(["x", "y"].map((variant) => config(variant, {model_id: "m", variant})))).toEqual([]);
});

test("confounds says when something is stated for some only", () => {
  expect(found([config("A", {temperature: 0.2}), config("B")])).toEqual([
    ["temperature", "temperature stated for some only"]
  ]);
});

test("confounds takes no variant for a variant of its own", () => {
  expect(confounds([config("A", {variant: "adapted"}), config("B")])[0]).toMatchObject({
    title: "variant moves with the model",
    evidence: [
      {value: "adapted", configs: ["A"]},
      {value: "none", configs: ["B"]}
    ]
  });
});

test("confounds compares versions within a harness only", () => {
  const other = config("C", {harness: "codex", harness_version: "9"});
  const versions = (...values: string[]) => values.map((d, i) => config("AB"[i], {harness_version: d}));
  expect(found([...versions("1", "1"), other]).map(([id]) => id)).toEqual(["harness"]);
  expect(found([...versions("1", "2"), other]).map(([id]) => id)).toEqual(["harness", "harness_version"]);
});

test("confounds words retry policies by attempts and feedback", () => {
  const evidence = confounds([
    config("A", {max_attempts: 3, feedback: "harness output"}),
    config("B", {max_attempts: 1})
  ])[0].evidence.map((d) => d.value);
  expect(evidence).toEqual(["a single attempt", "up to 3 attempts, that see harness output"]);
});

test("confounds warns of n that differ twofold, and of none below", () => {
  expect(found([config("A", {n: 360}), config("B", {n: 720})])).toEqual([["n", "n from 360 to 720"]]);
  expect(confounds([config("A", {n: 6}), config("B", {n: 11}), config("C", {n: null})])).toEqual([]);
});

test("confounds warns of mixed kinds of cost only where a cost is known", () => {
  const kinds = [config("A", {cost_kinds: ["measured"]}), config("B", {cost_kinds: ["estimated"]})];
  expect(confounds(kinds)).toEqual([]);
  expect(found([{...kinds[0], has_cost: true}, kinds[1]])).toEqual([["cost", "costs known in different ways"]]);
  expect(confounds([{...kinds[0], has_cost: true}, config("B")])[0].evidence).toContainEqual({
    value: "unknown",
    configs: ["B"]
  });
});

test("confounds warns of prices of several days, other judges, selected runs", () => {
  expect(found([config("A", {price_days: ["2026-01-01"]}), config("B", {price_days: ["2026-03-01"]})])).toEqual([
    ["price", "prices of several days"]
  ]);
  expect(found([config("A", {judges: ["x"]}), config("B", {judges: ["x", "y"]})])).toEqual([
    ["judge", "judges differ"]
  ]);
  expect(found([config("A", {selections: ["best of three"]}), config("B")])).toEqual([["selection", "runs selected"]]);
});
