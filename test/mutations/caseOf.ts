import {stream} from "../../src/stats/random.js";
import {targetsOf} from "./inputs.js";
import type {Input} from "./inputs.js";
import type {Mutated, Mutator, Target} from "./mutator.js";

/** An archive with one damaged file, and what that may do to its rows. */
export interface Case {
  index: number;
  mutator: Mutator;
  input: Input;
  target: Target;
  mutated: Mutated;
}

const tries = 40;

/** The *index*-th case of a seed: always the same, whatever other cases are made. */
export function caseOf(
  index: number,
  {seed, inputs, mutators}: {seed: number; inputs: Input[]; mutators: readonly Mutator[]}
): Case | undefined {
  const random = stream(seed, index);
  const mutator = mutators[index % mutators.length];
  const suitable = inputs.filter((d) => targetsFor(d, mutator).length > 0);
  for (let i = 0; i < tries && suitable.length > 0; ++i) {
    const input = suitable[random.below(suitable.length)];
    const targets = targetsFor(input, mutator);
    const target = targets[random.below(targets.length)];
    const made = mutator.apply(target, random);
    if (made === undefined) continue;
    const mutated = Buffer.isBuffer(made) ? {entries: [{path: target.path, bytes: made}]} : made;
    return {index, mutator, input, target, mutated};
  }
  return undefined;
}

const known = new WeakMap<Input, Target[]>();

function targetsFor(input: Input, {formats}: Mutator): Target[] {
  if (!known.has(input)) known.set(input, targetsOf(input));
  return known.get(input)!.filter((d) => formats.includes(d.format));
}
