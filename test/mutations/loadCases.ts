import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {load} from "../../loaders/load.js";
import type {Case} from "./caseOf.js";
import type {Input} from "./inputs.js";
import {loadedSnapshots} from "./loadedSnapshots.js";
import {outcomeOf} from "./outcome.js";
import type {Originals, Outcome} from "./outcome.js";
import {emptySnapshot} from "./snapshot.js";
import {writeArchive} from "./writeArchive.js";

/**
 * Loads every case as an archive of its own in one load, and says what became of each. A load that throws is halved
 * until the case is found that makes it throw.
 */
export async function loadCases(
  cases: Case[],
  {originals = new Map()}: {originals?: Originals} = {}
): Promise<Outcome[]> {
  const missing = new Map(cases.map(({input}) => [input.name, input]));
  for (const name of originals.keys()) missing.delete(name);
  const archives = new Map<string, {input: Input; damage?: Case}>([
    ...cases.map((d): [string, {input: Input; damage?: Case}] => [`c${d.index}`, {input: d.input, damage: d}]),
    ...[...missing.values()].map((input, i): [string, {input: Input}] => [`original${i}`, {input}])
  ]);
  const folder = mkdtempSync(join(tmpdir(), "benchbook-mutations-"));
  try {
    const results = join(folder, "results");
    for (const [name, {input, damage}] of archives) writeArchive(join(results, name), input, damage);
    const database = writeProject(folder);
    try {
      await load({results, database, data: join(folder, "data")});
    } catch (error) {
      if (cases.length > 1) {
        const half = cases.length >> 1;
        const first = await loadCases(cases.slice(0, half), {originals});
        return [...first, ...(await loadCases(cases.slice(half), {originals}))];
      }
      return cases.map((d) => outcomeOf(d, {error}));
    }
    const snapshots = await loadedSnapshots(database);
    for (const [name, {input, damage}] of archives)
      if (damage === undefined) originals.set(input.name, snapshots.get(name)!);
    return cases.map((d) => {
      const before = originals.get(d.input.name)!;
      const after = snapshots.get(`c${d.index}`) ?? emptySnapshot();
      return outcomeOf(d, {before, after});
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function writeProject(folder: string): string {
  const data = join(folder, "data");
  mkdirSync(data);
  writeFileSync(join(data, "models.csv"), "model_id,label,vendor,family,released,aliases\n");
  const usd = ["input", "output", "cache_read", "cache_write"].map((d) => `${d}_usd_per_mtok`);
  writeFileSync(join(data, "prices.csv"), `model_id,valid_from,${usd.join(",")},source\n`);
  return join(data, "benchbook.duckdb");
}
