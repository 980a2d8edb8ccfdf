import {cascadePairs} from "../../stats/cascadePairs.js";
import {formatCost, formatCount, formatPercent} from "../format/format.js";
import {meansOf} from "./escalationStages.js";
import type {TaskMeans} from "../../stats/cascadePairs.js";
import type {Escalation} from "../../stats/escalation.js";
import type {PlanePoint} from "../../plots/escalationPlane.js";
import type {EscalationCell, EscalationConfig} from "./escalationTypes.js";

interface PointOptions {
  known: ReadonlyMap<string, EscalationConfig>;
  tasks: readonly string[];
  upTo: number | null;
  first: EscalationConfig;
  second: EscalationConfig;
  result: Escalation;
}

/** Beyond so many pairs only those are drawn that are on the front or have one of the two chosen configs. */
const mostPairs = 400;

/** Every config alone, every pair, the chosen one with its intervals, and the oracle over all: each on the same tasks. */
export function escalationPoints(
  cells: ReadonlyMap<string, ReadonlyMap<string, EscalationCell>>,
  options: PointOptions
): {points: PlanePoint[]; pairs: {all: number; drawn: number; unknown: number; elsewhere: number}} {
  const {known, tasks, upTo, first, second} = options;
  const whole = [...cells].filter(([id, d]) => known.has(id) && tasks.every((task) => d.has(task)));
  const configs = whole.map(([id]) => known.get(id)!);
  const asSecond = whole.map(([, d]) => meansOf(d, {tasks, upTo: null}));
  const asFirst = upTo === null ? asSecond : whole.map(([, d]) => meansOf(d, {tasks, upTo}));
  const all = cascadePairs(asFirst, asSecond);
  const priced = all.filter((d) => d.cost === d.cost);
  const front = frontOf(priced);
  const chosen = (i: number) => configs[i] === first || configs[i] === second;
  const drawn = priced.filter((d) => all.length <= mostPairs || front.has(d) || chosen(d.first) || chosen(d.second));
  const base = {...none, tasks: tasks.length, front: false};
  const pairs = drawn
    .filter((d) => configs[d.first] !== first || configs[d.second] !== second)
    .map((d) =>
      point({
        ...base,
        kind: "pair",
        label: `${configs[d.first].label}, then ${configs[d.second].label}`,
        model_id: configs[d.first].model_id,
        x: d.cost,
        y: d.pass,
        front: front.has(d)
      })
    );
  const alone = asSecond.flatMap(({pass, cost}, i) => {
    const [x, y] = [mean(cost), mean(pass)];
    return x === x
      ? [point({...base, kind: "alone", label: configs[i].label, model_id: configs[i].model_id, x, y})]
      : [];
  });
  return {
    points: [...pairs, ...oraclePoint(asSecond, base), ...alone, ...chosenPoint(options, base)],
    pairs: {
      all: all.length,
      drawn: drawn.length,
      unknown: all.length - priced.length,
      elsewhere: cells.size - whole.length
    }
  };
}

const none = {xLow: NaN, xHigh: NaN, yLow: NaN, yHigh: NaN};

type Base = typeof none & {tasks: number; front: boolean};

function point({tasks, ...d}: Omit<PlanePoint, "title"> & {tasks: number}): PlanePoint {
  const title = [
    d.label,
    `passes ${formatPercent(d.y)} of ${formatCount(tasks, "task")}`,
    `${formatCost(d.x)} a task, ${d.y > 0 ? `${formatCost(d.x / d.y)} a pass` : "no pass"}`
  ].join("\n");
  return {...d, title};
}

function mean(values: Float64Array): number {
  return values.reduce((s, d) => s + d, 0) / values.length;
}

/** For each task the config that passes most of its runs, the cheapest of equals. */
function oraclePoint(configs: readonly TaskMeans[], base: Base): PlanePoint[] {
  const best = Array.from({length: base.tasks}, (_, t) =>
    configs.reduce((a, b) => (b.pass[t] > a.pass[t] || (b.pass[t] === a.pass[t] && b.cost[t] < a.cost[t]) ? b : a))
  );
  const x = best.reduce((s, d, t) => s + d.cost[t], 0) / base.tasks;
  const y = best.reduce((s, d, t) => s + d.pass[t], 0) / base.tasks;
  if (x !== x) return [];
  return [
    point({...base, kind: "oracle", label: `oracle over ${formatCount(configs.length, "config")}`, model_id: "", x, y})
  ];
}

function chosenPoint({first, second, result}: PointOptions, base: Base): PlanePoint[] {
  const {pass, cost} = result.both;
  if (cost.estimate !== cost.estimate) return [];
  const label = `${first.label}, then ${second.label}`;
  const interval = {xLow: cost.low, xHigh: cost.high, yLow: pass.low, yHigh: pass.high};
  return [
    point({
      ...base,
      ...interval,
      kind: "chosen",
      label,
      model_id: first.model_id,
      x: cost.estimate,
      y: pass.estimate
    })
  ];
}

/** The pairs that no other dominates: none cheaper passes as many, and at their cost none passes more. */
function frontOf<T extends {cost: number; pass: number}>(pairs: readonly T[]): Set<T> {
  const front = new Set<T>();
  let best = -Infinity;
  let at = NaN;
  for (const d of pairs.toSorted((a, b) => a.cost - b.cost || b.pass - a.pass)) {
    if (d.pass > best) [best, at] = [d.pass, d.cost];
    else if (!(d.pass === best && d.cost === at)) continue;
    front.add(d);
  }
  return front;
}
