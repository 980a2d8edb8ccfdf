import {expect, test} from "vitest";
import {loaders} from "../../loaders/registry.js";

/** A list of paths that counts how often one of them is read. */
function countedPaths(n: number): {paths: string[]; reads: () => number} {
  let reads = 0;
  const paths = Array.from({length: n}, (_, i) => `runs/batch-${i % 10}/${i}.json`);
  const counted = new Proxy(paths, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) ++reads;
      return Reflect.get(target, key, receiver) as unknown;
    }
  });
  return {paths: counted, reads: () => reads};
}

test.each(loaders.filter((d) => d.companions !== undefined).map((d) => [d.name, d] as const))(
  "%s looks its companions up instead of going through every path for each",
  (_, loader) => {
    const n = 500;
    const {paths, reads} = countedPaths(n);
    for (let i = 0; i < n; ++i) loader.companions!({path: `runs/batch-${i % 10}/${i}.json`, paths});
    expect(reads()).toBeLessThan(10 * n);
  }
);
