import {cliffsDelta, varghaDelaneyA} from "../../../src/stats/cliffsDelta.js";
import {cochranQ} from "../../../src/stats/cochranQ.js";
import {cohensD} from "../../../src/stats/cohensD.js";
import {mannWhitney} from "../../../src/stats/mannWhitney.js";
import {mcnemarCounts} from "../../../src/stats/mcnemar.js";
import {pairedPermutation} from "../../../src/stats/pairedPermutation.js";
import {matchedPairsRankBiserial, rankBiserial} from "../../../src/stats/rankBiserial.js";
import {signTest, signTestCounts} from "../../../src/stats/signTest.js";
import type {TTest} from "../../../src/stats/tTest.js";
import {oneSampleT, studentT, welchT} from "../../../src/stats/tTest.js";
import {twoSamplePermutation} from "../../../src/stats/twoSamplePermutation.js";
import {wilcoxonSignedRank} from "../../../src/stats/wilcoxonSignedRank.js";

/** The inputs of a case and its options; each adapter reads those of its function. */
interface Inputs {
  x: number[];
  y: number[];
  d: number[];
  nPos: number;
  nNeg: number;
  nZero: number;
  b: number;
  c: number;
  matrix: number[][];
}
type Adapter = (inputs: Record<string, unknown>, options: Record<string, unknown>) => Record<string, unknown>;

function adapter(call: (inputs: Inputs, options: never) => object): Adapter {
  return (inputs, options) => ({...call(inputs as unknown as Inputs, options as never)});
}

const tFields = ({estimate, low, high, ...test}: TTest) => ({
  ...test,
  diff: estimate,
  mean: estimate,
  lower: low,
  upper: high
});

export const comparison: Record<string, Adapter> = {
  mannWhitneyU: adapter(({x, y}, options) => mannWhitney(x, y, options)),
  wilcoxonSignedRank: adapter(({d, x, y}, options) =>
    d ? wilcoxonSignedRank(d, 0, options) : wilcoxonSignedRank(x, y, options)
  ),
  signTest: adapter(({d, ...counts}, options) => (d ? signTest(d, 0, options) : signTestCounts(counts, options))),
  pairedPermutation: adapter(({d}) => pairedPermutation(d, 0, {method: "exact"})),
  twoSamplePermutation: adapter(({x, y}) => twoSamplePermutation(x, y, {method: "exact"})),
  welchT: adapter(({x, y}, options) => tFields(welchT(x, y, options))),
  studentT: adapter(({x, y}, options) => tFields(studentT(x, y, options))),
  oneSampleT: adapter(({x}, options) => tFields(oneSampleT(x, options))),
  cliffsDelta: adapter(({x, y}) => cliffsDelta(x, y)),
  varghaDelaneyA: adapter(({x, y}) => ({A: varghaDelaneyA(x, y)})),
  rankBiserial: adapter(({x, y}) => ({r: rankBiserial(x, y)})),
  matchedPairsRankBiserial: adapter(({d}) => ({r: matchedPairsRankBiserial(d, 0)})),
  cohensD: adapter(({x, y}) => cohensD(x, y)),
  mcnemar: adapter(({b, c}) => mcnemarCounts(b, c)),
  cochranQ: adapter(({matrix}) => cochranQ(matrix))
};
