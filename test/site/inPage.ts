import {join} from "node:path";
import {build} from "esbuild";
import type {Page} from "playwright-core";

type Functions = {
  layoutProblems: () => string[];
  settled: (options?: {quiet?: number; limit?: number}) => Promise<void>;
};

let script: Promise<string> | undefined;

/** Runs a function of the folder inPage in the page's own browser. */
export async function inPage<Name extends keyof Functions>(
  page: Page,
  name: Name
): Promise<Awaited<ReturnType<Functions[Name]>>> {
  script ??= bundled();
  return page.evaluate(`${await script}; benchbookTest.${name}()`) as Promise<Awaited<ReturnType<Functions[Name]>>>;
}

async function bundled(): Promise<string> {
  const {outputFiles} = await build({
    stdin: {
      contents: 'export * from "./layoutProblems.js"; export * from "./settled.js";',
      resolveDir: join(import.meta.dirname, "inPage")
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "benchbookTest",
    target: "es2022"
  });
  return outputFiles[0].text;
}
