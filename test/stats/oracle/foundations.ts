import {betaTasks, clusteredCoverage} from "../../../bench/coverage/clusteredCoverage.js";
import {meanCoverage} from "../../../bench/coverage/meanCoverage.js";
import {rateCoverage} from "../../../bench/coverage/rateCoverage.js";
import {agrestiCoull} from "../../../src/stats/agrestiCoull.js";
import {betaCdf, betaIsf, betaQuantile, betaSf} from "../../../src/stats/betaDistribution.js";
import {binomialCdf, binomialPmf, binomialQuantile, binomialSf} from "../../../src/stats/binomial.js";
import {binomialTest} from "../../../src/stats/binomialTest.js";
import {bootstrapInterval} from "../../../src/stats/bootstrapInterval.js";
import {chiSquaredCdf, chiSquaredIsf, chiSquaredQuantile, chiSquaredSf} from "../../../src/stats/chiSquared.js";
import {clopperPearson} from "../../../src/stats/clopperPearson.js";
import {clusteredError} from "../../../src/stats/clusteredError.js";
import {describe, mean, sd, variance} from "../../../src/stats/describe.js";
import {erf, erfc} from "../../../src/stats/errorFunction.js";
import {fCdf, fIsf, fQuantile, fSf} from "../../../src/stats/fDistribution.js";
import {logGamma} from "../../../src/stats/gammaFunctions.js";
import {idealBootstrap} from "../../../src/stats/idealBootstrap.js";
import type {Interval} from "../../../src/stats/interval.js";
import {jackknife, jackknifeSummary} from "../../../src/stats/jackknife.js";
import {jeffreys} from "../../../src/stats/jeffreys.js";
import {meanInterval} from "../../../src/stats/meanInterval.js";
import {medianInterval} from "../../../src/stats/medianInterval.js";
import {noncentralTCdf, noncentralTSf} from "../../../src/stats/noncentralT.js";
import {normalCdf, normalIsf, normalQuantile, normalSf} from "../../../src/stats/normal.js";
import {pairedError} from "../../../src/stats/pairedError.js";
import {median, quantile} from "../../../src/stats/quantile.js";
import {rank} from "../../../src/stats/ranks.js";
import {rateDifference} from "../../../src/stats/rateDifference.js";
import {replicateInterval} from "../../../src/stats/replicateInterval.js";
import {clustered, stratified} from "../../../src/stats/resampling.js";
import {studentizedInterval} from "../../../src/stats/studentizedInterval.js";
import {
  studentizedRangeCdf,
  studentizedRangeIsf,
  studentizedRangeQuantile,
  studentizedRangeSf
} from "../../../src/stats/studentizedRange.js";
import {studentTCdf, studentTIsf, studentTQuantile, studentTSf} from "../../../src/stats/studentT.js";
import {twoSampleBootstrap} from "../../../src/stats/twoSampleBootstrap.js";
import {wald} from "../../../src/stats/wald.js";
import {wilson} from "../../../src/stats/wilson.js";
import type {Adapter} from "./cases.js";

const distributions: Record<string, (...args: never[]) => number> = {
  "normal.cdf": normalCdf,
  "normal.sf": normalSf,
  "normal.quantile": normalQuantile,
  "normal.isf": normalIsf,
  "chi2.cdf": chiSquaredCdf,
  "chi2.sf": chiSquaredSf,
  "chi2.quantile": chiSquaredQuantile,
  "chi2.isf": chiSquaredIsf,
  "t.cdf": studentTCdf,
  "t.sf": studentTSf,
  "t.quantile": studentTQuantile,
  "t.isf": studentTIsf,
  "f.cdf": fCdf,
  "f.sf": fSf,
  "f.quantile": fQuantile,
  "f.isf": fIsf,
  "beta.cdf": betaCdf,
  "beta.sf": betaSf,
  "beta.quantile": betaQuantile,
  "beta.isf": betaIsf,
  "binom.pmf": binomialPmf,
  "binom.cdf": binomialCdf,
  "binom.sf": binomialSf,
  "binom.quantile": binomialQuantile,
  "nct.cdf": noncentralTCdf,
  "nct.sf": noncentralTSf,
  "tukey.cdf": studentizedRangeCdf,
  "tukey.sf": studentizedRangeSf,
  "tukey.quantile": studentizedRangeQuantile,
  "tukey.isf": studentizedRangeIsf,
  lgamma: logGamma,
  erf,
  erfc
};

const rates: Record<string, (passes: number, n: number, options: {level: number}) => Interval> = {
  wilson,
  "wilson-cc": (passes, n, {level}) => wilson(passes, n, {level, continuity: true}),
  "clopper-pearson": clopperPearson,
  "agresti-coull": agrestiCoull,
  jeffreys,
  wald
};

const bounds = ({low, high}: {low: number; high: number}) => ({lower: low, upper: high, mcSdLower: 0, mcSdUpper: 0});
const pair = ({low, high}: {low: number; high: number}) => [low, high];

