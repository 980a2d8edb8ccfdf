import {amount, count, counts, flag, maybeOneOf, maybeText, numbers, oneOf, real, table, text} from "./column.js";
import {costKinds, origins, scopes} from "./words.js";

export const cells = table("cells", "One row per summary of a config on a task, suite, category, level or all", {
  key: ["study_id", "experiment_id", "scope", "scope_id", "config_id", "metric", "origin", "as_of"],
  columns: {
    study_id: text("Study"),
    experiment_id: text("Experiment"),
    scope: oneOf(scopes, "What is summarised over"),
    scope_id: text("Task, suite, category or level; all for everything"),
    config_id: text("Config"),
    metric: text("Metric"),
    origin: oneOf(origins, "Computed from runs here, printed by the study, or recovered from what it printed"),
    as_of: text("Date of the figure; * when it has none"),
    n: count("Runs that count: finished, or failed for a reason that is the model's"),
    n_passed: count("Runs that passed"),
    n_model: count("Runs that failed by the model's own doing"),
    n_infra: count("Runs lost to infrastructure: not in n"),
    n_timeout: count("Runs that ran out of time"),
    n_budget: count("Runs that ran out of budget"),
    n_refusal: count("Runs that were refused"),
    n_unknown: count("Runs that failed for an unknown reason: not in n"),
    n_excluded: count("Runs excluded by name: not in n"),
    passed_by_attempt: counts("Runs that passed at attempt 1, 2, …"),
    values: numbers("Distinct values of the score, ascending"),
    value_counts: counts("How often each value occurs"),
    mean: real("Mean"),
    sd: real("Standard deviation, n − 1"),
    low: real("Lower end of the printed interval"),
    high: real("Upper end of the printed interval"),
    min: real("Least value"),
    max: real("Greatest value"),
    sum: real("Sum of the values"),
    sum_sq: real("Sum of the squared values"),
    n_cost: count("Runs with a known cost"),
    cost_usd_sum: amount("Sum of the known costs in US dollars"),
    cost_usd_sum_sq: amount("Sum of the squared known costs"),
    cost_usd_mean: amount("Mean cost of a run in US dollars; as printed when the cell is published"),
    cost_kind: maybeOneOf(costKinds, "How the cost is known"),
    n_duration: count("Runs with a known duration"),
    duration_s_sum: amount("Sum of the known durations in seconds"),
    tokens_input_sum: count("Sum of input tokens"),
    tokens_output_sum: count("Sum of output tokens"),
    tokens_reasoning_sum: count("Sum of reasoning tokens"),
    tokens_cache_read_sum: count("Sum of tokens read from a cache"),
    tokens_cache_write_sum: count("Sum of tokens written to a cache"),
    printed: maybeText("The figure as printed"),
    approximate: flag("Whether the source gives the value as about"),
    cost_approximate: flag("Whether the source gives the cost as about"),
    note: maybeText("What the source says of the figure, e.g. how it was selected"),
    source: maybeText("File of the archive"),
    pointer: maybeText("Where in the file")
  }
});

export const claims = table("claims", "One row per number that somebody published", {
  key: ["study_id", "claim_id"],
  columns: {
    study_id: text("Study"),
    claim_id: text("Id of the claim inside its study"),
    quote: text("The words that carry the number"),
    location: maybeText("Where it is printed: table, section, figure"),
    printed: maybeText("The number as printed"),
    unit: maybeText("Unit of the number"),
    recompute: maybeText("How to recompute it: a query, a statistic with its settings, or an expression, as JSON text"),
    source: maybeText("File of the archive"),
    pointer: maybeText("Where in the file")
  }
});
