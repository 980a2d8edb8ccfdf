import {confounds} from "./confounds.js";
import {designConfound} from "./design.js";
import type {ComparedConfig, Confound} from "./confounds.js";
import type {Design} from "./design.js";
import type {Leaderboard} from "./leaderboard.js";

/** What else differs between the configs that a leaderboard ranks; those without a rank are not compared. */
export function leaderboardConfounds(
  {rows}: Leaderboard,
  {compared, design}: {compared: readonly (Omit<ComparedConfig, "n"> & {experiment_id: string})[]; design: Design}
): Confound[] {
  const cells = new Map(rows.filter((d) => d.rank !== null).map((d) => [d.marks[0].cell.config_id, d.marks[0].cell]));
  const experiment = cells.values().next().value?.experiment_id;
  const own = compared
    .filter((d) => d.experiment_id === experiment && cells.has(d.config_id))
    .map((d) => ({...d, n: cells.get(d.config_id)!.n}));
  const unequal = designConfound(design);
  return [...confounds(own), ...(unequal === null ? [] : [unequal])];
}
