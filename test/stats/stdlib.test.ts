import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import gammainc from "@stdlib/math-base-special-gammainc";
import gammaln from "@stdlib/math-base-special-gammaln";
import fc from "fast-check";
import {expect, test} from "vitest";
import {betaCdf, betaQuantile, betaSf} from "../../src/stats/betaDistribution.js";
import {binomialCdf, binomialSf} from "../../src/stats/binomial.js";
import {chiSquaredCdf, chiSquaredSf} from "../../src/stats/chiSquared.js";
import {erfc as ourErfc} from "../../src/stats/errorFunction.js";
import {fSf} from "../../src/stats/fDistribution.js";
import {logGamma} from "../../src/stats/gammaFunctions.js";
import {normalIsf, normalSf} from "../../src/stats/normal.js";
import {studentTSf} from "../../src/stats/studentT.js";

/*
 * Our distributions beside @stdlib's special functions, the best other ones in JavaScript, on random arguments. Where they
 * are known to be wrong (gammainc 0.3.1 from a of some 500) the arguments stay below; betainc is trusted to 1e-8 only, and above 1e-100: for
 * F(34, 359.4841718632023) it gives P(F > 1) = 0.47206133569, where mpmath with 40 digits has 0.472061335809673, as we do, and
 * P(K > 104) = 4.3874582e-287 for a binomial (133, 0.001), where mpmath and we have 4.3874548e-287.
 */

const log10 = (from: number, to: number) => fc.double({min: from, max: to, noNaN: true}).map((v) => 10 ** v);
const count = (to: number) => fc.integer({min: 1, max: to});

function expectClose(ours: number, theirs: number, {rel, above = 1e-290}: {rel: number; above?: number}): void {
  if (theirs > above && ours !== theirs) expect(Math.abs(ours / theirs - 1)).toBeLessThan(rel);
}

const ofBeta = {rel: 1e-8, above: 1e-100};

test("erfc and normalSf agree with @stdlib", () => {
  fc.assert(
    fc.property(fc.double({min: -25, max: 25, noNaN: true}), (x) => {
      expectClose(ourErfc(x), erfc(x), {rel: 1e-13});
      expectClose(normalSf(x), erfc(x / Math.SQRT2) / 2, {rel: 1e-12});
    }),
    {numRuns: 2000, seed: 20261121}
  );
});

test("normalIsf agrees with @stdlib", () => {
  fc.assert(
    fc.property(log10(-290, -0.31), (q) => expectClose(normalIsf(q), Math.SQRT2 * erfcinv(2 * q), {rel: 1e-12})),
    {numRuns: 1000, seed: 20261121}
  );
});

test("logGamma agrees with @stdlib", () => {
  fc.assert(
    fc.property(log10(-8, 9), (x) => {
      expect(Math.abs(logGamma(x) - gammaln(x))).toBeLessThan(1e-14 * Math.max(1, Math.abs(gammaln(x))));
    }),
    {numRuns: 2000, seed: 20261121}
  );
});

test("chiSquaredCdf and chiSquaredSf agree with @stdlib", () => {
  fc.assert(
    fc.property(log10(-6, 3), fc.double({min: 0.5, max: 600, noNaN: true}), (x, df) => {
      expectClose(chiSquaredSf(x, df), gammainc(x / 2, df / 2, true, true), {rel: 1e-11});
      expectClose(chiSquaredCdf(x, df), gammainc(x / 2, df / 2, true, false), {rel: 1e-11});
    }),
    {numRuns: 2000, seed: 20261121}
  );
});

test("betaCdf and betaSf agree with @stdlib", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-300, max: 1, noNaN: true}), log10(-1, 2.5), log10(-1, 2.5), (x, a, b) => {
      expectClose(betaCdf(x, a, b), betainc(x, a, b, true, false), ofBeta);
      expectClose(betaSf(x, a, b), betainc(x, a, b, true, true), ofBeta);
    }),
    {numRuns: 2000, seed: 20261121}
  );
});

test("betaQuantile agrees with @stdlib", () => {
  fc.assert(
    fc.property(fc.double({min: 0.001, max: 0.5, noNaN: true}), log10(-0.5, 2), log10(-0.5, 2), (p, a, b) =>
      expectClose(betaQuantile(p, a, b), betaincinv(p, a, b, false), ofBeta)
    ),
    {numRuns: 1000, seed: 20261121}
  );
});

test("studentTSf and fSf agree with @stdlib", () => {
  fc.assert(
    fc.property(log10(-2, 3), fc.double({min: 0.7, max: 400, noNaN: true}), count(60), (t, df, d1) => {
      expectClose(studentTSf(t, df), betainc(df / (df + t * t), df / 2, 0.5, true, false) / 2, ofBeta);
      expectClose(fSf(t, d1, df), betainc(df / (df + d1 * t), df / 2, d1 / 2, true, false), ofBeta);
    }),
    {numRuns: 2000, seed: 20261121}
  );
});

test("binomialCdf and binomialSf agree with @stdlib", () => {
  const trials = count(400).chain((n) => fc.tuple(fc.integer({min: 0, max: n - 1}), fc.constant(n)));
  fc.assert(
    fc.property(trials, fc.double({min: 0.001, max: 0.999, noNaN: true}), ([k, n], p) => {
      expectClose(binomialSf(k, n, p), betainc(p, k + 1, n - k, true, false), ofBeta);
      expectClose(binomialCdf(k, n, p), betainc(p, k + 1, n - k, true, true), ofBeta);
    }),
    {numRuns: 2000, seed: 20261121}
  );
});
