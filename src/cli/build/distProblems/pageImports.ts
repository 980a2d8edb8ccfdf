export interface PageImport {
  specifier: string;
  /** The names that a cell takes from the module; undefined when it takes the whole. */
  names: string[] | undefined;
}

/**
 * What the cells of a built page import by name. Framework writes `import {a, b as c} from "x"` as
 * `const {a, b: c} = await import("x")`, where a name that is not there is undefined instead of an error.
 */
export function pageImports(script: string): PageImport[] {
  const one = /const (\{[^}]*\}|[\w$]+) = await import\("([^"]+)"\)/g;
  const several = /const \[((?:\{[^}]*\}|[\w$]+)(?:, (?:\{[^}]*\}|[\w$]+))*)\] = await Promise\.all\(\[([^\]]*)\]\)/g;
  const imports = [...script.matchAll(one)].map(([, target, specifier]) => ({specifier, names: namesOf(target)}));
  for (const [, targets, sources] of script.matchAll(several)) {
    const specifiers = [...sources.matchAll(/import\("([^"]+)"\)/g)].map((d) => d[1]);
    const names = [...targets.matchAll(/\{[^}]*\}|[\w$]+/g)].map((d) => namesOf(d[0]));
    specifiers.forEach((specifier, i) => imports.push({specifier, names: names[i]}));
  }
  return imports;
}

function namesOf(target: string): string[] | undefined {
  if (!target.startsWith("{")) return undefined;
  return target
    .slice(1, -1)
    .split(",")
    .map((d) => d.split(":")[0].trim())
    .filter(Boolean);
}
