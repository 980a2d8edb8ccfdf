import {fork} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {parseArgs} from "node:util";
import {mutators} from "./mutators.js";
import type {Outcome} from "./outcome.js";
import type {Job, Message} from "./worker.js";

/*
 * Damages result files in every way that mutators/ knows, loads them, and holds the rows against what each mutation
 * declares. The loads run in a process of their own, whose memory and time are watched. Exit code 1 on any violation.
 *
 *   npm run fuzz:loaders -- --count 10000 --seed 1
 *   npm run fuzz:loaders -- --seed 1 --case 1234 [--heavy]
 */

const {values} = parseArgs({
  options: {
    count: {type: "string", default: "1000"},
    seed: {type: "string", default: "1"},
    from: {type: "string", default: "0"},
    loads: {type: "string", default: "20"},
    case: {type: "string"},
    heavy: {type: "boolean", default: false}
  }
});
const seed = Number(values.seed);
const batch = 40;
/** Of the process, everything in it: the database's memory too. */
const memoryLimit = 2 ** 30;
const heapLimit_mib = 768;
/** Without a word from the process for so long, the case at hand is said to hang. */
const silenceLimit_ms = 120_000;
const caseLimit_ms = 30_000;

const light = mutators.filter((d) => d.isHeavy !== true).length;
const heavy = mutators.length - light;
const outcomes: (Outcome & Pick<Job, "isHeavy">)[] = [];
const slow: string[] = [];
let peak = 0;
let worker: ChildProcess | undefined;

for (const job of jobs()) await run(job);
worker?.kill();
report();

/** Every case is read; one batch in so many is loaded into a database as well. */
function jobs(): Job[] {
  const job = (indices: number[], rest: Partial<Job> = {}): Job => {
    return {seed, indices, isHeavy: false, isLoaded: false, ...rest};
  };
  if (values.case !== undefined) {
    const indices = [Number(values.case)];
    return [false, true].map((isLoaded) => job(indices, {isHeavy: values.heavy, isLoaded}));
  }
  const from = Number(values.from);
  const all = Array.from({length: Number(values.count)}, (_, i) => from + i);
  const batches = Array.from({length: Math.ceil(all.length / batch)}, (_, i) => all.slice(i * batch, (i + 1) * batch));
  return [
    ...batches.flatMap((indices, i) =>
      i % Number(values.loads) === 0 ? [job(indices), job(indices, {isLoaded: true})] : [job(indices)]
    ),
    ...Array.from({length: 2 * heavy}, (_, i) => job([i], {isHeavy: true}))
  ];
}

/** Runs a batch; when its process dies or hangs, every case of it that is not done, alone. */
async function run(job: Job): Promise<void> {
  const {done, failure} = await ask(job);
  process.stderr.write(`\r${outcomes.length} cases, ${violated().length} violations, ${mebibytes(peak)} MiB at most `);
  if (failure === undefined) return;
  worker?.kill("SIGKILL");
  worker = undefined;
  const left = job.indices.filter((index) => !done.has(index));
  const unknown = {mutator: "?", input: "?", path: "?", outcome: "reported" as const};
  if (left.length > 1) for (const index of left) await run({...job, indices: [index]});
  else for (const index of left) outcomes.push({...unknown, index, isHeavy: job.isHeavy, violations: [failure]});
}

/** The cases that were done, and how the process failed where it did. */
async function ask(job: Job): Promise<{done: Set<number>; failure?: string}> {
  worker ??= await start();
  const asked = worker;
  const done = new Set<number>();
  return new Promise((resolve) => {
    const finish = (failure?: string) => {
      clearTimeout(timer);
      asked.removeAllListeners();
      resolve({done, failure});
    };
    const startTimer = () => setTimeout(() => finish("hangs"), silenceLimit_ms);
    let timer = startTimer();
    asked.on("exit", (code, signal) => finish(`the process ends: ${signal ?? code}`));
    asked.on("message", (message: Message) => {
      clearTimeout(timer);
      timer = startTimer();
      if (message.kind === "case") {
        const {outcome} = message;
        done.add(outcome.index);
        outcomes.push({...outcome, isHeavy: job.isHeavy});
        if (outcome.violations.length > 0) process.stderr.write(`${describe(outcomes.at(-1)!)}\n`);
        if (outcome.ms !== undefined && outcome.ms > caseLimit_ms)
          slow.push(`case ${outcome.index} (${outcome.mutator}) took ${Math.round(outcome.ms / 1000)} s`);
      }
      if (message.kind !== "done") return;
      peak = Math.max(peak, message.rss_bytes);
      finish();
    });
    asked.send(job);
  });
}

async function start(): Promise<ChildProcess> {
  const child = fork(new URL("./worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${heapLimit_mib}`],
    stdio: ["ignore", "inherit", "inherit", "ipc"]
  });
  await new Promise((done) => child.once("message", done));
  return child;
}

function violated() {
  return outcomes.filter((d) => d.violations.length > 0);
}

function describe({index, mutator, input, path, violations, isHeavy}: (typeof outcomes)[number]): string {
  const again = `npm run fuzz:loaders -- --seed ${seed} --case ${index}${isHeavy ? " --heavy" : ""}`;
  return [`\n${mutator} of ${path} (${input})`, ...violations, again].join("\n  ");
}

function report(): void {
  const kinds = ["same", "changed", "reported"] as const;
  const names = [...new Set(outcomes.map((d) => d.mutator))].toSorted();
  console.log(`\n${["mutator".padEnd(24), "cases", ...kinds, "violations"].map((d) => d.padStart(10)).join("")}`);
  for (const name of [...names, "all"]) {
    const own = outcomes.filter((d) => name === "all" || d.mutator === name);
    const counts = [own.length, ...kinds.map((kind) => own.filter((d) => d.outcome === kind).length)];
    const wrong = own.filter((d) => d.violations.length > 0).length;
    console.log(name.padEnd(24) + [...counts, wrong].map((d) => String(d).padStart(10)).join(""));
  }
  for (const d of violated()) console.log(describe(d));
  for (const line of slow) console.log(line);
  console.log(`\nmost memory: ${mebibytes(peak)} MiB of ${mebibytes(memoryLimit)}`);
  if (violated().length > 0 || slow.length > 0 || peak > memoryLimit) process.exitCode = 1;
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
