import type {Problem} from "../../problem.js";
import {problem} from "../../problem.js";
import {secondsBetween} from "../secondsBetween.js";
import type {SessionRecord} from "../session/sessionRows.js";
import {hasTokens, sumKnown, sumTokens} from "../session/tokenSet.js";
import type {TokenSet} from "../session/tokenSet.js";
import {resultFigures} from "./resultFigures.js";
import type {Session} from "./session.js";
import {endingOf} from "./tokensOf.js";

/** A session as its events left it, and what must be said of its figures. */
export function sessionRecord(session: Session): {record: SessionRecord; problems: Problem[]} {
  const {results, answers, isTranscript} = session;
  const all = [...answers.values()];
  const last = results.at(-1);
  const pointer = last?.pointer ?? session.pointer;
  const figures = last === undefined ? undefined : resultFigures(results.map((d) => d.result));
  const stated = figures !== undefined && figures.tokens.tokens_output !== null ? figures.tokens : undefined;
  const usage = figures?.usage ?? [];
  const weight = usage.every((d) => typeof d.cost_usd === "number") ? "cost_usd" : "tokens_output";
  const byWeight = usage.toSorted((a, b) => (b[weight] ?? -1) - (a[weight] ?? -1));
  const turns = all.filter((d) => d.isMain).length;
  const record: SessionRecord = {
    agent: "claude-code",
    session_id: session.id,
    parent_session_id: session.parent,
    version: session.version,
    model: session.asked ?? byWeight[0]?.model ?? null,
    ...(stated === undefined ? countAnswers(session) : {tokens: stated}),
    output_includes_reasoning: true,
    cost_usd: figures === undefined ? costOfAnswers(session) : figures.cost_usd,
    turns: figures === undefined ? turns || null : figures.turns,
    tool_calls: all.length === 0 ? null : session.tools.size,
    subagents: all.length === 0 ? null : session.subagents.size,
    started_at: session.started,
    duration_s: figures === undefined ? secondsBetween(session.started, session.ended) : figures.duration_s,
    ...(last === undefined ? {status: isTranscript ? null : ("incomplete" as const)} : endingOf(last.result)),
    fallback_model: session.fallback,
    pointer,
    usage
  };
  return {record, problems: [...doubtVersion(session), ...severalResults(session, figures?.isCumulative)]};
}

/** Tokens of the answers that were counted, and why they may not be all. */
function countAnswers({answers, isDamaged}: Session): {tokens: TokenSet; isPartBecause?: string} {
  const all = [...answers.values()];
  const counted = all.filter((d) => hasTokens(d.tokens));
  const tokens = sumTokens(counted.map((d) => d.tokens));
  if (isDamaged) return {tokens, isPartBecause: "answers without those that cannot be read"};
  if (counted.length < all.length) return {tokens, isPartBecause: `${counted.length} of ${all.length} answers counted`};
  return all.every((d) => d.isFinal) ? {tokens} : {tokens, isPartBecause: "output as counted when an answer began"};
}

function costOfAnswers({answers, isTranscript, isDamaged}: Session): number | null {
  return isTranscript && !isDamaged ? sumKnown([...answers.values()].map((d) => d.cost)) : null;
}

function doubtVersion({version, pointer}: Session): Problem[] {
  if (version === null || /^[0-2]\./.test(version)) return [];
  const [expected, action] = ["a version up to 2.x", "what is recognised was read"];
  return [problem("unknown-version", {severity: "note", pointer, expected, received: version, action})];
}

function severalResults({results}: Session, isCumulative: boolean | undefined): Problem[] {
  if (results.length < 2) return [];
  const costs = results.map((d) => d.result.total_cost_usd ?? "none").join(", ");
  const action = isCumulative
    ? "the last cost kept, turns and durations added up"
    : "costs, turns and durations added up";
  const [{pointer}, expected] = [results.at(-1)!, "one result in a session"];
  return [problem("several-results", {severity: "note", pointer, expected, received: `costs ${costs}`, action})];
}
