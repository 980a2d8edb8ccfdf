import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {adjust} from "../../src/stats/adjust.js";
import {cliffsDelta} from "../../src/stats/cliffsDelta.js";
import {cohensD} from "../../src/stats/cohensD.js";
import {friedman} from "../../src/stats/friedman.js";
import {kruskalWallis} from "../../src/stats/kruskalWallis.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {signTestCounts} from "../../src/stats/signTest.js";
import {welchT} from "../../src/stats/tTest.js";

// The EngramForge study: gates passed (0–5) in 15 runs of 11 models, five runs for each of the three tasks fastapi, aspnetcore
// and springboot, reconstructed from its summary table; recomputed with SciPy 1.10 (kruskal, friedmanchisquare).
const gates: Record<string, number[]> = {
  "Gemini 3 Pro Preview": [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  "Claude Sonnet 4.5": [4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  "Gemini 3 Flash Preview": [4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  "GPT-4o": [5, 5, 5, 5, 5, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  "Claude Opus 4.6": [3, 3, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  "Gemini 2.5 Pro": [2, 3, 5, 5, 5, 4, 5, 5, 5, 5, 3, 4, 4, 5, 5],
  "Qwen3-Coder-Next": [3, 3, 5, 5, 5, 4, 4, 5, 5, 5, 3, 3, 3, 3, 5],
  "GPT-5.2": [0, 0, 5, 5, 5, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5],
  "DeepSeek V3.2": [4, 4, 4, 5, 5, 0, 0, 5, 5, 5, 4, 4, 4, 4, 5],
  "GPT-4o-mini": [0, 0, 0, 2, 2, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
  "Gemini 2.5 Flash": [2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4]
};

// Its A/B test of a prompt: gates of five runs with each; the published p; and p by SciPy with ties and continuity corrected, and
// by complete enumeration of the midranks.
const prompts: [
  model: string,
  baseline: number[],
  adapted: number[],
  published: string,
  asymptotic: number,
  exact: number
][] = [
  ["Claude Opus 4.6", [4, 4, 4, 3, 4], [5, 5, 5, 5, 5], "0.009", 0.005584, 0.007937],
  ["Claude Sonnet 4.5", [5, 5, 4, 5, 5], [5, 5, 5, 5, 5], "0.602", 0.423711, 1],
  ["Gemini 2.5 Flash", [3, 3, 2, 3, 3], [2, 0, 3, 2, 3], "0.251", 0.231998, 0.404762],
  ["Gemini 2.5 Pro", [5, 5, 5, 2, 5], [5, 5, 5, 5, 5], "0.602", 0.423711, 1],
  ["Gemini 3 Flash Preview", [5, 5, 3, 3, 5], [5, 5, 5, 5, 4], "0.465", 0.438578, 0.444444],
  ["Gemini 3 Pro Preview", [5, 5, 5, 5, 5], [5, 4, 5, 4, 5], "0.296", 0.177016, 0.444444],
  ["GPT-4o", [5, 5, 5, 5, 5], [5, 5, 5, 5, 5], "1.000", NaN, 1],
  ["GPT-4o-mini", [2, 2, 2, 2, 2], [5, 5, 5, 5, 5], "0.009", 0.003977, 0.007937],
  ["GPT-5.2", [5, 5, 5, 5, 5], [4, 2, 4, 4, 4], "0.009", 0.005584, 0.007937],
  ["DeepSeek V3.2", [5, 5, 2, 5, 4], [5, 5, 5, 3, 5], "0.602", 0.607236, 0.722222],
  ["Qwen3-Coder-Next", [3, 5, 5, 5, 5], [5, 0, 5, 5, 5], "0.917", 1, 1]
];

test("kruskalWallis(gates of 11 models) is the published H, corrected for ties", () => {
  const {H, HUncorrected, df, p} = kruskalWallis(Object.values(gates));
  expect(H).toBeCloseTo(56.653046, 6);
  expect(HUncorrected).toBeCloseTo(40.42763, 5);
  expect(df).toBe(10);
  expect(p / 1.5486017565e-8).toBeCloseTo(1, 9);
});

test("friedman(mean gates of 11 models × 3 tasks) is the published χ²", () => {
  const mean = (runs: number[]) => runs.reduce((a, b) => a + b) / runs.length;
  const blocks = Object.values(gates).map((g) => [mean(g.slice(0, 5)), mean(g.slice(5, 10)), mean(g.slice(10))]);
  const {chi2, df, p, kendallW} = friedman(blocks);
  expect(chi2).toBeCloseTo(5.352941, 6);
  expect(df).toBe(2);
  expect(p).toBeCloseTo(0.068806, 6);
  expect(kendallW).toBeCloseTo(0.243316, 6);
});

describe("mannWhitney(baseline, adapted)", () => {
  test.each(prompts)("%s: the published p, without corrections", (_, baseline, adapted, published) => {
    const {U1, U2, p} = mannWhitney(baseline, adapted, {method: "asymptotic", continuity: false, tieCorrection: false});
    expect(Math.min(U1, U2)).toBeLessThanOrEqual(12.5);
    expect(p.toFixed(3)).toBe(published);
  });

  test.each(prompts)("%s: p with both corrections", (_, baseline, adapted, __, asymptotic) => {
    const {p} = mannWhitney(baseline, adapted, {method: "asymptotic"});
    if (Number.isNaN(asymptotic)) expect(p).toBeNaN();
    else expect(p).toBeCloseTo(asymptotic, 6);
  });

  test.each(prompts)("%s: exact p, the default", (_, baseline, adapted, __, ___, exact) => {
    const {p, method} = mannWhitney(baseline, adapted);
    expect(method).toBe("exact");
    expect(p).toBeCloseTo(exact, 6);
  });
});

test("mannWhitney(neighbours in the ranking) is the one published row that is not stale", () => {
  const {U1, p} = mannWhitney(gates["Qwen3-Coder-Next"], gates["DeepSeek V3.2"], {method: "asymptotic"});
  expect(U1).toBe(107);
  expect(p).toBeCloseTo(0.8255, 4);
});

test("cohensD(adapted, baseline).dAv is the published d", () => {
  const d = (model: string) => {
    const [, baseline, adapted] = prompts.find(([name]) => name === model)!;
    return cohensD(adapted, baseline).dAv;
  };
  expect(d("Claude Opus 4.6").toFixed(2)).toBe("3.79");
  expect(d("GPT-5.2").toFixed(2)).toBe("-2.21");
  expect(d("GPT-4o-mini")).toBe(Infinity); // no variance in either: printed as 0
});

test("signTestCounts(6 improved, 4 degraded) is the published p", () => {
  expect(signTestCounts({nPos: 6, nNeg: 4, nZero: 1}).p).toBeCloseTo(0.75390625, 12);
});

test("adjust(published p) leaves none of the three below 0.05", () => {
  const p = prompts.map(
    ([, baseline, adapted]) =>
      mannWhitney(baseline, adapted, {method: "asymptotic", continuity: false, tieCorrection: false}).p
  );
  expect(Math.min(...adjust(p, {method: "holm"}))).toBeCloseTo(0.099258, 6);
  expect(Math.min(...adjust(p, {method: "BH"}))).toBeCloseTo(0.033086, 6);
});

/** Vectors of the recomputed studies, read in place where they are at hand. */
const file = new URL("../../../shared/studies/golden.json", import.meta.url);
if (!existsSync(file))
  console.log(`golden.comparison: no ${file.pathname}; only the values restated here were checked`);
else {
  interface Input {
    groups: Record<string, number[]>;
    blocks_rows_treatments_cols: number[][];
    baseline: number[];
    adapted: number[];
    x: number[];
    y: number[];
    improved: number;
    degraded: number;
    unchanged: number;
    p: [string, number][];
  }
  type Vector = {name: string; input: Input; expected: Record<string, number | null>};
  const {stat_vectors: vectors, acceptance} = JSON.parse(readFileSync(file, "utf8"));
  const close = (actual: number, expected: number | null, digits = 9) => {
    if (expected === null) expect(Number.isFinite(actual)).toBe(false);
    else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(expected)));
  };
  const asymptotic = (x: number[], y: number[], continuity: boolean) =>
    mannWhitney(x, y, {method: "asymptotic", continuity}).p;

  describe("golden.json", () => {
    for (const {name, input, expected} of vectors as Vector[]) {
      if (name.startsWith("kruskal"))
        test(name, () => {
          const result = kruskalWallis(Object.values(input.groups));
          close(result.H, expected.H);
          close(result.HUncorrected, expected.H_without_tie_correction);
          close(result.tieCorrection, expected.tie_correction);
          close(result.p / expected.p!, 1);
        });
      else if (name.startsWith("friedman"))
        test(name, () => {
          const result = friedman(input.blocks_rows_treatments_cols);
          close(result.chi2, expected.chi2);
          close(result.p, expected.p);
          close(result.kendallW, expected.kendall_W);
        });
      else if (name.startsWith("mwu_ab"))
        test(name, () => {
          const {baseline: x, adapted: y} = input;
          const plain = mannWhitney(x, y, {method: "asymptotic", continuity: false, tieCorrection: false});
          close(plain.U1, expected.U1_first_sample);
          close(Math.min(plain.U1, plain.U2), expected.U_min);
          close(plain.p, expected.p_normal_no_tie_no_continuity);
          close(mannWhitney(x, y, {method: "exact"}).p, expected.p_exact_permutation);
          close(asymptotic(x, y, true), expected.p_asymptotic_tie_continuity);
          close(asymptotic(x, y, false), expected.p_asymptotic_tie_no_continuity);
          close(cohensD(y, x).dAv, expected.cohens_d_adapted_minus_baseline);
          const welch = welchT(y, x);
          close(welch.t, expected.welch_t);
          if (expected.welch_p !== null) close(welch.p, expected.welch_p);
        });
      else if (name.startsWith("mwu_"))
        test(name, () => {
          const {x, y} = input;
          close(mannWhitney(x, y).U1, expected.U1);
          close(asymptotic(x, y, true), expected.p_continuity);
          close(asymptotic(x, y, false), expected.p_no_continuity);
          close(cliffsDelta(x, y).delta, expected.cliffs_delta);
        });
      else if (name.startsWith("sign_test"))
        test(name, () => {
          const {improved: nPos, degraded: nNeg, unchanged: nZero} = input;
          close(signTestCounts({nPos, nNeg, nZero}).p, expected.p_two_sided_exact);
        });
      else if (name.startsWith("multiplicity"))
        test(name, () => {
          const p = input.p.map(([, v]) => v);
          for (const [field, method] of [
            ["bonferroni", "bonferroni"],
            ["holm", "holm"],
            ["benjamini_hochberg", "BH"]
          ] as const) {
            const adjusted = adjust(p, {method});
            (expected[field] as unknown as [string, number][]).forEach(([, v], i) => close(adjusted[i], v));
          }
        });
    }

    for (const row of acceptance["001_ab"]) {
      test(`A/B, ${row.model}`, () => {
        const plain = mannWhitney(row.baseline, row.adapted, {
          method: "asymptotic",
          continuity: false,
          tieCorrection: false
        });
        close(Math.min(plain.U1, plain.U2), row.U_min);
        close(plain.p, row.p_paper_no_tie_no_cont, 6);
        close(mannWhitney(row.baseline, row.adapted).p, row.p_exact_permutation_midrank, 6);
        // SciPy gives 1 where all values are equal; without variance there is no p.
        if (row.p_scipy_asym_nocont !== null)
          close(asymptotic(row.baseline, row.adapted, true), row.p_scipy_asym_cont, 6);
        close(asymptotic(row.baseline, row.adapted, false), row.p_scipy_asym_nocont, 6);
        close(cohensD(row.adapted, row.baseline).dAv, row.cohens_d, 6);
      });
    }

    for (const row of acceptance["001_mwu_true_rank_adjacent"]) {
      test(`neighbours ${row.a}, ${row.b}`, () => {
        close(mannWhitney(gates[row.a], gates[row.b]).U1, row.U);
        close(asymptotic(gates[row.a], gates[row.b], true), row.p_continuity, 6);
        close(asymptotic(gates[row.a], gates[row.b], false), row.p_no_continuity, 6);
      });
    }
  });
}
