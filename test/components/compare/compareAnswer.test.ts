import {expect, test} from "vitest";
import {compareAnswer, compareDenominators} from "../../../src/components/compare/compareAnswer.js";
import {compareDiffers, differsSentence} from "../../../src/components/compare/compareDiffers.js";
import {compareLimits} from "../../../src/components/compare/compareLimits.js";
import {compareStatistics} from "../../../src/components/compare/compareStatistics.js";
import {compareWithin, withinSentence} from "../../../src/components/compare/compareWithin.js";
import {pairFigures} from "../../../src/components/compare/pairFigures.js";
import {needSentences} from "../../../src/components/compare/compareTables.js";
import {compareData, configChoice, variantChoice} from "./compareData.js";
import type {CompareChoice} from "../../../src/components/compare/compareTypes.js";

function answer(choice: CompareChoice, data = compareData): string {
  const comparison = pairFigures(data, choice);
  return compareAnswer(comparison, compareStatistics(comparison));
}

test("compareAnswer says who is ahead, how sure that is, and what would settle it", () => {
  expect(answer(configChoice)).toMatch(
    /^On 5 tasks that both have, Config A has 80% and Config B 40% \(passed\): Config B is 40 points lower on average \(95% interval −\d.* to \+.* points\)\. B is better on 1, A on 3, equal on 1 of 5; McNemar’s exact test: p = 0\.625, which chance alone could give: these tasks do not tell the two apart\. If the true difference is the one seen, about 37 tasks would settle it\.$/
  );
});

test("compareAnswer of a single pair claims nothing of others", () => {
  const cells = compareData.cells.filter((d) => d.scope_id === "t1");
  expect(answer(configChoice, {...compareData, cells})).toContain("no interval and no test can be had from it");
});

test("compareAnswer admits that nothing pairs, and that a config does not differ from itself", () => {
  expect(answer({...configChoice, b: "m1-hint"})).toBe(
    "Config A and Config M1-HINT have no task in common, so nothing can be paired."
  );
  expect(answer({...configChoice, b: "a"})).toContain("choose two that differ");
});

test("compareDenominators counts pairs and runs, and says when figures are published", () => {
  expect(compareDenominators(pairFigures(compareData, configChoice))).toBe(
    "A is Config A, B is Config B; differences are B − A. 5 pairs, 1 left out for want of a partner. Each task stands on " +
      "1 run of A and 1 run of B. Figures are computed from the runs in the archive."
  );
  const cells = compareData.cells.map((d) => ({...d, origin: "published", n: null}));
  const layer = {...configChoice.layer, key: "task published *", origin: "published"};
  const text = compareDenominators(pairFigures({...compareData, cells}, {...configChoice, layer}));
  expect(text).toContain("an unstated number of runs of A");
  expect(text).toContain("published, not computed from runs");
});

test("compareDiffers lists what else sets two configs apart, settings too", () => {
  const differs = compareDiffers(pairFigures(compareData, configChoice));
  expect(differs.map((d) => [d.what, d.a, d.b])).toEqual([
    ["model", "Model Y", "Model Z"],
    ["attempts allowed", "3", "not stated"],
    ["setting top_p", "1", "0.5"]
  ]);
  expect(differsSentence(differs, {choice: configChoice})).toBe(
    "2 other things differ too, so the difference cannot be put down to the model alone."
  );
});

test("compareDiffers counts the pairs in which variants differ in more than the variant", () => {
  const configs = compareData.configs.map((d) =>
    d.config_id === "m2-hint" ? {...d, temperature: 0.7, settings: "{broken"} : d
  );
  const differs = compareDiffers(pairFigures({...compareData, configs}, variantChoice));
  expect(differs).toEqual([
    {what: "temperature", a: "not stated", b: "0.7", pairs: 1},
    {what: "setting settings", a: "not stated", b: "{broken", pairs: 1}
  ]);
  expect(differsSentence([], {choice: variantChoice})).toContain("nothing but their variant");
});

test("compareLimits warns of the choice among many, and of too few pairs for any p below 0.05", () => {
  const comparison = pairFigures(compareData, variantChoice);
  const limits = compareLimits(comparison, {sides: 4, statistics: compareStatistics(comparison)}).join("\n");
  expect(limits).toContain("multiply it by 6");
  expect(limits).toContain("the smallest p that the test can give is 0.25");
  const one = {...comparison, pairs: comparison.pairs.slice(0, 1)};
  const alone = compareLimits(one, {sides: 4, statistics: compareStatistics(one)}).join("\n");
  expect(alone).not.toContain("multiply it");
  expect(limits).toContain("Repeats are averaged first, so that each model counts once");
});

test("needSentences says that no number of pairs finds a difference that was not seen", () => {
  const cells = compareData.cells.map((d) => (["t2", "t3", "t4"].includes(d.scope_id) ? {...d, mean: 1} : d));
  const comparison = pairFigures(
    {...compareData, cells: cells.map((d) => (d.scope_id === "t4" && d.config_id === "b" ? {...d, mean: 0} : d))},
    configChoice
  );
  expect(needSentences(compareStatistics(comparison), comparison)[0]).toContain("no number of pairs would find it");
});

test("compareWithin tests the runs of each model and corrects for their number", () => {
  const runs = {a: [1, 2, 3, 4], b: [5, 6, 7, 8]};
  const {pairs, unit} = pairFigures(compareData, variantChoice);
  const [first, ...rest] = pairs;
  const strong = {...first, a: {...first.a, runs: runs.a}, b: {...first.b, runs: runs.b}};
  const within = compareWithin({pairs: [strong, ...rest]});
  // wilcox.test(5:8, 1:4): 2 / 70; Holm × 3.
  expect(within[0].p).toBeCloseTo(2 / 70, 12);
  expect(within[0].pAdjusted).toBeCloseTo(6 / 70, 12);
  expect(withinSentence(within, {unit})).toBe(
    "By its runs alone, B differs from A on 1 of 3 models at p < 0.05 (1 for B, 0 for A); after Holm’s correction for 3 tests, on 0."
  );
});
