import type {Capability} from "../../../loaders/format.js";

/** A capability with the conditions by which a run, a published cell or a session has it. */
interface MeasuredCapability extends Capability {
  runs: string;
  cells?: string;
  sessions?: string;
}

const any = (...columns: string[]) => columns.map((d) => `${d} IS NOT NULL`).join(" OR ");

/**
 * What the tables are asked of every format; a condition that no row fulfils is something that the format lacks. Repeats are
 * not among them: a load numbers those of every format.
 */
export const capabilities: MeasuredCapability[] = [
  {
    name: "outcome",
    description: "whether a task was solved",
    runs: any("passed"),
    cells: "metric = 'passed' OR n_passed IS NOT NULL"
  },
  {
    name: "scores",
    description: "named scores",
    runs: "score IS NOT NULL OR run_id IN (SELECT run_id FROM scores WHERE value IS NOT NULL)",
    cells: "metric <> 'passed' AND mean IS NOT NULL"
  },
  {
    name: "gates",
    description: "named scores that are passed or not",
    runs: "run_id IN (SELECT run_id FROM scores WHERE passed IS NOT NULL)"
  },
  {name: "judge", description: "scores by a judge", runs: "run_id IN (SELECT run_id FROM judgements)"},
  {
    name: "attempts",
    description: "ordered tries inside a run",
    runs: any("attempts"),
    cells: any("passed_by_attempt")
  },
  {
    name: "cost",
    description: "US dollars",
    runs: any("cost_usd"),
    cells: any("cost_usd_sum", "cost_usd_mean"),
    sessions: any("cost_usd")
  },
  {
    name: "tokens",
    description: "input or output tokens",
    runs: any("tokens_input", "tokens_output"),
    cells: any("tokens_input_sum", "tokens_output_sum"),
    sessions: any("tokens_input", "tokens_output")
  },
  {
    name: "cache",
    description: "tokens read from or written to a cache",
    runs: any("tokens_cache_read", "tokens_cache_write"),
    cells: any("tokens_cache_read_sum", "tokens_cache_write_sum"),
    sessions: any("tokens_cache_read", "tokens_cache_write")
  },
  {
    name: "reasoning",
    description: "reasoning tokens",
    runs: any("tokens_reasoning"),
    cells: any("tokens_reasoning_sum"),
    sessions: any("tokens_reasoning")
  },
  {
    name: "duration",
    description: "seconds",
    runs: any("duration_s"),
    cells: any("duration_s_sum"),
    sessions: any("duration_s")
  },
  {
    name: "turns",
    description: "turns or tool calls of an agent",
    runs: any("turns", "tool_calls"),
    sessions: any("turns", "tool_calls")
  }
];
