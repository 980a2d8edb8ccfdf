import {expect, test} from "vitest";
import {createProject} from "./archiveFixture.js";

const labels: [string, object, string][] = [
  ["a harness and a variant", {harness: "h", variant: "planned"}, "mini · planned"],
  ["a variant and no harness", {variant: "planned"}, "mini · planned"],
  ["an effort and no harness", {effort: "high"}, "mini · high"],
  ["a variant and an effort", {variant: "planned", effort: "high"}, "mini · planned · high"],
  ["a harness alone", {harness: "h"}, "mini"],
  ["a name", {config: "My mini", variant: "planned"}, "My mini"]
];

test.each(labels)(
  "a config with %s is labelled by model, variant and effort, or by its name",
  async (_, more, label) => {
    const project = createProject();
    project.write({
      "x/archive.yaml": "study: x\ntitle: X\n",
      "x/run.json": {benchbook: "run/1", task: "t", model: "vendor/mini", passed: true, ...more}
    });
    await project.load();
    expect(await project.rows("SELECT label FROM configs")).toEqual([{label}]);
  }
);

const run = {benchbook: "run/1", task: "t", model: "vendor/mini", passed: true};

async function labelsOf(...configs: object[]): Promise<unknown[]> {
  const project = createProject();
  project.write({
    "x/archive.yaml": "study: x\ntitle: X\n",
    ...Object.fromEntries(configs.map((d, i) => [`x/r${i}.json`, {...run, ...d}]))
  });
  await project.load();
  return (await project.rows("SELECT label FROM configs ORDER BY label")).map((d) => d.label);
}

test("configs that differ in harness alone are labelled by it, and others of the study are not", async () => {
  expect(await labelsOf({harness: "aider"}, {harness: "codex"}, {}, {variant: "planned", harness: "codex"})).toEqual([
    "mini · aider",
    "mini · codex",
    "mini · harness not stated",
    "mini · planned"
  ]);
});

test("configs of one label get all that they differ in", async () => {
  expect(await labelsOf({temperature: 0.2, max_attempts: 1}, {temperature: 1, max_attempts: 3})).toEqual([
    "mini · temperature 0.2 · 1 attempt",
    "mini · temperature 1 · 3 attempts"
  ]);
});

test("configs that differ in their settings alone are told apart by their ids", async () => {
  const [a, b] = (await labelsOf({settings: {top_p: 0.5}}, {settings: {top_p: 0.9}})).map(String);
  expect(a).toMatch(/^mini · mini--[0-9a-f]{6}$/);
  expect(b).toMatch(/^mini · mini--[0-9a-f]{6}$/);
  expect(a).not.toBe(b);
});
