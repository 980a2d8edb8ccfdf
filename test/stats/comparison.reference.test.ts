import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {adjust} from "../../src/stats/adjust.js";
import {anova} from "../../src/stats/anova.js";
import {barnardExact} from "../../src/stats/barnardExact.js";
import {bartlett} from "../../src/stats/bartlett.js";
import {boschlooExact} from "../../src/stats/boschlooExact.js";
import {chiSquareTest} from "../../src/stats/chiSquareTest.js";
import type {Pairwise} from "../../src/stats/comparePairs.js";
import {conoverFriedman} from "../../src/stats/conoverFriedman.js";
import {conoverIman} from "../../src/stats/conoverIman.js";
import {dunn} from "../../src/stats/dunn.js";
import {fisherExact} from "../../src/stats/fisherExact.js";
import type {Table2x2} from "../../src/stats/fisherExact.js";
import {fligner} from "../../src/stats/fligner.js";
import {friedman} from "../../src/stats/friedman.js";
import {hodgesLehmann1, hodgesLehmann2} from "../../src/stats/hodgesLehmann.js";
import {hodgesLehmann2Asymptotic} from "../../src/stats/hodgesLehmann2Asymptotic.js";
import {kruskalWallis} from "../../src/stats/kruskalWallis.js";
import {levene} from "../../src/stats/levene.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {mcnemarCounts} from "../../src/stats/mcnemar.js";
import {nemenyi} from "../../src/stats/nemenyi.js";
import {pairedPermutation} from "../../src/stats/pairedPermutation.js";
import {shapiroWilk} from "../../src/stats/shapiroWilk.js";
import {signTest} from "../../src/stats/signTest.js";
import {oneSampleT, studentT, welchT} from "../../src/stats/tTest.js";
import {tost} from "../../src/stats/tost.js";
import {twoSamplePermutation} from "../../src/stats/twoSamplePermutation.js";
import {welchAnova} from "../../src/stats/welchAnova.js";
import {wilcoxonSignedRank} from "../../src/stats/wilcoxonSignedRank.js";

/** Values made by R and SciPy; the first line of each file says how. */
interface Case {
  test: string;
  input: Input;
  options: never;
  expected: Record<string, number | string | (number | string)[]>;
}
interface Input {
  x: number[];
  y: number[];
  d: number[];
  b: number;
  c: number;
  p: number[];
  table: Table2x2;
  groups: number[][];
  blocks: number[][];
}

const columns = ({pairs}: Pairwise) => ({
  statistic: pairs.map((pair) => pair.statistic),
  p: pairs.map(({p}) => p),
  pAdjusted: pairs.map(({pAdjusted}) => pAdjusted)
});

const calls: Record<string, (input: Input, options: never) => object> = {
  adjust: ({p}, options) => ({adjusted: adjust(p, options)}),
  anova: ({groups}) => anova(groups),
  barnardExact: ({table}, options) => barnardExact(table, options),
  bartlett: ({groups}) => bartlett(groups),
  boschlooExact: ({table}) => boschlooExact(table),
  chiSquareTest: ({table}, options) => chiSquareTest(table, options),
  conoverFriedman: ({blocks}) => columns(conoverFriedman(blocks)),
  conoverIman: ({groups}, options) => columns(conoverIman(groups, options)),
  dunn: ({groups}, options) => columns(dunn(groups, options)),
  fisherExact: ({table}) => fisherExact(table),
  fligner: ({groups}) => fligner(groups),
  friedman: ({blocks}) => friedman(blocks),
  hodgesLehmann1: ({d}) => hodgesLehmann1(d),
  hodgesLehmann2: ({x, y}, options) => hodgesLehmann2(x, y, options),
  hodgesLehmann2Asymptotic: ({x, y}, options) => hodgesLehmann2Asymptotic(x, y, options),
  kruskalWallis: ({groups}) => kruskalWallis(groups),
  levene: ({groups}, options) => levene(groups, options),
  mannWhitney: ({x, y}, options) => mannWhitney(x, y, options),
  mcnemarCounts: ({b, c}) => mcnemarCounts(b, c),
  nemenyi: ({blocks}) => {
    const result = nemenyi(blocks);
    return {...result, q: result.pairs.map(({q}) => q), p: result.pairs.map(({p}) => p)};
  },
  oneSampleT: ({d}, options) => oneSampleT(d, options),
  pairedPermutation: ({x, y}) => pairedPermutation(x, y),
  shapiroWilk: ({x}) => shapiroWilk(x),
  signTest: ({d}, options) => signTest(d, 0, options),
  studentT: ({x, y}, options) => studentT(x, y, options),
  tost: ({x, y}, options) => tost(x, y, options),
  twoSamplePermutation: ({x, y}) => twoSamplePermutation(x, y),
  welchAnova: ({groups}) => welchAnova(groups),
  welchT: ({x, y}, options) => welchT(x, y, options),
  wilcoxonSignedRank: ({d}, options) => wilcoxonSignedRank(d, 0, options)
};

/** What the tools themselves reach, where that is less than nine digits. */
const tolerance: Record<string, number> = {
  barnardExact: 1e-6, // a search for the worst rate that stops early
  boschlooExact: 1e-6,
  hodgesLehmann2Asymptotic: 1e-3, // a root to 1e-4
  nemenyi: 1e-6, // ptukey
  shapiroWilk: 1e-6
};

for (const file of ["comparison.jsonl", "comparison-scipy.jsonl"]) {
  const [, ...lines] = readFileSync(new URL(`../reference/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const cases = lines.map((line) => JSON.parse(line) as Case);
  for (const name of new Set(cases.map((c) => c.test))) {
    test(`${name} agrees with ${file.includes("scipy") ? "SciPy" : "R"}`, () => {
      for (const {input, options, expected} of cases.filter((c) => c.test === name)) {
        const actual = calls[name](input, options ?? undefined) as Record<string, number | number[]>;
        for (const [field, values] of Object.entries(expected)) {
          const got = [actual[field]].flat();
          [values].flat().forEach((value, i) => {
            const e = Number(value);
            const close =
              Object.is(got[i], e) || Math.abs(got[i] - e) <= (tolerance[name] ?? 1e-9) * Math.abs(e) + 1e-12;
            expect(close, `${field}[${i}] of ${JSON.stringify({input, options})}: ${e}, not ${got[i]}`).toBe(true);
          });
        }
      }
    });
  }
}
