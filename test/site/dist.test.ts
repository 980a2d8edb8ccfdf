import {afterAll, beforeAll, expect, test} from "vitest";
import {checkDist} from "../../src/cli/build/checkDist.js";
import {builtReport} from "./builtReport.js";
import {scratchReport} from "./scratchReport.js";
import type {DistProblem} from "../../src/cli/build/checkDist.js";
import type {ScratchReport} from "./scratchReport.js";

test("the report has none of the failures that a build is silent about", async () => {
  expect(await checkDist(builtReport())).toEqual([]);
});

/** A page whose one cell is this code. */
const page = (code: string, language = "js") => `# Page\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;

/** Each page has one fault that Framework builds without complaint. */
const faulty: Record<string, string> = {
  "above-root.md": page(`import {x} from "../../outside.js";\ndisplay(x);`),
  "alias.md": page(`import {one} from "@/one.js";\ndisplay(one);`),
  "foreign.md": page(`import x from "https://example.com/x.js";\ndisplay(x);`),
  "foreign-image.md": `# Page\n\n<img src="https://example.com/x.png">\n`,
  "json.md": page(`import x from "./x.json" with {type: "json"};\ndisplay(x);`),
  "misspelt.md": page(`import {mean} from "d3-aray";\ndisplay(mean([1]));`),
  "missing-export.md": page(`import {two} from "./one.js";\ndisplay(two);`),
  "node.md": page(`import {readFileSync} from "node:fs";\ndisplay(readFileSync);`),
  "node-in-module.md": page(`import {a} from "./nodeModule.js";\ndisplay(a);`),
  "syntax.md": page(`const x = ;`),
  "syntax-inline.md": "# Page\n\nIt is ${1 +}.\n",
  "ts-specifier.md": page(`import {one} from "./one.ts";\ndisplay(one);`),
  "ts-specifier-in-module.md": page(`import {a} from "./tsModule.js";\ndisplay(a);`),
  "type-import.md": page(`import {type T} from "./types.js";\ndisplay(1 as unknown as T);`, "ts"),
  "type-import-in-module.md": page(`import {a} from "./typeModule.js";\ndisplay(a);`),
  "nodeModule.ts": `import {readFileSync} from "node:fs";\nexport const a = readFileSync;\n`,
  "one.ts": "export const one: number = 1;\n",
  "tsModule.ts": `import {one} from "./one.ts";\nexport const a = one;\n`,
  "typeModule.ts": `import {type T} from "./types.js";\nexport const a = 1 as unknown as T;\n`,
  "types.ts": "export interface T {\n  a: number;\n}\n"
};

const sound = {
  "index.md": `${page(
    `import * as Plot from "@observablehq/plot";
import type {T} from "./types.js";
import {one} from "./one.js";
const size = view(Inputs.range([1, 9]));
display(Plot.dot([one as T | number]).plot());
display(html\`<b>\${size}</b>\`);`,
    "ts"
  )}\nThe class \`observablehq--error\` in prose, and a [link](https://example.com/).\n`
};

let report: ScratchReport;
let problems: DistProblem[];

beforeAll(async () => {
  report = await scratchReport({...sound, ...faulty});
  problems = await checkDist(report.dist);
});
afterAll(async () => report?.remove());

const problemsIn = (pattern: RegExp) => problems.filter((d) => pattern.test(d.file)).map((d) => d.what);

test("checkDist finds nothing in a sound page", () => {
  expect(problemsIn(/^index\.html$/)).toEqual([]);
});

test.each([
  [
    "an import above the root",
    /^above-root\.html$/,
    "error in the page: SyntaxError: non-local import: ../../outside.js (1:0)"
  ],
  ["a path alias", /^alias\.html$/, "unresolved import: @/one.js"],
  ["a module from another host", /^foreign\.html$/, "foreign host: https://example.com/x.js"],
  ["an image from another host", /^foreign-image\.html$/, "foreign host: https://example.com/x.png"],
  ["a JSON module", /^json\.html$/, "error in the page: SyntaxError: Unexpected token (1:25)"],
  ["a misspelt package", /^misspelt\.html$/, "unresolved import: d3-aray"],
  ["a name that a module does not export", /^missing-export\.html$/, /^no export two in \.\/_import\/one\./],
  ["a Node module in a page", /^node\.html$/, "Node's own module: node:fs"],
  ["a Node module in a module", /^_import\/nodeModule\./, "Node's own module: node:fs"],
  ["a cell with a syntax error", /^syntax\.html$/, "error in the page: SyntaxError: Unexpected token (1:10)"],
  [
    "an inline expression with a syntax error",
    /^syntax-inline\.html$/,
    "error in the page: SyntaxError: invalid expression"
  ],
  ["a .ts specifier in a page", /^ts-specifier\.html$/, "TypeScript specifier: ./one.ts (write .js)"],
  ["a .ts specifier in a module", /^_import\/tsModule\./, /^TypeScript specifier: \.\/one\.\w+\.ts \(write \.js\)$/],
  ["an inline type import in a page", /^type-import\.html$/, /^imports nothing: \.\/_import\/types\./],
  ["an inline type import in a module", /^_import\/typeModule\./, /^imports nothing: \.\/types\./]
])("checkDist finds %s", (_, file, what) => {
  expect(problemsIn(file)).toContainEqual(typeof what === "string" ? what : expect.stringMatching(what));
});

// What follows is not silent in Framework 1.13.4, so buildReport says it; a newer version may differ.
const inModule = (code: string) => ({"index.md": page(`import {a} from "./a.js";\ndisplay(a);`), "a.ts": code});

test.each([
  ["a module that imports above the root", inModule(`export {x as a} from "../../outside.js";`), /non-local import/],
  [
    "a module that imports a misspelt package",
    inModule(`export {mean as a} from "d3-aray";`),
    /Cannot find module 'd3-aray'/
  ],
  ["a block of sql", {"index.md": page("SELECT 1", "sql")}, /index\.md uses a sql block/],
  ["Framework's own sql", {"index.md": page("display(await sql`SELECT 1`);")}, /use sqlOf of components\/sql\/sql\.js/],
  ["a link that leads nowhere", {"index.md": "[there](./nowhere)\n"}, /broken link: \/index → \/nowhere/],
  [
    "a data loader that fails",
    {"index.md": page(`display(await FileAttachment("x.json").json());`), "x.json.js": "process.exit(3);"},
    /loader exited with code 3/
  ]
])("buildReport fails on %s", async (_, files, message) => {
  await expect(scratchReport(files)).rejects.toThrow(message);
});
