import type {Loaded} from "../../loader.js";
import {problem, show} from "../../problem.js";
import type {Aggregate} from "./aggregate.js";
import {costOf} from "./costOf.js";
import {intervalOf, valueOf} from "./figureValue.js";
import type {Figure} from "./statedCells.js";

const scoreAt = "/score_details/score";

/** What cannot be believed of the figures of a file, each kind once: how many, and the first of them. */
export function* doubts(figures: Figure[], file: Aggregate): Iterable<Loaded> {
  const missing = figures.filter(({result}) => valueOf(result) === null);
  yield* told(missing, {
    code: "not-a-number",
    expected: "a finite score; -1 on a scale from 0 is none",
    received: ({result}) => JSON.stringify(result.score_details.score),
    action: "kept without a value"
  });
  const outside = figures.filter(({result}) => {
    const value = valueOf(result);
    const {min_score, max_score} = result.metric_config;
    return value !== null && ((min_score !== null && value < min_score) || (max_score !== null && value > max_score));
  });
  yield* told(outside, {
    code: "out-of-scale",
    expected: "a score on the scale of its metric_config",
    received: ({result: {score_details, metric_config}}) =>
      `${score_details.score}, not from ${metric_config.min_score} to ${metric_config.max_score}`,
    action: "kept as written"
  });
  const apart = figures.filter(({result}) => {
    const {uncertainty, confidence_interval} = result.score_details;
    const isStated = [uncertainty.confidence_interval, confidence_interval].some((d) => d.lower !== null);
    return isStated && valueOf(result) !== null && intervalOf(result, valueOf(result)).low === null;
  });
  yield* told(apart, {
    code: "interval-apart",
    expected: "an interval around its score",
    received: ({result}) => `one that leaves ${result.score_details.score} out`,
    action: "interval left out"
  });
  const priceless = figures.filter(({result}) => costOf(result, file).isLost);
  yield* told(priceless, {
    code: "bad-value",
    at: "/generation_config/additional_details/total_cost_usd",
    expected: "an amount",
    received: ({result}) => show(costOf(result, file).written),
    action: "taken as unknown"
  });
}

function* told(
  figures: Figure[],
  {
    received,
    at = scoreAt,
    ...words
  }: {code: string; at?: string; expected: string; received: (figure: Figure) => string; action: string}
): Iterable<Loaded> {
  if (figures.length === 0) return;
  const more = figures.length === 1 ? "" : ` (and ${figures.length - 1} more)`;
  yield {
    problem: problem(words.code, {
      severity: "warning",
      pointer: figures[0].pointer + at,
      expected: words.expected,
      received: received(figures[0]) + more,
      action: words.action
    })
  };
}
