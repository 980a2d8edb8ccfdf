import {expect, test} from "vitest";
import {createProject} from "../archiveFixture.js";

async function loaded(files: Record<string, unknown>) {
  const project = createProject();
  project.write(Object.fromEntries(Object.entries(files).map(([path, d]) => [`poly/${path}`, d])));
  const {problems} = await project.load();
  return {project, problems};
}

const sample = {program: "x", timestamp: 1, stdout: "", stderr: "", exit_code: 0, status: "OK"};
const problemFile = {name: "mbpp_3_is_prime", language: "rs", prompt: "// p", tests: "t", results: [sample]};

test("multipl-e reads the samples of a packed file as repeats, and its folder into its config", async () => {
  const project = createProject();
  project.copy("test/fixtures/multipl-e", "poly");
  const {problems} = await project.load();
  expect(problems).toEqual([]);
  const common = {
    suite: "humaneval-lua",
    task_id: "lua/HumanEval_0_add",
    model_id: "acme_mini",
    harness: "multipl-e",
    variant: "reworded",
    status: "completed",
    cost_usd: null,
    tokens_output: null,
    source: "poly/humaneval-lua-acme_mini-0.2-reworded/HumanEval_0_add.results.json.gz",
    loader: "multipl-e/1"
  };
  expect(await project.rows("FROM runs ORDER BY repeat")).toMatchObject([
    {...common, repeat: 1, passed: true, failure: "none", note: null, pointer: "/results/0"},
    {...common, repeat: 2, passed: false, failure: "model", note: "Exception, exit code 1", pointer: "/results/1"},
    {...common, repeat: 3, passed: false, failure: "timeout", note: "Timeout, exit code -1", pointer: "/results/2"},
    {...common, repeat: 4, passed: false, failure: "model", note: "SyntaxError, exit code 2", pointer: "/results/3"},
    {...common, repeat: 5, passed: false, failure: "model", note: "OK, exit code 3", pointer: "/results/4"}
  ]);
  expect(await project.rows("SELECT temperature, settings FROM configs")).toEqual([{temperature: 0.2, settings: null}]);
  expect(await project.rows("SELECT task_id, category FROM tasks")).toEqual([
    {task_id: "lua/HumanEval_0_add", category: "lua"}
  ]);
});

test("multipl-e reads the answers beside the results with them", async () => {
  const {project, problems} = await loaded({
    "mbpp-rs-big_code-0.8-keep/mbpp_3_is_prime.results.json": problemFile,
    "mbpp-rs-big_code-0.8-keep/mbpp_3_is_prime.json": {name: "mbpp_3_is_prime", completions: ["x"]}
  });
  expect(problems).toEqual([]);
  expect(await project.rows("SELECT model_id, variant, suite FROM runs")).toEqual([
    {model_id: "big_code", variant: "keep", suite: "mbpp-rs"}
  ]);
});

test("multipl-e says where its folder does not name the model", async () => {
  const {project, problems} = await loaded({"results/mbpp_3_is_prime.results.json": problemFile});
  expect(await project.rows("SELECT model_id, suite, passed FROM runs")).toEqual([
    {model_id: "unknown", suite: "mbpp-rs", passed: true}
  ]);
  expect(problems).toMatchObject([{code: "model-not-stated", severity: "warning"}]);
});

test("multipl-e leaves out what is no sample, and goes on", async () => {
  const {project, problems} = await loaded({
    "mbpp-rs-m-0.8-keep/a.results.json": {
      ...problemFile,
      results: [sample, null, {...sample, status: null}, {...sample, status: "Timeout", exit_code: "x"}]
    }
  });
  expect(await project.rows("SELECT repeat, passed, failure, note FROM runs ORDER BY repeat")).toEqual([
    {repeat: 1, passed: true, failure: "none", note: null},
    {repeat: 3, passed: null, failure: "unknown", note: "exit code 0"},
    {repeat: 4, passed: false, failure: "timeout", note: "Timeout"}
  ]);
  expect(problems.map((d) => [d.code, d.pointer])).toEqual([
    ["bad-value", "/results/1"],
    ["bad-value", "/results/2/status"]
  ]);
});
