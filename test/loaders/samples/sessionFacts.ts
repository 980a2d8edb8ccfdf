import {fact} from "./fact.js";
import type {Fact, Facts} from "./fact.js";

interface ClaudeResult {
  subtype: string | null;
  total_cost_usd: number | null;
  num_turns: number | null;
  duration_ms: number | null;
  usage: Record<string, number>;
  models: string[];
}

type Counts = Record<string, number>;

/** What recorded sessions of agents say: a count of 0 where nothing was counted is unknown. */
export const sessionFacts: Record<string, (facts: Facts) => Fact[]> = {
  "claude-code-array": claudeStream,
  "claude-code-stream-json": claudeStream,
  "claude-code-transcript": (f) => {
    const t = f.tokens_dedup_by_message_id as Counts;
    return [
      sum("turns", f.distinct_message_ids),
      sum("tokens_input", t.input_tokens),
      sum("tokens_output", t.output_tokens),
      sum("tokens_cache_read", t.cache_read_input_tokens),
      sum("tokens_cache_write", t.cache_creation_input_tokens),
      models(f)
    ];
  },
  "codex-exec-jsonl": (f) => [
    count("sessions", "true", f.thread_ids),
    sum("turns", (f.turns_completed as number) || null),
    ...codexTokens(f.tokens as Counts),
    count("ended", "status <> 'incomplete'", f.complete === true ? 1 : 0),
    fact("cost_usd", "SELECT sum(cost_usd) FROM sample_sessions", null)
  ],
  "codex-rollout-session": (f) => [
    sum("turns", f.token_count_events),
    ...codexTokens(f.last_total_token_usage as Counts),
    models(f),
    fact("version", "SELECT min(version) FROM sample_sessions", (f.cli_version as string[])[0])
  ],
  "gemini-cli-session": (f) => {
    const t = f.tokens as Counts;
    return [
      fact("session id", "SELECT min(session_id) FROM sample_sessions", f.sessionId),
      sum("turns", (f.types as Counts).gemini),
      sum("tool_calls", f.tool_calls),
      models(f),
      fact("input with cache", "SELECT sum(tokens_input + tokens_cache_read) FROM sample_sessions", t.input + t.tool),
      sum("tokens_cache_read", t.cached),
      sum("tokens_output", t.output),
      sum("tokens_reasoning", t.thoughts),
      sum("duration_s", (Date.parse(f.last as string) - Date.parse(f.start as string)) / 1000)
    ];
  },
  "opencode-run-json": (f) => {
    const t = f.tokens as Counts;
    const isKnown = Object.values(t).some((d) => d > 0);
    const known = (n: number) => (isKnown ? n : null);
    return [
      count("sessions", "true", f.sessions),
      sum("turns", (f.steps as number) || null),
      sum("cost_usd", (f.cost_usd as number) || null),
      sum("tokens_input", known(t.input)),
      sum("tokens_output", known(t.output)),
      sum("tokens_reasoning", known(t.reasoning)),
      sum("tokens_cache_read", known(t.cache_read)),
      sum("tokens_cache_write", known(t.cache_write)),
      sum("duration_s", (f.duration_ms as number) / 1000),
      count("with an error", "status = 'error'", (f.errors as string[]).length > 0 ? 1 : 0)
    ];
  },
  "pi-events": (f) => {
    const types = f.types as Counts;
    return [count("sessions", "true", 1), sum("turns", types.turn_end ?? 1)];
  }
};

/** Each result of these files ends a session of its own. */
function claudeStream(f: Facts): Fact[] {
  const results = f.results as ClaudeResult[];
  const total = (name: string, of: (d: ClaudeResult) => number | null | undefined) => {
    const values = results.map(of).filter((d) => typeof d === "number");
    return sum(name, values.length === 0 ? null : values.reduce((a, b) => a + b, 0));
  };
  const isCounted = results.some((d) => Object.keys(d.usage).length > 0);
  const names = [...new Set(results.flatMap((d) => d.models.map((model) => model.replace(/\[.*\]$/, ""))))];
  return [
    count("sessions", "true", f.sessions),
    total("cost_usd", (d) => d.total_cost_usd),
    total("turns", (d) => d.num_turns),
    total("duration_s", (d) => (d.duration_ms === null ? null : d.duration_ms / 1000)),
    ...(isCounted
      ? [
          total("tokens_input", (d) => d.usage.input_tokens),
          total("tokens_output", (d) => d.usage.output_tokens),
          total("tokens_cache_read", (d) => d.usage.cache_read_input_tokens),
          total("tokens_cache_write", (d) => d.usage.cache_creation_input_tokens)
        ]
      : []),
    fact("models", `SELECT ${listed("model_id")} FROM sample_session_usage`, names.toSorted().join(", ")),
    count("failed", "status <> 'completed'", results.filter((d) => d.subtype?.startsWith("error")).length)
  ];
}

/** Codex counts what it read from its cache as input, too. */
function codexTokens(t: Counts): Fact[] {
  const isKnown = t.input_tokens + t.output_tokens > 0;
  const known = (n: number) => (isKnown ? n : null);
  const reasoning =
    isKnown && t.reasoning_output_tokens > 0 ? [sum("tokens_reasoning", t.reasoning_output_tokens)] : [];
  return [
    fact(
      "input with cache",
      "SELECT sum(tokens_input + tokens_cache_read) FROM sample_sessions",
      known(t.input_tokens)
    ),
    sum("tokens_cache_read", known(t.cached_input_tokens)),
    sum("tokens_output", known(t.output_tokens)),
    ...reasoning
  ];
}

function models(f: Facts): Fact {
  return fact(
    "models",
    `SELECT ${listed("model_id")} FROM sample_sessions`,
    (f.models as string[]).toSorted().join(", ")
  );
}

function listed(column: string): string {
  return `array_to_string(list_sort(coalesce(list(DISTINCT ${column}), [])), ', ')`;
}

function sum(column: string, expected: unknown): Fact {
  return fact(column, `SELECT sum(${column}) FROM sample_sessions`, expected);
}

function count(name: string, condition: string, expected: unknown): Fact {
  return fact(name, `SELECT count(*) FROM sample_sessions WHERE ${condition}`, expected);
}
