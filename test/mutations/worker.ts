import {caseOf} from "./caseOf.js";
import {fixtureInputs, sampleInputs} from "./inputs.js";
import {loadCases} from "./loadCases.js";
import {mutators} from "./mutators.js";
import type {Originals, Outcome} from "./outcome.js";
import {readCases} from "./readCases.js";

/** Cases to run: read only, or loaded into a database, which costs much more. */
export interface Job {
  seed: number;
  indices: number[];
  isHeavy: boolean;
  isLoaded: boolean;
}

/** What the process that loads tells the one that watches it. */
export type Message = {kind: "case"; outcome: Outcome} | {kind: "ready"} | {kind: "done"; rss_bytes: number};

/** Runs the cases that it is asked for, batch by batch, in a process of its own: it may be killed at any time. */
const inputs = [...fixtureInputs(), ...sampleInputs()];
const read: Originals = new Map();
const loaded: Originals = new Map();

process.on("message", (job: Job) => void answer(job));
process.on("disconnect", () => process.exit());
send({kind: "ready"});

async function answer({seed, indices, isHeavy, isLoaded}: Job): Promise<void> {
  const chosen = mutators.filter((d) => (d.isHeavy === true) === isHeavy);
  const cases = indices.flatMap((i) => caseOf(i, {seed, inputs, mutators: chosen}) ?? []);
  const done = (outcome: Outcome) => send({kind: "case", outcome});
  if (isLoaded) for (const d of await loadCases(cases, {originals: loaded})) done(d);
  else await readCases(cases, {originals: read, done});
  send({kind: "done", rss_bytes: process.resourceUsage().maxRSS * 1024});
}

function send(message: Message): void {
  process.send!(message);
}
