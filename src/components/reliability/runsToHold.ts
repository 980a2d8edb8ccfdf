import {clopperPearson} from "../../stats/clopperPearson.js";

/** Runs that must all pass for the one-sided 95% bound of the pass rate to reach a share: exact, by Clopper and Pearson. */
export function runsToHold(share: number): number {
  let n = 1;
  // A two-sided 90% interval has the one-sided 95% bound as its low end.
  while (clopperPearson(n, n, {level: 0.9}).low < share) ++n;
  return n;
}
