import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";
import {logOf} from "./inspectLog.js";

test("inspect-side leaves alone what stands beside logs, and says so", async () => {
  const project = createProject();
  project.copy("test/fixtures/inspect-side", "side");
  project.write({
    "side/logs/2026-02-03T04-05-06+00-00_sums_task-2.json": logOf({samples: [{id: 1, epoch: 1, scores: {}}]})
  });
  const {problems} = await project.load();
  const common = {code: "side-file", severity: "note", action: "left alone: the logs say the same"};
  expect(problems.filter((d) => d.code === "side-file")).toMatchObject([
    {...common, source: "side/logs/eval-set.json"},
    {...common, source: "side/logs/logs.json"}
  ]);
  expect(await project.rows("SELECT count(*)::INTEGER AS n FROM runs")).toEqual([{n: 1}]);
});

test("inspect-side warns where the logs themselves are absent", async () => {
  const project = createProject();
  project.copy("test/fixtures/inspect-side/logs/logs.json", "side/logs.json");
  const {problems} = await project.load();
  expect(problems).toMatchObject([{code: "side-file", severity: "warning", action: "file not read"}]);
});
