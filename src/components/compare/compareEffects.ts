import {pairedD} from "../../stats/cohensD.js";
import {matchedPairsRankBiserial} from "../../stats/rankBiserial.js";
import type {PassTable} from "./compareStatistics.js";

export interface CompareEffect {
  name: string;
  value: number;
  /** How to read it. */
  note: string;
}

/** How large the difference is in units that do not depend on the scale; positive where B is higher. */
export function compareEffects(
  {A, B}: {A: number[]; B: number[]},
  {table}: {table: PassTable | null}
): CompareEffect[] {
  const rank = {
    name: "rank-biserial correlation",
    value: matchedPairsRankBiserial(B, A),
    note: "of matched pairs: −1 where A is always higher, 1 where B is"
  };
  if (table !== null) {
    const odds = {
      name: "odds ratio",
      value: table.onlyB / table.onlyA,
      note: "tasks that only B passed over tasks that only A passed"
    };
    return [rank, odds].filter((d) => d.value === d.value);
  }
  const {dz, hedgesGz} = pairedD(B, A);
  const spread = [
    {name: "Cohen’s d of the differences", value: dz, note: "mean difference over the SD of the differences (d_z)"},
    {name: "Hedges’ g of the differences", value: hedgesGz, note: "d_z without the bias of few pairs"}
  ];
  return [rank, ...(A.length > 2 ? spread : [])].filter((d) => Number.isFinite(d.value));
}
