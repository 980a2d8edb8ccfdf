import {z} from "zod";
import {amount, count, flag, instant, integer, maybeOneOf, maybeText, oneOf, real, table, text} from "./column.js";
import {
  costKinds,
  costOrigins,
  durationScopes,
  failures,
  statuses,
  tokenSemantics,
  violationSeverities
} from "./words.js";

const run_id = integer("The run; numbered by its natural key at every load");
const ordinal = integer("1 for the first, in order");

const tokens = {
  tokens_input: count("Input tokens, without cache reads"),
  tokens_output: count("Output tokens as the harness counts them; output_includes_reasoning says what that is"),
  tokens_reasoning: count("Reasoning tokens"),
  tokens_cache_read: count("Tokens read from a cache"),
  tokens_cache_write: count("Tokens written to a cache")
};

export const runs = table("runs", "One row per run: one execution of one task by one config", {
  key: ["study_id", "experiment_id", "task_id", "config_id", "repeat"],
  columns: {
    run_id,
    study_id: text("Study"),
    experiment_id: text("Experiment; never pooled with another"),
    suite: maybeText("Suite of the task"),
    task_id: text("Task"),
    level: maybeText("Level of the task"),
    config_id: text("Config"),
    model_id: text("Canonical model of the config"),
    harness: maybeText("Harness of the config"),
    variant: maybeText("Variant of the config"),
    repeat: integer("The how-manieth independent run of the pair, from 1"),
    batch: maybeText("Evaluation or job that the run was part of; repeats are numbered on from one to the next"),
    status: oneOf(statuses, "How the run ended"),
    failure: oneOf(failures, "Class of the failure"),
    passed: flag("Whether the task was solved in the end; null when the study has no pass or fail"),
    metric: maybeText("Name of the primary score"),
    score: real("Primary score on its own scale"),
    attempts: z
      .int()
      .positive()
      .nullable()
      .meta({description: "Attempts made, each after a failure; null when unknown"}),
    passed_at: z
      .int()
      .positive()
      .nullable()
      .meta({description: "Attempt that passed; null when none did or it is unknown"}),
    cost_usd: amount("Cost of the whole run in US dollars, all attempts together; null when unknown"),
    cost_kind: oneOf(costKinds, "How the cost is known"),
    ...tokens,
    tokens_semantics: maybeOneOf(tokenSemantics, "What the token counts cover"),
    output_includes_reasoning: flag("Whether reasoning tokens are part of tokens_output; null when nobody says"),
    turns: count("Turns of the agent: answers of its model"),
    tool_calls: count("Tool calls of the agent"),
    subagents: count("Agents that the agent started"),
    fallback_model: maybeText("Model that answered instead of the one that was asked for"),
    duration_s: amount("Duration in seconds"),
    duration_scope: maybeOneOf(durationScopes, "What the duration covers"),
    started_at: instant("Start, ISO 8601, UTC where an offset is known"),
    approximate: maybeText("Columns whose value the source gives as about, comma-separated"),
    selected_from: maybeText("How the run was selected from more (best of n, first five, …)"),
    excluded: maybeText("Why the run is left out of rankings; null when it counts"),
    note: maybeText("What the source says of the run"),
    source_run_id: maybeText("Id of the run in the harness's own words"),
    source: text("File of the archive, relative to results/"),
    pointer: maybeText("Where in the file: line, JSON pointer or row"),
    loader: text("Loader and version that read it")
  }
});

export const attempts = table("attempts", "One row per attempt: an ordered try inside a run, each after a failure", {
  key: ["run_id", "attempt"],
  columns: {
    run_id,
    attempt: ordinal,
    passed: flag("Whether the attempt passed"),
    score: real("Primary score of the attempt"),
    failure: maybeOneOf(failures, "Class of the failure"),
    cost_usd: amount("Cost of the attempt; null when the harness prices the run only"),
    ...tokens,
    duration_s: amount("Duration in seconds"),
    feedback: maybeText("What the attempt saw of the failure before: verifier output, nothing, a critic"),
    error: maybeText("Error text")
  }
});

