import {blandAltman} from "../../../src/stats/blandAltman.js";
import {cohenKappa} from "../../../src/stats/cohenKappa.js";
import {fleissKappa} from "../../../src/stats/fleissKappa.js";
import {intraclassCorrelation} from "../../../src/stats/intraclassCorrelation.js";
import {kendall} from "../../../src/stats/kendall.js";
import {krippendorffAlpha} from "../../../src/stats/krippendorffAlpha.js";
import {linConcordance} from "../../../src/stats/linConcordance.js";
import {passAtK} from "../../../src/stats/passAtK.js";
import {passAtKMean} from "../../../src/stats/passAtKMean.js";
import {passHatK} from "../../../src/stats/passHatK.js";
import {pearson} from "../../../src/stats/pearson.js";
import {powerT} from "../../../src/stats/powerT.js";
import {sampleSizePairedEval} from "../../../src/stats/sampleSizePairedEval.js";
import {sampleSizeProportions} from "../../../src/stats/sampleSizeProportions.js";
import {sampleSizeRank} from "../../../src/stats/sampleSizeRank.js";
import {sampleSizeT} from "../../../src/stats/sampleSizeT.js";
import {spearman} from "../../../src/stats/spearman.js";
import type {Adapter} from "./cases.js";

/** Reference function → ours, with the fields of the reference. */
export const measures: Record<string, Adapter> = {
  passAtK: ({n, c, k}) => ({value: passAtK(c, n, {k})}),
  passHatK: ({n, c, k}) => ({value: passHatK(c, n, {k})}),
  passAtKMean({n, c, k}) {
    const r = passAtKMean(c, n, {k});
    return {mean: r.estimate, se: r.se};
  },
  pearson({x, y}, {level}) {
    const r = pearson(x, y, {level});
    return {r: r.estimate, p: r.p, t: r.t, lower: r.low, upper: r.high};
  },
  spearman({x, y}) {
    const r = spearman(x, y);
    return {r: r.estimate, p: r.p, pExact: r.pExact};
  },
  kendall({x, y}) {
    const r = kendall(x, y);
    return {...r, tau: r.estimate};
  },
  cohenKappa({table}, {weights}) {
    const r = cohenKappa(table, {weights});
    return {kappa: r.estimate, po: r.po, pe: r.pe, se: r.se, se0: r.se0};
  },
  fleissKappa({counts}) {
    const r = fleissKappa(counts);
    return {kappa: r.estimate, po: r.po, pe: r.pe};
  },
  krippendorffAlpha({units}, {metric}) {
    const r = krippendorffAlpha(units, {metric});
    return {alpha: r.estimate, Do: r.observed, De: r.expected};
  },
  icc({ratings}) {
    const r = intraclassCorrelation(ratings);
    return {
      ICC1: r.icc1.estimate,
      ICC2: r.icc2.estimate,
      ICC3: r.icc3.estimate,
      ICC1k: r.icc1k.estimate,
      ICC2k: r.icc2k.estimate,
      ICC3k: r.icc3k.estimate,
      ICC2Lower: r.icc2.low,
      ICC2Upper: r.icc2.high,
      ICC2F: r.icc2.F,
      ICC2p: r.icc2.p
    };
  },
  blandAltman({x, y}, {level}) {
    const {bias, lower, upper, sd} = blandAltman(x, y, {level});
    return {
      bias: bias.estimate,
      biasLower: bias.low,
      biasUpper: bias.high,
      sd,
      lower: lower.estimate,
      lowerLoALower: lower.low,
      lowerLoAUpper: lower.high,
      upper: upper.estimate,
      upperLoALower: upper.low,
      upperLoAUpper: upper.high
    };
  },
  linCCC: ({x, y}) => ({ccc: linConcordance(x, y).estimate}),
  sampleSizeT({delta, sd, alpha, power}, options) {
    const design = {sd, alpha, power, sided: options.sided, type: typeOf(options)};
    const strict = sampleSizeT(delta, design);
    return {n: sampleSizeT(delta, {...design, strict: false}).n, nStrict: strict.n, nCeil: strict.runs};
  },
  powerT({n, delta, sd, alpha}, options) {
    const design = {sd, alpha, sided: options.sided, type: typeOf(options)};
    return {power: powerT(n, delta, design), powerNonStrict: powerT(n, delta, {...design, strict: false})};
  },
  sampleSizeProportions({p1, p2, alpha, power}, {sided}) {
    const r = sampleSizeProportions(p1, p2, {alpha, power, sided});
    // The reference's nArcsine is ((zα + zβ)/h)²: one group against a known rate. Two groups need twice that, each.
    return {n: r.n, nCeil: r.runs, cohenH: r.cohenH, nArcsine: r.nArcsineOneGroup};
  },
  sampleSizeWilcoxonARE({delta, sd, alpha, power}) {
    const r = sampleSizeRank(delta, {sd, alpha, power});
    return {nT: r.nT, nWilcoxonNormal: r.nNormal, nWilcoxonMin: r.nWorst};
  },
  sampleSizePairedEval({omega2, sigma2A, sigma2B, KA, KB, delta, alpha, power}) {
    const r = sampleSizePairedEval(delta, {omega2, sigma2A, sigma2B, repeatsA: KA, repeatsB: KB, alpha, power});
    return {n: r.n, nCeil: r.runs};
  }
};

function typeOf({type}: {type?: string}): "two-sample" | "one-sample" | "paired" {
  return type === "one.sample" ? "one-sample" : type === "paired" ? "paired" : "two-sample";
}
