import {resolve} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import type {Adapter, OracleCase} from "./oracle/cases.js";
import {readCases, runCase} from "./oracle/cases.js";
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

describe("the reference cases", () => {
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
