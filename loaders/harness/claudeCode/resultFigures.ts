import type {ModelUsage} from "../session/sessionRows.js";
import {sumTokens} from "../session/tokenSet.js";
import type {TokenSet} from "../session/tokenSet.js";
import type {Result} from "./events.js";
import {completed, isCumulative, modelUsageOf, sumOf, tokensOf} from "./tokensOf.js";

export interface ResultFigures {
  cost_usd: number | null;
  turns: number | null;
  duration_s: number | null;
  tokens: TokenSet;
  usage: ModelUsage[];
  isCumulative: boolean;
}

/**
 * What the results of one session say together. Each states the turns and the time of its own turn; costs, and tokens by
 * model, count on within a process: the last of them holds, unless one is less than that before it.
 */
export function resultFigures(results: Result[]): ResultFigures {
  const last = results.at(-1)!;
  const cumulative = isCumulative(results);
  const usage = cumulative ? modelUsageOf(last) : results.flatMap(modelUsageOf);
  const ofMain = sumTokens(results.map((d) => tokensOf(d.usage ?? {})));
  const ofAll = sumTokens(usage);
  const isWhole = ofAll.tokens_input !== null && ofAll.tokens_output !== null;
  const milliseconds = sumOf(results, "duration_ms");
  return {
    cost_usd: cumulative ? (last.total_cost_usd ?? null) : sumOf(results, "total_cost_usd"),
    turns: sumOf(results, "num_turns"),
    duration_s: milliseconds === null ? null : milliseconds / 1000,
    tokens: isWhole ? (usage.length === 1 && results.length === 1 ? completed(ofAll, ofMain) : ofAll) : ofMain,
    usage: isWhole ? usage : [],
    isCumulative: cumulative
  };
}
