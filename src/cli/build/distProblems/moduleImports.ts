import {build} from "esbuild";
import type {Plugin} from "esbuild";

export interface ModuleImport {
  specifier: string;
  /** An import at the top runs whenever the module does; `import()` and import.meta.resolve only when reached. */
  kind: "static" | "dynamic";
}

/** What a JavaScript module imports, in order and without repeats. Throws a SyntaxError when it does not parse. */
export async function moduleImports(source: string): Promise<ModuleImport[]> {
  const imports = new Map<string, ModuleImport>();
  const add = (d: ModuleImport) => void imports.set(`${d.kind} ${d.specifier}`, d);
  const collect: Plugin = {
    name: "collect",
    setup: (bundler) =>
      bundler.onResolve({filter: /.*/}, ({path, kind}) => {
        if (kind === "import-statement") add({specifier: path, kind: "static"});
        else if (kind === "dynamic-import") add({specifier: path, kind: "dynamic"});
        return {path, external: true};
      })
  };
  try {
    await build({
      stdin: {contents: source},
      bundle: true,
      write: false,
      format: "esm",
      target: "esnext",
      logLevel: "silent",
      plugins: [collect]
    });
  } catch (error) {
    throw new SyntaxError(firstMessage(error));
  }
  for (const [, specifier] of source.matchAll(/\bimport\.meta\.resolve\(\s*["'`]([^"'`]+)["'`]/g)) {
    add({specifier, kind: "dynamic"});
  }
  return [...imports.values()];
}

function firstMessage(error: unknown): string {
  const [first] = (error as {errors?: {text: string}[]}).errors ?? [];
  return first?.text ?? String(error);
}
