// The published numbers of the five studies that the measures must give, restated with their source. Where the studies'
// folder is present its own copy of the vectors is run as well.
import {existsSync, readFileSync} from "node:fs";
import {resolve} from "node:path";
import {expect, test} from "vitest";
import {adjust} from "../../src/stats/adjust.js";
import {cascade} from "../../src/stats/cascade.js";
import {clopperPearson} from "../../src/stats/clopperPearson.js";
import {comparePrinted} from "../../src/stats/comparePrinted.js";
import {consistencyConfidence} from "../../src/stats/consistencyConfidence.js";
import {costOfPass} from "../../src/stats/costOfPass.js";
import {fittingMultisets} from "../../src/stats/fittingMultisets.js";
import {grim} from "../../src/stats/grim.js";
import {grimmer} from "../../src/stats/grimmer.js";
import {impossibleStatistic} from "../../src/stats/impossibleStatistic.js";
import {kruskalWallis} from "../../src/stats/kruskalWallis.js";
import {meanInterval} from "../../src/stats/meanInterval.js";
import {overMultisets} from "../../src/stats/overMultisets.js";
import {paretoFront} from "../../src/stats/paretoFront.js";
import {parsePrinted} from "../../src/stats/parsePrinted.js";
import {partsAddUp} from "../../src/stats/partsAddUp.js";
import {powerT} from "../../src/stats/powerT.js";
import {retryCurve} from "../../src/stats/retryCurve.js";
import {sampleSizeNormal} from "../../src/stats/sampleSizeNormal.js";
import {sampleSizeT} from "../../src/stats/sampleSizeT.js";
import {sdBound} from "../../src/stats/sdBound.js";
import {summaryInterval} from "../../src/stats/summaryInterval.js";
import {weightedComposite} from "../../src/stats/weightedComposite.js";
import {wilson} from "../../src/stats/wilson.js";

