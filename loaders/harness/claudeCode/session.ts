import {parseTime} from "../../parseTime.js";
import {isSameModel, plainModel} from "./plainModel.js";
import {greater, tokensOf} from "./tokensOf.js";
import {unknownTokens} from "../session/tokenSet.js";
import type {TokenSet} from "../session/tokenSet.js";
import type {Assistant, Head, Result} from "./events.js";

interface Answer {
  model: string | null;
  tokens: TokenSet;
  cost: number | null;
  /** Whether the counts are those of the end of the answer, not of its beginning. */
  isFinal: boolean;
  isMain: boolean;
}

/** What is kept of a session while its events pass: counts, never the words. */
export interface Session {
  id: string | null;
  parent: string | null;
  pointer: string;
  isTranscript: boolean;
  version: string | null;
  asked: string | null;
  fallback: string | null;
  answers: Map<string, Answer>;
  tools: Set<string>;
  subagents: Set<string>;
  results: {result: Result; pointer: string}[];
  started: string | null;
  ended: string | null;
  /** An answer or a result could not be read: what it counted is in no sum. */
  isDamaged: boolean;
}

export function createSession(id: string | null, {pointer, agentId}: {pointer: string; agentId?: string}): Session {
  return {
    id: agentId === undefined || id === null ? id : `${id}/${agentId}`,
    parent: agentId === undefined ? null : id,
    pointer,
    isTranscript: false,
    version: null,
    asked: null,
    fallback: null,
    answers: new Map(),
    tools: new Set(),
    subagents: new Set(),
    results: [],
    started: null,
    ended: null,
    isDamaged: false
  };
}

export function addAnswer(
  session: Session,
  {message, costUSD}: Assistant,
  {head, pointer}: {head: Head; pointer: string}
): void {
  if (message.model === "<synthetic>") return;
  const isMain = !head.parent_tool_use_id && (session.parent !== null || head.isSidechain !== true);
  const id = message.id ?? pointer;
  const known = session.answers.get(id);
  const tokens = message.usage ? tokensOf(message.usage) : unknownTokens;
  session.answers.set(id, {
    model: message.model ? plainModel(message.model) : (known?.model ?? null),
    tokens: known === undefined ? tokens : greater(known.tokens, tokens),
    cost: costUSD ?? known?.cost ?? null,
    isFinal: typeof message.stop_reason === "string" || known?.isFinal === true,
    isMain
  });
  if (!isMain) return;
  addTools(session, message.content);
  if (message.model) addModel(session, message.model);
}

function addTools(session: Session, content: Assistant["message"]["content"]): void {
  for (const block of Array.isArray(content) ? content : []) {
    if (block.type !== "tool_use") continue;
    const id = block.id ?? `${session.tools.size}`;
    session.tools.add(id);
    if (block.name === "Task" || block.name === "Agent") session.subagents.add(id);
  }
}

/** The first model that answers stands for the one asked for, where nobody says which that was. */
function addModel(session: Session, model: string): void {
  if (session.asked === null || !/\d/.test(session.asked)) {
    if (session.asked === null || isSameModel(session.asked, model)) session.asked = plainModel(model);
  }
  if (!isSameModel(session.asked, model)) session.fallback = plainModel(model);
}

export function addTime(session: Session, time: string | null | undefined): void {
  const at = parseTime(time ?? "");
  if (at === undefined) return;
  if (session.started === null || Date.parse(at) < Date.parse(session.started)) session.started = at;
  if (session.ended === null || Date.parse(at) > Date.parse(session.ended)) session.ended = at;
}
