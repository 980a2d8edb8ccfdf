import {expect, test} from "vitest";
import {confounds} from "../../../src/components/overview/confounds.js";
import {comparedConfig} from "../compare/comparedConfig.js";
import type {ComparedConfig} from "../../../src/components/overview/confounds.js";

const found = (configs: ComparedConfig[]) => confounds(configs).map((d) => [d.id, d.title]);

test("confounds of configs that differ in their model alone are none", () => {
  expect(confounds([comparedConfig("A"), comparedConfig("B"), comparedConfig("C")])).toEqual([]);
});

test("confounds of one config, and of none, are none", () => {
  expect(confounds([])).toEqual([]);
  expect(confounds([comparedConfig("A", {selections: ["best of three"]})])).toEqual([]);
});

test("confounds tells when the harness moves with the model, with who has which", () => {
  const [confound, ...rest] = confounds([
    comparedConfig("A"),
    comparedConfig("B", {harness: "codex"}),
    comparedConfig("C", {harness: "codex"})
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
    ["aider", "codex"].map((harness) => comparedConfig(`${d} ${harness}`, {model_id: d, harness}))
  );
  expect(confounds(crossed)).toEqual([]);
  expect(found(crossed.slice(1))).toEqual([["harness", "harness mixed"]]);
});

test("confounds of several configs of one model are none: they are what is compared", () => {
  expect(confounds(["x", "y"].map((variant) => comparedConfig(variant, {model_id: "m", variant})))).toEqual([]);
});

test("confounds says when something is stated for some only", () => {
  expect(found([comparedConfig("A", {temperature: 0.2}), comparedConfig("B")])).toEqual([
    ["temperature", "temperature stated for some only"]
  ]);
});

test("confounds takes no variant for a variant of its own", () => {
  expect(confounds([comparedConfig("A", {variant: "adapted"}), comparedConfig("B")])[0]).toMatchObject({
    title: "variant moves with the model",
    evidence: [
      {value: "adapted", configs: ["A"]},
      {value: "none", configs: ["B"]}
    ]
  });
});

test("confounds compares versions within a harness only", () => {
  const other = comparedConfig("C", {harness: "codex", harness_version: "9"});
  const versions = (...values: string[]) => values.map((d, i) => comparedConfig("AB"[i], {harness_version: d}));
  expect(found([...versions("1", "1"), other]).map(([id]) => id)).toEqual(["harness"]);
  expect(found([...versions("1", "2"), other]).map(([id]) => id)).toEqual(["harness", "harness_version"]);
});

test("confounds words retry policies by attempts and feedback", () => {
  const evidence = confounds([
    comparedConfig("A", {max_attempts: 3, feedback: "harness output"}),
    comparedConfig("B", {max_attempts: 1})
  ])[0].evidence.map((d) => d.value);
  expect(evidence).toEqual(["a single attempt", "up to 3 attempts, that see harness output"]);
});

test("confounds warns of n that differ twofold, and of none below", () => {
  expect(found([comparedConfig("A", {n: 360}), comparedConfig("B", {n: 720})])).toEqual([["n", "n from 360 to 720"]]);
  expect(
    confounds([comparedConfig("A", {n: 6}), comparedConfig("B", {n: 11}), comparedConfig("C", {n: null})])
  ).toEqual([]);
});

test("confounds warns of mixed kinds of cost only where a cost is known", () => {
  const kinds = [comparedConfig("A", {cost_kinds: ["measured"]}), comparedConfig("B", {cost_kinds: ["estimated"]})];
  expect(confounds(kinds)).toEqual([]);
  expect(found([{...kinds[0], has_cost: true}, kinds[1]])).toEqual([["cost", "costs known in different ways"]]);
  expect(confounds([{...kinds[0], has_cost: true}, comparedConfig("B")])[0].evidence).toContainEqual({
    value: "unknown",
    configs: ["B"]
  });
});

test("confounds warns of prices of several days, other judges, selected runs", () => {
  expect(
    found([comparedConfig("A", {price_days: ["2026-01-01"]}), comparedConfig("B", {price_days: ["2026-03-01"]})])
  ).toEqual([["price", "prices of several days"]]);
  expect(found([comparedConfig("A", {judges: ["x"]}), comparedConfig("B", {judges: ["x", "y"]})])).toEqual([
    ["judge", "judges differ"]
  ]);
  expect(found([comparedConfig("A", {selections: ["best of three"]}), comparedConfig("B")])).toEqual([
    ["selection", "runs selected"]
  ]);
});
