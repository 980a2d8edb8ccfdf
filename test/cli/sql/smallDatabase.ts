import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {main} from "../../../src/cli/benchbook.js";
import {load} from "../../../loaders/load.js";

const run = {benchbook: "run/1", model: "acme/mini-1", harness: "h"};

const runs = [
  {...run, config: "a", task: "t1", passed: true, cost_usd: 0.5, note: ""},
  {...run, config: "a", task: "t2", passed: false, cost_usd: 0.25},
  {...run, config: "b", task: "t1", passed: true, note: '日本, "so"\nand so'}
];

/** A database of three runs in a folder of its own, and the command that asks it. */
export async function smallDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "benchbook-sql-"));
  const database = join(folder, "data/benchbook.duckdb");
  const results = join(folder, "results");
  mkdirSync(join(results, "x"), {recursive: true});
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "data/models.csv"), "model_id,label,vendor,family,released,aliases\n");
  writeFileSync(
    join(folder, "data/prices.csv"),
    "model_id,valid_from,input_usd_per_mtok,output_usd_per_mtok,cache_read_usd_per_mtok,cache_write_usd_per_mtok,source\n"
  );
  writeFileSync(
    join(results, "x/archive.yaml"),
    "study: x\ntitle: X\nconfigs: {a: {model: acme/mini-1}, b: {model: acme/mini-1}}\n"
  );
  writeFileSync(join(results, "x/runs.json"), JSON.stringify(runs));
  await load({results, database, data: join(folder, "data")});
  return {
    folder,
    database,
    async sql(...argv: string[]) {
      const out: string[] = [];
      const err: string[] = [];
      const output = {stdout: (d: string) => void out.push(d), stderr: (d: string) => void err.push(d)};
      const code = await main(["sql", ...argv, "--database", database], output);
      return {code, stdout: out.join("\n"), stderr: err.join("\n")};
    },
    remove: () => rmSync(folder, {recursive: true, force: true})
  };
}
