import type {ConfigMeans, EscalationConfig, EscalationConfigRow, EscalationData} from "./escalationTypes.js";

/** The experiments in which two configs have runs of one task that passed or failed, in the order given. */
export function escalationExperiments(
  rows: readonly EscalationConfigRow[],
  {order}: {order: readonly string[]}
): string[] {
  const shared = new Set(rows.flatMap((d) => (d.n_shared > 0 ? [d.experiment_id] : [])));
  return order.filter((d) => shared.has(d));
}

/** The configs that share a task with another, by label. */
export function escalationConfigs({means, configs}: EscalationData): EscalationConfig[] {
  const shown = configs.filter((d) => means.configs.has(d.config_id));
  const ran = new Float64Array(means.tasks.length);
  for (const {config_id} of shown) means.configs.get(config_id)!.n.forEach((n, t) => (ran[t] += n > 0 ? 1 : 0));
  return shown
    .filter(({config_id}) => means.configs.get(config_id)!.n.some((n, t) => n > 0 && ran[t] > 1))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en", {numeric: true}));
}

/**
 * The pair that the page starts with: the config that costs least a task, and of the others the one that passes most (of
 * equals the cheaper). Without costs the one that passes most, after the best of those that pass less. Null with fewer than
 * two configs.
 */
export function startingPair(data: EscalationData): {first: string; second: string} | null {
  const means = escalationConfigs(data).map(({config_id}) => ({
    config_id,
    ...meanOverTasks(data.means.configs.get(config_id)!)
  }));
  if (means.length < 2) return null;
  const cost = (d: {cost: number}) => (d.cost === d.cost ? d.cost : Infinity);
  const byPasses = means.toSorted((a, b) => b.pass - a.pass || order(cost(a), cost(b)));
  const [cheapest] = means.filter((d) => d.cost === d.cost).toSorted((a, b) => a.cost - b.cost);
  const second = byPasses.find((d) => d !== cheapest)!;
  const first = cheapest ?? byPasses.find((d) => d.pass < second.pass) ?? byPasses.find((d) => d !== second)!;
  return {first: first.config_id, second: second.config_id};
}

function meanOverTasks({n, whole}: ConfigMeans): {pass: number; cost: number} {
  let [tasks, pass, cost] = [0, 0, 0];
  n.forEach((runs, t) => {
    if (runs === 0) return;
    ++tasks;
    pass += whole.pass[t];
    cost += whole.cost[t];
  });
  return {pass: pass / tasks, cost: cost / tasks};
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0; // not a - b: Infinity - Infinity is NaN
}
