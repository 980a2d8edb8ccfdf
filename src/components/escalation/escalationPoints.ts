import {formatCost, formatCount, formatPercent} from "../format/format.js";
import type {Escalation} from "../../stats/escalationFromMeans.js";
import type {PlanePoint} from "../../plots/escalationPlane.js";
import type {EscalationPairs, Standing} from "./escalationPairs.js";
import type {EscalationConfig} from "./escalationTypes.js";

interface PointOptions {
  known: ReadonlyMap<string, EscalationConfig>;
  tasks: number;
  first: EscalationConfig;
  second: EscalationConfig;
  result: Escalation;
}

/** Beyond so many pairs only those are drawn that are on the front or have one of the two chosen configs. */
const mostPairs = 400;

/** Every config alone, every pair, the chosen one with its intervals, and the oracle over all: each on the same tasks. */
export function escalationPoints(
  {ids, alone, aloneFront, oracle, pairs, front, all}: EscalationPairs,
  {known, tasks, first, second, result}: PointOptions
): {points: PlanePoint[]; drawn: number} {
  const configs = ids.map((d) => known.get(d)!);
  const on = formatCount(tasks, "task");
  const chosen = (i: number) => configs[i] === first || configs[i] === second;
  const drawn = pairs.filter((d) => all <= mostPairs || front.has(d) || chosen(d.first) || chosen(d.second));
  const pairPoints = drawn
    .filter((d) => configs[d.first] !== first || configs[d.second] !== second)
    .map((d) => {
      const [a, b] = [configs[d.first], configs[d.second]];
      return point(d, {
        kind: "pair",
        label: `${a.label}, then ${b.label}`,
        model_id: a.model_id,
        on,
        front: front.has(d)
      });
    });
  const alonePoints = alone.flatMap((d, i) => {
    const {label, model_id} = configs[i];
    return d.cost === d.cost
      ? [{...point(d, {kind: "alone", label, model_id, on}), named: chosen(i) || aloneFront.has(d)}]
      : [];
  });
  const oracleLabel = `oracle over ${formatCount(configs.length, "config")}`;
  const oraclePoints =
    oracle.cost === oracle.cost ? [point(oracle, {kind: "oracle", label: oracleLabel, model_id: "", on})] : [];
  return {
    points: [...pairPoints, ...oraclePoints, ...alonePoints, ...chosenPoint({first, second, result}, on)],
    drawn: drawn.length
  };
}

interface Named extends Pick<PlanePoint, "kind" | "label" | "model_id"> {
  /** "500 tasks". */
  on: string;
  front?: boolean;
}

function point({cost: x, pass: y}: Standing, {kind, label, model_id, on, front = false}: Named): PlanePoint {
  const title = [
    label,
    `passes ${formatPercent(y)} of ${on}`,
    `${formatCost(x)} a task, ${y > 0 ? `${formatCost(x / y)} a pass` : "no pass"}`
  ].join("\n");
  return {kind, label, model_id, x, y, front, title, xLow: NaN, xHigh: NaN, yLow: NaN, yHigh: NaN};
}

function chosenPoint(
  {first, second, result}: Pick<PointOptions, "first" | "second" | "result">,
  on: string
): PlanePoint[] {
  const {pass, cost} = result.both;
  if (cost.estimate !== cost.estimate) return [];
  const label = `${first.label}, then ${second.label}`;
  const place = {cost: cost.estimate, pass: pass.estimate};
  return [
    {
      ...point(place, {kind: "chosen", label, model_id: first.model_id, on}),
      xLow: cost.low,
      xHigh: cost.high,
      yLow: pass.low,
      yHigh: pass.high
    }
  ];
}
