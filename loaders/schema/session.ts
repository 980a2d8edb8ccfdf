import {amount, count, flag, instant, integer, maybeOneOf, maybeText, table, text} from "./column.js";
import {failures, sessionStatuses, tokenSemantics} from "./words.js";

const tokens = {
  tokens_input: count("Input tokens, without cache reads"),
  tokens_output: count("Output tokens as the agent counts them; output_includes_reasoning says what that is"),
  tokens_reasoning: count("Reasoning tokens"),
  tokens_cache_read: count("Tokens read from a cache"),
  tokens_cache_write: count("Tokens written to a cache")
};

export const sessions = table("sessions", "One row per recorded session of an agent; it enriches a run, and is none", {
  key: ["study_id", "session_id"],
  columns: {
    study_id: text("Study"),
    session_id: text("Id of the session as the agent wrote it; made from the path where it wrote none"),
    parent_session_id: maybeText("Session whose agent started this one"),
    run_id: integer("The run that the session belongs to; null when none was found")
      .nullable()
      .meta({description: "The run that the session belongs to; null when none was found"}),
    agent: text("Agent: claude-code, codex, opencode, gemini-cli, pi"),
    version: maybeText("Version of the agent"),
    model_id: maybeText("Canonical model that was asked for, or that answered where nobody says"),
    experiment_id: maybeText("Experiment of its run, as its path names it"),
    task_id: maybeText("Task of its run, as its path names it"),
    config_id: maybeText("Config of its run, as its path names it"),
    repeat: integer("Repeat of its run, as its path names it")
      .nullable()
      .meta({description: "Repeat of its run, as its path names it"}),
    source_run_id: maybeText("Harness's id of its run, as its path names it"),
    ...tokens,
    tokens_semantics: maybeOneOf(tokenSemantics, "What the token counts cover; only cumulative ones go to a run"),
    output_includes_reasoning: flag("Whether reasoning tokens are part of tokens_output; null when nobody says"),
    cost_usd: amount("Cost in US dollars as the agent states it"),
    turns: count("Turns as the agent counts them"),
    tool_calls: count("Tool calls of the agent"),
    subagents: count("Agents that the agent started"),
    started_at: instant("Start, ISO 8601, UTC where an offset is known"),
    duration_s: amount("Duration in seconds"),
    status: maybeOneOf(sessionStatuses, "How the session ended; null when its record does not say"),
    failure: maybeOneOf(failures, "Class of the failure"),
    fallback_model: maybeText("Model that answered instead of the one that was asked for"),
    source: text("File of the archive, relative to results/"),
    pointer: maybeText("Where in the file: line, JSON pointer or row")
  }
});

export const session_usage = table("session_usage", "One row per model that a session used", {
  key: ["study_id", "session_id", "model_id"],
  columns: {
    study_id: text("Study"),
    session_id: text("Session"),
    model_id: text("Canonical model"),
    ...tokens,
    cost_usd: amount("Cost in US dollars")
  }
});
