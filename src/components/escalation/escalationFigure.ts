import {escalationAnswer, escalationDenominators} from "./escalationAnswer.js";
import {figureQuery} from "../figure/figureQuery.js";
import {figureTexts} from "../figure/figureTexts.js";
import {figureValues} from "../figure/figureValues.js";
import {formatLevel} from "../format/format.js";
import {policyColumns, policyRows} from "./escalationTable.js";
import type {Figure, FigureStudy} from "../figure/figure.js";
import type {ValueColumn} from "../figure/figureValues.js";
import type {EscalationView} from "./escalationView.js";

export interface EscalationFigureOptions {
  study: FigureStudy;
  experiment_id: string;
  /** Title of the experiment, and the suite if it is one alone. */
  experiment: string;
  suite: string | null;
  /** The query's text. */
  sql: string;
}

/** The escalation to take away: the ways in its table with their intervals, then every pair that is drawn. */
export function escalationFigure(
  view: EscalationView,
  {study, experiment_id, experiment, suite, sql}: EscalationFigureOptions
): Figure {
  const {first, second} = view;
  return {
    name: `${study.study_id}-retry-escalation`,
    title: `${first.label}, then ${second.label}, beside every pair: ${experiment}${suite === null ? "" : `, ${suite}`}`,
    answer: escalationAnswer(view),
    caption: escalationDenominators(view),
    method: escalationMethod(view.result.both.pass),
    study,
    values: () => figureValues(escalationLines(view), escalationValues),
    texts: () => figureTexts(policyRows(view), policyColumns(view)),
    queries: [figureQuery({name: "escalation", sql}, {study: study.study_id, where: {experiment_id, suite}})]
  };
}

interface EscalationLine {
  kind: string;
  label: string;
  tasks: number;
  share: [number, number, number];
  cost: [number, number, number];
  perPass: [number, number, number];
  bounded: boolean;
  front: boolean | null;
  interval: string | null;
}

function escalationLines(view: EscalationView): EscalationLine[] {
  const {tasks} = view.result;
  const ways = policyRows(view).map(({name, label, pass, cost, costOfPass, bounded}): EscalationLine => {
    const [share, paid, perPass] = [pass, cost, costOfPass].map((d): [number, number, number] => [
      d.estimate,
      d.low,
      d.high
    ]);
    const interval = `${formatLevel(pass.level)}; passed: ${pass.method}; cost: ${cost.method}, seed ${view.result.seed}`;
    return {kind: name, label, tasks, share, cost: paid, perPass, bounded, front: null, interval};
  });
  const drawn = view.points
    .filter((d) => d.kind !== "chosen")
    .map(({kind, label, x, y, front}): EscalationLine => {
      const perPass: [number, number, number] = [y > 0 ? x / y : Infinity, NaN, NaN];
      const known = {share: [y, NaN, NaN], cost: [x, NaN, NaN], perPass} satisfies Partial<EscalationLine>;
      const pair = kind === "pair";
      const name = kind === "oracle" ? "oracle over all" : pair ? "pair" : "alone";
      return {
        kind: name,
        label,
        tasks,
        ...known,
        bounded: pair && view.bounded,
        front: pair ? front : null,
        interval: null
      };
    });
  return [...ways, ...drawn];
}

const share = "share of tasks, 0 to 1";

const escalationValues: ValueColumn<EscalationLine>[] = [
  {name: "kind", value: (d) => d.kind},
  {name: "way", value: (d) => d.label},
  {name: "n", unit: "tasks", value: (d) => d.tasks},
  {name: "passed", unit: share, value: (d) => d.share[0]},
  {name: "passed_low", unit: share, value: (d) => d.share[1]},
  {name: "passed_high", unit: share, value: (d) => d.share[2]},
  {name: "cost_per_task_usd", value: (d) => d.cost[0]},
  {name: "cost_per_task_usd_low", value: (d) => d.cost[1]},
  {name: "cost_per_task_usd_high", value: (d) => d.cost[2]},
  {name: "cost_per_pass_usd", value: (d) => d.perPass[0]},
  {name: "cost_per_pass_usd_low", value: (d) => d.perPass[1]},
  {name: "cost_per_pass_usd_high", value: (d) => d.perPass[2]},
  {name: "cost_is_at_most", value: (d) => d.bounded},
  {name: "on_frontier_of_pairs", value: (d) => d.front},
  {name: "interval", value: (d) => d.interval}
];

/** How the numbers of the escalation were made. */
export const escalationMethod = ({level}: {level: number}): string =>
  "The exact expectation over the recorded runs: the first config’s run of a task, and the second’s where the first failed. " +
  "Costs with a percentile bootstrap over tasks (2,000 resamples, seed 1), the same tasks for all that is compared; shares of " +
  `tasks with Wilson’s interval where every task has single runs. Intervals are ${formatLevel(level)}.`;
