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
