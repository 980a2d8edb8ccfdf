import type {ArchiveFile, FileHead, Loaded, Loader} from "../loader.js";
import {problem} from "../problem.js";
import type {Problem} from "../problem.js";
import * as events from "./claudeCode/events.js";
import {addAnswer, addTime, createSession} from "./claudeCode/session.js";
import type {Session} from "./claudeCode/session.js";
import {sessionRecord} from "./claudeCode/sessionRecord.js";
import {plainModel} from "./claudeCode/plainModel.js";
import {hasKey} from "./hasKey.js";
import {limitProblems} from "./session/limitProblems.js";
import {readEvents} from "./session/readEvents.js";
import {readFields} from "./session/readFields.js";
import {sessionRows} from "./session/sessionRows.js";

/**
 * Claude Code: what `claude -p` prints as stream-json (JSONL), as verbose json (an array) or as json (the result alone),
 * and the transcripts below ~/.claude/projects. Each session enriches a run. https://code.claude.com/docs/en/headless
 */
export const claudeCode: Loader = {
  name: "claude-code",
  version: 1,
  description: "Claude Code: stream-json, json and transcripts; sessions, not runs",
  detect: keysOf,
  load: (file) => limitProblems(rowsOf(file))
};

async function* rowsOf(file: ArchiveFile): AsyncIterable<Loaded> {
  const sessions = new Map<string, Session>();
  for await (const found of readEvents(file)) {
    if ("problem" in found) yield found;
    else for (const d of addEvent(sessions, found)) yield {problem: d};
  }
  let ordinal = 0;
  for (const session of sessions.values()) {
    if (session.answers.size + session.results.length === 0 && session.asked === null) continue;
    const {record, problems} = sessionRecord(session);
    for (const d of problems) yield {problem: d};
    yield* sessionRows(record, {path: file.path, ordinal: ordinal++});
  }
  if (ordinal > 0) return;
  const [expected, received] = ["an answer or a result", "events of another kind alone"];
  yield {problem: problem("no-session", {severity: "warning", expected, received, action: "no session made"})};
}

function keysOf({head}: Pick<FileHead, "head">): string[] | undefined {
  if (!/^\s*(\[\s*)?\{/.test(head) || hasKey(head, "qwen_code_version")) return undefined;
  const has = (...names: string[]) => names.every((d) => hasKey(head, d));
  const ofTranscript = ["parentUuid", "isSidechain", "uuid"].filter((d) => has(d));
  if (has("sessionId") && ofTranscript.length > 1) return ["sessionId", ...ofTranscript];
  const isType = (type: string) => new RegExp(`"type"\\s*:\\s*"${type}"`).test(head);
  if (isType("result") && (has("total_cost_usd") || has("num_turns", "session_id")))
    return ["result", "total_cost_usd"];
  if (!has("session_id")) return undefined;
  if (/"subtype"\s*:\s*"init"/.test(head) && (has("mcp_servers") || has("claude_code_version"))) {
    return ["init", "session_id", "mcp_servers"];
  }
  return isType("assistant") && has("parent_tool_use_id", "message") ? ["session_id", "parent_tool_use_id"] : undefined;
}

/** Counts an event in its session; one that names no session belongs to that of the event before it. */
function addEvent(
  sessions: Map<string, Session>,
  {event, pointer}: {event: Record<string, unknown>; pointer: string}
): Problem[] {
  const {fields: head, problems} = readFields(events.head, event, pointer);
  if (head === undefined) return problems;
  const session = sessionOf(sessions, {head, pointer});
  if (session === undefined) return problems;
  addTime(session, head.timestamp);
  if (head.sessionId) session.isTranscript = true;
  session.version ??= head.version ?? null;
  const kind = `${head.type}/${head.subtype ?? ""}`;
  if (kind === "system/init") {
    const {fields, problems: more} = readFields(events.init, event, pointer);
    session.asked ??= fields?.model ? plainModel(fields.model) : null;
    session.version ??= fields?.claude_code_version ?? null;
    return [...problems, ...more];
  }
  if (kind === "system/model_fallback" || kind === "system/model_refusal_fallback") {
    const {fields, problems: more} = readFields(events.fallback, event, pointer);
    const to = fields?.fallback_model ?? fields?.fallbackModel ?? fields?.model;
    if (to && fields?.scope !== "local") session.fallback = plainModel(to);
    return [...problems, ...more];
  }
  if (head.type === "assistant") {
    const {fields, problems: more} = readFields(events.assistant, event, pointer);
    if (more.length > 0) session.isDamaged = true;
    if (fields !== undefined) addAnswer(session, fields, {head, pointer});
    return [...problems, ...more];
  }
  if (head.type === "result") {
    const {fields, problems: more} = readFields(events.result, event, pointer);
    if (fields !== undefined) session.results.push({result: withCost(fields), pointer});
    return [...problems, ...more];
  }
  return problems;
}

/** The cost by the name that it has today. */
function withCost(result: events.Result): events.Result {
  return {...result, total_cost_usd: result.total_cost_usd ?? result.total_cost ?? result.cost_usd};
}

function sessionOf(
  sessions: Map<string, Session>,
  {head, pointer}: {head: events.Head; pointer: string}
): Session | undefined {
  const id = head.session_id ?? head.sessionId ?? null;
  const agentId = head.agentId && head.isSidechain === true ? head.agentId : undefined;
  if (id === null) {
    const last = [...sessions.values()].at(-1);
    if (last !== undefined || !["assistant", "result"].includes(head.type)) return last;
  }
  const key = JSON.stringify([id, agentId]);
  const known = sessions.get(key) ?? createSession(id, {pointer, agentId});
  sessions.set(key, known);
  return known;
}
