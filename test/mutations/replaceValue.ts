import type {Random} from "../../src/stats/random.js";
import {spansOf, touching} from "./jsonSpans.js";
import type {Span} from "./jsonSpans.js";
import {inPlace, pick} from "./mutator.js";
import type {Mutated, Target} from "./mutator.js";

/** The file with one of its values, chosen among those that are wanted, written differently. */
export function replaceValue(
  target: Target,
  random: Random,
  {wanted, write}: {wanted: (span: Span) => boolean; write: (old: string, span: Span) => string}
): Mutated | undefined {
  const {text, spans} = spansOf(target);
  const suitable = spans.filter(wanted);
  if (suitable.length === 0) return undefined;
  const span = pick(suitable, random);
  const written = write(text.slice(span.start, span.end), span);
  const isTouched = touching(span.pointer);
  return {entries: inPlace(target, text.slice(0, span.start) + written + text.slice(span.end)), isTouched};
}
