import {spawn} from "node:child_process";
import {once} from "node:events";
import {createInterface} from "node:readline";

/** Another program that does the same work and times it inside itself. */
export interface Peer {
  name: string;
  /** Runs the named job once; resolves to its milliseconds. */
  run(job: string): Promise<number>;
  close(): void;
}

export interface PeerOptions {
  /** Lines of input that the program reads before the first job, e.g. the data as JSON. */
  setup?: readonly string[];
}

/**
 * Starts a program that answers each line `job` with a line `milliseconds`, and writes "ready" when it can. Undefined
 * where the program, or something it needs, is not installed.
 */
export async function startPeer(
  name: string,
  [command, ...args]: readonly string[],
  {setup = []}: PeerOptions = {}
): Promise<Peer | undefined> {
  const child = spawn(command, args, {stdio: ["pipe", "pipe", "pipe"]});
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint += chunk));
  child.stdin.on("error", () => {});
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const failed = once(child, "error").then(() => undefined);
  for (const line of setup) child.stdin.write(`${line}\n`);
  const first = await Promise.race([lines.next(), failed]);
  if (first?.value !== "ready") {
    console.log(`${name}: not installed, left out (${complaint.trim().split("\n").at(-1) || command})`);
    return undefined;
  }
  return {
    name,
    async run(job) {
      child.stdin.write(`${job}\n`);
      const {value, done} = await lines.next();
      if (done || !Number.isFinite(Number(value))) throw new Error(`${name}: ${job}: ${value ?? complaint}`);
      return Number(value);
    },
    close: () => child.stdin.end()
  };
}

export interface Contest {
  /** What is done, as one line of the report. */
  title: string;
  ours: () => unknown;
  /** The jobs that do the same elsewhere. */
  theirs: readonly {peer: Peer | undefined; job: string; label?: string}[];
  /** The ratio that is wanted, best of theirs / ours. */
  target?: number;
  pairs?: number;
}

export interface ContestResult {
  title: string;
  /** Milliseconds, medians. */
  ours: number;
  best: {label: string; ms: number} | null;
  /** Theirs / ours of each pair, best of theirs: lower quartile, median, upper quartile. */
  ratio: [number, number, number] | null;
  target: number | null;
  met: boolean | null;
  all: Record<string, {ms: number; ratio: [number, number, number]}>;
}

/**
 * Runs ours and theirs in turn, *pairs* times, and compares them pair by pair. Before that, both are warmed up: theirs twice,
 * ours for as long as the compiler may need (20 times or half a second).
 */
export async function contest({title, ours, theirs, target, pairs = 15}: Contest): Promise<ContestResult> {
  const own: number[] = [];
  const installed = theirs.flatMap(({peer, job, label}) => (peer ? [{peer, job, label: label ?? peer.name}] : []));
  const other = installed.map(() => [] as number[]);
  for (let i = 0, start = performance.now(); i < 20 && performance.now() - start < 500; ++i) ours();
  for (let i = -2; i < pairs; ++i) {
    const ms = time(ours);
    if (i >= 0) own.push(ms);
    for (const [k, {peer, job}] of installed.entries()) {
      const ms = await peer.run(job);
      if (i >= 0) other[k].push(ms);
    }
  }
  const all = Object.fromEntries(
    installed.map(({label}, k) => [
      label,
      {ms: median(other[k]), ratio: quartiles(other[k].map((ms, i) => ms / own[i]))}
    ])
  );
  const best = Object.entries(all).toSorted(([, a], [, b]) => a.ms - b.ms)[0];
  const ratio = best ? best[1].ratio : null;
  const result = {
    title,
    ours: median(own),
    best: best ? {label: best[0], ms: best[1].ms} : null,
    ratio,
    target: target ?? null,
    met: ratio && target ? ratio[1] >= target : null,
    all
  };
  report(result);
  return result;
}

/** Milliseconds of one run; short work is repeated until the clock can see it. */
export function time(f: () => unknown): number {
  const start = performance.now();
  f();
  const once = performance.now() - start;
  if (once > 1) return once;
  const times = Math.min(1000, Math.ceil(2 / Math.max(once, 1e-3)));
  const again = performance.now();
  for (let i = 0; i < times; ++i) f();
  return (performance.now() - again) / times;
}

function report({title, ours, ratio, target, met, all}: ContestResult): void {
  console.log(`${title}: ours ${ours.toPrecision(3)} ms`);
  for (const [label, {ms, ratio}] of Object.entries(all)) {
    const [low, middle, high] = ratio.map((r) => r.toPrecision(3));
    console.log(`  ${label} ${ms.toPrecision(3)} ms, ${middle}× ours (quartiles ${low}–${high})`);
  }
  if (ratio && target) console.log(`  wanted ${target}× the best of them: ${met ? "met" : "NOT met"}`);
}

function quartiles(values: readonly number[]): [number, number, number] {
  const X = values.toSorted((a, b) => a - b);
  const at = (p: number) => {
    const h = p * (X.length - 1);
    const low = X[Math.floor(h)];
    return low + (h % 1) * (X[Math.ceil(h)] - low);
  };
  return [at(0.25), at(0.5), at(0.75)];
}

function median(values: readonly number[]): number {
  return quartiles(values)[1];
}
