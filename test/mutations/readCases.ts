import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Case} from "./caseOf.js";
import {outcomeOf} from "./outcome.js";
import type {Originals, Outcome} from "./outcome.js";
import {openSnapshotReader} from "./readSnapshot.js";
import {writeArchive} from "./writeArchive.js";

/** Reads every case as an archive of its own, and says what became of each; `done` hears of it at once. */
export async function readCases(
  cases: Case[],
  {originals = new Map(), done = () => {}}: {originals?: Originals; done?: (outcome: Outcome) => void} = {}
): Promise<Outcome[]> {
  const results = mkdtempSync(join(tmpdir(), "benchbook-mutations-"));
  const reader = await openSnapshotReader(results);
  const outcomes: Outcome[] = [];
  const read = async (name: string, input: Case["input"], damage?: Case) => {
    const folder = join(results, name);
    writeArchive(folder, input, damage);
    try {
      return await reader.read(name);
    } finally {
      rmSync(folder, {recursive: true});
    }
  };
  try {
    for (const d of cases) {
      const {name} = d.input;
      if (!originals.has(name)) originals.set(name, await read("original", d.input));
      const start = performance.now();
      const result = await read(`c${d.index}`, d.input, d).then(
        (after) => ({before: originals.get(name)!, after}),
        (error: unknown) => ({error})
      );
      const outcome = {...outcomeOf(d, result), ms: performance.now() - start};
      outcomes.push(outcome);
      done(outcome);
    }
  } finally {
    reader.close();
    rmSync(results, {recursive: true, force: true});
  }
  return outcomes;
}
