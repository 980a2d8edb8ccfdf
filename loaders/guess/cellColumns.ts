import type {ColumnFacts} from "./columnFacts.js";
import {slugify} from "../configs.js";
import {guessDuration} from "./guessDuration.js";
import {guessNumber, guessSource} from "./guessSource.js";
import {normalName} from "./normalName.js";
import type {ProposedColumn} from "./proposal.js";

const passRate =
  /^(pass_rate|passed_rate|success_rate|resolved_rate|resolve_rate|solve_rate|solved_rate|resolution_rate|completion_rate|pass@1|passed|pass|resolved|solved|success|pct_resolved|percent_resolved|pct_passed)$/;
const figure =
  /^(overall|total|mean|average|avg|score|mean_score|avg_score|average_score|accuracy|acc|f1|elo|points|rating|reward|mean_reward|win_rate|grade)$/;
const spread = /^(sd|std|stdev|std_dev|score_sd|score_std|standard_deviation)$/;
const count =
  /^(n|n_runs|num_runs|runs|n_trials|num_trials|trials|samples|n_samples|num_samples|count|n_tasks|num_tasks|tasks|total_tasks)$/;
const cost = /(^|_)(cost|price|usd|spend)(_|$)/;
const average = /(^|_)(avg|mean|average|per_run|per_task|per_trial|each)(_|$)/;

interface CellColumns {
  main?: ColumnFacts;
  metric?: string;
  mean?: ProposedColumn;
  /** What else the main figure's row says: n, spread, cost. */
  more: ProposedColumn[];
}

/** The main figure of a table of summaries, and the columns that belong to it. */
export function cellColumns(columns: ColumnFacts[]): CellColumns {
  const numeric = columns.flatMap((facts) =>
    "source" in guessNumber(facts) ? [{facts, ...normalName(facts.column)}] : []
  );
  const rate = numeric.find((d) => passRate.test(d.name));
  const named = rate ?? numeric.find((d) => figure.test(d.name));
  const main =
    named ??
    numeric.find(
      (d) => !count.test(d.name) && !cost.test(d.name) && d.unit !== "s" && !/^(rank|id|column_1)$/.test(d.name)
    );
  if (main === undefined) return {more: []};
  const {facts} = main;
  const mean = rate === undefined ? plainMean(facts) : rateMean(facts);
  if (named === undefined) mean.doubt = "the first column of numbers, taken for the main figure";
  const more: ProposedColumn[] = [];
  if (facts.parse === "center")
    more.push({
      field: "sd",
      source: {from: facts.column, parse: "spread"},
      reason: "behind ±",
      doubt: "taken as a standard deviation"
    });
  for (const d of numeric) {
    if (d === main) continue;
    if (count.test(d.name) && d.facts.isWhole && !more.some((m) => m.field === "n")) {
      more.push({
        field: "n",
        source: d.facts.column,
        reason: "whole numbers",
        doubt: "taken as the number of runs behind the figure"
      });
    } else if (spread.test(d.name) && !more.some((m) => m.field === "sd"))
      more.push({field: "sd", source: d.facts.column, reason: "named like a standard deviation"});
    else if (cost.test(d.name) && !more.some((m) => m.field.startsWith("cost_"))) {
      const guess = guessSource("cost_usd", d.facts, {unit: d.unit});
      const field = average.test(d.name) ? "cost_usd_mean" : "cost_usd_sum";
      if ("source" in guess)
        more.push({
          field,
          source: guess.source,
          reason: guess.reason,
          doubt: field === "cost_usd_sum" ? "taken as the cost of all runs together" : guess.doubt
        });
    } else if (/^(total_time|total_duration|duration_total)$/.test(d.name)) {
      const guess = guessDuration(d.facts, {unit: d.unit});
      if ("source" in guess)
        more.push({field: "duration_s_sum", source: guess.source, reason: guess.reason, doubt: guess.doubt});
    }
  }
  return {main: facts, metric: rate === undefined ? slugify(facts.column) : "passed", mean, more};
}

function plainMean(facts: ColumnFacts): ProposedColumn {
  const guess = guessNumber(facts) as Extract<ReturnType<typeof guessNumber>, {source: unknown}>;
  return {field: "mean", source: guess.source, reason: guess.reason};
}

/** A rate as a proportion: percentages by their sign, their name or their size. */
function rateMean(facts: ColumnFacts): ProposedColumn {
  const {column: from, numbers, parse} = facts;
  if (numbers === undefined) return plainMean(facts);
  const isPercent = normalName(from).unit === "%" || numbers.some((d) => d > 1);
  if (!isPercent) return {field: "mean", source: from, reason: "proportions, 0 to 1"};
  const doubt = normalName(from).unit === "%" ? undefined : "taken as percentages, by their size";
  return {field: "mean", source: {from, ...(parse && {parse}), scale: 0.01}, reason: "a rate, as a proportion", doubt};
}