export const phases = table("phases", "One row per phase: a planned step of a run, never an attempt", {
  key: ["run_id", "phase"],
  columns: {
    run_id,
    phase: ordinal,
    name: maybeText("Name of the phase"),
    status: maybeText("How it ended, in the harness's words"),
    cost_usd: amount("Cost in US dollars"),
    ...tokens,
    tokens_semantics: maybeOneOf(tokenSemantics, "What the token counts cover"),
    duration_s: amount("Duration in seconds")
  }
});

export const calls = table("calls", "One row per request; infrastructure retries are calls, never attempts", {
  key: ["run_id", "call"],
  columns: {
    run_id,
    call: ordinal,
    attempt: count("Attempt that it belongs to; 0 when not known"),
    role: maybeText("agent, judge, subagent, …"),
    model_id: maybeText("Model that answered"),
    failure: maybeOneOf(failures, "Class of the failure"),
    cost_usd: amount("Cost in US dollars"),
    ...tokens,
    duration_s: amount("Duration in seconds"),
    error: maybeText("Error text")
  }
});

export const scores = table("scores", "One row per named score of a run or of an attempt", {
  key: ["run_id", "attempt", "metric"],
  columns: {
    run_id,
    attempt: z.int().nonnegative().meta({description: "Attempt that was scored; 0 for the whole run"}),
    metric: text("Metric"),
    value: real("Value on the metric's own scale"),
    passed: flag("Whether a gate passed"),
    raw: maybeText("The value as the harness wrote it, where it is not a number")
  }
});

export const violations = table("violations", "One row per deduction from a score", {
  key: ["run_id", "metric", "ordinal"],
  columns: {
    run_id,
    metric: text("Metric that the deduction is taken from"),
    ordinal,
    category: maybeText("Category"),
    severity: maybeOneOf(violationSeverities, "Severity"),
    deduction: real("Points taken off, as a negative number"),
    source: maybeText("Check or judge that found it"),
    evidence: maybeText("What was seen")
  }
});

export const judgements = table("judgements", "One row per score that a judge gave", {
  key: ["run_id", "judge", "metric", "judged_at"],
  columns: {
    run_id,
    judge: text("Model or person that judged"),
    metric: text("Metric"),
    judged_at: text("When, as precise as it is known; * when it is not"),
    raw: maybeText("The judgement as written"),
    value: real("Value on the metric's own scale"),
    prompt_hash: maybeText("Hash of the judge's prompt"),
    evidence: maybeText("Reason that the judge gave")
  }
});

export const usage = table("usage", "One row per use of tokens by a model inside a run", {
  key: ["run_id", "attempt", "role", "model_id"],
  columns: {
    run_id,
    attempt: z.int().nonnegative().meta({description: "Attempt; 0 for the whole run"}),
    role: text("agent, judge, subagent, routed model, …"),
    model_id: text("Canonical model"),
    ...tokens,
    cost_usd: amount("Cost in US dollars")
  }
});

export const costs = table("costs", "One row per price of a run: several may stand beside each other, dated", {
  key: ["run_id", "as_of", "kind", "origin"],
  columns: {
    run_id,
    as_of: text("Day of the price, as precise as it is known; * when it is not"),
    kind: oneOf(costKinds, "How the cost is known"),
    origin: oneOf(
      costOrigins,
      "The run's own cost_usd, another that its archive states, or its tokens at the prices of the day"
    ),
    cost_usd: amount("Cost in US dollars"),
    source: maybeText("Where the figure comes from: file and pointer, or the price and where that was printed")
  }
});

export const artefacts = table("artefacts", "One row per file that a run left", {
  key: ["run_id", "path"],
  columns: {
    run_id,
    path: text("Path inside the run"),
    sha256: text("Hash of its bytes"),
    bytes: count("Size in bytes"),
    is_baseline: flag("Whether it equals the untouched baseline")
  }
});
