import {amount, count, flag, integer, maybeText, oneOf, real, table, text} from "./column.js";
import {coverageStates, metricKinds} from "./words.js";

const study_id = text("Stable id of the study; also its address in the report");
const experiment_id = text("Part of a study with its own protocol; experiments are never pooled");

export const studies = table("studies", "One row per study", {
  key: ["study_id"],
  columns: {
    study_id,
    archive: text("Folder below results/ that the study was loaded from"),
    title: text("Title as published"),
    authors: maybeText("Authors, comma-separated"),
    url: maybeText("Where it was published"),
    published: maybeText("Date of publication, as precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD"),
    accessed: maybeText("Date on which the source was read, YYYY-MM-DD"),
    license: maybeText("Licence of the published data, or what is known of it"),
    protocol: maybeText("How the runs were made, in words"),
    retry_policy: maybeText("Retry policy in words"),
    notes: maybeText("What a reader must know before using the numbers")
  }
});

export const experiments = table("experiments", "One row per experiment of a study", {
  key: ["study_id", "experiment_id"],
  columns: {
    study_id,
    experiment_id,
    title: maybeText("Title"),
    protocol: maybeText("How the runs were made, in words"),
    retry_policy: maybeText("Retry policy in words"),
    design: maybeText("Tasks × configs × repeats as designed, in words"),
    primary_metric: maybeText("The metric that ranks configs in this experiment"),
    position: count("Place in the order of archive.yaml, from 1; the first is the main one")
  }
});

export const metrics = table("metrics", "One row per named score of a study", {
  key: ["study_id", "metric"],
  columns: {
    study_id,
    metric: text("Name of the metric, snake_case or as the harness has it"),
    title: maybeText("Label for charts"),
    kind: oneOf(metricKinds, "Kind of score"),
    min: real("Least possible value; null when the scale is open below"),
    max: real("Greatest possible value; null when the scale is open above"),
    higher_is_better: flag("Whether a greater value is better"),
    weight: real("Weight in the study's composite, 0–1"),
    category: maybeText("Category of the metric, e.g. of an action"),
    is_primary: flag("Whether configs are ranked by it"),
    unit: maybeText("Unit of the value, e.g. points, %, gates"),
    whole: flag("Whether values are whole numbers"),
    description: maybeText("What it measures")
  }
});

export const tasks = table("tasks", "One row per task of a study", {
  key: ["study_id", "task_id"],
  columns: {
    study_id,
    task_id: text("Id of the task inside its study"),
    suite: maybeText("Suite that the task belongs to"),
    category: maybeText("Category"),
    level: maybeText("Difficulty level as the study names it"),
    title: maybeText("Title"),
    content_hash: maybeText("Hash of what the task asks; equal hashes are the same task")
  }
});

export const models = table("models", "One row per model", {
  key: ["model_id"],
  columns: {
    model_id: text("Canonical id, vendor/model"),
    label: text("Label for charts"),
    vendor: maybeText("Who makes it"),
    family: maybeText("Model family"),
    released: maybeText("Date of release, as precise as it is known")
  }
});

export const aliases = table("aliases", "One row per name under which a study knows a model", {
  key: ["study_id", "alias"],
  columns: {
    study_id,
    alias: text("The name as the study writes it"),
    model_id: text("Canonical model")
  }
});

export const configs = table("configs", "One row per config of a study: model, harness, variant and settings", {
  key: ["study_id", "config_id"],
  columns: {
    study_id,
    config_id: text("Stable slug, declared by the archive or made from the settings"),
    label: text("Label for charts"),
    model_id: text("Canonical model"),
    harness: maybeText("Harness or agent that ran it"),
    harness_version: maybeText("Version of the harness"),
    variant: maybeText("Prompt or harness variant"),
    temperature: real("Sampling temperature; null when not stated"),
    effort: maybeText("Reasoning effort as the study names it"),
    max_attempts: integer("Most attempts a run may take")
      .nullable()
      .meta({description: "Most attempts a run may take"}),
    feedback: maybeText("What an attempt after a failure gets to see"),
    tier: maybeText("Class of the config as the study names it"),
    settings: maybeText("Other settings, as JSON text"),
    fingerprint: text("Study-free hash of model, harness, version, variant and settings: v1:…")
  }
});

export const coverage = table("coverage", "One row per pair of task and config that was planned or run", {
  key: ["study_id", "experiment_id", "task_id", "config_id"],
  columns: {
    study_id,
    experiment_id,
    task_id: text("Task, or * for every task of the experiment"),
    config_id: text("Config"),
    state: oneOf(coverageStates, "What became of the pair"),
    n: integer("Runs present in the archive"),
    reason: maybeText("Why it was not run or is not public"),
    source: maybeText("File and pointer that says so")
  }
});

export const prices = table("prices", "One row per price of a model at a time", {
  key: ["study_id", "model_id", "valid_from"],
  columns: {
    study_id: text("Study that printed the price, or * for Benchbook's own table"),
    model_id: text("Canonical model"),
    valid_from: text("First day on which it held, or on which it was printed, YYYY-MM-DD"),
    input_usd_per_mtok: amount("USD per million input tokens"),
    output_usd_per_mtok: amount("USD per million output tokens"),
    cache_read_usd_per_mtok: amount("USD per million tokens read from a cache"),
    cache_write_usd_per_mtok: amount("USD per million tokens written to a cache"),
    source: text("Where the price was printed")
  }
});
