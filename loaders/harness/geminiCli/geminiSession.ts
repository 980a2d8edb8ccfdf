import {z} from "zod";
import type {LoadedProblem} from "../../loader.js";
import {parseTime} from "../../parseTime.js";
import {secondsBetween} from "../secondsBetween.js";
import type {SessionEvent} from "../session/readEvents.js";
import {readFields} from "../session/readFields.js";
import type {SessionRecord} from "../session/sessionRows.js";
import {hasTokens, sumTokens, unknownTokens, withoutCached} from "../session/tokenSet.js";
import type {TokenSet} from "../session/tokenSet.js";

const count = z.int().nonnegative().nullish();
const text = z.string().nullish();

/** Tokens of an answer: input includes the cache, output leaves out thoughts. */
const tokens = z.looseObject({input: count, output: count, cached: count, thoughts: count, tool: count, total: count});

/** The fields of a message that are read. */
const message = z.looseObject({
  id: text,
  type: text,
  timestamp: text,
  model: text,
  tokens: tokens.nullish(),
  toolCalls: z.array(z.unknown()).nullish()
});

export interface GeminiSession {
  id: string | null;
  times: string[];
  /** By message id: a message that is written again replaces itself. */
  answers: Map<string, {model: string | null; tokens: TokenSet; tools: number}>;
  models: Set<string>;
  isDamaged: boolean;
}

export function createGeminiSession(): GeminiSession {
  return {id: null, times: [], answers: new Map(), models: new Set(), isDamaged: false};
}

export function* addMessage(session: GeminiSession, {event, pointer}: SessionEvent): Iterable<LoadedProblem> {
  const {fields, problems} = readFields(message, event, pointer);
  for (const d of problems) yield {problem: d};
  if (problems.length > 0) session.isDamaged = true;
  if (fields === undefined) return;
  addTime(session, fields.timestamp);
  if (fields.type !== "gemini") return;
  if (fields.model) session.models.add(fields.model);
  session.answers.set(fields.id ?? pointer, {
    model: fields.model ?? null,
    tokens: fields.tokens ? tokensOf(fields.tokens) : unknownTokens,
    tools: fields.toolCalls?.length ?? 0
  });
}

/** The times of a session's first and last sign of life. */
export function addTime(session: GeminiSession, time: unknown): void {
  const at = typeof time === "string" ? parseTime(time) : undefined;
  if (at === undefined) return;
  session.times = [...session.times, at].toSorted((a, b) => Date.parse(a) - Date.parse(b));
  if (session.times.length > 2) session.times.splice(1, 1);
}

/** Tokens of tools' prompts are input that the total counts apart. */
function tokensOf(d: z.infer<typeof tokens>): TokenSet {
  const input = typeof d.input === "number" ? d.input + (d.tool ?? 0) : null;
  return {
    tokens_input: withoutCached(input, d.cached ?? 0),
    tokens_output: d.output ?? null,
    tokens_reasoning: d.thoughts ?? null,
    tokens_cache_read: d.cached ?? null,
    tokens_cache_write: null
  };
}

export function geminiRecord({id, times, answers, models, isDamaged}: GeminiSession, pointer: string): SessionRecord {
  const all = [...answers.values()];
  const counted = all.filter((d) => hasTokens(d.tokens));
  const isPart = isDamaged || counted.length < all.length;
  const [first = null, last = first] = times;
  return {
    agent: "gemini-cli",
    session_id: id,
    model: [...models][0] ?? null,
    models: [...models],
    tokens: sumTokens(counted.map((d) => d.tokens)),
    ...(isPart ? {isPartBecause: `${counted.length} of ${all.length} answers counted`} : {}),
    output_includes_reasoning: false,
    turns: all.length || null,
    tool_calls: all.reduce((sum, d) => sum + d.tools, 0),
    started_at: first,
    duration_s: secondsBetween(first, last),
    pointer
  };
}
