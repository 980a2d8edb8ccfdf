import {z} from "zod";
import type {ArchiveFile, FileHead, Loaded, Loader} from "../loader.js";
import {hasKey} from "./hasKey.js";
import {errorFailure} from "./session/errorFailure.js";
import {limitProblems} from "./session/limitProblems.js";
import {readEvents} from "./session/readEvents.js";
import {readFields} from "./session/readFields.js";
import {sessionRows} from "./session/sessionRows.js";
import type {SessionRecord} from "./session/sessionRows.js";
import {sumKnown, sumTokens} from "./session/tokenSet.js";
import type {TokenSet} from "./session/tokenSet.js";

const count = z.int().nonnegative().nullish();
const text = z.string().nullish();

/** Tokens of a step: input without the cache, output without reasoning. */
const tokens = z.looseObject({
  input: count,
  output: count,
  reasoning: count,
  cache: z.looseObject({read: count, write: count}).nullish()
});

/** The fields of an event that are read. */
const event = z.looseObject({
  type: z.string(),
  timestamp: z.number().nonnegative().nullish(),
  sessionID: text,
  part: z
    .looseObject({
      id: text,
      reason: text,
      tool: text,
      cost: z.number().nonnegative().nullish(),
      tokens: tokens.nullish()
    })
    .nullish(),
  error: z
    .looseObject({name: text, data: z.looseObject({message: text, statusCode: z.unknown().optional()}).nullish()})
    .nullish()
});

type Event = z.infer<typeof event>;

interface Session {
  id: string | null;
  pointer: string;
  steps: Map<string, {tokens: TokenSet | null; cost: number | null}>;
  tools: Set<string>;
  subagents: Set<string>;
  first: number;
  last: number;
  ending: Pick<SessionRecord, "status" | "failure">;
}

/**
 * opencode: what `opencode run --format json` prints, one event a line. Steps are added up, each once; it names no model.
 * Each session enriches a run. https://opencode.ai/docs/cli
 */
export const opencode: Loader = {
  name: "opencode",
  version: 1,
  description: "opencode: run --format json; sessions, not runs",
  detect: ({head}: Pick<FileHead, "head">) => {
    const isKind = /^\s*\{[^\n]*"type"\s*:\s*"(step_start|step_finish|text|tool_use|reasoning|error)"/.test(head);
    if (!isKind || !hasKey(head, "sessionID") || !hasKey(head, "timestamp")) return undefined;
    return hasKey(head, "part") || hasKey(head, "error") ? ["type", "sessionID", "part"] : undefined;
  },
  load: (file) => limitProblems(rowsOf(file))
};

async function* rowsOf(file: ArchiveFile): AsyncIterable<Loaded> {
  const sessions = new Map<string | null, Session>();
  for await (const found of readEvents(file)) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const {fields, problems} = readFields(event, found.event, found.pointer);
    for (const d of problems) yield {problem: d};
    if (fields === undefined) continue;
    const id = fields.sessionID ?? [...sessions.keys()].at(-1) ?? null;
    const session = sessions.get(id) ?? createSession(id, found.pointer);
    sessions.set(id, session);
    add(session, fields, found.pointer);
  }
  let ordinal = 0;
  for (const d of sessions.values()) yield* sessionRows(recordOf(d), {path: file.path, ordinal: ordinal++});
}

function createSession(id: string | null, pointer: string): Session {
  const ending = {status: "incomplete" as const};
  return {id, pointer, steps: new Map(), tools: new Set(), subagents: new Set(), first: Infinity, last: 0, ending};
}

function add(session: Session, {type, timestamp, part, error}: Event, pointer: string): void {
  if (timestamp && timestamp > 1e12 && timestamp < 1e13) {
    session.first = Math.min(session.first, timestamp);
    session.last = Math.max(session.last, timestamp);
  }
  if (type === "step_start") session.ending = {status: "incomplete"};
  if (type === "error") {
    const {name, data} = error ?? {};
    const isAborted = name === "MessageAbortedError";
    const failure = errorFailure(`${name} ${data?.message} ${String(data?.statusCode ?? "")}`);
    session.ending = isAborted ? {status: "cancelled", failure: "unknown"} : {status: "error", failure};
  }
  const id = part?.id ?? pointer;
  if (type === "tool_use") {
    session.tools.add(id);
    if (part?.tool === "task") session.subagents.add(id);
  }
  if (type !== "step_finish") return;
  session.steps.set(id, {tokens: part?.tokens ? tokensOf(part.tokens) : null, cost: part?.cost ?? null});
  session.ending = endings[part?.reason ?? "stop"] ?? {status: "completed", failure: "none"};
}

/** A step that ends in tool calls is followed by another, unless the stream was cut. */
const endings: Record<string, Pick<SessionRecord, "status" | "failure">> = {
  "tool-calls": {status: "incomplete"},
  length: {status: "failed", failure: "budget"},
  "content-filter": {status: "failed", failure: "refusal"},
  error: {status: "error", failure: "unknown"}
};

function tokensOf(d: z.infer<typeof tokens>): TokenSet {
  return {
    tokens_input: d.input ?? null,
    tokens_output: d.output ?? null,
    tokens_reasoning: d.reasoning ?? null,
    tokens_cache_read: d.cache?.read ?? null,
    tokens_cache_write: d.cache?.write ?? null
  };
}

function recordOf({id, pointer, steps, tools, subagents, first, last, ending}: Session): SessionRecord {
  const all = [...steps.values()];
  const counted = all.flatMap((d) => (d.tokens === null ? [] : [d.tokens]));
  return {
    agent: "opencode",
    session_id: id,
    model: null,
    tokens: sumTokens(counted),
    ...(counted.length < all.length ? {isPartBecause: `${counted.length} of ${all.length} steps counted`} : {}),
    output_includes_reasoning: false,
    cost_usd: sumKnown(all.map((d) => d.cost)),
    turns: all.length || null,
    tool_calls: tools.size,
    subagents: subagents.size,
    started_at: last === 0 ? null : new Date(first).toISOString(),
    duration_s: last === 0 ? null : (last - first) / 1000,
    ...ending,
    pointer
  };
}
