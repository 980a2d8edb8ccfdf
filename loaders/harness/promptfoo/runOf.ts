import type {RunInput} from "../../runRecord.js";
import {configOf, digest} from "./configOf.js";
import type {Component, Evaluation, Result} from "./result.js";

type Usage = NonNullable<RunInput["usage"]>[number];
type Scores = NonNullable<RunInput["scores"]>;

const judged = /llm-rubric|model-graded|g-eval|factuality|answer-relevance|context-|select-best|closedqa|agent-rubric/;
const errorReason = 2;

/** One result is one run: a prompt to a provider on a test. Its assertions are scores, those of a model judgements. */
export function runOf(r: Result, {evaluation, ordinal}: {evaluation: Evaluation; ordinal: number}): RunInput {
  const isErrored = hasErrored(r);
  const isCached = r.response?.cached === true;
  const judge = judgeOf(r, evaluation);
  const tokens = tokensOf(r.response?.tokenUsage);
  const grading = tokensOf(r.gradingResult?.tokensUsed);
  const label = r.prompt?.label ?? r.prompt?.display;
  const {evalId} = evaluation;
  return {
    task: taskOf(r),
    suite: evaluation.description ?? null,
    category: categoryOf(r),
    ...configOf({...r, label}, evaluation),
    // Without ids, equal results are told apart by their order.
    repeat: r.id || evalId ? null : ordinal,
    status: isErrored ? "error" : "completed",
    failure: isErrored ? "infra" : r.success ? "none" : "model",
    passed: isErrored ? null : r.success,
    ...(isErrored ? {} : {metric: "score", score: r.score ?? null}),
    cost_usd: isErrored || isCached ? r.cost || null : (r.cost ?? null),
    ...(r.cost ? {cost_kind: "computed" as const} : {}),
    ...tokens,
    tokens_semantics: tokens === undefined ? null : "cumulative",
    duration_s: isCached || !r.latencyMs ? null : r.latencyMs / 1000,
    duration_scope: isCached || !r.latencyMs ? null : "api",
    note: isErrored ? (r.error ?? r.response?.error ?? "error").split("\n")[0].slice(0, 500) : null,
    source_run_id: r.id ?? (evalId ? [evalId, r.testIdx, r.promptIdx, ordinal].join("/") : null),
    scores: scoresOf(r),
    judgements: judgementsOf(r, judge),
    usage:
      grading === undefined
        ? []
        : [...usageOf("agent", r.provider.id, tokens), ...usageOf("judge", judge ?? "promptfoo default", grading)]
  };
}

/** Tests are told apart by place and variables; the same variables may be tested twice. */
export function taskOf({testIdx, vars}: Pick<Result, "testIdx" | "vars">): string {
  const {_conversation: _, ...own} = vars ?? {};
  const hash = digest(JSON.stringify(Object.entries(own).toSorted(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 8);
  return typeof testIdx === "number" ? `${testIdx}-${hash}` : hash;
}

/** `error` also holds the reason of a failed assertion; before failureReason, only what was never graded has failed. */
function hasErrored({failureReason, error, gradingResult, response}: Result): boolean {
  if (typeof failureReason === "number") return failureReason === errorReason;
  return Boolean(error ?? response?.error) && !gradingResult;
}

function categoryOf({testCase}: Result): string | null {
  const value = testCase?.metadata?.category ?? testCase?.metadata?.pluginId;
  return typeof value === "string" ? value : null;
}

/** A zero without any token is unknown; so are the tokens of an answer from promptfoo's own cache. */
function tokensOf(d: NonNullable<Result["response"]>["tokenUsage"]) {
  if (!d?.prompt && !d?.completion) return undefined;
  return {
    tokens_input: d.prompt ?? null,
    tokens_output: d.completion ?? null,
    tokens_reasoning: d.completionDetails?.reasoning ?? null,
    tokens_cache_read: d.completionDetails?.cacheReadInputTokens ?? null,
    tokens_cache_write: d.completionDetails?.cacheCreationInputTokens ?? null
  };
}

function usageOf(role: string, model: string, tokens: ReturnType<typeof tokensOf>): Usage[] {
  return tokens === undefined ? [] : [{role, model, ...tokens}];
}

function scoresOf({gradingResult, namedScores}: Result): Scores {
  const named = Object.entries(namedScores ?? {}).filter((d): d is [string, number] => d[1] !== null);
  const scores: Scores = Object.fromEntries(named);
  for (const d of gradingResult?.componentResults ?? []) {
    if (d !== null) scores[freeName(nameOf(d), scores)] = {value: d.score ?? null, passed: d.pass ?? null};
  }
  return scores;
}

function nameOf({assertion}: Component): string {
  return assertion?.metric ?? assertion?.type ?? "assertion";
}

/** The second assertion of a type is `contains 2`. */
function freeName(name: string, taken: object): string {
  if (name !== "score" && !(name in taken)) return name;
  let i = 2;
  while (`${name} ${i}` in taken) ++i;
  return `${name} ${i}`;
}

function judgementsOf({gradingResult}: Result, judge: string | undefined): RunInput["judgements"] {
  const found: Record<string, NonNullable<RunInput["judgements"]>[number]> = {};
  for (const d of gradingResult?.componentResults ?? []) {
    if (d === null || !judged.test(d.assertion?.type ?? "")) continue;
    const metric = freeName(nameOf(d), found);
    const named = providerName(d.assertion?.provider) ?? judge ?? "promptfoo default";
    found[metric] = {
      judge: named,
      metric,
      raw: null,
      value: d.score ?? null,
      evidence: d.reason?.slice(0, 1000) ?? null
    };
  }
  return Object.values(found);
}

function judgeOf({testCase, gradingResult}: Result, {defaultTest}: Evaluation): string | undefined {
  const own = (gradingResult?.componentResults ?? []).map((d) => providerName(d?.assertion?.provider)).find(Boolean);
  const common = typeof defaultTest === "object" ? defaultTest?.options?.provider : undefined;
  return own ?? providerName(testCase?.options?.provider) ?? providerName(common);
}

function providerName(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const {id, text} = value as {id?: unknown; text?: unknown};
  return typeof id === "string" ? id : providerName(text);
}
