import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

interface Locked {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}
const {packages} = JSON.parse(readFileSync("package-lock.json", "utf8")) as {packages: Record<string, Locked>};

// npm ci refuses a lock file that leaves a platform's package out, even one that this machine does not need.
test("package-lock.json names the optional packages of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages)
    )
  );
  expect(missing).toEqual([]);
});

test("package-lock.json names no registry", () => {
  expect(Object.entries(packages).filter(([, d]) => d.resolved !== undefined)).toEqual([]);
});
