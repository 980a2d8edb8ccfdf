import {caseOf} from "./caseOf.js";
import {fixtureInputs, sampleInputs} from "./inputs.js";
import {mutators} from "./mutators.js";
import {runCases} from "./runCases.js";
import type {Originals, Outcome} from "./runCases.js";

/** What the process that loads tells the one that watches it. */
export type Message =
  | {kind: "staged"; index: number | null; ms: number}
  | {kind: "done"; outcomes: Outcome[]; rss_bytes: number}
  | {kind: "ready"; inputs: number; mutators: number};

/** Loads the cases that it is asked for, batch by batch, in a process of its own: it may be killed at any time. */
const inputs = [...fixtureInputs(), ...sampleInputs()];
const originals: Originals = new Map();

process.on("message", ({seed, indices, isHeavy}: {seed: number; indices: number[]; isHeavy: boolean}) => {
  void answer({seed, indices, isHeavy});
});
process.on("disconnect", () => process.exit());
send({kind: "ready", inputs: inputs.length, mutators: mutators.length});

async function answer({seed, indices, isHeavy}: {seed: number; indices: number[]; isHeavy: boolean}): Promise<void> {
  const chosen = mutators.filter((d) => (d.isHeavy === true) === isHeavy);
  const cases = indices.flatMap((i) => caseOf(i, {seed, inputs, mutators: chosen}) ?? []);
  let last = performance.now();
  const staged = (line: string) => {
    const now = performance.now();
    const index = /^c(\d+):/.exec(line)?.[1];
    send({kind: "staged", index: index === undefined ? null : Number(index), ms: now - last});
    last = now;
  };
  const outcomes = await runCases(cases, {originals, staged});
  send({kind: "done", outcomes, rss_bytes: process.resourceUsage().maxRSS * 1024});
}

function send(message: Message): void {
  process.send!(message);
}
