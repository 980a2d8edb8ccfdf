import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {packageProviders, packageVersion} from "../../../loaders/prices/packageData.js";

test("packageVersion is the one that is installed: its date is to be looked up with every new one", () => {
  const installed = JSON.parse(readFileSync("node_modules/@pydantic/genai-prices/package.json", "utf8"));
  expect(packageVersion).toBe(installed.version);
});

test("packageProviders gives the bundled lists without a network", async () => {
  const {fetch} = globalThis;
  globalThis.fetch = () => {
    throw new Error("fetched");
  };
  try {
    expect((await packageProviders()).map((d) => d.id)).toEqual(expect.arrayContaining(["anthropic", "openrouter"]));
  } finally {
    globalThis.fetch = fetch;
  }
});
