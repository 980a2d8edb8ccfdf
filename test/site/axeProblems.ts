import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: {target: string[]; failureSummary: string}[];
}

/** What a page breaks of WCAG 2.2 level A and AA, as axe finds it: "rule: help, at selector". */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"]
    }).then((d) => d.violations)`
  );
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map((d) => `${id}: ${help}, at ${d.target.join(" ")} (${d.failureSummary.replaceAll(/\s+/g, " ")})`)
  );
}
