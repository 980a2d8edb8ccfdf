import {escalationMeans} from "../../../src/components/escalation/escalationMeans.js";
import type {EscalationScope} from "../../../src/components/escalation/escalationMeans.js";
import type {
  EscalationConfig,
  EscalationData,
  EscalationRow
} from "../../../src/components/escalation/escalationTypes.js";

/** The runs of a config on one task, as rows of escalation.sql would have them. */
export interface EscalationCell {
  config_id: string;
  suite: string;
  task_id: string;
  n: number;
  passed: number;
  cost: number | null;
  /** Runs that were lost. */
  lost: number;
  /** Stopped after each attempt but the last: passes, mean cost, whether that is a bound. */
  stops: [passed: number, cost: number | null, isBound: boolean][];
}

export function escalationCell(values: Partial<EscalationCell>): EscalationCell {
  return {config_id: "cheap", suite: "S", task_id: "t1", n: 1, passed: 1, cost: 1, lost: 0, stops: [], ...values};
}

export function escalationRows(cells: readonly EscalationCell[]): EscalationRow[] {
  return cells.flatMap(({config_id, suite, task_id, n, passed, cost, lost, stops}) => {
    const scope = {experiment_id: "main", config_id, suite, tasks: [task_id]};
    const row = {...scope, counts: true, stop: null, n: [n], n_passed: [passed], cost_usd_mean: [cost], is_bound: null};
    return [
      row,
      ...stops.map(([passedBy, costBy, isBound], i) => ({
        ...row,
        stop: i + 1,
        n_passed: [passedBy],
        cost_usd_mean: [costBy],
        is_bound: [isBound]
      })),
      ...(lost ? [{...row, counts: false, n: [lost], n_passed: [0]}] : [])
    ];
  });
}

export function escalationDataOf(
  cells: readonly EscalationCell[],
  {configs = escalationConfigRows, ...scope}: Partial<EscalationScope> & {configs?: EscalationConfig[]} = {}
): EscalationData {
  return {means: escalationMeans(escalationRows(cells), {experiment: "main", ...scope}), configs};
}

export const escalationConfigRows: EscalationConfig[] = [
  {config_id: "cheap", label: "Cheap", model_id: "x/cheap"},
  {config_id: "strong", label: "Strong", model_id: "y/strong"},
  {config_id: "other", label: "Other", model_id: "z/other"},
  {config_id: "absent", label: "Absent", model_id: "z/absent"}
];

const strong = (task_id: string, cost: number) => escalationCell({config_id: "strong", task_id, cost});

/**
 * Cheap: passes t1 for $1, t2 on attempt 2 for $2, fails t3 in three for $3. Strong: passes all for $10, $20 and $30.
 * Other: ran t1 alone, and failed.
 */
export const escalationCells: EscalationCell[] = [
  // prettier-ignore
  escalationCell({stops: [[1, 1, false], [1, 1, false]]}),
  // prettier-ignore
  escalationCell({task_id: "t2", cost: 2, stops: [[0, 2, true], [1, 2, false]]}),
  // prettier-ignore
  escalationCell({task_id: "t3", passed: 0, cost: 3, suite: "T", stops: [[0, 3, true], [0, 3, true]]}),
  strong("t1", 10),
  strong("t2", 20),
  {...strong("t3", 30), suite: "T"},
  escalationCell({config_id: "other", passed: 0, cost: 5})
];
