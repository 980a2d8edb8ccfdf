import {resolve} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {studentTSf} from "../../src/stats/studentT.js";
import type {Adapter, OracleCase} from "./oracle/cases.js";
import {expand, readCases, runCase} from "./oracle/cases.js";
import {comparison} from "./oracle/comparison.js";
import {foundations} from "./oracle/foundations.js";
import {measures} from "./oracle/measures.js";

const adapters: Record<string, Adapter> = {...foundations, ...comparison, ...measures};
const folder = process.env.BENCHBOOK_ORACLE ?? resolve("../shared/oracle/given");
const given = readCases(folder);
const byFunction = new Map<string, OracleCase[]>();
for (const c of given) byFunction.set(c.function, [...(byFunction.get(c.function) ?? []), c]);
const report: string[] = [];

describe("the reference cases", () => {
  for (const [name, cases] of byFunction) {
    test(`${name} answers ${cases.length} reference cases`, {timeout: 300_000}, () => {
      const adapter = adapters[name];
      expect(adapter, `no adapter for ${name}`).toBeDefined();
      const wrong = cases.flatMap((c) => runCase(withoutRefuted(c), adapter));
      report.push(`${name} ${cases.length}${wrong.length ? ` (${wrong.length} wrong)` : ""}`);
      expect(wrong).toEqual([]);
    });
  }

  afterAll(() => {
    if (!given.length) console.log(`no reference cases: ${folder} is absent; the other tests of test/stats stand alone`);
    else console.log(`${given.length} reference cases of ${byFunction.size} functions from ${folder}\n${report.join(", ")}`);
  });
});

/**
 * A studentised range is at least that of two of its groups, whose tail is Student's: P(Q > q) ≥ 2 P(T > q / √2), and with
 * two groups equal to it. A reference value below that is impossible (some at df 20 and p 1e-50 are, by nine orders of
 * magnitude); it is replaced by null here, listed, and ours is held to the two bounds instead.
 */
function withoutRefuted(c: OracleCase): OracleCase {
  if (c.function !== "tukey.sf") return c;
  const {args} = expand(c.inputs) as {args: [number, number, number][]};
  const values = (c.expected.values as number[]).map((expected, i) => {
    const [q, k, df] = args[i];
    const two = 2 * studentTSf(q / Math.SQRT2, df);
    if (expected >= two * (1 - 1e-6)) return expected;
    const ours = (adapters[c.function]({args: [args[i]]}, {}).values as number[])[0];
    expect(ours).toBeGreaterThanOrEqual(two * (1 - 1e-9));
    expect(ours).toBeLessThanOrEqual(((two * k * (k - 1)) / 2) * (1 + 1e-9));
    report.push(`refuted: ${c.id} q=${q} k=${k} df=${df}: ${expected} is below 2 P(T > q / √2) = ${two}`);
    return ours;
  });
  return {...c, expected: {...c.expected, values}};
}
