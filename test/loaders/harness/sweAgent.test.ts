import {expect, test} from "vitest";
import {runFolder} from "../../../loaders/harness/sweBench/sweAgentTrajectory.js";
import {createProject} from "../archiveFixture.js";

test("swe-agent reads every field of a trajectory and of its folder's name into its run", async () => {
  const project = createProject();
  project.copy("test/fixtures/swe-agent", "agent");
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const [run] = await project.rows("FROM runs");
  expect(run).toMatchObject({
    suite: "swe_bench_lite_dev",
    task_id: "acme__kit-8",
    model_id: "acme-mini",
    harness: "SWE-agent",
    variant: "default",
    status: "failed",
    failure: "budget",
    passed: null,
    cost_usd: 1.75,
    cost_kind: "computed",
    tokens_input: 8001,
    tokens_output: 202,
    tokens_semantics: "cumulative",
    note: "exit submitted (exit_cost); not evaluated",
    source_run_id: "default__acme-mini__t-0.50__p-0.90__c-2.00___swe_bench_lite_dev/acme__kit-8",
    pointer: "/info",
    loader: "swe-agent/1"
  });
  expect(await project.rows("SELECT metric, value FROM scores")).toEqual([{metric: "api_calls", value: 11}]);
  expect(await project.rows("SELECT harness_version, temperature, settings FROM configs")).toEqual([
    {harness_version: "1.1.0", temperature: 0.5, settings: '{"cost_limit":2,"top_p":0.9}'}
  ]);
});

const history = [{role: "system", content: "be terse", agent: "main"}];

test("swe-agent takes the zeros of a replay as unknown", async () => {
  const project = createProject();
  const model_stats = {instance_cost: 0, tokens_sent: 0, tokens_received: 0, api_calls: 0};
  project.write({
    "a/m__d__c__t-0.00__p-0.95__c-3.00__install-1/x-1.traj": {
      trajectory: [],
      history,
      info: {exit_status: "submitted", model_stats}
    }
  });
  const {problems} = await project.load();
  expect(
    await project.rows("SELECT model_id, suite, variant, cost_usd, tokens_input, tokens_output FROM runs")
  ).toEqual([{model_id: "m", suite: "d", variant: "c", cost_usd: null, tokens_input: null, tokens_output: null}]);
  expect(await project.rows("FROM scores")).toEqual([]);
  expect(problems).toMatchObject([{code: "zero-cost", severity: "note"}]);
});

test("swe-agent names a run by its folder where nobody says its model", async () => {
  const project = createProject();
  project.write({"a/demos/x-1.traj": {history}});
  await project.load();
  expect(await project.rows("SELECT config_id, model_id, status, failure, passed, note FROM runs")).toEqual([
    {
      config_id: "demos",
      model_id: "unknown",
      status: "error",
      failure: "unknown",
      passed: null,
      note: "no exit status; not evaluated"
    }
  ]);
});

test("swe-agent takes the model from the config that it keeps, as an object or as text", async () => {
  const project = createProject();
  const config = {agent: {model: {name: "acme/mini-1", temperature: 0.5, top_p: 0.25, per_instance_cost_limit: 2.5}}};
  const info = {exit_status: "submitted", model_stats: {instance_cost: 2.5}};
  project.write({
    "a/x-1/x-1.traj": {trajectory: [], history, info, replay_config: JSON.stringify(config)},
    "a/x-2/x-2.traj": {trajectory: [], history, info, replay_config: config}
  });
  await project.load();
  expect(await project.rows("SELECT model_id, temperature, settings FROM configs")).toEqual([
    {model_id: "acme/mini-1", temperature: 0.5, settings: '{"cost_limit":2.5,"top_p":0.25}'}
  ]);
});

test("swe-agent says that a run was chosen from several attempts", async () => {
  const project = createProject();
  const info = {exit_status: "submitted", model_stats: {instance_cost: 2.5}};
  project.write({"a/x-1/x-1.traj": {attempts: [{}, {}, {}], trajectory: [], history, info}});
  await project.load();
  expect(await project.rows("SELECT selected_from, attempts FROM runs")).toEqual([
    {selected_from: "best of 3 attempts", attempts: null}
  ]);
});

test("swe-agent is graded by the report of its instance", async () => {
  const project = createProject();
  project.write({
    "a/night/trajs/x-1.traj": {
      trajectory: [],
      history,
      info: {exit_status: "submitted", model_stats: {instance_cost: 2.5}}
    },
    "a/night/logs/x-1/report.json": {"x-1": {resolved: true, patch_exists: true, patch_successfully_applied: true}}
  });
  await project.load();
  expect(await project.rows("SELECT status, failure, passed, cost_usd FROM runs")).toEqual([
    {status: "completed", failure: "none", passed: true, cost_usd: 2.5}
  ]);
});

test("runFolder reads both ways that SWE-agent has named its folders", () => {
  const old = "gpt4__swe-agent__test-repo__default_from_url__t-0.00__p-0.95__c-3.00__install-1";
  const limits = {temperature: 0, top_p: 0.95, cost_limit: 3};
  expect(runFolder(old)).toEqual({
    model: "gpt4",
    suite: "swe-agent__test-repo",
    variant: "default_from_url",
    ...limits
  });
  const since = "default__claude-3-5__t-0.50__p-None__c-1.25___swe_bench_lite_dev";
  expect(runFolder(since)).toEqual({
    variant: "default",
    model: "claude-3-5",
    suite: "swe_bench_lite_dev",
    temperature: 0.5,
    cost_limit: 1.25
  });
  const replay = "replay__kit-1__default__t-0.20__p-0.95__c-2.00__install-1___install_from_source";
  expect(runFolder(replay)).toMatchObject({model: "replay", suite: "kit-1", variant: "default"});
  expect(runFolder("demonstrations")).toEqual({});
});
