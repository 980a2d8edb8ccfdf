import {createHash} from "node:crypto";
import {group} from "d3-array";
import type {Loaded, LoadedProblem} from "../../loader.js";
import {problem} from "../../problem.js";
import type {Row} from "../../schema.js";
import {hasTokens, sumKnown, sumTokens, unknownTokens} from "./tokenSet.js";
import type {TokenSet} from "./tokenSet.js";

type SessionRow = Row<"sessions">;

/** What a loader found out about a session; what it leaves out is unknown. */
export interface SessionRecord extends Partial<
  Omit<SessionRow, "study_id" | "session_id" | "model_id" | "tokens_semantics">
> {
  agent: SessionRow["agent"];
  /** As the agent wrote it. */
  session_id: string | null;
  model: string | null;
  tokens: TokenSet;
  pointer: string;
  /** Why the tokens are only part of those of the session, if they are. */
  isPartBecause?: string;
  /** Every model that was asked for, where that was more than one. */
  models?: string[];
  usage?: ModelUsage[];
}

export interface ModelUsage extends TokenSet {
  model: string;
  cost_usd: number | null;
}

/** A session as rows of its tables, with what a reader of its figures must know. */
export function* sessionRows(
  {tokens, usage = [], model, models = [], session_id: stated, isPartBecause, ...record}: SessionRecord,
  {path, ordinal}: {path: string; ordinal: number}
): Iterable<Loaded> {
  const {pointer} = record;
  const session_id = isPlaceholder(stated) ? idOf(path, ordinal) : stated;
  const cost_usd = record.cost_usd || null;
  if (record.cost_usd === 0)
    yield note("zero-cost", {pointer, expected: "a cost", received: "0", action: "taken as unknown"});
  if (record.status === "incomplete") {
    const received = "a record that breaks off";
    yield note("incomplete-session", {
      pointer,
      expected: "the end of the session",
      received,
      action: "kept, not given to a run"
    });
  }
  if (record.fallback_model) {
    const expected = `answers of ${model ?? "one model"} alone`;
    yield {
      problem: problem("model-fallback", {
        severity: "warning",
        pointer,
        expected,
        received: `answers of ${record.fallback_model}`,
        action: "kept, with fallback_model"
      })
    };
  }
  if (models.length > 1) {
    const received = models.join(", ");
    yield note("several-models", {pointer, expected: "one model", received, action: "kept under the first"});
  }
  const isPart = isPartBecause !== undefined && hasTokens(tokens);
  if (isPart) {
    const action = "kept as at least that many, not given to a run";
    yield note("tokens-at-least", {pointer, expected: "tokens of the whole session", received: isPartBecause, action});
  }
  const known = hasTokens(tokens) ? tokens : unknownTokens;
  const tokens_semantics = hasTokens(tokens) ? (isPart ? "unknown" : "cumulative") : null;
  const row = {...record, session_id, model_id: model, ...known, tokens_semantics, cost_usd};
  yield {table: "sessions", row, pointer};
  for (const {model: model_id, ...counts} of byModel(usage)) {
    yield {table: "session_usage", row: {session_id, model_id, ...counts, cost_usd: counts.cost_usd || null}, pointer};
  }
}

function byModel(usage: ModelUsage[]): ModelUsage[] {
  return [...group(usage, (d) => d.model)].map(([model, parts]) => {
    return {model, ...sumTokens(parts), cost_usd: sumKnown(parts.map((d) => d.cost_usd))};
  });
}

function note(code: string, words: Parameters<typeof problem>[1]): LoadedProblem {
  return {problem: problem(code, {severity: "note", ...words})};
}

/** Ids that were taken out before publishing name no session. */
function isPlaceholder(id: string | null): id is null {
  return (
    id === null ||
    /^(\W*|[<[(]?(redacted|removed|hidden|unknown|none|null|undefined|anonymous)[>\])]?|x+|[0-]+)$/i.test(id)
  );
}

function idOf(path: string, ordinal: number): string {
  return `path-${createHash("sha256").update(`${path}#${ordinal}`).digest("hex").slice(0, 16)}`;
}
