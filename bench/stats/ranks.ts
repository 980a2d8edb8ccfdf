import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {ContestResult} from "./harness.js";
import {contest, startPeer} from "./harness.js";
import {allPairsMannWhitney} from "../../src/stats/allPairsMannWhitney.js";
import {kruskalWallis} from "../../src/stats/kruskalWallis.js";
import {mannWhitney} from "../../src/stats/mannWhitney.js";
import {seeded} from "../../src/stats/random.js";

/** Rank tests beside SciPy, NumPy by hand, R and coin: a million values; all pairs of 50 models on 500 tasks; exact with ties. */
export async function benchRanks({pairs = 15}: {pairs?: number} = {}): Promise<ContestResult[]> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const random = seeded(2);
  const gate = () => Math.min(5, random.below(9));
  const fill = (groups: number, n: number, draw: () => number) =>
    Array.from({length: groups}, () => Float64Array.from({length: n}, draw));
  const data = {
    units: fill(5, 200_000, random.uniform),
    gates: fill(5, 200_000, gate),
    scores: fill(50, 500, random.uniform),
    passes: fill(50, 500, gate),
    x: fill(1, 50, gate),
    y: fill(1, 50, () => random.below(6))
  };
  const gates = data.gates.map((g) => Uint8Array.from(g));
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  for (const [name, groups] of Object.entries(data)) {
    const all = Float64Array.from(groups.flatMap((g) => Array.from(g)));
    writeFileSync(join(folder, name), new Uint8Array(all.buffer));
  }
  const python = await startPeer("NumPy/SciPy", [process.env.PYTHON ?? "/usr/bin/python3", join(here, "ranks.py")], {
    setup: [folder]
  });
  const r = await startPeer("R", ["Rscript", "--vanilla", join(here, "ranks.R"), here, folder]);
  const scipy = (job: string, label = "scipy.stats") => ({peer: python, job, label});
  const numpy = (job: string, label = "NumPy by hand") => ({peer: python, job, label});
  const base = (job: string, label = "R") => ({peer: r, job, label});
  const results: ContestResult[] = [];
  const run = async (c: Parameters<typeof contest>[0]) => results.push(await contest({...c, pairs}));

  await run({
    title: "Kruskal–Wallis, five groups, a million doubles",
    ours: () => kruskalWallis(data.units),
    theirs: [scipy("kruskal units"), numpy("kruskal units by hand"), base("kruskal units")],
    target: 3
  });
  await run({
    title: "Kruskal–Wallis, five groups, a million gates as doubles",
    ours: () => kruskalWallis(data.gates),
    theirs: [scipy("kruskal gates"), base("kruskal gates")],
    target: 20
  });
  await run({
    title: "Kruskal–Wallis, five groups, a million gates as bytes, beside NumPy by hand",
    ours: () => kruskalWallis(gates),
    theirs: [numpy("kruskal gates by hand"), numpy("kruskal gates counted", "NumPy, counted by hand")]
  });
  await run({
    title: "Mann–Whitney with δ, all pairs of 50 models × 500 tasks, doubles",
    ours: () => allPairsMannWhitney(data.scores),
    theirs: [scipy("pairs scores"), base("pairs scores")],
    target: 20
  });
  await run({
    title: "Mann–Whitney with δ, all pairs of 50 models × 500 tasks, gates",
    ours: () => allPairsMannWhitney(data.passes),
    theirs: [scipy("pairs passes"), base("pairs passes")],
    target: 20
  });
  await run({
    title: "Mann–Whitney with δ, all pairs of 50 models × 500 tasks, beside NumPy by hand",
    ours: () => allPairsMannWhitney(data.scores),
    theirs: [numpy("pairs scores by hand")]
  });
  await run({
    title: "exact Mann–Whitney with ties, 50 gates against 50",
    ours: () => mannWhitney(data.x[0], data.y[0], {method: "exact"}),
    theirs: [base("exact", "coin")],
    target: 1.5
  });
  python?.close();
  r?.close();
  rmSync(folder, {recursive: true});
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchRanks();
