import {readdirSync} from "node:fs";
import {resolve} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "esbuild";
import {expect, test} from "vitest";

test("src/stats bundles for a browser, without Node, in at most 60 kB gzip", async () => {
  const files = readdirSync("src/stats").filter((d) => d.endsWith(".ts"));
  const contents = files.map((file, i) => `export * as m${i} from "./${file.replace(/\.ts$/, ".js")}";`).join("\n");
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: resolve("src/stats"), loader: "ts"},
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false
  });
  const bytes = gzipSync(outputFiles[0].contents, {level: 9}).length;
  console.log(`src/stats: ${files.length} files, ${(bytes / 1000).toFixed(1)} kB gzip`);
  expect(bytes).toBeLessThanOrEqual(60_000);
});