// EngramForge (2026), section 4.1: model, then for FastAPI, ASP.NET Core and Spring Boot the gates passed as mean ± SD of
// five runs, the 95 % interval, and the share of runs that passed all five gates.
const table: [string, ...[string, string, string][]][] = [
  [
    "Gemini 3 Pro Preview",
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "Claude Sonnet 4.5",
    ["4.80 ± 0.45", "[4.24, 5.00]", "80%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "Gemini 3 Flash Preview",
    ["4.80 ± 0.45", "[4.24, 5.00]", "80%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "GPT-4o",
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["4.80 ± 0.45", "[4.24, 5.00]", "80%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "Claude Opus 4.6",
    ["3.60 ± 0.89", "[2.49, 4.71]", "20%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "Gemini 2.5 Pro",
    ["4.00 ± 1.41", "[2.24, 5.00]", "60%"],
    ["4.80 ± 0.45", "[4.24, 5.00]", "80%"],
    ["4.20 ± 0.84", "[3.16, 5.00]", "40%"]
  ],
  [
    "Qwen3-Coder-Next",
    ["4.20 ± 1.10", "[2.84, 5.00]", "60%"],
    ["4.60 ± 0.55", "[3.92, 5.00]", "60%"],
    ["3.40 ± 0.89", "[2.29, 4.51]", "20%"]
  ],
  [
    "GPT-5.2",
    ["3.00 ± 2.74", "[0.00, 5.00]", "60%"],
    ["4.00 ± 0.00", "[4.00, 4.00]", "0%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "DeepSeek V3.2",
    ["4.40 ± 0.55", "[3.72, 5.00]", "40%"],
    ["3.00 ± 2.74", "[0.00, 5.00]", "60%"],
    ["4.20 ± 0.45", "[3.64, 4.76]", "20%"]
  ],
  [
    "GPT-4o-mini",
    ["0.80 ± 1.10", "[0.00, 2.16]", "0%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"],
    ["5.00 ± 0.00", "[5.00, 5.00]", "100%"]
  ],
  [
    "Gemini 2.5 Flash",
    ["2.80 ± 0.45", "[2.24, 3.36]", "0%"],
    ["3.60 ± 0.55", "[2.92, 4.28]", "0%"],
    ["3.60 ± 0.55", "[2.92, 4.28]", "0%"]
  ]
];
const cells = table.flatMap(([model, ...row]) =>
  row.map(([gates, interval, perfect]) => {
    const [mean, sd] = gates.split(" ± ");
    const [low, high] = interval.slice(1, -1).split(", ");
    return {model, mean, sd, low, high, perfect};
  })
);
const runsOf = (cell: (typeof cells)[number]) =>
  fittingMultisets(cell.mean, 5, {max: 5, sd: cell.sd, shares: {5: cell.perfect}}).samples;

test("fittingMultisets recovers all 165 runs: every published cell has exactly one multiset", () => {
  expect(cells.length).toBe(33);
  expect(cells.map((cell) => runsOf(cell).length)).toEqual(cells.map(() => 1));
  const of = (model: string) => cells.filter((d) => d.model === model).map((cell) => runsOf(cell)[0]);
  expect(of("GPT-5.2")).toEqual([
    [0, 0, 5, 5, 5],
    [4, 4, 4, 4, 4],
    [5, 5, 5, 5, 5]
  ]);
  expect(of("Qwen3-Coder-Next")).toEqual([
    [3, 3, 5, 5, 5],
    [4, 4, 5, 5, 5],
    [3, 3, 3, 3, 5]
  ]);
});

test("grim and grimmer pass every published cell", () => {
  for (const {mean, sd} of cells) {
    expect(grim(mean, 5).possible).toBe(true);
    expect(grimmer([mean, sd], 5, {min: 0, max: 5}).possible).toBe(true);
  }
});

test("meanInterval by t, clipped to the scale, gives all 33 published intervals", () => {
  const agree = (method: "t" | "normal") =>
    cells.filter((cell) => {
      const {low, high} = meanInterval(runsOf(cell)[0], {clip: [0, 5], method});
      return [comparePrinted(low, cell.low), comparePrinted(high, cell.high)].every((d) => d.verdict === "confirmed");
    }).length;
  expect(agree("t")).toBe(33);
  expect(agree("normal")).toBe(15); // what the text says (1.96) fits only cells without spread
});

test("overMultisets over the published table leaves one H, the published one", () => {
  const candidates = cells.map(runsOf);
  const H = (samples: number[][]) => kruskalWallis(table.map((_, m) => samples.slice(3 * m, 3 * m + 3).flat())).H;
  const r = overMultisets(candidates, H);
  expect(r).toMatchObject({combinations: 1, exhaustive: true});
  expect(r.low).toBeCloseTo(56.6530459240847, 10);
  expect(r.high).toBe(r.low);
});

test("the published gate pass rates add up to the recovered runs", () => {
  // Section 4.1: share of 15 runs that pass extraction, application, tests, types, lint.
  const rates: Record<string, string> = {
    "Gemini 3 Pro Preview": "100% 100% 100% 100% 100%",
    "Claude Sonnet 4.5": "100% 100% 93% 100% 100%",
    "Gemini 3 Flash Preview": "100% 100% 93% 100% 100%",
    "GPT-4o": "100% 100% 100% 93% 100%",
    "Claude Opus 4.6": "100% 100% 80% 100% 73%",
    "Gemini 2.5 Pro": "100% 100% 67% 73% 93%",
    "Qwen3-Coder-Next": "100% 100% 60% 47% 100%",
    "GPT-5.2": "87% 87% 53% 87% 87%",
    "DeepSeek V3.2": "87% 87% 40% 87% 87%",
    "GPT-4o-mini": "80% 80% 67% 67% 67%",
    "Gemini 2.5 Flash": "100% 100% 7% 60% 67%"
  };
  for (const [model, text] of Object.entries(rates)) {
    const printed = text.split(" ");
    for (const rate of printed) expect(impossibleStatistic({rate, n: 15})).toEqual([]);
    const counts = printed.map((rate) => Math.round(parsePrinted(rate).value * 15));
    const gates = cells.filter((d) => d.model === model).flatMap((cell) => runsOf(cell)[0]);
    expect(counts.reduce((s, c) => s + c)).toBe(gates.reduce((s, g) => s + g));
  }
});

test("consistencyConfidence gives all 15 published confidences", () => {
  // EngramForge (2026), summary of the 48 public runs: gates of the runs, confidence in percent.
  const rows: [number[], string][] = [
    [[5, 5], "100.0"],
    [[4, 4], "100.0"],
    [[5, 5], "100.0"],
    [[5, 5], "100.0"],
    [[5, 5], "100.0"],
    [[5, 5], "100.0"],
    [[4, 5, 5], "87.6"],
    [[5, 5], "100.0"],
    [[5, 5], "100.0"],
    [[5, 5], "100.0"],
    [[0, 2, 2, 0, 0, 0, 2, 5, 2, 2, 5, 2, 5, 2, 2, 2], "18.0"],
    [[5, 5], "100.0"],
    [[4, 4], "100.0"],
    [[0, 5, 5, 0, 5], "8.7"],
    [[5, 5], "100.0"]
  ];
  for (const [gates, printed] of rows)
    expect(comparePrinted(100 * consistencyConfidence(gates), printed).verdict).toBe("confirmed");
});

test("impossibleStatistic finds the three impossible U of the published table, and only them", () => {
  // EngramForge (2026), adjacent pairs, n = 15 each: U as printed, in the order of the table.
  const printed = ["141.0", "154.0", "163.0", "192.5", "228.5", "140.0", "157.0", "107.0", "377.5", "411.0"];
  const found = printed.filter((U) => impossibleStatistic({U, n1: 15, n2: 15}).length);
  expect(found).toEqual(["228.5", "377.5", "411.0"]);
});

test("weightedComposite gives the judged quality of the eleven models, within the rounding of its parts", () => {
  // Section 5.6: clean code, patterns, idioms, organisation, quality; weights 35/25/25/15.
  const rows: [number, number, number, number, string][] = [
    [4.52, 0.84, 0.82, 4.17, "4.28"],
    [4.41, 0.84, 0.82, 4.07, "4.23"],
    [4.31, 0.88, 0.78, 4.27, "4.22"],
    [4.41, 0.85, 0.78, 4.17, "4.21"],
    [4.37, 0.83, 0.79, 4.03, "4.16"],
    [4.37, 0.74, 0.81, 4.33, "4.12"],
    [4.31, 0.79, 0.82, 3.93, "4.11"],
    [4.39, 0.8, 0.75, 4.1, "4.09"],
    [4.41, 0.72, 0.76, 4.03, "4.00"],
    [4.36, 0.68, 0.82, 3.97, "3.99"],
    [4.35, 0.63, 0.83, 3.97, "3.94"]
  ];
  for (const [clean, patterns, idioms, organisation, printed] of rows) {
    const parts = [clean, patterns, idioms, organisation];
    const quality = 5 * weightedComposite(parts, {weights: [35, 25, 25, 15], full: [5, 1, 1, 5]});
    // Halves of a unit: .015 from the parts, .005 from the print.
    expect(Math.abs(quality - Number(printed))).toBeLessThan(0.0201);
  }
});

test("power: 16 runs by the normal formula, 17 by the noncentral t", () => {
  // Site-builder evaluation (2026): 20 points, 80 % power; the sd of about 20 is not stated. SciPy: stats.nct.
  expect(sampleSizeNormal(20, {sd: 20}).runs).toBe(16);
  expect(sampleSizeT(20, {sd: 20}).runs).toBe(17);
  const rows = [
    [13.4, 7.046724225498613, 0.976355169477527, 0.9831213056159291, 0.9880138295379243, 9],
    [20.0, 15.697759468698177, 0.7529230345034105, 0.7813977924664227, 0.80703671514722, 17],
    [20.1, 15.85512950737188, 0.7487556165813315, 0.7773636807115775, 0.8031637542607764, 17],
    [28.9, 32.777314214628504, 0.44843103490509706, 0.4740037595304676, 0.4988346800163349, 34]
  ];
  for (const [sd, normal, p15, p16, p17, exact] of rows) {
    expect(sampleSizeNormal(20, {sd}).n).toBeCloseTo(normal, 9);
    expect([15, 16, 17].map((n) => powerT(n, 20, {sd}))).toEqual([p15, p16, p17].map((p) => expect.closeTo(p, 9)));
    expect(sampleSizeT(20, {sd}).runs).toBe(exact);
  }
});

test("summaryInterval of a published mean, SD and n", () => {
  // Site-builder evaluation (2026): DeepSeek R1, 41.9 ± 3.3, n = 2; Kimi K2.5, 108.2 ± 20.1, n = 9, printed [92.7, 123.7].
  // With one degree of freedom t(.975) = tan(.475 π) = 12.7062047361747; SciPy 1.10 is off in the eleventh digit.
  const half = (Math.tan(0.475 * Math.PI) * 3.3) / Math.SQRT2;
  const r1 = summaryInterval({mean: 41.9, sd: 3.3, n: 2});
  expect([r1.low, r1.high]).toEqual([expect.closeTo(41.9 - half, 11), expect.closeTo(41.9 + half, 11)]);
  const kimi = summaryInterval({mean: 108.2, sd: 20.1, n: 9});
  expect(comparePrinted(kimi.low, "92.7").verdict).not.toBe("different");
  expect(comparePrinted(kimi.high, "123.7").verdict).not.toBe("different");
});

test("wilson and clopperPearson of the published pass counts", () => {
  // SciPy: stats.binomtest(k, 10).proportion_ci(method = "wilson" / "exact")
  const rows = [
    [10, 0.7224672001371109, 1, 0.6915028921812371, 1],
    [8, 0.4901624715366418, 0.9433178485456248, 0.4439045376923585, 0.9747892736731665],
    [3, 0.10779126740630102, 0.6032218525388546, 0.06673951117773447, 0.652452850060008]
  ];
  for (const [k, ...expected] of rows) {
    const [w, c] = [wilson(k, 10), clopperPearson(k, 10)];
    expect([w.low, w.high, c.low, c.high]).toEqual(expected.map((x) => expect.closeTo(x, 10)));
  }
});

// AIBench (2026), Table III: config, total cost in USD, passes of ten.
const aibench: [string, number, number][] = [
  ["Claude Fable 5", 2.38, 10],
  ["Claude Opus 4.5", 1.0, 9],
  ["Claude Sonnet 4.6 (retries)", 0.75, 9],
  ["DeepSeek V4 Flash", 0.015, 8],
  ["DeepSeek V4 Pro", 0.11, 5],
  ["Claude Sonnet 4.6 (1-pass)", 0.27, 3],
  ["Tencent HY3 Preview", 0.02, 2]
];

test("paretoFront of AIBench's summary", () => {
  const front = paretoFront(aibench, {cost: (d) => d[1], score: (d) => d[2]});
  expect(aibench.filter((_, i) => front[i].front).map((d) => d[0])).toEqual([
    "Claude Fable 5",
    "Claude Sonnet 4.6 (retries)",
    "DeepSeek V4 Flash"
  ]);
});

test("costOfPass gives the published cost per pass", () => {
  const printed = ["$0.238", "$0.111", "$0.083", "$0.002", "$0.022", "$0.090", "$0.010"];
  aibench.forEach(([, usd, passes], i) => {
    const costs = Array.from({length: 10}, () => usd / 10);
    const {estimate} = costOfPass(
      costs,
      costs.map((_, t) => t < passes),
      {method: "delta"}
    );
    expect(comparePrinted(estimate, printed[i]).verdict).toBe("confirmed");
  });
});

// AIBench (2026), Tables IV to VII: attempts (negative: failed), cost in USD, per task.
const attempts: Record<string, [number[], number[]]> = {
  "Claude Fable 5": [
    [1, 1, 2, 1, 3, 1, 1, 1, 2, 1],
    [0.03, 0.05, 0.18, 0.18, 0.2, 0.06, 0.11, 0.19, 1.06, 0.3]
  ],
  "Claude Sonnet 4.6 (retries)": [
    [1, 2, 2, -3, 2, 1, 2, 1, 2, 3],
    [0.01, 0.04, 0.04, 0.17, 0.02, 0.02, 0.05, 0.09, 0.17, 0.14]
  ],
  "DeepSeek V4 Flash": [
    [1, 1, 3, -3, 1, 1, 2, 3, 3, -3],
    [0.0002, 0.0003, 0.0011, 0.0031, 0.0004, 0.0002, 0.0014, 0.0021, 0.0024, 0.0039]
  ]
};
const rowsOf = (config: string) =>
  attempts[config][0].map((k) => ({passed: k > 0, attempts: Math.abs(k), maxAttempts: 3}));

test("retryCurve of AIBench's tables, against its retry table", () => {
  expect(retryCurve(rowsOf("Claude Sonnet 4.6 (retries)")).map((d) => d.passedBy)).toEqual([3, 8, 9]);
  // The retry table prints 6 of 10 on the first attempt; the task table has 7.
  expect(retryCurve(rowsOf("Claude Fable 5")).map((d) => d.passedBy)).toEqual([7, 9, 10]);
  expect(retryCurve(rowsOf("DeepSeek V4 Flash")).map((d) => d.passedBy)).toEqual([4, 5, 8]);
});

test("partsAddUp of AIBench's task costs", () => {
  const usd = (config: string) => attempts[config][1].map((x) => `$${x}`);
  expect(partsAddUp(usd("Claude Sonnet 4.6 (retries)"), "$0.75")).toMatchObject({possible: true, exact: true});
  const fable = partsAddUp(
    attempts["Claude Fable 5"][1].map((x) => `$${x.toFixed(2)}`),
    "$2.38"
  );
  expect(fable).toMatchObject({possible: true, exact: false, sum: expect.closeTo(2.36, 12)});
});

test("cascade of Flash then Fable saves a factor of 4.8, not a hundred", () => {
  const stage = (config: string) => attempts[config][0].map((k, t) => [{cost: attempts[config][1][t], passed: k > 0}]);
  const r = cascade([stage("DeepSeek V4 Flash"), stage("Claude Fable 5")]);
  expect(10 * r.cost.estimate).toBeCloseTo(0.4951, 12);
  expect(2.38 / (10 * r.cost.estimate)).toBeCloseTo(4.81, 2);
  expect(r.pass.estimate).toBe(1);
});

test("paretoFront of the akitaonrails ranking, with unknown costs not placed", () => {
  // akitaonrails (2026): score of 100 and approximate USD; local models are free, a subscription has no cost per run.
  const rows: [string, number | null, number][] = [
    ["Claude Opus 4.7", 1.1, 97],
    ["GPT 5.4 xHigh (Codex)", 16.0, 97],
    ["GPT 5.5 xHigh (Codex)", 10.0, 96],
    ["DeepSeek V4 Pro (DeepClaude)", 3.14, 89],
    ["Kimi K2.6", 0.3, 87],
    ["Claude Opus 4.6", 1.1, 83],
    ["Gemini 3.1 Pro", 0.4, 82],
    ["Claude Sonnet 4.6", 0.63, 78],
    ["DeepSeek V4 Flash", 0.01, 78],
    ["Grok 4.3", 1.74, 72],
    ["Qwen 3.6 Plus", 0.15, 71],
    ["Kimi K2.5", 0.1, 69],
    ["Xiaomi MiMo V2.5 Pro", 0.14, 67],
    ["GLM 5", 0.11, 64],
    ["Step 3.5 Flash", 0.02, 56],
    ["Qwen 3.5 35B (local)", 0, 55],
    ["GLM 4.7 Flash bf16 (local)", 0, 52],
    ["GLM 5.1 (Z.ai)", null, 46],
    ["DeepSeek V3.2", 0.07, 43],
    ["MiniMax M2.7", 0.3, 41],
    ["Qwen 3.5 122B (local)", 0, 37],
    ["Qwen 3 Coder Next (local)", 0, 32],
    ["Grok 4.20", 0.6, 25],
    ["GPT OSS 20B (local)", 0, 11]
  ];
  const front = (points: typeof rows) => {
    const placed = paretoFront(points, {cost: (d) => d[1], score: (d) => d[2]});
    return {
      front: points.filter((_, i) => placed[i].front).map((d) => d[0]),
      unplaced: points.filter((_, i) => !placed[i].placed).map((d) => d[0])
    };
  };
  expect(front(rows)).toEqual({
    front: ["Claude Opus 4.7", "Kimi K2.6", "DeepSeek V4 Flash", "Qwen 3.5 35B (local)"],
    unplaced: ["GLM 5.1 (Z.ai)"]
  });
  expect(front(rows.filter((d) => d[1] !== 0)).front).toEqual(["Claude Opus 4.7", "Kimi K2.6", "DeepSeek V4 Flash"]);
});

test("paretoFront of the EngramForge ranking refutes two ticks of its table", () => {
  // Section 4: gates and USD per run. GPT-4o and Claude Sonnet 4.5 are ticked, and dominated by Gemini 3 Flash.
  const rows: [string, number, number][] = [
    ["GPT-4o-mini", 0.001, 3.6],
    ["Gemini 3 Flash Preview", 0.005, 4.93],
    ["Gemini 2.5 Flash", 0.007, 3.33],
    ["GPT-4o", 0.015, 4.93],
    ["Gemini 2.5 Pro", 0.018, 4.33],
    ["Gemini 3 Pro Preview", 0.022, 5.0],
    ["GPT-5.2", 0.026, 4.0],
    ["Claude Sonnet 4.5", 0.043, 4.93],
    ["Claude Opus 4.6", 0.29, 4.53]
  ];
  const front = paretoFront(rows, {cost: (d) => d[1], score: (d) => d[2]});
  expect(rows.filter((_, i) => front[i].front).map((d) => d[0])).toEqual([
    "GPT-4o-mini",
    "Gemini 3 Flash Preview",
    "Gemini 3 Pro Preview"
  ]);
  expect(front[3].dominatedBy).toEqual([1]);
});

test("sdBound refutes the scores “in the 70s” of the claude-benchmark study", () => {
  // Haiku on instruction-03: mean about 90, maximum 100, SD 20.79.
  expect(sdBound(90, {min: 0, max: 100, sd: 20.79}).lowest).toBeCloseTo(46.8, 1);
  expect(sdBound(90, {min: 70, max: 100}).max).toBeCloseTo(14.14, 2);
});

test("comparePrinted of shares, gaps and averages", () => {
  const confirmed: [number, string][] = [
    [108.2 / 160, "67.6%"],
    [94 / 160, "58.8%"],
    [41.9 / 160, "26.2%"],
    [126 / 149.5, "84.3%"],
    [120.5 / 149.5, "80.6%"],
    [(93.86 + 93.26) / 2, "93.56"],
    [-2 / 3, "-0.7"],
    [93.655, "93.66"],
    [6.15, "6.2"]
  ];
  for (const [value, printed] of confirmed) expect(comparePrinted(value, printed).verdict).toBe("confirmed");
  expect(comparePrinted(93.86 - 93.26, "+0.59").verdict).toBe("rounding");
  expect(comparePrinted(5.0 - 3.33, "1.60").verdict).toBe("different");
  expect(comparePrinted(105 * 0.05 + 60 * 0.015, "$4.21").verdict).toBe("different");
});

test("adjust leaves no p of the A/B study below 0.05, or keeps all three, by the method", () => {
  const p = [0.009023, 0.009023, 0.009023, 0.250592, 0.29627, 0.464702, 0.601508, 0.601508, 0.601508, 0.916815, 1];
  expect(adjust(p, {method: "bonferroni"})[0]).toBeCloseTo(0.099253, 12);
  expect(adjust(p, {method: "holm"})[0]).toBeCloseTo(0.099253, 12);
  expect(adjust(p, {method: "BH"})[0]).toBeCloseTo(0.033084333333333334, 12);
});

const golden = resolve("../shared/studies/golden.json");

test("the studies' own vectors, where they are present", () => {
  if (!existsSync(golden)) return console.log(`absent: ${golden}; the restated values above stand alone`);
  const {stat_vectors, acceptance} = JSON.parse(readFileSync(golden, "utf8"));
  const vector = (name: string) => stat_vectors.find((d: {name: string}) => d.name === name);
  for (const name of ["mean_ci_t_00022", "mean_ci_t_00555", "mean_ci_t_55555", "mean_ci_t_33345"]) {
    const {input, expected} = vector(name);
    const r = meanInterval(input.x, {clip: input.clip});
    const normal = meanInterval(input.x, {clip: input.clip, method: "normal"});
    expect([r.estimate, r.low, r.high]).toEqual(
      [expected.mean, expected.lo, expected.hi].map((x) => expect.closeTo(x, 10))
    );
    // The vector's normal interval rounds z to 1.96.
    expect([normal.low, normal.high]).toEqual(
      [expected.lo_normal196_clipped, expected.hi_normal196_clipped].map((x) => expect.closeTo(x, 4))
    );
  }
  for (const name of ["pareto_003", "pareto_002_published_costs"]) {
    const {input, expected} = vector(name);
    const points: [string, number | null, number][] = input.points;
    const placed = paretoFront(points, {cost: (d) => d[1], score: (d) => d[2]});
    const front = points.filter((_, i) => placed[i].front).map((d) => d[0]);
    expect(front.toSorted()).toEqual((expected.front ?? expected.front_free_as_0).toSorted());
  }
  const reconstructed: Record<string, Record<string, number[]>> = acceptance["001_reconstructed_gate_counts"];
  const runs = Object.values(reconstructed).flatMap((row) => Object.values(row));
  expect(cells.map((cell) => runsOf(cell)[0])).toEqual(runs.map((X) => X.toSorted((a, b) => a - b)));
  for (const [config, published] of Object.entries(
    acceptance["003_from_tasks"] as Record<string, Record<string, unknown>>
  ))
    if (attempts[config])
      expect(retryCurve(rowsOf(config)).map((d) => d.passedBy)).toEqual(published.cumulative_pass_by_attempt);
});
