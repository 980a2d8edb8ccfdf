import {build} from "esbuild";

/** The names that a JavaScript module exports; undefined where `export *` leaves that to another module. */
export async function moduleExports(source: string): Promise<string[] | undefined> {
  if (/\bexport\s*\*\s*from\b/.test(source)) return undefined;
  const {metafile} = await build({
    stdin: {contents: source},
    write: false,
    metafile: true,
    format: "esm",
    target: "esnext",
    logLevel: "silent"
  });
  return Object.values(metafile.outputs).flatMap((d) => d.exports);
}
