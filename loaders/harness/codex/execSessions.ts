import {z} from "zod";
import type {LoadedProblem} from "../../loader.js";
import {problem} from "../../problem.js";
import {errorFailure} from "../session/errorFailure.js";
import type {SessionEvent} from "../session/readEvents.js";
import {readFields} from "../session/readFields.js";
import type {SessionRecord} from "../session/sessionRows.js";
import {sumTokens} from "../session/tokenSet.js";
import type {TokenSet} from "../session/tokenSet.js";
import {codexTokens, tokenUsage} from "./codexTokens.js";

const text = z.string().nullish();

/** The fields of an event that are read; `item_type` and `session.created` are words of early versions. */
const event = z.looseObject({
  type: z.string(),
  thread_id: text,
  session_id: text,
  item: z.looseObject({id: text, type: text, item_type: text, tool: text.catch(null)}).nullish(),
  usage: tokenUsage.nullish(),
  error: z.looseObject({message: text}).nullish()
});

interface Thread {
  id: string | null;
  pointer: string;
  turns: TokenSet[];
  inputs: (number | null)[];
  tools: Set<string>;
  subagents: Set<string>;
  ending: Pick<SessionRecord, "status" | "failure">;
  isDamaged: boolean;
}

const toolItems = ["command_execution", "file_change", "mcp_tool_call", "web_search", "collab_tool_call"];

/** The threads of `codex exec --json`: each turn states its own tokens. */
export async function* execSessions(
  events: AsyncIterable<SessionEvent | LoadedProblem>
): AsyncIterable<{record: SessionRecord} | LoadedProblem> {
  const threads = new Map<string | null, Thread>();
  let thread: Thread | undefined;
  for await (const found of events) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const {fields, problems} = readFields(event, found.event, found.pointer);
    for (const d of problems) yield {problem: d};
    if (fields === undefined) continue;
    if (fields.type === "thread.started" || fields.type === "session.created") {
      const id = fields.thread_id ?? fields.session_id ?? null;
      thread = threads.get(id) ?? createThread(id, found.pointer);
      threads.set(id, thread);
    }
    if (thread === undefined) threads.set(null, (thread = createThread(null, found.pointer)));
    if (problems.length > 0) thread.isDamaged = true;
    add(thread, fields);
  }
  for (const d of threads.values()) {
    if (d.turns.length > 1 && neverShrinks(d.inputs)) yield mayCountOn(d);
    yield {record: recordOf(d)};
  }
}

function neverShrinks(counts: (number | null)[]): boolean {
  const known = counts.filter((d) => d !== null);
  return known.length === counts.length && known.every((d, i) => i === 0 || d >= known[i - 1]);
}

function createThread(id: string | null, pointer: string): Thread {
  const ending = {status: "incomplete" as const};
  return {id, pointer, turns: [], inputs: [], tools: new Set(), subagents: new Set(), ending, isDamaged: false};
}

function add(thread: Thread, {type, item, usage, error}: z.infer<typeof event>): void {
  if (type === "turn.started") thread.ending = {status: "incomplete"};
  if (type === "turn.completed") {
    thread.ending = {status: "completed", failure: "none"};
    thread.turns.push(codexTokens(usage ?? {}));
    thread.inputs.push(usage?.input_tokens ?? null);
  }
  if (type === "turn.failed") thread.ending = {status: "error", failure: errorFailure(error?.message)};
  const kind = item?.type ?? item?.item_type;
  if (!type.startsWith("item.") || !kind || !toolItems.includes(kind)) return;
  const id = item?.id ?? `${thread.tools.size}`;
  thread.tools.add(id);
  if (item?.tool === "spawn_agent") thread.subagents.add(id);
}

function recordOf({id, pointer, turns, tools, subagents, ending, isDamaged}: Thread): SessionRecord {
  return {
    agent: "codex",
    session_id: id,
    model: null,
    tokens: sumTokens(turns),
    ...(isDamaged ? {isPartBecause: "events without those that cannot be read"} : {}),
    output_includes_reasoning: true,
    turns: turns.length || null,
    tool_calls: tools.size,
    subagents: subagents.size,
    ...ending,
    pointer
  };
}

function mayCountOn({turns, inputs, pointer}: Thread): LoadedProblem {
  const [expected, received] = ["turns that count their own tokens", `input ${inputs.join(", ")}: may count on`];
  const action = `${turns.length} turns added up`;
  return {problem: problem("turns-may-count-on", {severity: "note", pointer, expected, received, action})};
}
