import type {
  CompareCell,
  CompareChoice,
  CompareConfig,
  CompareData
} from "../../../src/components/compare/compareTypes.js";

/** A computed figure of one run that passed, to be overridden. */
export function compareCell(values: Partial<CompareCell>): CompareCell {
  return {
    experiment_id: "main",
    scope: "task",
    scope_id: "t1",
    config_id: "a",
    metric: "passed",
    origin: "computed",
    as_of: "*",
    n: 1,
    n_passed: null,
    mean: 1,
    values: null,
    value_counts: null,
    ...values
  };
}

export function compareConfig(values: Partial<CompareConfig> & {config_id: string}): CompareConfig {
  return {
    label: `Config ${values.config_id.toUpperCase()}`,
    model_id: "x/y",
    model: "Model Y",
    harness: null,
    harness_version: null,
    variant: null,
    temperature: null,
    effort: null,
    max_attempts: null,
    feedback: null,
    settings: null,
    ...values
  };
}

const task = (task_id: string) => ({task_id, title: `Task ${task_id}`, suite: "S", level: null, category: null});

/** Passed or not by tasks t1 to t6 of config a, and of b, which was not run on t6. */
export const passes = {a: [1, 1, 1, 1, 0, 1], b: [1, 0, 0, 0, 1]};

/** Scores of 0 to 5, means of two runs each: models m1 to m3 as they come and with a hint; m4 without a hint only. */
export const scores = {plain: [1, 2, 3, 4], hint: [3, 3, 3]};

export const compareData: CompareData = {
  cells: [
    ...(["a", "b"] as const).flatMap((config_id) =>
      passes[config_id].map((mean, i) => compareCell({config_id, scope_id: `t${i + 1}`, mean}))
    ),
    ...(["plain", "hint"] as const).flatMap((variant) =>
      scores[variant].map((mean, i) =>
        compareCell({
          experiment_id: "hints",
          config_id: `m${i + 1}-${variant}`,
          metric: "score",
          n: 2,
          mean,
          values: [mean - 1, mean + 1],
          value_counts: [1, 1]
        })
      )
    )
  ],
  configs: [
    compareConfig({config_id: "a", max_attempts: 3, settings: '{"top_p": 1}'}),
    compareConfig({config_id: "b", model: "Model Z", model_id: "z/z", settings: '{"top_p": 0.5}'}),
    ...(["plain", "hint"] as const).flatMap((variant) =>
      scores[variant].map((_, i) =>
        compareConfig({config_id: `m${i + 1}-${variant}`, model_id: `x/m${i + 1}`, model: `Model ${i + 1}`, variant})
      )
    )
  ],
  tasks: ["t1", "t2", "t3", "t4", "t5", "t6"].map(task),
  metrics: [
    {metric: "passed", title: "Passed", kind: "metric", min: 0, max: 1, unit: null, higher_is_better: true},
    {metric: "score", title: "Score", kind: "metric", min: 0, max: 5, unit: null, higher_is_better: true}
  ],
  coverage: [{experiment_id: "main", task_id: "t6", config_id: "b", state: "not run", reason: "too dear"}]
};

const layer = {
  key: "task computed *",
  scope: "task",
  origin: "computed",
  as_of: "*",
  label: "tasks, computed from runs"
};

export const configChoice: CompareChoice = {
  experiment: "main",
  kind: "configs",
  metric: "passed",
  layer,
  a: "a",
  b: "b"
};

export const variantChoice: CompareChoice = {
  experiment: "hints",
  kind: "variant",
  metric: "score",
  layer,
  a: "plain",
  b: "hint"
};
