import {z} from "zod";
import type {LoadedProblem} from "../../loader.js";
import {parseTime} from "../../parseTime.js";
import {problem} from "../../problem.js";
import {secondsBetween} from "../secondsBetween.js";
import {errorFailure} from "../session/errorFailure.js";
import type {SessionEvent} from "../session/readEvents.js";
import {readFields} from "../session/readFields.js";
import type {SessionRecord} from "../session/sessionRows.js";
import {sumTokens, unknownTokens} from "../session/tokenSet.js";
import {codexTokens, tokenUsage} from "./codexTokens.js";

const text = z.string().nullish();

/** What no figure hangs on: of another type it is another thing, and no problem. */
const hint = text.catch(null);

/** The fields of a line that are read. */
const line = z.looseObject({
  timestamp: text,
  type: z.string(),
  payload: z.looseObject({
    type: text,
    id: text,
    cli_version: text,
    model: text,
    name: hint,
    call_id: hint,
    to_model: hint,
    message: hint,
    source: z.unknown().optional(),
    info: z.looseObject({total_token_usage: tokenUsage.nullish()}).nullish()
  })
});

const spawned = z.looseObject({subagent: z.looseObject({thread_spawn: z.looseObject({parent_thread_id: text})})});
const toolCalls = ["function_call", "custom_tool_call", "local_shell_call", "web_search_call"];

/** A rollout file of ~/.codex/sessions: its token counts are totals so far, so the last holds. */
export async function* rolloutSession(
  events: AsyncIterable<SessionEvent | LoadedProblem>
): AsyncIterable<{record: SessionRecord} | LoadedProblem> {
  const before: ReturnType<typeof codexTokens>[] = [];
  let last: z.infer<typeof tokenUsage> | undefined;
  const models = new Set<string>();
  const [tools, agents] = [new Set<string>(), new Set<string>()];
  let turns = 0;
  let [started, ended]: (string | null)[] = [null, null];
  const record: SessionRecord = {
    agent: "codex",
    session_id: null,
    model: null,
    tokens: unknownTokens,
    pointer: "line 1"
  };
  for await (const found of events) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const {fields, problems} = readFields(line, found.event, found.pointer);
    for (const d of problems) yield {problem: d};
    if (fields === undefined) continue;
    const {type, payload, timestamp} = fields;
    const at = parseTime(timestamp ?? "");
    if (at !== undefined) [started, ended] = [started ?? at, at];
    if (type === "session_meta" && record.session_id === null) {
      record.session_id = payload.id ?? null;
      record.version = payload.cli_version ?? null;
      record.parent_session_id = spawned.safeParse(payload.source).data?.subagent.thread_spawn.parent_thread_id ?? null;
      yield* doubtVersion(record.version, found.pointer);
    }
    if (type === "turn_context" && payload.model) models.add(payload.model);
    if (type === "response_item" && payload.type && toolCalls.includes(payload.type)) {
      const id = payload.call_id ?? found.pointer;
      tools.add(id);
      if (payload.name === "spawn_agent") agents.add(id);
    }
    if (type !== "event_msg") continue;
    const total = payload.type === "token_count" ? payload.info?.total_token_usage : undefined;
    if (total && isOther(total, last)) {
      ++turns;
      if (last !== undefined && shrinks(total.input_tokens, last.input_tokens)) {
        before.push(codexTokens(last));
        yield countedAnew(found.pointer, {from: last, to: total});
      }
      last = total;
    }
    if (payload.type === "model_reroute" && payload.to_model) record.fallback_model = payload.to_model;
    Object.assign(record, endings[payload.type ?? ""]?.(payload.message));
  }
  yield {
    record: {
      ...record,
      model: [...models][0] ?? null,
      models: [...models],
      tokens: last === undefined ? unknownTokens : sumTokens([...before, codexTokens(last)]),
      output_includes_reasoning: true,
      turns: turns || null,
      tool_calls: tools.size,
      subagents: agents.size,
      started_at: started,
      duration_s: secondsBetween(started, ended)
    }
  };
}

const endings: Record<string, (message: string | null | undefined) => Pick<SessionRecord, "status" | "failure">> = {
  task_started: () => ({status: null, failure: null}),
  task_complete: () => ({status: "completed", failure: "none"}),
  turn_aborted: () => ({status: "cancelled", failure: "unknown"}),
  error: (message) => ({status: "error", failure: errorFailure(message)})
};

function isOther(a: object, b: object | undefined): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function shrinks(to: number | null | undefined, from: number | null | undefined): boolean {
  return typeof to === "number" && typeof from === "number" && to < from;
}

function countedAnew(pointer: string, {from, to}: Record<"from" | "to", z.infer<typeof tokenUsage>>): LoadedProblem {
  const received = `input ${to.input_tokens ?? "unknown"} after ${from.input_tokens ?? "unknown"}`;
  const [expected, action] = ["a total that only grows", "taken as a new count, added to the one before"];
  return {problem: problem("total-shrinks", {severity: "warning", pointer, expected, received, action})};
}

function* doubtVersion(version: string | null | undefined, pointer: string): Iterable<LoadedProblem> {
  if (!version || version.startsWith("0.")) return;
  const [expected, action] = ["a version 0.x", "what is recognised was read"];
  yield {problem: problem("unknown-version", {severity: "note", pointer, expected, received: version, action})};
}
