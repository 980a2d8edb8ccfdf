import {cellsByConfig, meansOf} from "./escalationStages.js";
import type {EscalationConfig, EscalationConfigRow, EscalationData, EscalationScope} from "./escalationTypes.js";

/** The experiments in which two configs have runs of one task that passed or failed, in the order given. */
export function escalationExperiments(
  rows: readonly EscalationConfigRow[],
  {order}: {order: readonly string[]}
): string[] {
  const shared = new Set(rows.flatMap((d) => (d.n_shared > 0 ? [d.experiment_id] : [])));
  return order.filter((d) => shared.has(d));
}

/** The configs that share a task with another, by label. */
export function escalationConfigs(data: EscalationData, scope: EscalationScope): EscalationConfig[] {
  const configs = cellsByConfig(data, scope);
  const ran = new Map<string, number>();
  for (const tasks of configs.values()) for (const task of tasks.keys()) ran.set(task, (ran.get(task) ?? 0) + 1);
  return data.configs
    .filter((d) => [...(configs.get(d.config_id)?.keys() ?? [])].some((task) => ran.get(task)! > 1))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en", {numeric: true}));
}

/**
 * The pair that the page starts with: the config that costs least a task, and of the others the one that passes most (of
 * equals the cheaper). Without costs the one that passes most, after the best of those that pass less. Null with fewer than
 * two configs.
 */
export function startingPair(data: EscalationData, scope: EscalationScope): {first: string; second: string} | null {
  const configs = cellsByConfig(data, scope);
  const means = escalationConfigs(data, scope).map(({config_id}) => {
    const cells = configs.get(config_id)!;
    const {pass, cost} = meansOf(cells, {tasks: [...cells.keys()], upTo: null});
    const mean = (values: Float64Array) => values.reduce((s, d) => s + d, 0) / values.length;
    return {config_id, pass: mean(pass), cost: mean(cost)};
  });
  if (means.length < 2) return null;
  const cost = (d: {cost: number}) => (d.cost === d.cost ? d.cost : Infinity);
  const byPasses = means.toSorted((a, b) => b.pass - a.pass || order(cost(a), cost(b)));
  const [cheapest] = means.filter((d) => d.cost === d.cost).toSorted((a, b) => a.cost - b.cost);
  const second = byPasses.find((d) => d !== cheapest)!;
  const first = cheapest ?? byPasses.find((d) => d.pass < second.pass) ?? byPasses.find((d) => d !== second)!;
  return {first: first.config_id, second: second.config_id};
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0; // not a - b: Infinity - Infinity is NaN
}