/** Reference function → ours, with the fields of the reference. */
export const foundations: Record<string, Adapter> = {
  ...Object.fromEntries(
    Object.entries(distributions).map(([name, f]) => [
      name,
      ({args}: {args: never[][]}) => ({values: args.map((a) => f(...a))})
    ])
  ),
  describe({x}) {
    const d = describe(x);
    return {...d, skewness_g1: d.skewness, kurtosisExcess_g2: d.kurtosisExcess, trimmedMean10: d.trimmedMean};
  },
  quantile: ({x, p}, {type}) => ({q: p.map((q: number) => quantile(x, q, {type}))}),
  rank({x}, {method}) {
    const {ranks, tieSum, tieCounts} = rank(x, {method});
    const rankSumWeighted = ranks.reduce((s, r, i) => s + ((i % 97) + 1) * r, 0);
    return {ranks, tieSum, tieCounts, rankSumWeighted, first5: ranks.slice(0, 5), last5: ranks.slice(-5)};
  },
  meanCI({x}, {method, level}) {
    const interval = meanInterval(x, {method, level});
    return {mean: interval.estimate, se: interval.se, ...bounds(interval)};
  },
  medianCI({x}, {level}) {
    const interval = medianInterval(x, {level});
    return {median: interval.estimate, achievedLevel: interval.achievedLevel, ...bounds(interval)};
  },
  proportionCI({x, n}, {method, level}) {
    const interval = rates[method](x, n, {level});
    return {estimate: interval.estimate, ...bounds(interval)};
  },
  proportionDiffCI({x1, n1, x2, n2}, {method, level}) {
    const continuity = method === "newcombe-cc";
    const options = {level, method: continuity ? "newcombe" : method, continuity};
    const interval = rateDifference({passes: x1, n: n1}, {passes: x2, n: n2}, options);
    return {estimate: interval.estimate, ...bounds(interval)};
  },
  binomialTest({x, n, p}) {
    const test = binomialTest(x, n, {rate: p});
    return {pTwoSided: test.p, pLess: test.pLess, pGreater: test.pGreater};
  },
  bootstrapIntervalFromReplicates({estimate, replicates, jackknife}, {level}) {
    const {acceleration} = jackknifeSummary(jackknife);
    const fields: Record<string, unknown> = {acceleration};
    for (const quantiles of [7, 6, "normal"] as const) {
      const suffix = quantiles === "normal" ? "normInter" : `type${quantiles}`;
      for (const method of ["percentile", "basic"] as const)
        fields[`${method}_${suffix}`] = pair(replicateInterval(estimate, replicates, {level, method, quantiles}));
      for (const ties of ["strict", "mid"] as const) {
        const bca = replicateInterval(estimate, replicates, {level, quantiles, ties, acceleration});
        fields[`bca_${ties}_${suffix}`] = pair(bca);
        fields[`z0_${ties}`] = bca.z0;
        fields[`bcaAlpha_${ties}`] = bca.tails;
      }
    }
    const normal = replicateInterval(estimate, replicates, {level, method: "normal"});
    return {...fields, normal: pair(normal), bias: normal.bias, se: normal.se};
  },
  studentizedFromReplicates({estimate, se, replicates, replicateSe}, {level, quantile}) {
    const quantiles = quantile === "type6" ? 6 : quantile === "type7" ? 7 : "normal";
    const interval = studentizedInterval({estimate, se}, {estimates: replicates, ses: replicateSe}, {level, quantiles});
    return {...bounds(interval), finite: Number.isFinite(interval.low) && Number.isFinite(interval.high)};
  },
  jackknife({x}, {statistic}) {
    const {acceleration, se} = jackknife(x, {mean, median, sd, variance}[statistic as "mean"]);
    return {acceleration, jackknifeSe: se};
  },
  idealBootstrapMean({x}, {level}) {
    const bca = idealBootstrap(x, {level});
    return {
      percentile: pair(idealBootstrap(x, {level, method: "percentile"})),
      basic: pair(idealBootstrap(x, {level, method: "basic"})),
      bcaMid: pair(bca),
      bcaAlphaMid: bca.tails,
      z0Mid: bca.z0,
      acceleration: bca.acceleration,
      se: bca.se,
      lattice: bca.step
    };
  },
  bootstrapMean: ({x}, {method, level, B}) => bounds(bootstrapInterval(x, mean, {method, level, reps: B})),
  bootstrapMeanDiff: ({x, y}, {method, level, B}) => bounds(twoSampleBootstrap(x, y, {method, level, reps: B})),
  bootstrapClusterMean: ({x, cluster}, {method, level, B}) =>
    bounds(bootstrapInterval(x, mean, {method, level, reps: B, resampling: clustered(cluster)})),
  bootstrapStratifiedMean: ({x, strata}, {method, level, B}) =>
    bounds(bootstrapInterval(x, mean, {method, level, reps: B, resampling: stratified(strata)})),
  clusterJackknife({x, cluster}) {
    const {acceleration, se} = jackknife(x, mean, clustered(cluster));
    return {acceleration, jackknifeSe: se};
  },
  clusteredSE({x, cluster}) {
    const e = clusteredError(x, cluster);
    return {...e, mean: e.estimate};
  },
  pairedDifferenceSE({a, b, cluster}) {
    const e = pairedError(a, b, {clusters: cluster ?? undefined});
    return {...e, diff: e.estimate, cov: e.covariance, pNormal: e.p, sePairedClustered: e.seClustered};
  },
  coverageMeanCI: ({values, probabilities, n}, {level}) => ({...meanCoverage(values, probabilities, {n, level})}),
  coverageProportionCI: ({n, p}, {level}) => rateCoverage(n, p, {level}),
  coverageClusteredCI({clusters, perCluster, beta, mu}, {level}) {
    const [a, b] = beta;
    const methods = [
      "naive-normal",
      "clustered-normal(CR0)",
      "miller-normal",
      "clustered-t(CR1,G-1)",
      "cluster-mean-t",
      "cluster-bootstrap-percentile"
    ];
    const design = {clusters, perCluster, draw: betaTasks(a, b), mu};
    return {...clusteredCoverage(design, {level, samples: 3000, reps: 600, seed: 1, methods})};
  }
};
