import {adjust} from "../../../src/stats/adjust.js";
import {anova} from "../../../src/stats/anova.js";
import {bartlett} from "../../../src/stats/bartlett.js";
import {conoverIman} from "../../../src/stats/conoverIman.js";
import {dunn} from "../../../src/stats/dunn.js";
import {fligner} from "../../../src/stats/fligner.js";
import {friedman} from "../../../src/stats/friedman.js";
import {kruskalWallis} from "../../../src/stats/kruskalWallis.js";
import {levene} from "../../../src/stats/levene.js";
import {shapiroWilk} from "../../../src/stats/shapiroWilk.js";
import {welchAnova} from "../../../src/stats/welchAnova.js";
import type {Adjustment} from "../../../src/stats/adjust.js";
import type {Pairwise} from "../../../src/stats/comparePairs.js";
import {criticalDifference, nemenyi, nemenyiQ} from "../../../src/stats/nemenyi.js";
import {barnardExact} from "../../../src/stats/barnardExact.js";
import {boschlooExact} from "../../../src/stats/boschlooExact.js";
import {chiSquareTest} from "../../../src/stats/chiSquareTest.js";
import {fisherExact} from "../../../src/stats/fisherExact.js";
import {hodgesLehmann2Asymptotic} from "../../../src/stats/hodgesLehmann2Asymptotic.js";
import type {Table2x2} from "../../../src/stats/fisherExact.js";
import {hodgesLehmann1, hodgesLehmann2} from "../../../src/stats/hodgesLehmann.js";
import type {Interval} from "../../../src/stats/interval.js";
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
  table: Table2x2;
  groups: number[][];
  blocks: number[][];
  p: number[];
  k: number;
  n: number;
  alpha: number;
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

const bounds = <T extends Interval>({low, high, ...rest}: T) => ({...rest, lower: low, upper: high});

/** The pairs as columns; the statistic under the name that its test gives it. */
function columns({pairs, ...rest}: Pairwise, name: string): Record<string, unknown> {
  return {
    ...rest,
    pairs: pairs.map(({i, j}) => [i, j]),
    [name]: pairs.map((pair) => pair.statistic),
    p: pairs.map((pair) => pair.p),
    pAdjusted: pairs.map((pair) => pair.pAdjusted)
  };
}

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
  hodgesLehmann2: adapter(({x, y}, {level}: {level?: number}) => bounds(hodgesLehmann2(x, y, {level}))),
  hodgesLehmann1: adapter(({x}, {level}: {level?: number}) => bounds(hodgesLehmann1(x, 0, {level}))),
  hodgesLehmann2Asymptotic: adapter(({x, y}, options) => bounds(hodgesLehmann2Asymptotic(x, y, options))),
  // The reference is R's estimate, as far as R's root finder takes it; fisherExact's own oddsRatioMLE goes to the last digit.
  fisherExact: adapter(({table}, options) => {
    const test = fisherExact(table, options);
    return {...test, oddsRatioMLE: test.oddsRatioR};
  }),
  // The reference is SciPy, which compares rounded statistics without a tolerance.
  barnardExact: adapter(({table}, {pooled}: {pooled?: boolean}) => barnardExact(table, {pooled, tolerance: 0})),
  boschlooExact: adapter(({table}) => boschlooExact(table)),
  chiSquareTest: adapter(({table}, options) => chiSquareTest(table, options)),
  mcnemar: adapter(({b, c}) => mcnemarCounts(b, c)),
  kruskalWallis: adapter(({groups}) => kruskalWallis(groups)),
  dunn: adapter(({groups}, options) => columns(dunn(groups, options), "z")),
  conoverIman: adapter(({groups}, options) => columns(conoverIman(groups, options), "t")),
  friedman: adapter(({blocks}) => friedman(blocks)),
  nemenyi: adapter(({blocks}, options) => {
    const {pairs, criticalDifference: CD} = nemenyi(blocks, options);
    return {pairs: pairs.map(({i, j}) => [i, j]), q: pairs.map(({q}) => q), p: pairs.map(({p}) => p), CD};
  }),
  nemenyiQ: adapter(({k, alpha}) => ({q: nemenyiQ(k, alpha)})),
  nemenyiCD: adapter(({k, n, alpha}) => ({CD: criticalDifference({treatments: k, blocks: n, alpha})})),
  anova: adapter(({groups}) => anova(groups)),
  welchAnova: adapter(({groups}) => welchAnova(groups)),
  levene: adapter(({groups}, options) => levene(groups, options)),
  bartlett: adapter(({groups}) => bartlett(groups)),
  fligner: adapter(({groups}) => fligner(groups)),
  shapiroWilk: adapter(({x}) => shapiroWilk(x)),
  adjustP: adapter(({p}, {method}: {method: Adjustment}) => ({adjusted: adjust(p, {method})})),
  cochranQ: adapter(({matrix}) => cochranQ(matrix))
};
