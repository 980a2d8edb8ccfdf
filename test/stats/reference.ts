import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

interface ReferenceValue {
  fn: string;
  args: (number | string)[];
  value: number | string;
  call: string;
}

/**
 * One test for each of *functions*: it gives the reference values of its name in test/reference/*file* (whose script says
 * how they were made), to a relative difference of *rel*.
 */
export function testReference(
  file: string,
  functions: Record<string, (...args: never[]) => number>,
  {rel = 1e-10}: {rel?: number} = {}
): void {
  const lines = readFileSync(new URL(`../reference/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const values = lines.map((line) => JSON.parse(line) as ReferenceValue);
  for (const [name, f] of Object.entries(functions)) {
    const own = values.filter((v) => v.fn === name);
    test(`${name} gives ${own.length} values of ${file}`, () => {
      expect(own.length).toBeGreaterThan(0);
      for (const {args, value, call} of own) {
        const expected = Number(value);
        const actual = f(...(args.map(Number) as never[]));
        const off = actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
        if (!(off <= rel))
          expect.fail(`${name}(${args.join(", ")}): expected ${expected} (${call}), received ${actual}`);
      }
    });
  }
}
