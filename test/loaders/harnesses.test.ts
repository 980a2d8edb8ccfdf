import {existsSync} from "node:fs";
import {expect, test} from "vitest";
import {sqlLoader} from "../../loaders/harness/sql.js";
import {harnesses} from "../../loaders/harnesses.js";
import {loaders} from "../../loaders/registry.js";

test("every loader belongs to one harness, and a harness names no other", () => {
  const named = harnesses.flatMap((d) => d.loaders);
  expect(named.toSorted()).toEqual([...loaders, sqlLoader].map((d) => d.name).toSorted());
});

test("every harness has a loader, and a name of its own", () => {
  expect(harnesses.filter((d) => d.loaders.length === 0)).toEqual([]);
  const names = harnesses.map((d) => d.name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(harnesses)("the documentation of $name is an address, or a file of this repository", ({url}) => {
  if (!url.startsWith("https://")) expect(existsSync(url)).toBe(true);
});
