import {z} from "zod";
import type {ArchiveFile, FileHead, Loaded, Loader} from "../loader.js";
import {parseTime} from "../parseTime.js";
import {hasKey} from "./hasKey.js";
import {secondsBetween} from "./secondsBetween.js";
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

/** Tokens of an answer: input without the cache. */
const usage = z.looseObject({
  input: count,
  output: count,
  cacheRead: count,
  cacheWrite: count,
  cost: z.looseObject({total: z.number().nonnegative().nullish()}).nullish()
});

/** The fields of an event that are read; the words of a message are not. */
const event = z.looseObject({
  type: z.string(),
  id: text,
  timestamp: z.unknown().optional(),
  message: z
    .looseObject({
      role: text,
      model: text,
      timestamp: z.unknown().optional(),
      stopReason: text,
      errorMessage: text,
      usage: usage.nullish(),
      content: z.union([z.string(), z.array(z.looseObject({type: text, id: text}))]).nullish()
    })
    .nullish()
});

type Message = NonNullable<z.infer<typeof event>["message"]>;

interface Session {
  record: SessionRecord;
  answers: {tokens: TokenSet; cost: number | null}[];
  models: Set<string>;
  tools: Set<string>;
  turns: number;
  first: string | null;
  last: string | null;
  isDamaged: boolean;
}

/**
 * pi: what `pi --mode json` prints, and its session files: each answer states its tokens and their cost once, when it
 * ends. A session enriches a run. https://github.com/badlogic/pi-mono
 */
export const pi: Loader = {
  name: "pi",
  version: 1,
  description: "pi: --mode json and session files; sessions, not runs",
  detect: keysOf,
  load: (file) => limitProblems(rowsOf(file))
};

async function* rowsOf(file: ArchiveFile): AsyncIterable<Loaded> {
  const session = createSession();
  for await (const found of readEvents(file)) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const {fields, problems} = readFields(event, found.event, found.pointer);
    for (const d of problems) yield {problem: d};
    if (problems.length > 0) session.isDamaged = true;
    if (fields !== undefined) add(session, fields);
  }
  yield* sessionRows(recordOf(session), {path: file.path, ordinal: 0});
}

function keysOf({head}: Pick<FileHead, "head">): string[] | undefined {
  const [first, second = "", third = ""] = head.trimStart().split("\n");
  if (!first.startsWith("{")) return undefined;
  const isType = (line: string, type: string) => new RegExp(`"type"\\s*:\\s*"${type}"`).test(line);
  const hasAnswers = /"type"\s*:\s*"(message_start|message_end|turn_start)"/.test(head);
  if ([first, second, third].some((d) => isType(d, "agent_start")) && hasAnswers) return ["agent_start", "message_end"];
  const isFile = isType(first, "session") && ["id", "cwd", "timestamp"].every((d) => hasKey(first, d));
  return isFile && isType(head, "message") && hasKey(head, "parentId") ? ["session", "cwd", "parentId"] : undefined;
}

function createSession(): Session {
  const tokens = sumTokens([]);
  const record: SessionRecord = {agent: "pi", session_id: null, model: null, tokens, pointer: "line 1", status: null};
  return {
    record,
    answers: [],
    models: new Set(),
    tools: new Set(),
    turns: 0,
    first: null,
    last: null,
    isDamaged: false
  };
}

function add(session: Session, {type, id, message, timestamp}: z.infer<typeof event>): void {
  if (type === "session") session.record.session_id = id ?? null;
  if (type === "turn_end") ++session.turns;
  if (type === "agent_start") Object.assign(session.record, {status: "incomplete", failure: null});
  if (type === "agent_end") Object.assign(session.record, endingOf(session.record));
  for (const time of [timestamp, message?.timestamp]) addTime(session, time);
  if (!["message_end", "message"].includes(type) || message?.role !== "assistant") return;
  session.answers.push({tokens: tokensOf(message), cost: message.usage?.cost?.total ?? null});
  if (message.model) session.models.add(message.model);
  for (const block of Array.isArray(message.content) ? message.content : []) {
    if (block.type === "toolCall") session.tools.add(block.id ?? `${session.tools.size}`);
  }
  session.record.failure = failureOf(message);
}

/** A failure of the last answer is that of the session; one that was retried is not. */
function failureOf({stopReason, errorMessage}: Message): SessionRecord["failure"] {
  if (stopReason === "error") return errorFailure(errorMessage);
  if (stopReason === "length") return "budget";
  return stopReason === "aborted" ? "unknown" : "none";
}

function endingOf({failure}: SessionRecord): Pick<SessionRecord, "status" | "failure"> {
  if (!failure || failure === "none") return {status: "completed", failure: "none"};
  return {status: failure === "budget" ? "failed" : "error", failure};
}

function addTime(session: Session, time: unknown): void {
  const at = typeof time === "string" || typeof time === "number" ? parseTime(String(time)) : undefined;
  if (at === undefined) return;
  if (session.first === null || Date.parse(at) < Date.parse(session.first)) session.first = at;
  if (session.last === null || Date.parse(at) > Date.parse(session.last)) session.last = at;
}

function tokensOf({usage: d}: Message): TokenSet {
  return {
    tokens_input: d?.input ?? null,
    tokens_output: d?.output ?? null,
    tokens_reasoning: null,
    tokens_cache_read: d?.cacheRead ?? null,
    tokens_cache_write: d?.cacheWrite ?? null
  };
}

function recordOf({record, answers, models, tools, turns, first, last, isDamaged}: Session): SessionRecord {
  const isKnown = record.status !== null;
  return {
    ...record,
    model: [...models][0] ?? null,
    models: [...models],
    tokens: sumTokens(answers.map((d) => d.tokens)),
    ...(isDamaged ? {isPartBecause: "events without those that cannot be read"} : {}),
    cost_usd: sumKnown(answers.map((d) => d.cost)),
    turns: turns || answers.length || null,
    tool_calls: tools.size,
    started_at: first,
    duration_s: secondsBetween(first, last),
    failure: isKnown && record.status !== "incomplete" ? record.failure : null
  };
}
