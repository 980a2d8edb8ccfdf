import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {load} from "../../loaders/load.js";
import type {Case} from "./caseOf.js";
import type {Input} from "./inputs.js";
import {judge} from "./judge.js";
import type {Verdict} from "./judge.js";
import {snapshotsOf} from "./snapshot.js";
import type {Snapshot} from "./snapshot.js";
import {writeArchive} from "./writeArchive.js";

export interface Outcome extends Verdict {
  index: number;
  mutator: string;
  input: string;
  path: string;
}

/** What inputs are before they are damaged, kept between calls. */
export type Originals = Map<string, Snapshot>;

/**
 * Loads every case as an archive of its own in one load, and says what became of each. A load that throws is halved
 * until the case is found that makes it throw. `staged` hears of each archive that was read.
 */
export async function runCases(
  cases: Case[],
  {originals = new Map(), staged = () => {}}: {originals?: Originals; staged?: (line: string) => void} = {}
): Promise<Outcome[]> {
  const missing = new Map(cases.map(({input}) => [input.name, input]));
  for (const name of originals.keys()) missing.delete(name);
  const archives = new Map<string, {input: Input; damage?: Case}>([
    ...cases.map((d): [string, {input: Input; damage?: Case}] => [`c${d.index}`, {input: d.input, damage: d}]),
    ...[...missing.values()].map((input, i): [string, {input: Input}] => [`original${i}`, {input}])
  ]);
  const folder = mkdtempSync(join(tmpdir(), "benchbook-mutations-"));
  const outcome = (d: Case, verdict: Verdict): Outcome => {
    return {index: d.index, mutator: d.mutator.name, input: d.input.name, path: d.target.path, ...verdict};
  };
  try {
    const results = join(folder, "results");
    for (const [name, {input, damage}] of archives) writeArchive(join(results, name), input, damage);
    const database = writeProject(folder);
    const progress = (line: string) => staged(line);
    try {
      await load({results, database, data: join(folder, "data"), progress});
    } catch (error) {
      if (cases.length > 1) {
        const half = cases.length >> 1;
        const first = await runCases(cases.slice(0, half), {originals, staged});
        return [...first, ...(await runCases(cases.slice(half), {originals, staged}))];
      }
      return cases.map((d) => outcome(d, {outcome: "reported", violations: [`the load throws: ${String(error)}`]}));
    }
    const snapshots = await snapshotsOf(database);
    for (const [name, {input, damage}] of archives)
      if (damage === undefined) originals.set(input.name, snapshots.get(name)!);
    return cases.map((d) => {
      const before = originals.get(d.input.name)!;
      const after = snapshots.get(`c${d.index}`) ?? {rows: [], problems: [], isGoodThere: false};
      return outcome(d, judge(d, {before, after}));
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
