import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterEach, beforeEach, expect, test} from "vitest";
import {bundlePages} from "../../../src/cli/build/bundlePages.js";
import {checkDist} from "../../../src/cli/build/checkDist.js";

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "benchbook-bundle-"));
  writeFileSync(join(dist, "package.json"), '{"type": "module"}');
});

afterEach(() => rmSync(dist, {recursive: true}));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), {recursive: true});
    writeFileSync(join(dist, name), text);
  }
}

const read = (name: string) => readFileSync(join(dist, name), "utf8");

/** A page of Framework's with these cells, its modules named beforehand. */
function page(cells: string, preloads: readonly string[] = []): string {
  const links = preloads.map((d) => `<link rel="modulepreload" href="${d}">\n`).join("");
  return `<!DOCTYPE html>\n${links}<script type="module">\n${cells}\n</script>\n`;
}

/** What the modules of a page's first cell give, as its bundle has them. */
async function importBundle(name: string): Promise<Record<string, unknown>> {
  const [, specifier] = /import\("([^"]+)"\)/.exec(read(name))!;
  return import(pathToFileURL(join(dist, dirname(name), specifier)).href);
}

const modules = {
  "_import/a.11111111.js": 'import {half} from "./parts/b.22222222.js";\nexport const one = half + half;\n',
  "_import/parts/b.22222222.js": 'import {unit} from "../../_node/unit.33333333.js";\nexport const half = unit / 2;\n',
  "_node/unit.33333333.js": "export const unit = 1;\n",
  "_import/style.44444444.css": "p {color: red}\n"
};

test("a page gets its modules in one file, and libraries stay apart", async () => {
  write({
    ...modules,
    "s/x.html": page(
      'const [{one}, {half: h}] = await Promise.all([import("../_import/a.11111111.js"), import("../_import/parts/b.22222222.js")]);',
      ["../_node/unit.33333333.js", "../_import/a.11111111.js", "../_import/parts/b.22222222.js"]
    )
  });
  await bundlePages(dist);
  const [, address] = /import\("([^"]+)"\)/.exec(read("s/x.html"))!;
  expect(address).toMatch(/^\.\.\/_import\/bundle\.[0-9a-f]{8}\.js$/);
  expect([...read("s/x.html").matchAll(/href="([^"]+)"/g)].map((d) => d[1])).toEqual([
    "../_node/unit.33333333.js",
    address
  ]);
  expect(read("s/x.html")).toContain(
    `const [{one}, {half: h}] = await Promise.all([import("${address}"), import("${address}")]);`
  );
  expect({...(await importBundle("s/x.html"))}).toEqual({half: 0.5, one: 1});
  expect(readdirSync(join(dist, "_import"), {recursive: true}).toSorted()).toEqual([
    address.replace("../_import/", ""),
    "style.44444444.css"
  ]);
  expect(await checkDist(dist)).toEqual([]);
});

test("pages with the same modules share a bundle", async () => {
  const cell = 'const {one} = await import("../_import/a.11111111.js");';
  write({...modules, "s/x.html": page(cell), "t/x.html": page(cell)});
  await bundlePages(dist);
  expect(read("s/x.html")).toBe(read("t/x.html"));
  expect(readdirSync(join(dist, "_import")).filter((d) => d.endsWith(".js"))).toHaveLength(1);
});

test("a worker is a file of its own, with what it needs in it", async () => {
  write({
    ...modules,
    "_import/w.55555555.js": 'import {half} from "./parts/b.22222222.js";\npostMessage(half);\n',
    "_import/parts/start.66666666.js":
      'export const address = import.meta.resolve("../w.55555555.js");\nexport const library = import.meta.resolve("../../_node/unit.33333333.js");\n',
    "x.html": page('const {address, library} = await import("./_import/parts/start.66666666.js");')
  });
  await bundlePages(dist);
  expect(await checkDist(dist)).toEqual([]);
  const [, bundle] = /import\("\.\/(_import\/[^"]+)"\)/.exec(read("x.html"))!;
  const [worker, library] = [...read(bundle).matchAll(/import\.meta\.resolve\("([^"]+)"\)/g)].map((d) => d[1]);
  expect(library).toBe("../_node/unit.33333333.js");
  expect(read(join("_import", worker))).toContain("postMessage");
  expect(read(join("_import", worker))).not.toContain("parts/b");
});

const unsound: [string, Record<string, string>, string][] = [
  [
    "a name that is not exported",
    {"x.html": page('const {two} = await import("./_import/a.11111111.js");')},
    "no export two in ./_import/a.11111111.js"
  ],
  [
    "a module that is not there",
    {
      "_import/a.11111111.js": 'export {none} from "./none.js";\n',
      "x.html": page('const {none} = await import("./_import/a.11111111.js");')
    },
    "missing module: ./none.js"
  ]
];

test.each(unsound)("a page with %s stays as it is, and is found", async (_, files, what) => {
  write({...modules, ...files});
  const before = read("x.html");
  await bundlePages(dist);
  expect(read("x.html")).toBe(before);
  expect(existsSync(join(dist, "_import/parts/b.22222222.js"))).toBe(true);
  expect((await checkDist(dist)).map((d) => d.what)).toEqual([what]);
});

test("a page with a worker that starts itself stays as it is", async () => {
  write({
    "_import/w.55555555.js": 'import "./start.66666666.js";\n',
    "_import/start.66666666.js": 'export const address = import.meta.resolve("./w.55555555.js");\n',
    "x.html": page('const {address} = await import("./_import/start.66666666.js");')
  });
  const before = read("x.html");
  await bundlePages(dist);
  expect(read("x.html")).toBe(before);
});

test("a report without modules of its own stays as it is", async () => {
  write({
    "_node/unit.33333333.js": "export const unit = 1;\n",
    "x.html": page('const {unit} = await import("./_node/unit.33333333.js");')
  });
  const before = read("x.html");
  await bundlePages(dist);
  expect(read("x.html")).toBe(before);
});

test("two cells may take the same name from the same module", async () => {
  const cell = 'const {one} = await import("./_import/a.11111111.js");';
  write({...modules, "x.html": page(`${cell}\n${cell}`)});
  await bundlePages(dist);
  expect({...(await importBundle("x.html"))}).toEqual({one: 1});
});

test("two modules that give the same name are not put together", async () => {
  write({
    ...modules,
    "_import/c.77777777.js": "export const one = 2;\n",
    "x.html": page(
      'const [{one}, {one: two}] = await Promise.all([import("./_import/a.11111111.js"), import("./_import/c.77777777.js")]);'
    )
  });
  await bundlePages(dist);
  expect(read("x.html")).toContain("_import/c.77777777.js");
});
