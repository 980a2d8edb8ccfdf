import {resolve} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import type {Adapter, OracleCase} from "./oracle/cases.js";
import {expand, readCases, runCase} from "./oracle/cases.js";
import {comparison} from "./oracle/comparison.js";
import {foundations} from "./oracle/foundations.js";
import {measures} from "./oracle/measures.js";
import {withoutRefuted} from "./oracle/refuted.js";

const adapters: Record<string, Adapter> = {...foundations, ...comparison, ...measures};
const folder = process.env.BENCHBOOK_ORACLE ?? resolve("../shared/oracle/given");
const given = readCases(folder);
const byFunction = new Map<string, OracleCase[]>();
for (const c of given) byFunction.set(c.function, [...(byFunction.get(c.function) ?? []), c]);
const report: string[] = [];

describe("the reader of reference cases", () => {
  // Wilson (1927) for 15 of 148: Newcombe (1998), Stat. Med. 17:857–872, table I, to its four digits.
  const newcombe: OracleCase = {
    id: "newcombe",
    function: "proportionCI",
    inputs: {x: 15, n: 148},
    options: {method: "wilson", level: 0.95},
    expected: {lower: 0.0624, upper: 0.1605},
    tolerance: {abs: 5e-5}
  };

  test("runCase(case, adapter) accepts what is within tolerance", () => {
    expect(runCase(newcombe, adapters.proportionCI)).toEqual([]);
  });

  test("runCase(case, adapter) names the field that is off", () => {
    const wrong = runCase({...newcombe, expected: {lower: 0.0625, upper: 0.1605}}, adapters.proportionCI);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^newcombe\.lower: expected 0\.0625, received 0\.0623/);
  });

  test("runCase(case, adapter) misses a field that is not there, and NaN for a number", () => {
    expect(runCase({...newcombe, expected: {median: 1}}, adapters.proportionCI)).toHaveLength(1);
    expect(runCase({...newcombe, expected: {lower: "NaN"}}, adapters.proportionCI)).toHaveLength(1);
  });

  test("runCase(case, adapter) wants an error where one is due", () => {
    const refused = {...newcombe, inputs: {x: 3, n: 2}, expected: {error: "x > n"}};
    expect(runCase(refused, adapters.proportionCI)).toEqual([]);
    expect(runCase({...newcombe, expected: {error: "none"}}, adapters.proportionCI)).toHaveLength(1);
    expect(runCase({...refused, expected: {lower: 0}}, adapters.proportionCI)).toHaveLength(1);
  });

  test("expand(inputs) generates what is described", () => {
    // s₁ = 1664525 · 1 + 1013904223 = 1015568748; (s₁ >>> 8) % 10 = 3967065 % 10
    expect(expand({x: {$gen: "int", seed: 1, n: 1, mod: 10, offset: 100}, y: ["NaN", 2]})).toEqual({
      x: [105],
      y: [NaN, 2]
    });
    expect(expand({$gen: "seq", n: 3, start: 2, step: 0.5})).toEqual([2, 2.5, 3]);
    expect(expand({$gen: "const", n: 2, value: 7})).toEqual([7, 7]);
  });
});

describe("the reference cases", () => {
  test(`are all there, where ${process.env.BENCHBOOK_ORACLE ? "BENCHBOOK_ORACLE" : "the shared folder"} is`, () => {
    // A folder that was asked for must have some; one that is not there is said to be absent.
    if (process.env.BENCHBOOK_ORACLE) expect(given.length).toBeGreaterThan(0);
    expect(given.filter((c) => !adapters[c.function]).map((c) => c.function)).toEqual([]);
  });

  for (const [name, cases] of byFunction) {
    test(`${name} answers ${cases.length} reference cases`, {timeout: 300_000}, () => {
      const adapter = adapters[name];
      expect(adapter, `no adapter for ${name}`).toBeDefined();
      const wrong = cases.flatMap((c) => runCase(withoutRefuted(c, {adapter, report}), adapter));
      report.push(`${name} ${cases.length}${wrong.length ? ` (${wrong.length} wrong)` : ""}`);
      expect(wrong).toEqual([]);
    });
  }

  afterAll(() => {
    if (!given.length)
      console.log(`no reference cases: ${folder} is absent; the other tests of test/stats stand alone`);
    else
      console.log(
        `${given.length} reference cases of ${byFunction.size} functions from ${folder}\n${report.join(", ")}`
      );
  });
});
