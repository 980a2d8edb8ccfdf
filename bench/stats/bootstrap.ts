import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {ContestResult} from "./harness.js";
import {contest, startPeer} from "./harness.js";
import {bootstrapInterval} from "../../src/stats/bootstrapInterval.js";
import {idealBootstrap} from "../../src/stats/idealBootstrap.js";
import {jointBootstrap} from "../../src/stats/jointBootstrap.js";
import {mean} from "../../src/stats/describe.js";
import {seeded} from "../../src/stats/random.js";

/** The bootstrap beside NumPy by hand, SciPy and R: n = 165 and B = 10,000; 500 tasks of 10 models. */
export async function benchBootstrap({pairs = 15}: {pairs?: number} = {}): Promise<ContestResult[]> {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const random = seeded(1);
  const values = Array.from({length: 165}, () => Math.round(-1e4 * Math.log(1 - random.uniform())) / 1e4);
  const gates = Array.from({length: 165}, () => Math.min(5, random.below(9)));
  const models = Array.from({length: 10}, () => Array.from({length: 500}, () => random.below(6)));
  const tasks = models[0].map((_, i) => models.map((model) => model[i]));

  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const code = join(folder, "data.R");
  const matrix = `tasks <- matrix(c(${models.flat().join(",")}), 500, 10)`;
  writeFileSync(code, `values <- c(${values.join(",")})\ngates <- c(${gates.join(",")})\n${matrix}\n`);
  const python = await startPeer(
    "NumPy/SciPy",
    [process.env.PYTHON ?? "/usr/bin/python3", join(here, "bootstrap.py")],
    {
      setup: [JSON.stringify({values, gates, tasks})]
    }
  );
  const r = await startPeer("R", ["Rscript", "--vanilla", join(here, "bootstrap.R"), here, code]);
  const scipy = (job: string, label: string) => ({peer: python, job, label});
  const boot = (job: string) => ({peer: r, job, label: "R"});
  let seed = 0;
  const fresh = () => seeded(++seed);
  const results: ContestResult[] = [];
  const run = async (c: Parameters<typeof contest>[0]) => results.push(await contest({...c, pairs}));

  const percentile = () => bootstrapInterval(values, mean, {method: "percentile", random: fresh()});
  const bca = () => bootstrapInterval(values, mean, {method: "bca", random: fresh()});
  await run({
    title: "percentile bootstrap of a mean, n = 165, beside NumPy by hand",
    ours: percentile,
    theirs: [scipy("percentile by hand", "NumPy by hand"), boot("percentile")],
    target: 2
  });
  await run({
    title: "percentile bootstrap of a mean, n = 165, beside SciPy",
    ours: percentile,
    theirs: [scipy("percentile scipy", "scipy.stats.bootstrap")],
    target: 3
  });
  await run({
    title: "BCa bootstrap of a mean, n = 165, beside NumPy by hand",
    ours: bca,
    theirs: [scipy("bca by hand", "NumPy by hand"), boot("bca")],
    target: 2
  });
  await run({
    title: "BCa bootstrap of a mean, n = 165, beside SciPy",
    ours: bca,
    theirs: [scipy("bca scipy", "scipy.stats.bootstrap")],
    target: 3
  });
  await run({
    title: "BCa of 165 gates: exact here, 10,000 resamples there",
    ours: () => idealBootstrap(gates),
    theirs: [scipy("gates scipy", "scipy.stats.bootstrap"), boot("gates")],
    target: 15
  });
  await run({
    title: "500 tasks × 10 models, tasks resampled 10,000 times",
    ours: () => jointBootstrap(models, {random: fresh()}),
    theirs: [
      scipy("clustered bincount", "NumPy bincount @"),
      scipy("clustered bincount, small chunks", "NumPy bincount @, small chunks"),
      scipy("clustered bincount, float32", "NumPy bincount @, float32"),
      scipy("clustered gather", "NumPy gather"),
      boot("clustered")
    ],
    target: 2
  });
  python?.close();
  r?.close();
  rmSync(folder, {recursive: true});
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchBootstrap();
