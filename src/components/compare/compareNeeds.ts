import {minimumDetectableDifference} from "../../stats/minimumDetectableDifference.js";
import {runsToSeparate} from "../../stats/runsToSeparate.js";
import {sampleSizeMcNemar} from "../../stats/sampleSizeMcNemar.js";
import type {PassTable} from "./compareStatistics.js";

export interface CompareNeeds {
  /** Pairs in all, should the true difference be the one seen; Infinity where none was seen, NaN where nothing says. */
  asObserved: number;
  /** Should it be only as large as the end of its interval nearest 0; null where that is not planned for. */
  atWorst: number | null;
  /** The smallest true difference that the pairs at hand find; NaN where their differences do not vary. */
  detectable: number;
  alpha: number;
  power: number;
  method: string;
}

const design = {alpha: 0.05, power: 0.8};

/** How many pairs it takes to settle the difference. */
export function compareNeeds({A, B}: {A: number[]; B: number[]}, {table}: {table: PassTable | null}): CompareNeeds {
  const paired = runsToSeparate(B, A, {...design, paired: true});
  const detectable =
    paired.sd > 0 ? minimumDetectableDifference(A.length, {...design, sd: paired.sd, type: "paired"}) : NaN;
  if (table !== null) {
    const {runs, method} = sampleSizeMcNemar(table.onlyB / A.length, table.onlyA / A.length, design);
    return {asObserved: table.onlyA + table.onlyB === 0 ? NaN : runs, atWorst: null, detectable, ...design, method};
  }
  return {
    asObserved: paired.asObserved.runs,
    atWorst: paired.separated ? paired.atWorst.runs : null,
    detectable,
    ...design,
    method: paired.method
  };
}
