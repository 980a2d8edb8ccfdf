import type {ReliabilityData, ReliabilityRow} from "../../../src/components/reliability/reliabilityTypes.js";

export function reliabilityRow(values: Partial<ReliabilityRow>): ReliabilityRow {
  return {
    experiment_id: "main",
    config_id: "a",
    metric: "passed",
    origin: "computed",
    as_of: "*",
    tasks: ["t1", "t2"],
    n: [4, 4],
    n_passed: [4, 1],
    means: [1, 0.25],
    sds: [0, 0.5],
    values: [[1], [0, 1]],
    lost: null,
    value_counts: [[4], [3, 1]],
    n_left: 1,
    ...values
  };
}

const scale = {unit: null, kind: "metric", higher_is_better: true};

/** Config A passes t1 always and t2 once in four; B both always. Gates of A on t1: 3, 5, 5, 5. C is published. */
export const reliabilityData: ReliabilityData = {
  rows: [
    reliabilityRow({}),
    reliabilityRow({
      config_id: "b",
      n_passed: [4, 4],
      means: [1, 1],
      sds: [0, 0],
      values: [[1], [1]],
      value_counts: [[4], [4]]
    }),
    reliabilityRow({
      metric: "gates",
      tasks: ["t1"],
      n: [4],
      n_passed: [null],
      means: [4.5],
      sds: [1],
      values: [[3, 5]],
      value_counts: [[1, 3]]
    }),
    reliabilityRow({
      experiment_id: "printed",
      config_id: "c",
      metric: "gates",
      origin: "published",
      tasks: ["t1", "t2"],
      n: [5, null],
      n_passed: [null, null],
      means: [4, 3],
      sds: [0.5, 0.8],
      values: [null, null],
      value_counts: [null, null],
      n_left: 0
    }),
    reliabilityRow({
      experiment_id: "printed",
      config_id: "c",
      metric: "perfect_rate",
      origin: "published",
      tasks: ["t1"],
      n: [5],
      n_passed: [null],
      means: [0.4],
      sds: [null],
      values: [null],
      value_counts: [null],
      n_left: 0
    }),
    // An index between 0 and 1 is no share of passes: without a spread it says nothing of repeats.
    reliabilityRow({
      experiment_id: "index",
      metric: "likeness",
      origin: "published",
      tasks: ["t1"],
      n: [5],
      n_passed: [null],
      means: [0.4],
      sds: [null],
      values: [null],
      value_counts: [null]
    })
  ],
  metrics: [
    {...scale, metric: "gates", title: "Gates", min: 0, max: 5},
    {...scale, metric: "passed", title: "Passed", min: 0, max: 1},
    {...scale, metric: "perfect_rate", title: "Perfect runs", min: 0, max: 1},
    {...scale, metric: "likeness", title: "Likeness", min: 0, max: 1}
  ],
  configs: [
    {config_id: "a", label: "Config A", model_id: "x/a"},
    {config_id: "b", label: "Config B", model_id: "x/b"},
    {config_id: "c", label: "Config C", model_id: "x/c"}
  ],
  tasks: ["t1", "t2"].map((task_id) => ({task_id, title: `Task ${task_id}`, suite: null, level: null, category: null}))
};
